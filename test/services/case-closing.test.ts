// Closing a case and opening it again.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaseworkDesk, dismissal, furnish, openCaseworkDesk, refused, textsOf } from '../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

const texts = (caseId: string) => textsOf(at, caseId);

test('a case is closed with its outcome and reason, and opened again', async () => {
  const { id } = await at.call.cases.open(dismissal);
  const outcome = { outcome: 'partlyWon' as const, reason: 'Warning reduced.' };
  const dates = { what: 'No claim is wanted.', memberToldOn: '2026-11-24' };
  const tomorrow = await refused(at.call.cases.close({ id, revision: 1, ...outcome, on: '2026-11-25' }));
  expect(tomorrow).toMatchObject({ issues: [{ path: ['on'] }] });
  const early = await refused(at.call.cases.close({ id, revision: 1, ...outcome, on: '2026-11-23' }));
  expect(early).toMatchObject({ issues: [{ path: ['on'] }] });
  const closed = await at.call.cases.close({ id, revision: 1, ...outcome, dates });
  expect(closed).toMatchObject({ stage: 'closed', closed: { on: '2026-11-24', ...outcome } });
  expect((await at.call.cases.list()).rows).toMatchObject([{ closedOn: '2026-11-24', nextDay: null }]);
  expect(await refused(at.call.cases.close({ id, revision: 2, ...outcome }))).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await refused(at.call.cases.update({ id, revision: 2, stage: 'appeal' }))).toMatchObject({
    issues: [{ path: ['stage'] }],
  });
  const opened = await at.call.cases.reopen({ id, revision: 2, stage: 'appeal' });
  expect(opened).toMatchObject({ stage: 'appeal', closed: null });
  expect(await refused(at.call.cases.reopen({ id, revision: 3 }))).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await texts(id)).toEqual(expect.arrayContaining(['Closed. Partly won: Warning reduced.']));
});

test('a date that nobody answered for outlives the closing, and one answer may do for all of them', async () => {
  const first = await at.call.cases.open({ ...dismissal, keyDates: [{ date: '2026-08-27' }, { date: null }] });
  const outcome = { outcome: 'notWon' as const, reason: 'The panel upheld it.' };
  const closed = await at.call.cases.close({ id: first.id, revision: 1, ...outcome });
  expect(closed.keyDates.map(({ done }) => done)).toEqual([null, null]);
  const page = await at.call.cases.get({ id: first.id });
  expect(page).toMatchObject({ isFinished: false, clocks: [{ state: 'running', headlineDay: '2026-11-26' }, {}] });
  expect(page.clocks[0]!.sentence).toContain(
    'The case is closed, but nobody has recorded what was done about this date.',
  );
  const open = async () => (await at.call.cases.list({ where: { isFinished: false } })).rows;
  expect(await open()).toMatchObject([
    { closedOn: '2026-11-24', isFinished: false, nextWhat: 'Notify Acas by', nextDay: '2026-11-26', daysLeft: 2 },
  ]);
  const done = { kind: 'notPursued' as const, on: '2026-11-24', what: 'Not wanted.', memberToldOn: '2026-11-24' };
  const keyDateId = closed.keyDates[0]!.id;
  await at.call.cases.setKeyDate({ id: first.id, revision: 2, keyDateId, done });
  // The date that nobody ever found out is still to be answered for, and is still on Today.
  expect(await open()).toMatchObject([{ isFinished: false, nextDay: null }]);
  expect((await at.call.branch.today()).due).toMatchObject([{ kind: 'noKeyDate', day: null, caseId: first.id }]);
  await at.call.cases.setKeyDate({ id: first.id, revision: 3, keyDateId: closed.keyDates[1]!.id, done });
  expect(await open()).toEqual([]);
  expect((await at.call.branch.today()).due).toEqual([]);

  const second = await at.call.cases.open({ ...dismissal, keyDates: [{ date: '2026-08-27' }, { date: '2026-09-27' }] });
  const dates = { what: 'Grace wants no claim.', memberToldOn: '2026-11-23' };
  const close = (change: object) => at.call.cases.close({ id: second.id, revision: 1, ...outcome, dates, ...change });
  expect(await refused(close({ dates: { ...dates, memberToldOn: '2026-11-25' } }))).toMatchObject({
    issues: [{ path: ['dates', 'memberToldOn'] }],
  });
  const answered = await close({});
  const answer = { kind: 'notPursued', on: '2026-11-24', what: 'Grace wants no claim.', memberToldOn: '2026-11-23' };
  expect(answered.keyDates).toMatchObject([{ done: answer }, { done: answer }]);
  expect((await at.call.cases.get({ id: second.id })).isFinished).toBe(true);
  expect(await texts(second.id)).toContain(
    'The dates that were open will not be pursued: Grace wants no claim. The member was told on Mon 23 November 2026.',
  );
});

test('a case with an open remedy is not finished until it is kept, also once it is closed', async () => {
  const { id } = await at.call.cases.open({ ...dismissal, keyDates: [] });
  const outcome = { outcome: 'settled' as const, reason: 'COT3.' };
  const closed = await at.call.cases.close({
    id,
    revision: 1,
    ...outcome,
    dates: { what: 'Settled.', memberToldOn: '2026-11-24' },
    sanction: { kind: 'finalWarning', from: '2026-10-01', endsOn: '2027-09-30', note: '' },
    remedies: [{ what: 'Back pay of £400.', byWhen: '2027-02-28' }],
  });
  expect(closed.remedies).toMatchObject([{ what: 'Back pay of £400.', byWhen: '2027-02-28', doneOn: null, proof: '' }]);
  expect((await at.call.cases.get({ id })).isFinished).toBe(false);
  expect((await at.call.cases.list()).rows).toMatchObject([{ nextWhat: 'Back pay of £400.', nextDay: '2027-02-28' }]);
  const [remedy] = closed.remedies;
  const keep = (change: object) =>
    at.call.cases.update({ id, revision: 2, remedies: [{ ...remedy!, doneOn: '2026-11-24', ...change }] });
  expect(await refused(keep({}))).toMatchObject({ issues: [{ path: ['remedies', 0, 'proof'] }] });
  expect(await refused(keep({ proof: 'Payslip', doneOn: '2026-11-25' }))).toMatchObject({
    issues: [{ path: ['remedies', 0, 'doneOn'] }],
  });
  const kept = await keep({ proof: 'Payslip of 24 November' });
  expect(kept.closed).toMatchObject(outcome);
  expect((await at.call.cases.get({ id })).isFinished).toBe(true);
  expect(await texts(id)).toEqual(
    expect.arrayContaining([
      'Sanction: final written warning, from Thu 1 October 2026, until Thu 30 September 2027.',
      'Agreed: Back pay of £400, by Sun 28 February 2027.',
      'Kept on Tue 24 November 2026: Back pay of £400. Proof: Payslip of 24 November.',
    ]),
  );
  await at.call.cases.update({ id, revision: 3, remedies: [{ ...remedy!, byWhen: '2027-03-31' }] });
  expect(await texts(id)).toEqual(
    expect.arrayContaining([
      'Now agreed: Back pay of £400, by Wed 31 March 2027.',
      'Not kept after all: Back pay of £400.',
    ]),
  );
});

test('a sanction cannot end before it begins; an arbitration has its reasons and its order', async () => {
  const { id } = await at.call.cases.open(dismissal);
  const path = async (change: object) =>
    (await refused(at.call.cases.update({ id, revision: 1, ...change }))).issues[0].path.join('.');
  const sanction = { kind: 'firstWarning', from: '2026-11-01', endsOn: '2026-10-31', note: '' };
  expect(await path({ sanction })).toBe('sanction.endsOn');
  const arbitration = {
    merit: 'arbitrate' as const,
    reasons: 'The contract is plain.',
    decidedBy: 'Grievance committee',
    decidedOn: '2026-11-20',
    demandedOn: '2026-11-21',
    panel: [
      { name: 'A. Arbitrator', struckBy: null },
      { name: 'B. Arbitrator', struckBy: 'employer' as const },
    ],
    hearingOn: '2027-01-20',
    awardOn: null,
  };
  expect(await path({ arbitration: { ...arbitration, reasons: ' ' } })).toBe('arbitration.reasons');
  expect(await path({ arbitration: { ...arbitration, hearingOn: '2026-11-20' } })).toBe('arbitration.hearingOn');
  expect(await path({ arbitration: { ...arbitration, awardOn: '2026-11-24' } })).toBe('arbitration.awardOn');
  await at.call.cases.update({ id, revision: 1, arbitration });
  expect(await texts(id)).toEqual(
    expect.arrayContaining([
      'Arbitration: decided to arbitrate by Grievance committee. The contract is plain.',
      'Arbitration demanded: Sat 21 November 2026.',
      'Arbitration hearing: Wed 20 January 2027.',
      'Panel: A. Arbitrator, B. Arbitrator (struck by the employer).',
    ]),
  );
});
