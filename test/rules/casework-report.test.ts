import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CaseworkCount, per100 } from '../../shared/rules/casework-report.ts';
import { addDays } from '../../shared/rules/limits.ts';

const remedy = (doneOn: string | null) => ({
  id: '01900000-0000-7000-8000-000000000001',
  what: 'Pay back',
  byWhen: null,
  doneOn,
  proof: '',
});

function count(cases: Parameters<CaseworkCount['take']>[0][], from = '2026-01-01', to = '2026-06-30') {
  const found = new CaseworkCount({ from, to });
  for (const on of cases) found.take(on);
  return found;
}

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-01-01', days));
const someCase = fc
  .record({
    type: fc.constantFrom('pay', 'dismissal', 'grievance'),
    employerId: fc.constantFrom(null, 'a', 'b'),
    themes: fc.uniqueArray(fc.constantFrom('Rota', 'Stress', 'Pay'), { maxLength: 3 }),
    openedOn: day,
    lasts: fc.option(fc.nat({ max: 400 })),
  })
  .map(({ lasts, ...rest }) => ({
    ...rest,
    remedies: [],
    closed: lasts === null ? null : { on: addDays(rest.openedOn, lasts), outcome: 'won' as const, reason: 'x' },
  })) as fc.Arbitrary<Parameters<CaseworkCount['take']>[0]>;

it('adds up: what was open, and logged, less what closed, is what is open', () => {
  fc.assert(
    fc.property(fc.array(someCase, { maxLength: 40 }), day, fc.nat({ max: 500 }), (cases, from, length) => {
      const to = addDays(from, length);
      const before = count(cases, '2020-01-01', addDays(from, -1));
      const found = count(cases, from, to);
      expect(before.openAtEnd + found.logged - found.closed).toBe(found.openAtEnd);
      const sum = (counts: ReadonlyMap<unknown, number>) => [...counts.values()].reduce((all, each) => all + each, 0);
      expect(sum(found.byType)).toBe(found.logged);
      expect(sum(found.byEmployer)).toBe(found.logged);
      expect(sum(found.byMonth)).toBe(found.logged);
      expect(sum(found.byOutcome)).toBe(found.closed);
      expect(sum(found.byTheme)).toBeGreaterThanOrEqual(found.logged);
    }),
  );
});

it('counts remedies that were not done by the last day, and says how long the middle case took', () => {
  const rest = { type: 'pay' as const, employerId: null, themes: [], openedOn: '2026-01-10' };
  const found = count([
    {
      ...rest,
      closed: { on: '2026-01-20', outcome: 'won', reason: 'x' },
      remedies: [remedy(null), remedy('2026-07-01'), remedy('2026-06-30')],
    },
    { ...rest, closed: { on: '2026-03-01', outcome: 'won', reason: 'x' }, remedies: [] },
    { ...rest, openedOn: '2026-07-01', closed: null, remedies: [remedy(null)] },
  ]);
  expect(found.openRemedies).toBe(2);
  expect(found.medianDays).toBe(30);
  expect(count([]).medianDays).toBeNull();
});

it('divides by nobody with n/a, never with 0', () => {
  expect(per100(3, 0)).toBeNull();
  expect(per100(0, 0)).toBeNull();
  expect(per100(3, 400)).toBe(0.75);
});
