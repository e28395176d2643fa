// What several items do to pay at once: years that begin on one day are one year, and two sides stand beside each other by day.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { besideEachOther, packageYears } from '../../../shared/rules/negotiations/package-years.ts';

const percent = (value: number) => ({ kind: 'percent' as const, percent: value });
const leave = { kind: 'leave' as const, days: 1 };
const year = (from: string, ...measures: ReturnType<typeof percent>[]) => ({ label: from.slice(0, 4), from, measures });

test('measures of one day act together in the order of the items', () => {
  const pay = [year('2027-04-01', percent(3)), year('2028-04-01', percent(2))];
  expect(packageYears([pay, [{ label: '', from: '2027-04-01', measures: [leave] }]])).toEqual([
    { label: '2027', from: '2027-04-01', measures: [percent(3), leave] },
    pay[1],
  ]);
});

test('a year that one side alone has is without a rise for the other, but only before the other’s last', () => {
  const ours = [year('2027-04-01', percent(3)), year('2027-09-01', percent(1)), year('2028-04-01', percent(2))];
  const theirs = [year('2027-04-01', percent(2)), year('2028-04-01', percent(1))];
  const [claim, offer] = besideEachOther(ours, theirs);
  expect(claim).toEqual(ours);
  expect(offer).toEqual([theirs[0], { label: '2027', from: '2027-09-01', measures: [] }, theirs[1]]);
  const [, short] = besideEachOther(ours, [theirs[0]!]);
  expect(short).toEqual([theirs[0]]);
});

test('no measure is lost or made, and years run forwards', () => {
  const years = fc.array(
    fc.record({
      from: fc.constantFrom('2026-04-01', '2027-04-01', '2027-09-01', '2028-04-01'),
      value: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 6 },
  );
  const made = (rows: { from: string; value: number }[]) => rows.map(({ from, value }) => year(from, percent(value)));
  const values = (side: readonly { measures: readonly object[] }[]) =>
    side.flatMap(({ measures }) => measures.map((measure) => JSON.stringify(measure))).sort();
  fc.assert(
    fc.property(years, years, (one, other) => {
      const [left, right] = besideEachOther(packageYears([made(one)]), packageYears([made(other)]));
      expect(values(left)).toEqual(values(made(one)));
      expect(values(right)).toEqual(values(made(other)));
      for (const side of [left, right]) {
        const days = side.map(({ from }) => from);
        expect(days).toEqual([...new Set(days)].sort());
      }
    }),
  );
});
