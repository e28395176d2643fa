import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyJob } from '../../shared/domain/members.ts';
import { emptyRep } from '../../shared/domain/reps/posts.ts';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk } from '../support/casework-desk.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
});
afterEach(() => desk.close());

const second = { member: '01900000-0000-7000-8000-000000000011', post: '01900000-0000-7000-8000-000000000012' };

/** A second rep, who looks after the hospital and works there. */
async function appointSecond() {
  const job = { ...emptyJob, employerId: ids.employer, workplaceId: ids.hospital };
  await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('members', makeMember(second.member, { number: '9', firstName: 'Ada', lastName: 'Mensah', jobs: [job] }));
    const post = { id: second.post, memberId: second.member, kind: 'rep' as const, workplaceIds: [ids.hospital] };
    tx.put('reps', { ...emptyRep, ...post, from: null, to: null });
  });
}

const log = (change: object = {}) =>
  desk.call.cases.open({
    who: [{ memberId: ids.grace }],
    type: 'grievance',
    keyDates: [{ date: '2026-11-02' }],
    ...change,
  });
const texts = async (caseId: string) =>
  (await desk.call.cases.timeline({ caseId, page: {} })).rows.map(({ text }) => text);

describe('many cases at once', () => {
  it('are allocated and tagged in one transaction that one undo takes back', async () => {
    const cases = [await log(), await log(), await log({ repId: ids.post })];
    const gone = ids.nobody;
    const before = desk.store.seq;
    const done = await desk.call.cases.bulk({
      ids: [...cases.map(({ id }) => id), gone],
      repId: ids.post,
      addThemes: ['Rota'],
    });
    expect(done).toEqual({ seq: before + 1, changed: 3, unchanged: 0, missing: 1 });
    expect(desk.store.seq).toBe(before + 1);
    expect(await texts(cases[0]!.id)).toContain('Allocated to Sam Adeyemi.');
    expect((await texts(cases[2]!.id)).filter((text) => text.startsWith('Allocated'))).toEqual([]);
    expect(
      await desk.call.cases.bulk({ ids: cases.map(({ id }) => id), repId: ids.post, addThemes: ['rota'] }),
    ).toMatchObject({ changed: 0, unchanged: 3, missing: 0 });

    await desk.call.branch.revert({ seq: desk.store.seq });
    const page = await desk.call.cases.get({ id: cases[0]!.id });
    expect(page.case).toMatchObject({ repId: null, themes: [] });
    expect(await texts(cases[0]!.id)).not.toContain('Allocated to Sam Adeyemi.');
  });

  it('are changed as they stand now, whatever a window showed, and a closed one keeps its rep', async () => {
    const on = await log();
    const { id, revision } = await log();
    await desk.call.cases.update({ id: on.id, revision: on.revision, whatHappened: 'Told again' });
    await desk.call.cases.close({
      id,
      revision,
      outcome: 'won',
      reason: 'Agreed',
      dates: { what: 'Settled', memberToldOn: '2026-11-24' },
    });
    expect(await desk.call.cases.bulk({ ids: [on.id, id], repId: ids.post })).toMatchObject({
      changed: 1,
      unchanged: 1,
      missing: 0,
    });
    expect((await desk.call.cases.get({ id: on.id })).case).toMatchObject({
      whatHappened: 'Told again',
      repId: ids.post,
    });
    expect((await desk.call.cases.get({ id })).case.repId).toBeNull();
  });

  it('are not given to a rep with a conflict of interest, nor to one who has stood down', async () => {
    const own = await log({ who: [{ memberId: ids.rep }] });
    const other = await log();
    const refused = desk.call.cases.bulk({ ids: [other.id, own.id], repId: ids.post });
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: `Sam Adeyemi, ${own.number}: Conflict of interest: it is their own case. Leave this case out.`,
    });
    expect((await desk.call.cases.get({ id: other.id })).case.repId).toBeNull();
    const post = desk.store.view('branch').get('reps', ids.post)!;
    await desk.call.reps.standDown({ id: ids.post, revision: post.revision, to: '2026-11-20' });
    await expect(desk.call.cases.bulk({ ids: [other.id], repId: ids.post })).rejects.toMatchObject({
      message: 'Sam Adeyemi stood down on Fri 20 November 2026. Choose another.',
    });
  });

  it('show every theme with how many cases have it', async () => {
    const cases = [await log({ themes: ['Élan', 'rota'] }), await log({ themes: ['rota'] })];
    expect(cases).toHaveLength(2);
    expect(await desk.call.cases.themes()).toEqual({
      rows: [
        { theme: 'Élan', cases: 1 },
        { theme: 'rota', cases: 2 },
      ],
      total: 2,
    });
    await desk.call.cases.bulk({ ids: cases.map(({ id }) => id), removeThemes: ['ROTA'] });
    expect((await desk.call.cases.themes()).rows).toEqual([{ theme: 'Élan', cases: 1 }]);
  });
});

describe('who might take a case', () => {
  const suggest = async (id: string) => (await desk.call.cases.suggestRep({ id })).rows;

  it('is whoever is there with the lighter load, with reasons', async () => {
    await appointSecond();
    await log({ repId: ids.post });
    await desk.call.enquiries.add({ question: 'May I see my file?', repId: ids.post });
    const on = await log();
    const rows = await suggest(on.id);
    expect(rows.map(({ name, load }) => [name, load])).toEqual([
      ['Ada Mensah', 0],
      ['Sam Adeyemi', 1.1],
    ]);
    expect(rows[0]!.reasons).toEqual([
      'Looks after St Anne’s Hospital, and works there',
      'No open cases: load 0',
      'The lightest load',
    ]);
    expect(rows[1]).toMatchObject({ openCases: 1, enquiries: 1, hasConflict: false });
    expect(rows[1]!.reasons).toEqual(['1 open case, 1 enquiry in 30 days: load 1.1', 'The heaviest load']);
  });

  it.each([
    [
      'named at intake',
      { intake: { conflict: 'found', conflictNote: 'They share an office', conflictedRepIds: [second.post] } },
      'named at intake',
    ],
    [
      'a witness',
      { people: [{ role: 'witness', name: 'Ada Mensah', memberId: second.member }] },
      'in this case as witness',
    ],
    [
      'the manager by name',
      { people: [{ role: 'manager', name: 'ADA MENSAH' }] },
      'somebody of this name is in it as manager',
    ],
    ['the member', { who: [{ memberId: second.member }] }, 'it is their own case'],
  ])('is last, and says why, where they are %s', async (_, change, says) => {
    await appointSecond();
    for (let at = 0; at < 5; at += 1) await log({ repId: ids.post });
    const on = await log(change);
    const rows = await suggest(on.id);
    expect(rows.map(({ name, hasConflict }) => [name, hasConflict])).toEqual([
      ['Sam Adeyemi', false],
      ['Ada Mensah', true],
    ]);
    expect(rows[1]!.reasons[0]).toContain(says);
  });

  it('is shown as stood down where the case is still theirs, and not at all where it is not', async () => {
    await appointSecond();
    const [mine, other] = [await log({ repId: ids.post }), await log()];
    const post = desk.store.view('branch').get('reps', ids.post)!;
    await desk.call.reps.standDown({ id: ids.post, revision: post.revision, to: '2026-11-20' });
    expect((await suggest(mine.id)).map(({ name }) => name)).toEqual(['Ada Mensah', 'Sam Adeyemi']);
    expect((await suggest(mine.id))[1]!.reasons).toEqual([
      'Stood down on Fri 20 November 2026',
      'Has this case now',
      '1 open case: load 1',
    ]);
    expect((await suggest(other.id)).map(({ name }) => name)).toEqual(['Ada Mensah']);
  });
});
