// Any costing against a second, plain computation in fractions; and what must be so of every costing. The planted mistakes show
// that the comparison would notice.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CostGiven, CostResult } from '../../../shared/contract/negotiations/cost.ts';
import { tryCost } from '../../../shared/rules/negotiations/cost/cost-of.ts';
import { gapBetween } from '../../../shared/rules/negotiations/cost/gap.ts';
import { type PlainInput, type PlainMeasure, plainCost } from '../../support/plain-cost.ts';

/** For a machine that has much else to do. */
const PATIENCE = 60_000;

const pounds = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((pence) => (pence / 100).toFixed(2));
const percent = fc.integer({ min: 30, max: 2_500 }).map((hundredths) => hundredths / 100);

const measure = (points: string[]): fc.Arbitrary<PlainMeasure> =>
  fc.oneof(
    fc.record({ kind: fc.constant('flat' as const), amount: pounds(50, 4_000) }),
    fc.record({ kind: fc.constant('flat' as const), amount: pounds(0, 3), isPerHour: fc.constant(true as const) }),
    fc.record({
      kind: fc.constant('flat' as const),
      amount: pounds(50, 900),
      points: fc.subarray(points, { minLength: 1 }),
    }),
    fc.record({ kind: fc.constant('percent' as const), percent }),
    fc.record({ kind: fc.constant('greaterOf' as const), amount: pounds(100, 4_000), percent }),
    fc.record({ kind: fc.constant('underpin' as const), hourly: pounds(9, 18) }),
    fc.tuple(pounds(15_000, 25_000), pounds(26_000, 40_000), percent, pounds(100, 900), percent).map(
      ([low, middle, first, amount, last]): PlainMeasure => ({
        kind: 'byBand',
        bands: [
          { upTo: low, percent: first },
          { upTo: middle, amount },
          { upTo: null, percent: last },
        ],
      }),
    ),
    fc
      .subarray(points.slice(0, -1), { maxLength: Math.min(2, points.length - 1) })
      .map(
        (gone): PlainMeasure =>
          gone.length === 0 ? { kind: 'percent', percent: 1 } : { kind: 'deletePoints', points: gone },
      ),
  );

const costing: fc.Arbitrary<PlainInput> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom('pound' as const, 'penny' as const), pounds(15_000, 24_000))
  .chain(([count, rounding, lowest]) => {
    const start = rounding === 'pound' ? lowest.slice(0, -3) : lowest;
    const points = Array.from({ length: count }, (_, index) => String(index * 3 + 1));
    const place = (index: number) => ({
      point: points[index]!,
      amount: rounding === 'pound' ? String(Number(start) + index * 777) : (Number(start) + index * 777.77).toFixed(2),
    });
    return fc.record({
      spine: fc.constant(points.map((_, index) => place(index))),
      workforce: fc.array(
        fc.record(
          {
            point: fc.constantFrom(...points),
            headcount: fc.integer({ min: 0, max: 400 }),
            hours: fc.integer({ min: 4, max: 148 }).map((quarters) => quarters / 4),
            weeksPaid: fc.integer({ min: 380, max: 520 }).map((tenths) => tenths / 10),
          },
          { requiredKeys: ['point', 'headcount'] },
        ),
        { minLength: 1, maxLength: 12 },
      ),
      rounding: fc.constant(rounding),
      weeksInYear: fc.constantFrom(52, 52.143, 52.2),
      fullTimeHours: fc.constantFrom(35, 37, 37.5),
      years: fc.array(
        fc.record({ month: fc.integer({ min: 0, max: 11 }), measures: fc.array(measure(points), { maxLength: 4 }) }),
        { minLength: 1, maxLength: 4 },
      ),
    });
  });

function given({ years, ...base }: PlainInput): CostGiven {
  return {
    ...base,
    payYearMonth: 4,
    years: years.map(({ month, measures }, year) => {
      const months = 2026 * 12 + 3 + year * 12 + month;
      const from = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
      return { from, measures };
    }),
  };
}

function cost(input: CostGiven): CostResult {
  const outcome = tryCost(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.result;
}

const shown = ({ years, total }: CostResult) => ({
  total,
  years: years.map(({ increase, overBase, payBillAfter, points }) => ({
    increase,
    overBase,
    payBillAfter,
    points: points.map(({ point, annual }) => ({ point, annual })),
  })),
});
const inPence = (amount: string | null): bigint => BigInt((amount ?? 'missing').replace('.', ''));
const added = (amounts: readonly (string | null)[]): bigint =>
  amounts.reduce((sum, amount) => sum + inPence(amount), 0n);

it(
  'comes to the same as the plain computation',
  () => {
    fc.assert(
      fc.property(costing, (input) => {
        expect(shown(cost(given(input)))).toEqual(plainCost(input));
      }),
      { numRuns: 400 },
    );
  },
  PATIENCE,
);

it.each<[string, (input: PlainInput) => PlainInput]>([
  ['a year left out', (input) => ({ ...input, years: input.years.slice(1) })],
  ['rounding to the penny', (input) => ({ ...input, rounding: 'penny' })],
  [
    'full time for part-time staff',
    (input) => ({ ...input, workforce: input.workforce.map(({ hours: _, ...row }) => row) }),
  ],
  [
    'a month more',
    (input) => ({ ...input, years: input.years.map((year) => ({ ...year, month: Math.max(0, year.month - 1) })) }),
  ],
  [
    'a measure left out',
    (input) => ({ ...input, years: input.years.map((year) => ({ ...year, measures: year.measures.slice(0, 1) })) }),
  ],
])('would notice %s', (_, plant) => {
  const input: PlainInput = {
    spine: [
      { point: '1', amount: '20017' },
      { point: '2', amount: '21033' },
    ],
    workforce: [{ point: '1', headcount: 7, hours: 20 }],
    rounding: 'pound',
    weeksInYear: 52.143,
    fullTimeHours: 37,
    years: [
      {
        month: 3,
        measures: [
          { kind: 'percent', percent: 3.3 },
          { kind: 'greaterOf', amount: '100', percent: 1 },
        ],
      },
      {
        month: 5,
        measures: [
          { kind: 'percent', percent: 2.9 },
          { kind: 'flat', amount: '300' },
        ],
      },
    ],
  };
  expect(shown(cost(given(input)))).toEqual(plainCost(input));
  expect(shown(cost(given(input)))).not.toEqual(plainCost(plant(input)));
});

it(
  'adds up: points, rows and years to the total',
  () => {
    fc.assert(
      fc.property(costing, fc.boolean(), (input, hasSpot) => {
        const workforce = [...input.workforce, ...(hasSpot ? [{ annual: '41250', headcount: 3, hours: 30 }] : [])];
        const result = cost({ ...given(input), workforce });
        for (const [index, year] of result.years.entries()) {
          for (const part of ['increase', 'overBase', 'payBefore', 'payAfter'] as const) {
            const all = {
              payBefore: year.payBillBefore,
              payAfter: year.payBillAfter,
              increase: year.increase,
              overBase: year.overBase,
            }[part];
            const parts = [...year.points.map((point) => point[part]), year.offSpine?.[part] ?? '0.00'];
            expect(added(parts)).toBe(inPence(all));
          }
          expect(added(result.rows.map((row) => row.years[index]!.increase))).toBe(inPence(year.increase));
          expect(added(result.rows.map((row) => row.years[index]!.overBase))).toBe(inPence(year.overBase));
        }
        expect(added(result.years.map(({ overBase }) => overBase))).toBe(inPence(result.total));
      }),
      { numRuns: 150 },
    );
  },
  PATIENCE,
);

it(
  'compounds successive rises of a pay bill, each on the raised base',
  () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 8 }),
        (bill, rises) => {
          const payBill = `${bill / 100n}.${String(bill % 100n).padStart(2, '0')}`;
          const result = cost({
            payBill,
            years: rises.map((rise) => ({ measures: [{ kind: 'percent', percent: rise / 100 }] })),
          });
          let now = bill;
          for (const [index, rise] of rises.entries()) {
            const next = (now * BigInt(10_000 + rise) * 2n + 10_000n) / 20_000n;
            expect(inPence(result.years[index]!.increase)).toBe(next - now);
            expect(inPence(result.years[index]!.overBase)).toBe(next - bill);
            now = next;
          }
        },
      ),
      { numRuns: 200 },
    );
  },
  PATIENCE,
);

it(
  'claim − offer is the gap: of each year, each point and in all',
  () => {
    const pair = costing.chain((claim) =>
      costing.map((other) => ({
        claim,
        offer: {
          ...claim,
          years: other.years.map((year) => ({
            ...year,
            measures: year.measures.filter((each) => !('points' in each)),
          })),
        },
      })),
    );
    fc.assert(
      fc.property(pair, ({ claim, offer }) => {
        const [ours, theirs] = [cost(given(claim)), cost(given(offer))];
        const gap = gapBetween(ours, theirs);
        const both = Math.min(ours.years.length, theirs.years.length);
        expect(gap.yearsCompared).toBe(both);
        for (const [index, year] of gap.years.entries()) {
          if (index >= both) {
            expect(year.overBase.gap).toBeNull();
            continue;
          }
          expect(inPence(year.overBase.gap)).toBe(
            inPence(ours.years[index]!.overBase) - inPence(theirs.years[index]!.overBase),
          );
          for (const { annual } of year.points)
            expect(inPence(annual.gap)).toBe(inPence(annual.claim) - inPence(annual.offer));
        }
        expect(inPence(gap.total.gap)).toBe(added(gap.years.slice(0, both).map(({ overBase }) => overBase.gap)));
        expect(cost({ ...given(claim), against: { years: given(offer).years } }).gap).toEqual(gap);
      }),
      { numRuns: 100 },
    );
  },
  PATIENCE,
);

const NO_FIGURE =
  /^(label|from|to|paidOn|point|movedTo|greater|months|monthsCounted|grade|hours|fullTimeEquivalents|basis|rounding|weeksInYear|fullTimeHours|kind|claim|offer)$/;

/** Every figure of the answer by its path. */
function figures(node: unknown, path: string[] = []): [string, string][] {
  if (typeof node === 'string') return NO_FIGURE.test(path.at(-1) ?? '') ? [] : [[path.join('.'), node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => figures(value, [...path, key]));
}

it(
  'says how every figure came about, under its path and with the same value',
  () => {
    fc.assert(
      fc.property(costing, (input) => {
        const {
          working,
          questions: _,
          ...result
        } = cost({
          ...given(input),
          workforce: [...input.workforce, { annual: 30_000, headcount: 2, topPoint: '' }],
          onCosts: { insurancePercent: 15, insuranceThreshold: 5000, pensionPercent: 20 },
          incrementMonth: 7,
          against: { measures: [{ kind: 'percent', percent: 2 }] },
        });
        const told = new Map(working.map(({ key, value }) => [key, value]));
        const shownFigures = figures(result);
        expect(shownFigures.length).toBeGreaterThan(30);
        expect(shownFigures.filter(([key, value]) => told.get(key) !== value)).toEqual([]);
        expect(working.filter(({ text, formula }) => text === '' || formula === '')).toEqual([]);
        expect(told.size).toBe(working.length);
      }),
      { numRuns: 60 },
    );
  },
  PATIENCE,
);
