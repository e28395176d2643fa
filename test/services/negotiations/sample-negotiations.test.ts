// The sample's negotiations tell one story: a round under way whose mandate is a ballot of the sample, meetings, a procedure
// for disputes, and last year's that ended in an agreement.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSample } from '../../../electron/core/sample/make-sample.ts';
import { type CaseworkDesk, openCaseworkDesk } from '../../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await makeSample(at.store, at.desk.now);
});
afterEach(() => at.close());

test('one is under way and one is over; what the open one names is there', async () => {
  const { rows } = await at.call.negotiations.list({});
  expect(rows.map(({ state, isOpen }) => [state, isOpen])).toEqual([
    ['open', true],
    ['agreed', false],
  ]);
  const page = await at.call.negotiations.get({ id: rows[0]!.id });
  expect(page.employers).toHaveLength(1);
  expect([page.unit, page.spine, page.workforce]).not.toContain(null);
  expect(page.elections).toMatchObject([{ isMandate: true, kind: 'consultative' }]);
  expect(page.elections[0]?.result).toMatch(/^Accept \d+, Reject \d+; \d+ voted$/);
  const { team } = page.negotiation;
  expect(team.filter(({ side }) => side === 'staff')).toHaveLength(3);
  expect(new Set(team.map(({ name }) => name)).size).toBe(5);
  const spine = at.store.forCounts().get('paySpines', page.spine!.id)!;
  expect(spine.years.map(({ id }) => id)).toContain(page.negotiation.costing.spineYearId);
  expect(page.nextDay?.isLate).toBe(false);
  expect(page.meetings.map(({ heldOn, said }) => [heldOn === null, said])).toEqual([
    [true, 0],
    [false, 4],
    [false, 2],
  ]);
  const [, second] = page.meetings;
  expect(second?.openActions).toBe(2);
  const last = await at.call.negotiations.get({ id: rows[1]!.id });
  expect(last.agreement?.title).toMatch(/^Pay and leave \d{4}-\d{2}$/);
  expect(last.items.every(({ state }) => state === 'agreed')).toBe(true);
});

test('a dispute with the council would go by its procedure, with its clocks', async () => {
  const { rows } = await at.call.negotiations.list({});
  const { agreement, stages } = await at.call.negotiations.disputeRoute({ id: rows[0]!.id });
  expect(agreement?.title).toBe('Council disputes procedure');
  expect(stages.map(({ limit }) => limit)).toEqual([
    { count: 10, unit: 'workingDays' },
    { count: 15, unit: 'workingDays' },
    { count: 4, unit: 'weeks' },
  ]);
});
