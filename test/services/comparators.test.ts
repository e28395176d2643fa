import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
});
afterEach(() => desk.close());

async function closedCase(outcome: 'won' | 'notWon', change: object = {}) {
  const on = await desk.call.cases.open({
    who: [{ memberId: ids.jose }],
    type: 'disciplinary',
    workplaceId: ids.depot,
    themes: ['Social media'],
    keyDates: [{ date: '2026-10-12' }],
    ...change,
  });
  return desk.call.cases.close({
    id: on.id,
    revision: on.revision,
    outcome,
    reason: 'Heard',
    dates: { what: 'Settled', memberToldOn: '2026-11-24' },
    sanction: { kind: 'finalWarning', from: '2026-11-02', endsOn: null, note: '' },
  });
}

it('finds like cases among the closed ones of the branch, and counts how they ended', async () => {
  const [won, lost] = [await closedCase('won'), await closedCase('notWon')];
  await closedCase('won', { type: 'pay', themes: [] });
  const of = await desk.call.cases.open({
    who: [{ memberId: ids.grace }],
    type: 'disciplinary',
    themes: ['social media'],
  });
  const found = await desk.call.cases.comparators({ id: of.id, page: {} });
  expect(new Set(found.rows.map(({ number }) => number))).toEqual(new Set([won.number, lost.number]));
  expect(found.rows[0]).toMatchObject({
    employer: 'Northfield Council',
    sanction: 'finalWarning',
    closedOn: '2026-11-24',
  });
  expect(found.rows[0]!.alike).toEqual(['Disciplinary', 'Theme: Social media', 'Northfield Council']);
  expect(found.total).toBe(2);
  expect(found.byOutcome).toEqual([
    { outcome: 'won', cases: 1 },
    { outcome: 'notWon', cases: 1 },
  ]);
  expect(found.bySanction).toEqual([{ sanction: 'finalWarning', cases: 2 }]);

  const losses = await desk.call.cases.comparators({
    id: of.id,
    outcome: 'notWon',
    employerId: null,
    page: { limit: 1 },
  });
  expect(losses.rows.map(({ number }) => number)).toEqual([lost.number]);
  expect((await desk.call.cases.comparators({ id: won.id, page: {} })).rows.map(({ number }) => number)).toEqual([
    lost.number,
  ]);
});
