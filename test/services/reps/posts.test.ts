// Posts and terms: taken up by the rules, held once and by no more than there are seats, changed, ended, and told of.

import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { emptyJob } from '../../../shared/domain/members.ts';
import { emptySeat } from '../../../shared/domain/partnership/forums.ts';
import { type CaseworkDesk, dismissal, furnish, ids, openCaseworkDesk, refused } from '../../support/casework-desk.ts';

let desk: CaseworkDesk;

beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
});
afterEach(() => desk.close());

const depotPost = async (change: object = {}) =>
  (await desk.call.reps.keepPost({ kind: 'rep', title: 'Depot steward', workplaceIds: [ids.depot], ...change })).post;
const sentence = async (call: Promise<unknown>) => (await refused(call)).issues?.[0]?.message as string;

describe('taking up a post', () => {
  it('takes the constituency, kind and length of the post, and says when a term is longer than its rule', async () => {
    await desk.call.reps.keepRuleBook({ revision: 0, posts: [{ kind: 'rep', title: 'Steward', termMonths: 24 }] });
    const post = await depotPost({ title: '', departments: ['Waste'] });
    const rep = await desk.call.reps.appoint({ memberId: ids.grace, postId: post.id, from: '2026-01-01' });
    expect(rep).toMatchObject({
      kind: 'rep',
      workplaceIds: [ids.depot],
      departments: ['Waste'],
      to: '2027-12-31',
      notes: [],
    });
    const page = await desk.call.reps.get({ id: rep.id });
    expect(page.rep).toMatchObject({ called: 'Steward', constituency: 'Depot · Waste', name: 'Grace Obi' });
    const longer = await desk.call.reps.changeTerm({ id: rep.id, revision: rep.revision, to: '2029-12-31' });
    expect(longer.notes[0]).toContain('2 years');
    expect(longer.notes[0]).toContain('Mon 31 December 2029');
    const endless = await desk.call.reps.changeTerm({ id: rep.id, revision: longer.revision, to: null });
    expect(endless.notes[0]).toContain('this one has no last day');
  });

  it('is refused in words where every seat is held on one of its days, and names who holds it', async () => {
    const post = await depotPost();
    await desk.call.reps.appoint({ memberId: ids.grace, postId: post.id, from: '2026-01-01', to: '2026-12-31' });
    const message = await sentence(desk.call.reps.appoint({ memberId: ids.jose, postId: post.id, from: '2026-06-01' }));
    expect(message).toContain('one seat');
    expect(message).toContain('Grace Obi until Thu 31 December 2026');
    await desk.call.reps.appoint({ memberId: ids.jose, postId: post.id, from: '2027-01-01' });
    const { post: wider } = await desk.call.reps.keepPost({ id: post.id, revision: post.revision, seats: 2 });
    await desk.call.reps.appoint({ memberId: ids.rep, postId: post.id, from: '2026-06-01', to: '2026-12-31' });
    expect(await sentence(desk.call.reps.keepPost({ id: post.id, revision: wider.revision, seats: 1 }))).toContain(
      'Grace Obi, José O’Neill and Sam Adeyemi hold it',
    );
  });

  it('is refused to who holds it already on one of its days, and not later', async () => {
    const post = await depotPost({ seats: 2 });
    const held = { memberId: ids.grace, postId: post.id };
    await desk.call.reps.appoint({ ...held, from: '2026-01-01', to: '2026-12-31' });
    expect(await sentence(desk.call.reps.appoint({ ...held, from: '2026-12-31' }))).toContain(
      'Grace Obi holds this post already from Thu 1 January 2026 to Thu 31 December 2026.',
    );
    await desk.call.reps.appoint({ ...held, from: '2027-01-01' });
  });

  it('holds without a post what was there before: one kind for the same places once at a time', async () => {
    const same = { memberId: ids.rep, workplaceIds: [ids.depot] as string[] };
    expect((await refused(desk.call.reps.appoint({ ...same, from: '2026-11-01' }))).code).toBe('INVALID_INPUT');
    await desk.call.reps.appoint({ ...same, shifts: ['Nights'], from: '2026-11-01' });
    await desk.call.reps.appoint({ ...same, kind: 'safetyRep' });
  });

  it('refuses what is not there, each at its path', async () => {
    const nobody = ids.nobody;
    const { issues } = await refused(
      desk.call.reps.appoint({
        memberId: ids.grace,
        postId: nobody,
        workplaceIds: [ids.depot, nobody],
        deputyForId: nobody,
        filled: { how: 'elected', electionId: nobody },
        from: '2026-02-01',
        to: '2026-01-01',
      }),
    );
    expect(issues.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'workplaceIds.1',
      'postId',
      'deputyForId',
      'filled.electionId',
      'to',
    ]);
    const post = await depotPost();
    const other = await refused(desk.call.reps.appoint({ memberId: ids.grace, postId: post.id, kind: 'convenor' }));
    expect(other.issues[0].path).toEqual(['kind']);
  });
});

describe('a deputy', () => {
  it('has the post’s constituency and days, holds no seat, and stands in for nobody twice', async () => {
    const post = await depotPost();
    const holder = await desk.call.reps.appoint({
      memberId: ids.grace,
      postId: post.id,
      from: '2026-01-01',
      to: '2026-12-31',
    });
    const deputy = await desk.call.reps.appoint({ memberId: ids.jose, deputyForId: holder.id, from: '2026-02-01' });
    expect(deputy).toMatchObject({ postId: post.id, workplaceIds: [ids.depot], to: '2026-12-31' });
    const row = (await desk.call.reps.posts({})).rows[0]!;
    expect(row.holders.map(({ name }) => name)).toEqual(['Grace Obi']);
    expect(row.deputies.map(({ name }) => name)).toEqual(['José O’Neill']);
    expect(row.vacancy).toBeNull();
    await desk.call.reps.standDown({ id: holder.id, revision: holder.revision, to: '2026-10-31' });
    const after = (await desk.call.reps.posts({})).rows[0]!;
    expect(after.vacancy).toEqual({ seats: 1, since: '2026-11-01', days: 23 });
    expect(await sentence(desk.call.reps.appoint({ memberId: ids.grace, deputyForId: deputy.id }))).toContain(
      'deputy too',
    );
    expect(await sentence(desk.call.reps.appoint({ memberId: ids.grace, deputyForId: holder.id }))).toContain(
      'Nobody stands in for themselves',
    );
  });

  it('does not make a workplace one that has a rep', async () => {
    const at = async () => (await desk.call.workplaces.list({})).rows.find(({ id }) => id === ids.hospital)!.reps;
    const holder = await desk.call.reps.appoint({
      memberId: ids.rep,
      workplaceIds: [ids.hospital],
      from: '2026-01-01',
    });
    expect(await at()).toBe(1);
    await desk.call.reps.appoint({ memberId: ids.grace, deputyForId: holder.id });
    await desk.call.reps.standDown({ id: holder.id, revision: holder.revision, to: '2026-11-01' });
    expect(await at()).toBe(0);
  });
});

test('standing down names the open cases, forum seats, deputies and places that hang on it, and moves none', async () => {
  const opened = await desk.call.cases.open({ ...dismissal, repId: ids.post });
  const [rep] = (await desk.call.reps.list({})).rows;
  await desk.call.reps.appoint({ memberId: ids.grace, deputyForId: rep!.id });
  const forum = await desk.call.partnership.openForum({ name: 'JNC', type: 'jointNegotiatingCommittee' });
  await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const at = tx.get('forums', forum.forumId)!;
    const holder = { name: '', memberId: null, repId: rep!.id, from: null, to: null };
    const seat = { ...emptySeat, id: ids.nobody, side: 'staff' as const, title: 'Depot seat', holder };
    tx.put('forums', { ...at, seats: [seat] }, at.revision);
  });
  const before = await desk.call.reps.leaving({ id: rep!.id });
  expect(before.openCases).toEqual([{ id: opened.id, number: opened.number, memberName: 'Grace Obi' }]);
  expect(before.forumSeats).toMatchObject([{ forum: 'JNC', title: 'Depot seat', as: 'holder' }]);
  expect(before.deputies.map(({ name }) => name)).toEqual(['Grace Obi']);
  expect(before.placesWithoutRep).toEqual([{ id: ids.depot, name: 'Depot', members: 1 }]);
  const done = await desk.call.reps.standDown({ id: rep!.id, revision: rep!.revision, to: '2026-11-24' });
  expect(done.to).toBe('2026-11-24');
  expect(done.leaves).toEqual(before);
  expect((await desk.call.cases.get({ id: opened.id })).case.repId).toBe(rep!.id);
});

test('a post’s new constituency is that of whoever holds it, in one transaction that undo takes back whole', async () => {
  const post = await depotPost();
  const past = await desk.call.reps.appoint({
    memberId: ids.grace,
    postId: post.id,
    from: '2024-01-01',
    to: '2024-12-31',
  });
  const held = await desk.call.reps.appoint({ memberId: ids.jose, postId: post.id, from: '2025-01-01' });
  const { followed } = await desk.call.reps.keepPost({
    id: post.id,
    revision: post.revision,
    workplaceIds: [ids.hospital],
    shifts: ['Nights'],
  });
  expect(followed).toBe(1);
  const stands = async (id: string) => (await desk.call.reps.get({ id })).rep;
  expect(await stands(held.id)).toMatchObject({ workplaceIds: [ids.hospital], shifts: ['Nights'] });
  expect(await stands(past.id)).toMatchObject({ workplaceIds: [ids.depot], shifts: [] });
  await desk.call.branch.revert({ seq: desk.store.seq });
  expect(await stands(held.id)).toMatchObject({ workplaceIds: [ids.depot], shifts: [] });
  expect((await desk.call.reps.posts({})).rows[0]).toMatchObject({ workplaceIds: [ids.depot] });
});

test('a post’s history has its gaps, and whose days nobody knows comes last', async () => {
  const post = await depotPost();
  await desk.call.reps.appoint({ memberId: ids.grace, postId: post.id, to: '2023-12-31' });
  await desk.call.reps.appoint({ memberId: ids.jose, postId: post.id, from: '2024-07-01', to: '2025-12-31' });
  const now = await desk.call.reps.appoint({ memberId: ids.rep, postId: post.id, from: '2026-01-01' });
  const page = await desk.call.reps.get({ id: now.id });
  expect(page.history.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['Sam Adeyemi', '2026-01-01', null],
    ['José O’Neill', '2024-07-01', '2025-12-31'],
    ['Grace Obi', null, '2023-12-31'],
  ]);
  expect(page.gaps).toEqual([{ from: '2024-01-01', to: '2024-06-30', seats: 1 }]);
});

test('a post goes only while nothing names it', async () => {
  const post = await depotPost();
  await desk.call.reps.appoint({ memberId: ids.grace, postId: post.id });
  const message = await sentence(desk.call.reps.removePost({ id: post.id, revision: post.revision }));
  expect(message).toContain('1 person holds or held it');
  const other = await depotPost({ title: 'Another' });
  await desk.call.reps.removePost({ id: other.id, revision: other.revision });
  expect((await desk.call.reps.posts({})).rows.map(({ title }) => title)).toEqual(['Depot steward']);
});

test('an employer was told: on which day, whom and how; the page says who has not been', async () => {
  const page = await desk.call.reps.get({ id: ids.post });
  expect(page.told).toEqual([{ employerId: ids.employer, employer: 'Northfield Council', on: null }]);
  const { id, revision } = page.rep;
  const told = { reps: [{ id, revision }], employerId: ids.employer, to: 'HR', how: 'by email' };
  expect(await sentence(desk.call.reps.notify({ ...told, on: '2026-11-25' }))).toContain('Tue 24 November 2026');
  await desk.call.reps.notify({ ...told, on: '2026-11-20' });
  const after = await desk.call.reps.get({ id });
  expect(after.notices).toMatchObject([
    { on: '2026-11-20', to: 'HR', how: 'by email', employer: 'Northfield Council' },
  ]);
  expect(after.told[0]?.on).toBe('2026-11-20');
  expect((await refused(desk.call.reps.notify(told))).code).toBe('STALE_RECORD');
});

test('the rule book is one record: nothing is there until something is set, and a stale change is refused', async () => {
  expect(await desk.call.reps.ruleBook({})).toMatchObject({ revision: 0, isWritten: false, training: [] });
  const topic = { topic: 'Data protection', kinds: [], withinMonths: 3, renewMonths: null, isBeforeCasework: true };
  const kept = await desk.call.reps.keepRuleBook({ revision: 0, training: [topic] });
  expect(kept.training[0]).toMatchObject(topic);
  expect((await refused(desk.call.reps.keepRuleBook({ revision: 0, source: 'Another' }))).code).toBe('STALE_RECORD');
  const twice = [
    { kind: 'rep' as const, title: 'Steward', termMonths: 24 },
    { kind: 'rep' as const, title: 'Rep', termMonths: 12 },
  ];
  const { issues } = await refused(desk.call.reps.keepRuleBook({ revision: 1, posts: twice }));
  expect(issues[0].path).toEqual(['posts', 1, 'kind']);
  const next = await desk.call.reps.keepRuleBook({ revision: 1, source: ' Rules of 2026 ' });
  expect(next).toMatchObject({ source: ' Rules of 2026 ', training: kept.training });
});

describe('the overview', () => {
  it('has what is empty first, then what ends soon, then the rest by name, with its figures', async () => {
    await depotPost({ title: 'Hospital steward', workplaceIds: [ids.hospital] });
    const ending = await desk.call.reps.appoint({
      memberId: ids.jose,
      kind: 'convenor',
      from: '2025-01-01',
      to: '2027-01-31',
    });
    await desk.call.reps.appoint({ memberId: ids.grace, deputyForId: ending.id });
    await desk.call.reps.appoint({ memberId: ids.grace, kind: 'learningRep', from: '2027-03-01' });
    const { rows, figures, placesWithoutRep } = await desk.call.reps.overview({});
    expect(rows.map(({ state, called, holder }) => [state, holder?.name ?? called])).toEqual([
      ['vacant', 'Hospital steward'],
      ['endsSoon', 'José O’Neill'],
      ['held', 'Sam Adeyemi'],
      ['deputy', 'Grace Obi'],
      ['notBegun', 'Grace Obi'],
    ]);
    expect(rows[0]).toMatchObject({ members: 1, vacancy: { seats: 1, since: null, days: null } });
    expect(figures).toEqual({ people: 2, posts: 1, vacant: 1, endsSoon: 1, notTold: 1, placesWithoutRep: 1 });
    expect(placesWithoutRep).toEqual([{ id: ids.hospital, name: 'St Anne’s Hospital', members: 1 }]);
  });

  it('finds by words, state, kind and place, and tells how many there are in all', async () => {
    await desk.call.reps.appoint({ memberId: ids.grace, kind: 'safetyRep', workplaceIds: [ids.hospital] });
    const names = async (input: Parameters<typeof desk.call.reps.overview>[0]) =>
      (await desk.call.reps.overview(input)).rows.map(({ holder }) => holder?.name);
    expect(await names({ search: 'anne grace' })).toEqual(['Grace Obi']);
    expect(await names({ kinds: ['rep'] })).toEqual(['Sam Adeyemi']);
    expect(await names({ states: ['vacant'] })).toEqual([]);
    expect(await names({ workplaceId: ids.hospital })).toEqual(['Grace Obi']);
    expect(await names({ employerId: ids.employer })).toEqual(['Sam Adeyemi', 'Grace Obi']);
    expect((await desk.call.reps.overview({ page: { offset: 1, limit: 1 } })).total).toBe(2);
  });
});

test('somebody with two jobs in a constituency is one of its members, by department and shift where it says so', async () => {
  const job = { ...emptyJob, employerId: ids.employer, from: '2020-01-01' };
  await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const grace = tx.get('members', ids.grace)!;
    const jobs = [
      { ...job, workplaceId: ids.hospital, department: 'Wards', shift: 'Nights', isMain: true },
      { ...job, workplaceId: ids.depot, department: 'Stores', isMain: false },
    ];
    tx.put('members', { ...grace, jobs }, grace.revision);
  });
  const counted = async (constituency: object) => {
    const { post } = await desk.call.reps.keepPost(constituency);
    return (await desk.call.reps.posts({})).rows.find(({ id }) => id === post.id)?.members;
  };
  expect(await counted({ workplaceIds: [ids.hospital, ids.depot] })).toBe(2);
  expect(await counted({ workplaceIds: [ids.hospital, ids.depot], departments: ['stores'] })).toBe(1);
  expect(await counted({ departments: ['Wards'], shifts: ['nights'] })).toBe(1);
  expect(await counted({ departments: ['Stores'], shifts: ['Nights'] })).toBe(0);
  expect(await counted({})).toBe(3);
});

describe('a term that ends', () => {
  const waiting = async () =>
    (await desk.call.branch.today({})).due
      .filter(({ kind }) => kind === 'postTermEnds')
      .map(({ title, day }) => [title, day]);

  it('stands on Today from ninety days before until somebody follows', async () => {
    const post = await depotPost();
    const held = await desk.call.reps.appoint({
      memberId: ids.jose,
      postId: post.id,
      from: '2025-01-01',
      to: '2027-02-23',
    });
    expect(await waiting()).toEqual([]);
    desk.setNow('2026-11-25T09:00:00Z');
    expect(await waiting()).toEqual([['Term of José O’Neill ends: open an election', '2027-02-23']]);
    desk.setNow('2027-02-24T09:00:00Z');
    expect(await waiting()).toEqual([['Term of José O’Neill has ended: open an election', '2027-02-23']]);
    await desk.call.reps.appoint({ memberId: ids.grace, postId: post.id, from: '2027-03-01' });
    expect(await waiting()).toEqual([]);
    expect((await desk.call.reps.get({ id: held.id })).rep.state).toBe('ended');
  });

  it('asks nothing for deputies, employed officials, or a post that ends with it', async () => {
    const post = await depotPost({ to: '2026-12-31' });
    const ending = { from: '2025-01-01', to: '2026-12-31' };
    const held = await desk.call.reps.appoint({ memberId: ids.jose, postId: post.id, ...ending });
    await desk.call.reps.appoint({ memberId: ids.grace, deputyForId: held.id, ...ending });
    await desk.call.reps.appoint({ kind: 'employedOfficial', name: 'Ada Mensah', ...ending });
    expect(await waiting()).toEqual([]);
  });
});
