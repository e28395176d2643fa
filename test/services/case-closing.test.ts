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
