// A case’s key dates: conciliation, what was done about them, several on one case.

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Inputs } from '../../shared/contract/contract.ts';
import {
  type CaseworkDesk,
  dismissal,
  furnish,
  ids,
  openCaseworkDesk,
  refused,
  textsOf,
} from '../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

const texts = (caseId: string) => textsOf(at, caseId);

test('conciliation moves the clock, and days that cannot be are refused in words', async () => {
  const { id, keyDates } = await at.call.cases.open(dismissal);
  const keyDateId = keyDates[0]!.id;
  const set = (revision: number, conciliation: { dayA: string | null; dayB: string | null; certificateNo?: string }) =>
    at.call.cases.setKeyDate({ id, revision, keyDateId, conciliation });
  await set(1, { dayA: '2026-11-02', dayB: null });
  expect((await at.call.cases.get({ id })).clocks).toMatchObject([
    { action: 'presentClaim', headlineDay: '2026-11-26' },
  ]);
  await set(2, { dayA: '2026-11-02', dayB: '2026-11-20', certificateNo: 'R123456/26/14' });
  const [clock] = (await at.call.cases.get({ id })).clocks;
  expect(clock).toMatchObject({ action: 'presentClaim', headlineDay: '2026-12-20', state: 'running' });
  expect(await texts(id)).toContain(
    'Conciliation: certificate received on Fri 20 November 2026, number R123456/26/14.',
  );

  const problems = async (conciliation: Parameters<typeof set>[1]) =>
    (await refused(set(3, conciliation))).issues.map((issue: { path: string[] }) => issue.path.join('.'));
  expect(await problems({ dayA: '2026-11-20', dayB: '2026-11-19' })).toEqual(['conciliation.dayB']);
  expect(await problems({ dayA: null, dayB: '2026-11-19' })).toEqual(['conciliation.dayA']);
  expect(await problems({ dayA: '2026-11-25', dayB: null })).toEqual(['conciliation.dayA']);
  expect(await problems({ dayA: '2026-11-02', dayB: '2026-11-20', certificateNo: 'it came' })).toEqual([
    'conciliation.certificateNo',
  ]);
  expect((await at.call.cases.get({ id })).case.revision).toBe(3);
});

test('a date that has been dealt with leaves Today and can be put back', async () => {
  const { id, keyDates } = await at.call.cases.open(dismissal);
  const keyDateId = keyDates[0]!.id;
  const done = { on: '2026-11-24', what: 'Claim presented.', proof: 'Receipt 4471' };
  const saved = await at.call.cases.setKeyDate({ id, revision: 1, keyDateId, done });
  expect(saved.keyDates[0]!.done).toMatchObject(done);
  expect(Date.parse(saved.keyDates[0]!.done!.recordedAt)).toBe(Date.parse('2026-11-24T09:00:00Z'));
  expect((await at.call.cases.get({ id })).clocks).toMatchObject([{ state: 'done' }]);
  await at.call.cases.setKeyDate({ id, revision: 2, keyDateId, done: null });
  expect((await at.call.cases.get({ id })).clocks).toMatchObject([{ state: 'running' }]);
});

test('another key date is added beside the first; finding the date answers the membership check again', async () => {
  const { id, keyDates } = await at.call.cases.open({ who: [{ memberId: ids.grace }], type: 'dismissal' });
  const found = await at.call.cases.setKeyDate({ id, revision: 1, keyDateId: keyDates[0]!.id, date: '2026-11-10' });
  expect(found.membershipCheck.answer).toBe('covered');
  const both = await at.call.cases.setKeyDate({ id, revision: 2, claim: 'unlawful-deductions', date: '2026-10-30' });
  expect(both.keyDates.map(({ claim, kind, date }) => [claim, kind, date])).toEqual([
    ['unfair-dismissal', 'lastDayOfEmployment', '2026-11-10'],
    ['unlawful-deductions', 'payDayThatWasShort', '2026-10-30'],
  ]);
  const gone = await refused(at.call.cases.setKeyDate({ id, revision: 3, keyDateId: ids.nobody, date: '2026-10-01' }));
  expect(gone).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['keyDateId'] }] });
});

test('done has its proof; not pursued says why and when the member was told', async () => {
  const { id, keyDates } = await at.call.cases.open(dismissal);
  const other = await at.call.cases.open(dismissal);
  const keyDateId = keyDates[0]!.id;
  const set = (done: NonNullable<Inputs['cases']['setKeyDate']['done']>, revision = 1) =>
    at.call.cases.setKeyDate({ id, revision, keyDateId, done });
  const at1 = async (done: Parameters<typeof set>[0]) => (await refused(set(done))).issues[0].path.join('.');
  const on = '2026-11-24';
  expect(await at1({ on, what: 'Claim presented.' })).toBe('done.proof');
  expect(await at1({ on: '2026-11-25', what: 'Claim presented.', proof: 'x' })).toBe('done.on');
  expect(await at1({ kind: 'notPursued', on, what: 'She wants none.' })).toBe('done.memberToldOn');
  expect(await at1({ kind: 'notPursued', on, what: 'None.', memberToldOn: '2026-11-25' })).toBe('done.memberToldOn');
  const theirs = await at.call.cases.addDocument({ caseId: other.id, file: new File(['receipt'], 'receipt.txt') });
  expect(await at1({ on, what: 'Claim presented.', documentId: theirs.id })).toBe('done.documentId');
  const ours = await at.call.cases.addDocument({ caseId: id, file: new File(['receipt'], 'receipt.txt') });
  const saved = await set({ on, what: 'Claim presented.', documentId: ours.id });
  expect(saved.keyDates[0]!.done).toMatchObject({ kind: 'done', documentId: ours.id, memberToldOn: null });
  await set({ kind: 'notPursued', on, what: 'She wants none.', memberToldOn: '2026-11-23' }, 2);
  expect((await at.call.cases.get({ id })).clocks[0]!.sentence).toBe(
    'Not pursued, decided on Tue 24 November 2026: She wants none. The member was told on Mon 23 November 2026.',
  );
  expect(await texts(id)).toContain(
    'Last day of employment: will not be pursued. She wants none. The member was told on Mon 23 November 2026.',
  );
});

test('in a collective case each member has a date of their own, with its name and its pattern', async () => {
  const who = [{ memberId: ids.grace }, { memberId: ids.jose }];
  const { id } = await at.call.cases.open({
    who,
    type: 'pay',
    keyDates: [{ date: '2026-08-28', memberId: ids.grace }],
  });
  const saved = await at.call.cases.setKeyDate({
    id,
    revision: 1,
    date: '2026-07-31',
    memberId: ids.jose,
    what: 'The payslip of 31 July',
    pattern: 'series',
    lastOn: '2026-10-30',
  });
  const [, second] = saved.keyDates;
  expect(second).toMatchObject({ memberId: ids.jose, pattern: 'series', lastOn: '2026-10-30' });
  expect(await texts(id)).toEqual(
    expect.arrayContaining([
      'Key date. Pay day that was short (The payslip of 31 July), José O’Neill: Fri 31 July 2026.',
      'Pay day that was short (The payslip of 31 July), José O’Neill: it happened again and again, until Fri 30 October 2026.',
    ]),
  );
  expect((await at.call.cases.get({ id })).clocks[1]).toMatchObject({
    headlineDay: '2026-10-30',
    state: 'passedButLongerMayApply',
    sentence: expect.stringContaining('A person must decide from which act the time runs.'),
  });
  const change = (input: object) => at.call.cases.setKeyDate({ id, revision: 2, keyDateId: second!.id, ...input });
  const path = async (input: object) => (await refused(change(input))).issues[0].path.join('.');
  expect(await path({ memberId: ids.rep })).toBe('memberId');
  expect(await path({ lastOn: '2026-07-30' })).toBe('lastOn');
  expect(await path({ date: '1626-07-31' })).toBe('date');
  expect(await path({ pattern: 'once', lastOn: '2026-10-30' })).toBe('lastOn');
  expect((await change({ pattern: 'once' })).keyDates[1]).toMatchObject({ pattern: 'once', lastOn: null });
});

test('conciliation that the employer began, an exemption and later certificates are kept and said to do nothing', async () => {
  const { id, keyDates } = await at.call.cases.open(dismissal);
  const keyDateId = keyDates[0]!.id;
  let revision = 0;
  const set = async (conciliation: NonNullable<Inputs['cases']['setKeyDate']['conciliation']>) => {
    revision += 1;
    await at.call.cases.setKeyDate({ id, revision, keyDateId, conciliation });
    return (await at.call.cases.get({ id })).clocks[0]!;
  };
  const days = { dayA: '2026-10-01', dayB: '2026-11-10', certificateNo: 'MU123456/26/14' };
  const employers = await set({ ...days, startedBy: 'employer' });
  expect(employers).toMatchObject({ action: 'notifyConciliation', headlineDay: '2026-11-26' });
  const ours = await set({ ...days, startedBy: 'member' });
  expect(ours).toMatchObject({ action: 'presentClaim', headlineDay: '2027-01-05' });
  const second = { dayA: '2026-11-11', dayB: '2026-11-23', certificateNo: 'R654321/26/15' };
  const later = await set({ ...days, laterCertificates: [second] });
  expect([later.headlineDay, later.sentence]).toEqual([
    '2027-01-05',
    expect.stringContaining('Only the first certificate counts: the later ones change nothing.'),
  ]);
  const kept = (await at.call.cases.get({ id })).case.keyDates[0]!.conciliation;
  expect(kept).toMatchObject({ startedBy: 'member', laterCertificates: [second] });
  const exempt = await set({ dayA: null, dayB: null, laterCertificates: [], exemption: 'anotherPersonHasOne' });
  expect(exempt).toMatchObject({ action: 'presentClaim', headlineDay: '2026-11-26' });
  expect(exempt.sentence).toContain('No certificate is needed: another person with the same claim has a certificate.');
  const wrong = { ...days, laterCertificates: [{ ...second, certificateNo: 'later' }] };
  expect(await refused(set(wrong))).toMatchObject({
    issues: [{ path: ['conciliation', 'laterCertificates', 0, 'certificateNo'] }],
  });
});

test('a case is to be referred so many days before its nearest limit, as the branch has set', async () => {
  const { id } = await at.call.cases.open({ ...dismissal, keyDates: [{ date: '2026-10-20' }, { date: '2026-11-10' }] });
  expect((await at.call.cases.get({ id })).referBy).toBe('2026-12-22');
  at.setNow('2027-01-25T09:00:00Z');
  expect((await at.call.cases.get({ id })).referBy).toBe('2027-01-12');
  at.setNow('2027-03-01T09:00:00Z');
  expect((await at.call.cases.get({ id })).referBy).toBe('2026-12-22');
});

test('one notification and one certificate are recorded for several dates at once, and undone at once', async () => {
  const { id, keyDates } = await at.call.cases.open({
    ...dismissal,
    keyDates: [
      { date: '2026-10-27' },
      { claim: 'unlawful-deductions', date: '2026-10-23' },
      { claim: 'detriment', date: '2026-10-20' },
      { claim: 'detriment', date: '2026-10-21', nation: 'northern-ireland' },
    ],
  });
  const [first, second, third, elsewhere] = keyDates.map((keyDate) => keyDate.id);
  const set = async (change: Omit<Inputs['cases']['setKeyDate'], 'id' | 'revision'>) => {
    const { revision } = (await at.call.cases.get({ id })).case;
    return at.call.cases.setKeyDate({ id, revision, keyDateId: first!, ...change });
  };
  const notified = { dayA: '2026-11-02', dayB: null };
  const others = [second!, third!];
  const begun = at.store.seq;
  // Itself and a date twice over are no other dates.
  const saved = await set({ conciliation: notified, alsoFor: [...others, second!, first!] });
  expect(at.store.seq).toBe(begun + 1);
  expect(saved.keyDates.map(({ conciliation }) => conciliation.dayA)).toEqual([
    '2026-11-02',
    '2026-11-02',
    '2026-11-02',
    null,
  ]);
  expect((await texts(id)).filter((text) => text.startsWith('Conciliation'))).toEqual([
    'Conciliation: notified on Mon 2 November 2026, for 3 dates.',
  ]);
  await at.call.branch.revert({ seq: at.store.seq });
  expect((await at.call.cases.get({ id })).case.keyDates).toEqual(keyDates);

  await set({ conciliation: notified, alsoFor: others });
  const certificate = { ...notified, dayB: '2026-11-20', certificateNo: 'R123456/26/14' };
  await set({ conciliation: certificate, alsoFor: others });
  expect(await texts(id)).toContain(
    'Conciliation: certificate received on Fri 20 November 2026, number R123456/26/14, for 3 dates.',
  );
  // Each limit is counted from its own date.
  const { clocks } = await at.call.cases.get({ id });
  expect(clocks.slice(0, 3).map(({ action, headlineDay }) => [action, headlineDay])).toEqual([
    ['presentClaim', '2027-02-13'],
    ['presentClaim', '2027-02-09'],
    ['presentClaim', '2027-02-06'],
  ]);

  const refusedAt = async (change: Parameters<typeof set>[0]) => {
    const { code, issues } = await refused(set(change));
    return [code, issues[0].path.join('.')];
  };
  expect(await refusedAt({ conciliation: notified, alsoFor: [ids.nobody] })).toEqual(['INVALID_INPUT', 'alsoFor.0']);
  expect(await refusedAt({ alsoFor: others })).toEqual(['INVALID_INPUT', 'alsoFor']);
  expect(await refusedAt({ conciliation: notified, alsoFor: [elsewhere!] })).toEqual(['INVALID_INPUT', 'alsoFor.0']);
  // A later certificate of the second date stays its own: without the first one it cannot stand.
  const later = { dayA: '2026-11-21', dayB: '2026-11-23', certificateNo: 'R654321/26/15' };
  const on = await set({ keyDateId: second!, conciliation: { ...certificate, laterCertificates: [later] } });
  expect(on.keyDates[1]!.conciliation.laterCertificates).toEqual([later]);
  expect(await refusedAt({ conciliation: notified, alsoFor: others })).toEqual(['INVALID_INPUT', 'alsoFor.0.dayB']);
});
