// The costing against figures that were published or worked out by hand.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CostGiven, CostResult } from '../../../shared/contract/negotiations/cost.ts';
import { tryCost } from '../../../shared/rules/negotiations/cost/cost-of.ts';
import { meaningOf } from '../../../shared/rules/negotiations/cost/meaning.ts';

function cost(given: CostGiven): CostResult {
  const outcome = tryCost(given);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.result;
}

const circulars = readFileSync(new URL('../../fixtures/pay/njc-pay-spine.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.trim().split(','));
const njc = (year: string) => {
  const column = circulars[0]?.indexOf(year) ?? -1;
  return circulars.slice(1).map((cells) => ({ point: cells[0] ?? '', amount: cells[column] || null }));
};
const onPoint = (result: CostResult, point: string, year = 0) =>
  result.years[year]?.points.find((each) => each.point === point);

it('costs three years of 3% on a pay bill of a million, each on the raised base', () => {
  const result = cost({
    payBill: 1_000_000,
    years: 3,
    measures: [{ kind: 'percent', percent: 3 }],
    rollUpPercent: 17.15,
  });
  expect(result.years.map(({ increase }) => increase)).toEqual(['30000.00', '30900.00', '31827.00']);
  expect(result.years.map(({ overBase }) => overBase)).toEqual(['30000.00', '60900.00', '92727.00']);
  expect(result.years.map(({ cumulative }) => cumulative)).toEqual(['30000.00', '90900.00', '183627.00']);
  expect(result.years.map(({ rollUp }) => rollUp)).toEqual(['5145.00', '10444.35', '15902.68']);
  expect(result.years.map(({ percentOfPayBill }) => percentOfPayBill)).toEqual(['3.00', '3.00', '3.00']);
  expect(result).toMatchObject({ kind: 'payBill', total: '183627.00', effectivePercent: '9.27', questions: [] });
});

it('costs so much an hour on the hours that are paid, and a payment once on the heads', () => {
  const hourly = cost({ hoursPaid: 100_000, measures: [{ kind: 'flat', amount: '0.30', isPerHour: true }] });
  expect(hourly).toMatchObject({ total: '30000.00', effectivePercent: null });
  const once = cost({ payBill: '1,000,000', headcount: 40, measures: [{ kind: 'oneOff', amount: 750 }] });
  expect(once.years[0]).toMatchObject({ oneOffs: '30000.00', increase: '0.00', overBase: '0.00', all: '30000.00' });
});

it.each([
  ['2021-22', '2022-23', '1925'],
  ['2022-23', '2023-24', '1925'],
  ['2023-24', '2024-25', '1290'],
])('raises the national spine of %s to that of %s', (from, to, amount) => {
  const result = cost({ spine: njc(from), measures: [{ kind: 'flat', amount }] });
  const published = njc(to).filter((each) => each.amount !== null);
  expect(published.length).toBeGreaterThan(30);
  for (const { point, amount: pounds } of published) {
    expect(onPoint(result, point)?.annual, `point ${point}`).toBe(`${pounds}.00`);
  }
  expect(result).toMatchObject({ kind: 'spine', total: null });
});

it('says what the rise of 2024 is on the lowest and the highest point', () => {
  const result = cost({ spine: njc('2023-24'), measures: [{ kind: 'flat', amount: 1290 }] });
  expect(onPoint(result, '2')).toMatchObject({
    annualBefore: '22366.00',
    annual: '23656.00',
    rise: '1290.00',
    percent: '5.77',
    hourlyBefore: '11.59',
    hourly: '12.26',
  });
  expect(onPoint(result, '43')).toMatchObject({ percent: '2.50' });
  expect(onPoint(result, '1')).toMatchObject({ annualBefore: null, annual: null, rise: null });
});

it('turns from £3,000 to 10% at £30,000 on the spine of 2023-24', () => {
  const result = cost({ spine: njc('2023-24'), measures: [{ kind: 'greaterOf', amount: 3000, percent: 10 }] });
  expect(result.years[0]?.turnsAt).toEqual(['30000.00']);
  expect(onPoint(result, '18')).toMatchObject({ rise: '3000.00', greater: 'amount' });
  expect(onPoint(result, '20')).toMatchObject({ rise: '3030.00', annual: '33326.00', greater: 'percent' });
});

it('moves whoever is on point 1 up when it goes', () => {
  const result = cost({
    spine: njc('2022-23'),
    workforce: [
      { point: 1, headcount: 10 },
      { point: 2, headcount: 5 },
    ],
    measures: [
      { kind: 'deletePoints', points: ['1'] },
      { kind: 'flat', amount: 1925 },
    ],
  });
  expect(onPoint(result, '1')).toMatchObject({ annual: null, movedTo: '2', rise: '2108.00', increase: '21080.00' });
  expect(onPoint(result, '2')).toMatchObject({ annual: '22366.00', increase: '9625.00' });
  expect(result.years[0]).toMatchObject({ increase: '30705.00' });
});

it('counts five months of a rise from 1 November in an April year, and its full-year effect', () => {
  const result = cost({
    payBill: 1_200_000,
    payYearMonth: 4,
    years: [
      { from: '2026-11-01', measures: [{ kind: 'percent', percent: 2 }] },
      { from: '2027-04-01', measures: [{ kind: 'percent', percent: 3 }] },
    ],
  });
  expect(result.years[0]).toMatchObject({
    label: '2026-27',
    months: '5',
    increase: '24000.00',
    increaseInYear: '10000.00',
    overBase: '10000.00',
    overBaseFullYear: '24000.00',
    payYear: { from: '2026-04-01', to: '2027-03-31' },
  });
  expect(result.years[1]).toMatchObject({ months: '12', increase: '36720.00', overBase: '60720.00' });
  expect(result.total).toBe('70720.00');
});

it('says what is owed when an award of April is paid in November', () => {
  const result = cost({
    spine: njc('2023-24'),
    workforce: [{ point: 2, headcount: 12, hours: 18.5 }],
    years: [{ from: '2024-04-01', paidOn: '2024-11-15', measures: [{ kind: 'flat', amount: 1290 }] }],
  });
  expect(result.years[0]).toMatchObject({ backPay: { months: '7', amount: '4515.00' }, increase: '7740.00' });
  expect(onPoint(result, '2')?.backPay).toBe('752.50');
  expect(result.rows[0]?.years[0]).toMatchObject({ each: '11828.00', riseEach: '645.00', backPayEach: '376.25' });
});

it('pays term-time staff in proportion', () => {
  const result = cost({
    spine: [{ point: 'A', amount: 26_071.5 }],
    workforce: [{ point: 'A', headcount: 2, hours: 18.5, weeksPaid: 44 }],
    rounding: 'penny',
    measures: [{ kind: 'percent', percent: 10 }],
  });
  // 26,071.50 = 500 × 52.143: a week is 500.00, half a week 250.00, of which 44 are paid.
  expect(result.rows[0]).toMatchObject({ eachBefore: '11000.00', allBefore: '22000.00' });
  expect(result.years[0]).toMatchObject({ increase: '2200.00' });
});

it('underpins to a minimum hourly rate, and never below it by rounding', () => {
  const result = cost({ spine: njc('2024-25'), measures: [{ kind: 'underpin', hourly: 12.6 }] });
  expect(onPoint(result, '2')).toMatchObject({ annual: '24310.00', hourly: '12.60' });
  expect(onPoint(result, '5')).toMatchObject({ annual: '24790.00', rise: '0.00' });
});

it('shows increments apart from the award', () => {
  const spine = [
    { point: 1, amount: 20_000 },
    { point: 2, amount: 21_000 },
    { point: 3, amount: 22_000 },
  ];
  const result = cost({
    spine,
    workforce: [{ point: 1, headcount: 10, topPoint: 3 }],
    incrementMonth: 10,
    years: [
      { from: '2026-04-01', measures: [{ kind: 'percent', percent: 10 }] },
      { from: '2027-04-01', measures: [] },
      { from: '2028-04-01', measures: [] },
    ],
  });
  expect(result.years.map(({ increase }) => increase)).toEqual(['20000.00', '0.00', '0.00']);
  expect(result.years.map(({ increments }) => increments)).toEqual(['5500.00', '16500.00', '22000.00']);
});

it('adds what the employer pays on top, insurance above the threshold for each person', () => {
  const result = cost({
    spine: [{ point: 1, amount: 10_000 }],
    workforce: [
      { point: 1, headcount: 10 },
      { point: 1, headcount: 2, hours: 18.5 },
    ],
    onCosts: { insurancePercent: 15, insuranceThreshold: 5000, pensionPercent: 20, otherPercent: '1%' },
    measures: [{ kind: 'percent', percent: 10 }],
  });
  expect(result.base).toMatchObject({ payBill: '110000.00', onCosts: '30600.00' });
  expect(result.years[0]).toMatchObject({
    increase: '11000.00',
    onCosts: '3960.00',
    onCostParts: { insurance: '1650.00', pension: '2200.00', other: '110.00' },
    all: '14960.00',
  });
});

it('values leave and shorter hours apart from what is paid', () => {
  const result = cost({
    payBill: 1_000_000,
    workingDaysInYear: 250,
    measures: [
      { kind: 'leave', days: 1 },
      { kind: 'hours', weekly: 36 },
    ],
  });
  expect(result.years[0]).toMatchObject({
    increase: '0.00',
    leaveValue: '4000.00',
    hoursValue: '27777.78',
    all: '0.00',
  });
});

it('loses no half penny of what leave is worth to a division that never ends', () => {
  const result = cost({ payBill: '100002.50', workingDaysInYear: 260, measures: [{ kind: 'leave', days: 1 }] });
  expect(result.years[0]?.leaveValue).toBe('384.63');
});

it('works out how far an offer is from the claim, to the penny', () => {
  const result = cost({
    spine: njc('2024-25'),
    workforce: [
      { point: 2, headcount: 31, hours: 20 },
      { point: 17, headcount: 8 },
    ],
    years: [{ measures: [{ kind: 'greaterOf', amount: 3000, percent: 10 }] }],
    against: { years: [{ measures: [{ kind: 'percent', percent: 3.2 }] }] },
  });
  const gap = result.gap;
  expect(gap?.yearsCompared).toBe(1);
  expect(gap?.total.claim).toBe(result.total);
  expect(gap?.years[0]?.points.find(({ point }) => point === '2')?.annual).toEqual({
    claim: '26656.00',
    offer: '24413.00',
    gap: '2243.00',
  });
});

it('counts two rises in one pay year, each for its months', () => {
  const percent = (percentage: number) => [{ kind: 'percent' as const, percent: percentage }];
  const result = cost({
    payBill: 1_200_000,
    years: [
      { from: '2026-04-01', measures: percent(2) },
      { from: '2026-10-01', measures: percent(1) },
      { from: '2027-04-01', measures: percent(3) },
    ],
  });
  expect(result.years.map(({ label, months, monthsCounted }) => [label, months, monthsCounted])).toEqual([
    ['2026-27', '12', '6'],
    ['2026-27, rise 2', '6', '6'],
    ['2027-28', '12', '12'],
  ]);
  // Six months at 1,224,000 and six at 1,236,240, then a year at 1,273,327.20.
  expect(result.years.map(({ overBase }) => overBase)).toEqual(['12000.00', '18120.00', '73327.20']);
  expect(result).toMatchObject({ total: '103447.20', totals: { percentOfPayBill: '4.31' } });
});

it('lets nobody climb past the top of the grade, nor onto a point that is gone', () => {
  const result = cost({
    spine: [20_000, 21_000, 22_000, 23_000].map((amount, index) => ({ point: index + 1, amount })),
    workforce: [{ point: 2, headcount: 1, topPoint: 4 }],
    incrementMonth: 4,
    years: [
      { from: '2026-04-01', measures: [] },
      { from: '2027-04-01', measures: [{ kind: 'deletePoints', points: [2, 3] }] },
    ],
  });
  expect(result.years.map(({ increase, increments }) => [increase, increments])).toEqual([
    ['0.00', '1000.00'],
    ['2000.00', '0.00'],
  ]);
});

it('raises and rounds a spine that is by the hour by the hour', () => {
  const hourly = { spine: [{ point: 'A', amount: '12.26' }], basis: 'hour' as const };
  const rate = (measures: CostGiven['measures']) => cost({ ...hourly, measures }).years[0]?.points[0]?.hourly;
  expect(rate([{ kind: 'flat', amount: 0.3, isPerHour: true }])).toBe('12.56');
  expect(rate([{ kind: 'percent', percent: 3 }])).toBe('12.63');
  expect(rate([{ kind: 'underpin', hourly: '12.605' }])).toBe('12.61');
  // The same pay for 36 hours as for 37.
  expect(rate([{ kind: 'hours', weekly: 36 }])).toBe('12.60');
});

it('raises by band: who earns just as much as a band’s end is in it', () => {
  const result = cost({
    spine: [20_000, 25_000, 25_001, 60_000].map((amount, index) => ({ point: index, amount })),
    measures: [
      {
        kind: 'byBand',
        bands: [{ upTo: null }, { upTo: 25_000, percent: 4, amount: 100 }, { upTo: 50_000, percent: 2 }],
      },
    ],
  });
  expect(result.years[0]?.points.map(({ rise }) => rise)).toEqual(['900.00', '1100.00', '500.00', '0.00']);
});

it('pays once in proportion to hours, or the same for all', () => {
  const once = (isSameForAll?: true) =>
    cost({
      spine: [{ point: 1, amount: 20_000 }],
      workforce: [{ point: 1, headcount: 4, hours: 18.5 }],
      measures: [{ kind: 'oneOff', amount: 750, ...(isSameForAll && { isSameForAll }) }],
    }).rows[0]?.years[0];
  expect(once()).toMatchObject({ oneOffEach: '375.00', oneOffs: '1500.00' });
  expect(once(true)).toMatchObject({ oneOffEach: '750.00', oneOffs: '3000.00' });
});

it('tells part-time staff of a payment that is the same for all, and of one in proportion', () => {
  const result = cost({
    spine: [{ point: 1, amount: 20_000 }],
    measures: [
      { kind: 'oneOff', amount: 500, isSameForAll: true },
      { kind: 'oneOff', amount: 100 },
    ],
  });
  expect(meaningOf(result, '1', { hours: 18.5 })?.years[0]?.oneOff).toBe('550.00');
  expect(meaningOf(result, '1')?.years[0]?.oneOff).toBe('600.00');
});

it('shows a part of a month in the working as it was worked with, so that the formula gives the value', () => {
  const result = cost({
    payBill: 18_499_247,
    payYearMonth: 4,
    years: [{ from: '2026-12-15', measures: [{ kind: 'percent', percent: 3 }] }],
  });
  const step = result.working.find(({ key }) => key === 'years.0.increaseInYear');
  // 554,977.41 × (3 + 17 ÷ 31) ÷ 12 = 164,106.22; with 3.5484 months it would be 164106.82.
  expect(step).toMatchObject({ formula: '554,977.41 × (3 + 17 ÷ 31) ÷ 12', value: '164106.22' });
});
