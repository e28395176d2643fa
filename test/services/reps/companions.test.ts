// Who may go into a hearing, asked of the desk: by a rep's term or a member, by employer, by a case's own hearing.

import { describe, expect, onTestFinished, test } from 'vitest';
import { emptyRep } from '../../../shared/domain/reps/posts.ts';
import { emptyRuleBook, RULE_BOOK_ID } from '../../../shared/domain/reps/rule-book.ts';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk, refused } from '../../support/casework-desk.ts';

const college = '01900000-0000-7000-8000-0000000000c1';
const ON = '2026-12-01';

async function open(): Promise<CaseworkDesk> {
  const at = await openCaseworkDesk();
  onTestFinished(() => at.close());
  await furnish(at);
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('employers', { id: college, name: 'Eastvale College', headcounts: [] });
  });
  return at;
}

describe('may somebody accompany', () => {
  test('a rep without written certification from another employer may not; with it they may', async () => {
    const at = await open();
    const ask = { repId: ids.post, on: ON, employerId: college };
    expect(await at.call.reps.mayAccompany(ask)).toMatchObject({ may: false, ground: 'none', branchRuleMet: false });
    await at.call.reps.certify({
      repId: ids.post,
      by: 'The regional office',
      certifiedOn: '2026-11-24',
      isInWriting: false,
    });
    expect(await at.call.reps.mayAccompany(ask)).toMatchObject({ may: false, ground: 'none' });
    const { id, revision } = await at.call.reps.certify({
      repId: ids.post,
      by: 'The regional office',
      certifiedOn: '2026-11-23',
      reviewOn: '2026-11-30',
    });
    const answer = await at.call.reps.mayAccompany({ ...ask, hearing: 'disciplinary' });
    expect(answer).toMatchObject({ may: true, ground: 'certified', branchRuleMet: false, rightFrom: 'law' });
    expect(answer.why).toContain('Mon 23 November 2026');
    // The day of the hearing decides: as at 30 November the review had not passed; as at the 22nd there was no certificate.
    expect(await at.call.reps.mayAccompany({ ...ask, on: '2026-11-30' })).toMatchObject({ branchRuleMet: true });
    expect(await at.call.reps.mayAccompany({ ...ask, on: '2026-11-22' })).toMatchObject({ may: false });
    await at.call.reps.withdrawCertification({ id, revision });
    expect(await at.call.reps.mayAccompany(ask)).toMatchObject({ may: false });
  });

  test('whoever works there may, by the job’s own workplace too, and members who hold no post', async () => {
    const at = await open();
    const there = { on: ON, employerId: ids.employer };
    expect(await at.call.reps.mayAccompany({ ...there, repId: ids.post })).toMatchObject({
      may: true,
      ground: 'fellow-worker',
      branchRuleMet: true,
    });
    expect(await at.call.reps.mayAccompany({ ...there, repId: ids.grace })).toMatchObject({
      repId: null,
      name: 'Grace Obi',
      ground: 'fellow-worker',
    });
    await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      const grace = tx.get('members', ids.grace)!;
      tx.put('members', { ...grace, jobs: grace.jobs.map((job) => ({ ...job, employerId: null })) }, grace.revision);
    });
    expect(await at.call.reps.mayAccompany({ ...there, repId: ids.grace })).toMatchObject({ ground: 'fellow-worker' });
    expect(await at.call.reps.mayAccompany({ on: ON, repId: ids.post })).toMatchObject({
      may: false,
      employer: null,
      why: expect.stringContaining('No employer was named'),
    });
    const nobody = at.call.reps.mayAccompany({ repId: ids.nobody, on: ON });
    expect(await refused(nobody)).toMatchObject({ code: 'NOT_FOUND' });
    const nowhere = at.call.reps.mayAccompany({ repId: ids.post, on: ON, employerId: ids.nobody });
    expect(await refused(nowhere)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the rule book’s own asks decide only whether the branch’s rule is met', async () => {
    const at = await open();
    await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      const certification = { reviewMonths: 12, isAskedOfEveryCompanion: true };
      tx.put('ruleBooks', { ...emptyRuleBook, id: RULE_BOOK_ID, certification });
    });
    const ask = { repId: ids.post, on: ON, employerId: ids.employer };
    expect(await at.call.reps.mayAccompany(ask)).toMatchObject({ ground: 'fellow-worker', branchRuleMet: false });
    expect(await at.call.reps.certify({ repId: ids.post, by: 'Region' })).toMatchObject({
      certifiedOn: '2026-11-24',
      reviewOn: '2027-11-24',
    });
    expect(await at.call.reps.mayAccompany(ask)).toMatchObject({ ground: 'certified', branchRuleMet: true });
  });

  test('a case’s own hearing says the day, the employer and who is in it', async () => {
    const at = await open();
    const opened = await at.call.cases.open({
      who: [{ memberId: ids.grace }],
      type: 'disciplinary',
      workplaceId: ids.hospital,
    });
    const entry = await at.call.cases.addEvent({
      caseId: opened.id,
      kind: 'hearing',
      day: ON,
      text: '',
      details: {
        ...{ kind: 'hearing', attendees: [], companion: 'sam ADEYEMI', postponement: null },
        ...{ adjustmentsNeeded: '', adjustmentsProvided: '' },
      },
    });
    const hearing = { caseId: opened.id, entryId: entry.id };
    expect(await at.call.reps.mayAccompany({ repId: ids.post, hearing })).toMatchObject({
      on: ON,
      employer: { id: ids.employer },
      ground: 'fellow-worker',
      conflict: null,
    });
    expect(await at.call.reps.mayAccompany({ repId: ids.grace, hearing })).toMatchObject({
      conflict: expect.stringContaining('their own case'),
    });
    expect((await at.call.reps.companionsOfCase({ caseId: opened.id })).rows[0]).toMatchObject({
      employerId: ids.employer,
      hearing: 'disciplinary',
    });
    expect((await at.call.reps.companionsOfCase({ caseId: opened.id })).rows).toMatchObject([
      {
        entryId: entry.id,
        kind: 'hearing',
        day: ON,
        companion: 'sam ADEYEMI',
        answers: [{ name: 'Sam Adeyemi', may: true }],
      },
    ]);
    // As it is over, nobody asks any more.
    at.setNow('2026-12-02T09:00:00Z');
    expect((await at.call.reps.companionsOfCase({ caseId: opened.id })).rows).toEqual([]);
  });
});

test('every rep on the day: the certified first, then by name, those who may not last', async () => {
  const at = await open();
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const term = { ...emptyRep, kind: 'rep' as const, from: '2024-01-01' };
    tx.put('reps', { ...term, id: '01900000-0000-7000-8000-0000000000d1', memberId: ids.jose, to: null });
    tx.put('reps', { ...term, id: '01900000-0000-7000-8000-0000000000d2', memberId: ids.grace, to: '2026-11-30' });
    const official = { ...term, kind: 'employedOfficial' as const, memberId: null, name: 'Noor Khan' };
    tx.put('reps', { ...official, id: '01900000-0000-7000-8000-0000000000d3', to: null });
  });
  await at.call.reps.certify({ memberId: ids.jose, by: 'Region' });
  const { rows, mayTotal } = await at.call.reps.companions({ on: ON, employerId: ids.employer });
  expect(rows.map(({ name, ground }) => [name, ground])).toEqual([
    ['José O’Neill', 'certified'],
    ['Noor Khan', 'employed-official'],
    ['Sam Adeyemi', 'fellow-worker'],
  ]);
  expect(mayTotal).toBe(3);
  expect((await at.call.reps.companions({ on: ON, employerId: college })).rows.at(-1)).toMatchObject({
    name: 'Sam Adeyemi',
    may: false,
  });
});

test('the branch in the United States asks no certificate of a steward', async () => {
  const at = await open();
  await at.call.branch.setUp({ name: 'Local 42', nation: 'united-states' });
  const profile = await at.call.session.get();
  expect(profile.branch?.nation).toBe('united-states');
  expect(await at.call.reps.mayAccompany({ repId: ids.post, on: ON, employerId: college })).toMatchObject({
    may: true,
    ground: 'none',
  });
});
