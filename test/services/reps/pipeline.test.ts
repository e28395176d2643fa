// The way from interest to post through the desk: what is written down of it, what is found, and what is next.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk, refused } from '../../support/casework-desk.ts';
import { fetched, putBranch } from '../../support/papers-desk.ts';
import { officers, openPartnershipDesk } from '../../support/partnership-desk.ts';

async function open(): Promise<CaseworkDesk> {
  const at = await openCaseworkDesk();
  onTestFinished(() => at.close());
  await furnish(at);
  return at;
}

const stagesOf = (row: { steps: { stage: string; state: string; on: string | null }[] }) =>
  Object.fromEntries(row.steps.map(({ stage, state, on }) => [stage, on ?? state]));

describe('interest', () => {
  test('of a member is at the workplace of their job; of somebody on no list it has a name', async () => {
    const { call } = await open();
    const interest = await call.reps.keepInterest({ memberId: ids.grace, talkAgainOn: '2026-12-01' });
    expect(interest).toMatchObject({ kind: 'rep', saidOn: '2026-11-24', workplaceIds: [ids.hospital], ended: null });
    await call.reps.keepInterest({ name: 'Ann Lee', kind: 'safetyRep', saidOn: '2026-11-01' });
    const { rows, total, counts } = await call.reps.pipeline({});
    expect([total, counts]).toEqual([2, { interest: 2, nomination: 0, election: 0, training: 0, post: 0 }]);
    expect(rows.map(({ name, stage, next }) => [name, stage, next.code, next.on])).toEqual([
      ['Grace Obi', 'interest', 'talk', '2026-12-01'],
      ['Ann Lee', 'interest', 'talk', null],
    ]);
    expect(rows[1]!.next.sentence).toMatch(/ask them to join/);
    expect(rows[0]).toMatchObject({ title: 'Rep', workplaces: ['St Anne’s Hospital'] });
    expect((await call.reps.pipeline({ workplaceId: ids.depot })).total).toBe(0);
    expect((await call.reps.pipeline({ workplaceId: ids.hospital })).total).toBe(1);
    expect((await call.reps.pipeline({ stage: 'post' })).total).toBe(0);
  });

  test('ends, and is taken up again; a second one of the same kind is refused', async () => {
    const { call } = await open();
    const { id } = await call.reps.keepInterest({ memberId: ids.grace });
    expect((await refused(call.reps.keepInterest({ memberId: ids.grace }))).message).toBe(
      'Grace Obi is down for this already: change what is written there.',
    );
    await call.reps.keepInterest({ memberId: ids.grace, kind: 'learningRep' });
    await call.reps.endInterest({ id, why: 'No time' });
    expect((await call.reps.pipeline({})).total).toBe(1);
    const { rows } = await call.reps.pipeline({ includeEnded: true, memberId: ids.grace });
    expect(rows.find((row) => row.id === id)?.next).toMatchObject({ code: 'nothing', sentence: 'No time' });
    await call.reps.endInterest({ id, goesOn: true });
    expect((await call.reps.pipeline({})).total).toBe(2);
  });

  test('says what cannot be', async () => {
    const { call } = await open();
    const wrong = async (input: Parameters<typeof call.reps.keepInterest>[0]) =>
      (await refused(call.reps.keepInterest(input))).issues[0];
    expect(await wrong({})).toMatchObject({ path: ['memberId'], message: expect.stringMatching(/Say who it is/) });
    expect(await wrong({ memberId: ids.nobody })).toMatchObject({ path: ['memberId'] });
    expect(await wrong({ name: 'Ann', postId: ids.nobody })).toMatchObject({ path: ['postId'] });
    expect(await wrong({ name: 'Ann', workplaceIds: [ids.nobody] })).toMatchObject({ path: ['workplaceIds', 0] });
    expect(await wrong({ name: 'Ann', saidOn: '2026-11-25' })).toMatchObject({ path: ['saidOn'] });
    expect(await wrong({ name: 'Ann', talkAgainOn: '2026-11-20' })).toMatchObject({ path: ['talkAgainOn'] });
    const { id } = await call.reps.keepInterest({ name: 'Ann' });
    expect(await refused(call.reps.keepInterest({ id, revision: 7, name: 'Anne' }))).toMatchObject({
      code: 'STALE_RECORD',
    });
    expect((await refused(call.reps.endInterest({ id, on: '2026-11-01' }))).issues[0]).toMatchObject({ path: ['on'] });
  });

  test('to be talked with again stands among what is due, by its day', async () => {
    const { call } = await open();
    const { id } = await call.reps.keepInterest({ memberId: ids.grace, talkAgainOn: '2026-11-26' });
    const due = async () => (await call.clocks.due({})).rows.filter(({ kind }) => kind === 'talkAgain');
    expect(await due()).toMatchObject([{ day: '2026-11-26', reps: { collection: 'interests', id } }]);
    await call.reps.endInterest({ id, why: 'Moved away' });
    expect(await due()).toEqual([]);
  });

  test('goes with the person: merged, and back by undo; in their own file', async () => {
    const at = await open();
    const { call, store } = at;
    await putBranch(at);
    const note = 'Asks about Xyzzyplugh';
    const { id } = await call.reps.keepInterest({ memberId: ids.jose, note });
    const interest = () => store.view('branch').get('interests', id);
    const [jose, grace] = [ids.jose, ids.grace].map((each) => store.view('branch').get('members', each)!);
    const { seq } = await call.members.merge({
      keep: { id: grace!.id, revision: grace!.revision },
      other: { id: jose!.id, revision: jose!.revision },
    });
    expect(interest()?.memberId).toBe(ids.grace);
    await call.branch.revert({ seq });
    expect(interest()?.memberId).toBe(ids.jose);

    const file = await call.branch.subjectAccess({ memberId: ids.jose });
    const files = unzipSync(await fetched(at, file));
    expect(new TextDecoder().decode(files['data.json'])).toContain(note);
  });

  test('is erased with the person, from history too', async () => {
    const { call, store, folder } = await open();
    const { id } = await call.reps.keepInterest({ memberId: ids.jose, note: 'Asks about Xyzzyplugh' });
    const plan = await call.branch.previewErase({ memberId: ids.jose });
    expect(plan.blockedBy).toEqual([]);
    await call.branch.erase({ memberId: ids.jose, authority: 'A test', confirm: plan.confirm });
    expect(store.view('branch').get('interests', id)).toBeUndefined();
    const history = await readdir(join(folder, 'history'));
    for (const name of history)
      expect(await readFile(join(folder, 'history', name), 'utf8')).not.toContain('Xyzzyplugh');
  });

  test('keeps its post, its member and its workplace from vanishing by an undo', async () => {
    const { call } = await open();
    const { post } = await call.reps.keepPost({ kind: 'rep', title: 'Steward', workplaceIds: [ids.depot] });
    const made = (await call.branch.history({})).rows[0]!.seq;
    await call.reps.keepInterest({ memberId: ids.grace, postId: post.id });
    expect(await refused(call.branch.revert({ seq: made }))).toMatchObject({ code: 'CHANGED_SINCE' });
    expect(await refused(call.reps.removePost({ id: post.id, revision: post.revision }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

test('a rep sees the candidates, their own interest and their own learning, and nothing of others’', async () => {
  const at = await openPartnershipDesk();
  await furnish(at);
  const { call, as, store } = at;
  await store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const officer = tx.get('officers', officers.rep)!;
    tx.put('officers', { ...officer, memberId: ids.jose }, officer.revision);
  });
  const training = [
    { topic: 'Data protection', kinds: ['rep' as const], withinMonths: 3, renewMonths: null, isBeforeCasework: true },
  ];
  await call.reps.keepRuleBook({ revision: 0, training });
  await call.reps.keepInterest({ memberId: ids.grace, kind: 'safetyRep' });
  await call.reps.keepInterest({ memberId: ids.jose, kind: 'learningRep' });
  await call.reps.appoint({ memberId: ids.grace, from: '2026-11-01' });
  const { id } = await call.elections.open({ repKind: 'convenor', title: 'Convenor', from: '2026-11-20' });
  await call.elections.nominate({ electionId: id, memberId: ids.rep });
  const seen = await as(officers.rep).reps.pipeline({});
  expect(seen.rows.map(({ name, stage }) => [name, stage])).toEqual([
    ['Sam Adeyemi', 'nomination'],
    ['José O’Neill', 'interest'],
  ]);
  expect(seen.rows[0]!.steps[3]).toMatchObject({ stage: 'training', detail: 'Not open to you' });
  expect((await call.reps.pipeline({})).rows.map(({ stage }) => stage).sort()).toEqual([
    'interest',
    'interest',
    'nomination',
    'training',
  ]);
});

describe('the way', () => {
  test('an open election is offered; who is nominated without having said so is there too', async () => {
    const { call } = await open();
    const { post } = await call.reps.keepPost({
      kind: 'rep',
      title: 'Depot steward',
      workplaceIds: [ids.depot],
      seats: 2,
    });
    const first = await call.reps.pipeline({});
    expect(first.vacancies).toMatchObject([
      { postId: post.id, title: 'Depot steward', seats: 2, onTheWay: 0, electionId: null },
    ]);
    await call.reps.keepInterest({ memberId: ids.grace, postId: post.id });
    const election = await call.elections.open({
      postId: post.id,
      from: '2026-11-20',
      timetable: { nominationsOpenOn: '2026-11-21' },
    });
    const { rows, vacancies } = await call.reps.pipeline({});
    expect(rows[0]!.next).toMatchObject({
      code: 'nominate',
      electionId: election.id,
      on: election.timetable.nominationsCloseOn,
    });
    expect(vacancies[0]).toMatchObject({ onTheWay: 1, electionId: election.id });
    await call.elections.nominate({ electionId: election.id, memberId: ids.jose });
    await call.elections.nominate({ electionId: election.id, memberId: ids.grace, acceptedOn: '2026-11-24' });
    const both = await call.reps.pipeline({});
    expect(both.rows.map(({ name, stage, next }) => [name, stage, next.code])).toEqual([
      ['José O’Neill', 'nomination', 'accept'],
      ['Grace Obi', 'election', 'vote'],
    ]);
    expect(both.rows[0]!.interest).toBeNull();
    expect(both.total).toBe(2);
  });

  test('somebody appointed needs no election; what the rules ask them to learn is what is next', async () => {
    const { call, store } = await open();
    await store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      tx.put('members', makeMember(ids.nobody, { number: '9', firstName: 'Ann', lastName: 'Lee' }));
    });
    await call.reps.keepRuleBook({
      revision: 0,
      training: [
        { topic: 'Data protection', kinds: ['rep'], withinMonths: 3, renewMonths: null, isBeforeCasework: true },
      ],
    });
    await call.reps.keepInterest({ memberId: ids.nobody, workplaceIds: [ids.depot], saidOn: '2026-10-01' });
    await call.reps.appoint({ memberId: ids.nobody, workplaceIds: [ids.depot], from: '2026-11-01' });
    const row = async () => (await call.reps.pipeline({ memberId: ids.nobody })).rows[0]!;
    expect(await row()).toMatchObject({
      stage: 'training',
      next: { code: 'apply', topics: ['Data protection'], on: '2027-02-01' },
    });
    expect(stagesOf(await row())).toEqual({
      interest: '2026-10-01',
      nomination: 'notNeeded',
      election: 'notNeeded',
      training: 'now',
      post: '2026-11-01',
    });
    const course = await call.reps.keepCourse({
      name: 'Data protection for reps',
      topic: 'Data protection',
      from: '2026-11-20',
    });
    const training = (await call.reps.keepTraining({ memberId: ids.nobody, courseId: course.id })).rows[0]!;
    expect((await row()).next).toMatchObject({ code: 'train', on: '2026-11-20' });
    const { id, revision } = training;
    await call.reps.moveTraining({ trainings: [{ id, revision }], move: 'complete', on: '2026-11-21' });
    expect(await row()).toMatchObject({ stage: 'post', next: { code: 'nothing' } });
    expect(stagesOf(await row())).toMatchObject({ training: '2026-11-21', post: '2026-11-01' });
  });

  test('whoever withdrew is asked again while nominations are open, and talked with after', async () => {
    const { call, setNow } = await open();
    await call.reps.keepInterest({ memberId: ids.grace, saidOn: '2026-10-01', workplaceIds: [ids.depot] });
    const { id } = await call.elections.open({
      repKind: 'rep',
      title: 'Depot steward',
      workplaceIds: [ids.depot],
      from: '2026-11-01',
      timetable: {
        nominationsOpenOn: '2026-11-02',
        nominationsCloseOn: '2026-11-25',
        withdrawalsCloseOn: '2026-11-25',
      },
    });
    const { nominationId } = await call.elections.nominate({
      electionId: id,
      memberId: ids.grace,
      acceptedOn: '2026-11-24',
    });
    await call.elections.withdraw({ electionId: id, nominationId, on: '2026-11-24' });
    expect((await call.reps.pipeline({})).rows[0]).toMatchObject({ stage: 'interest', next: { code: 'nominate' } });
    setNow('2026-12-20T09:00:00Z');
    expect((await call.reps.pipeline({})).rows[0]!.next).toMatchObject({ code: 'talk' });
  });
});
