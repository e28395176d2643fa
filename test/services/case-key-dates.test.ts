// A case’s key dates: conciliation, what was done about them, several on one case.

import { afterEach, beforeEach, expect, test } from 'vitest';
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
