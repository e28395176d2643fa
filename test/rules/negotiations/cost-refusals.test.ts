// What cannot be meant is refused in a sentence; what is probably not meant is asked about, until somebody says that they are sure.

import { describe, expect, it } from 'vitest';
import type { CostGiven, CostResult } from '../../../shared/contract/negotiations/cost.ts';
import { tryCost } from '../../../shared/rules/negotiations/cost/cost-of.ts';

const spine = [
  { point: '1', amount: null },
  { point: '2', amount: '22366' },
  { point: '3', amount: '22737' },
];
const workforce = [{ point: '2', headcount: 10 }];
const rise = [{ kind: 'percent' as const, percent: 3 }];

function refusals(given: unknown): [path: string, message: string][] {
  const outcome = tryCost(given);
  if (outcome.ok) throw new Error('it was worked out');
  return outcome.issues.map(({ path, message }) => [path.join('.'), message]);
}

function cost(given: CostGiven): CostResult {
  const outcome = tryCost(given);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.result;
}

describe('refused', () => {
  it.each<[string, unknown, string, RegExp]>([
    ['nothing', {}, 'payBill', /nothing to cost yet/],
    [
      'a repeated point',
      { spine: [...spine, { point: '2', amount: 1 }] },
      'spine.3.point',
      /Point 2 stands twice.*lines 2 and 4/,
    ],
    ['a point without a name', { spine: [{ point: ' ', amount: 1 }] }, 'spine.0.point', /no name/],
    [
      'a row on a point that is not there',
      { spine, workforce: [{ point: 99, headcount: 1 }] },
      'workforce.0.point',
      /point 99 is not on the spine/,
    ],
    [
      'a row on a point without a figure',
      { spine, workforce: [{ point: 1, headcount: 1 }] },
      'workforce.0.point',
      /point 1 has no figure/,
    ],
    ['a row on no point', { spine, workforce: [{ headcount: 1 }] }, 'workforce.0.point', /say the point/],
    [
      'a row with a point and pay',
      { spine, workforce: [{ point: 2, annual: 1, headcount: 1 }] },
      'workforce.0.annual',
      /not both/,
    ],
    [
      'more hours than a week has',
      { spine, workforce: [{ point: 2, headcount: 1, hours: 169 }] },
      'workforce.0.hours',
      /168 hours/,
    ],
    ['a negative headcount', { spine, workforce: [{ point: 2, headcount: -1 }] }, 'workforce.0.headcount', /0 or more/],
    ['half a person', { spine, workforce: [{ point: 2, headcount: 1.5 }] }, 'workforce.0.headcount', /whole number/],
    ['negative pay', { spine: [{ point: 2, amount: '-1' }] }, 'spine.0.amount', /less than nothing/],
    ['a negative pay bill', { payBill: -5 }, 'payBill', /less than nothing/],
    ['no amount of money', { payBill: '1,29' }, 'payBill', /not an amount of money/],
    [
      'a cut below nothing',
      { spine, measures: [{ kind: 'flat', amount: -30_000 }] },
      'measures.0',
      /Point 2 would be paid less than nothing/,
    ],
    [
      'no percentage',
      { payBill: 1, measures: [{ kind: 'percent', percent: 'three' }] },
      'measures.0.percent',
      /not a percentage/,
    ],
    [
      'a measure on a point that is not there',
      { spine, measures: [{ kind: 'flat', amount: 1, points: [7] }] },
      'measures.0.points.0',
      /Point 7 is not on the spine/,
    ],
    [
      'deleting the last point',
      { spine, measures: [{ kind: 'deletePoints', points: [3] }] },
      'measures.0',
      /Point 3 cannot go/,
    ],
    ['deleting all', { spine, measures: [{ kind: 'deletePoints', points: [2, 3] }] }, 'measures.0', /cannot go/],
    [
      'a week of no hours',
      { spine, measures: [{ kind: 'hours', weekly: 0 }] },
      'measures.0.weekly',
      /more than 0 hours/,
    ],
    [
      'two bands with one end',
      {
        spine,
        measures: [
          {
            kind: 'byBand',
            bands: [
              { upTo: 1, percent: 1 },
              { upTo: '1.00', percent: 2 },
            ],
          },
        ],
      },
      'measures.0.bands',
      /Two bands/,
    ],
    [
      'years out of order',
      {
        payBill: 1,
        years: [
          { from: '2027-04-01', measures: [] },
          { from: '2026-04-01', measures: [] },
        ],
      },
      'years.1.from',
      /out of order/,
    ],
    [
      'the same day twice',
      {
        payBill: 1,
        years: [
          { from: '2027-04-01', measures: [] },
          { from: '2027-04-01', measures: [] },
        ],
      },
      'years.1.from',
      /out of order/,
    ],
    [
      'a year left out',
      {
        payBill: 1,
        years: [
          { from: '2026-04-01', measures: [] },
          { from: '2028-04-01', measures: [] },
        ],
      },
      'years.1.from',
      /missing between 2026-27 and 2028-29/,
    ],
    [
      'a later day alone',
      { payBill: 1, years: [{ measures: [] }, { from: '2027-04-01', measures: [] }] },
      'years.0.from',
      /first year/,
    ],
    [
      'paid before it is due',
      { payBill: 1, years: [{ from: '2027-04-01', paidOn: '2027-03-01', measures: [] }] },
      'years.0.paidOn',
      /before the day/,
    ],
    ['measures twice', { payBill: 1, years: [{ measures: [] }], measures: rise }, 'measures', /not both/],
    ['on-costs twice', { payBill: 1, onCosts: {}, rollUpPercent: 17 }, 'rollUpPercent', /not both/],
    ['flat without heads', { payBill: 1, measures: [{ kind: 'flat', amount: 1 }] }, 'measures.0', /how many people/],
    [
      'by the hour without hours',
      { payBill: 1, measures: [{ kind: 'flat', amount: 1, isPerHour: true }] },
      'measures.0',
      /how many hours/,
    ],
    ['a percentage of nothing', { headcount: 4, measures: rise }, 'measures.0', /pay bill/],
    [
      'the greater of on a pay bill',
      { payBill: 1, measures: [{ kind: 'greaterOf', amount: 1, percent: 1 }] },
      'measures.0',
      /what each person is paid/,
    ],
    ['a misspelt field', { payBil: 1 }, '', /payBil/],
    ['no JSON object', 'three percent', '', /./],
  ])('%s', (_, given, path, sentence) => {
    const found = refusals(given);
    expect(found[0]?.[0]).toBe(path);
    expect(found[0]?.[1]).toMatch(sentence);
    expect(found[0]?.[1]).toMatch(/[.?]$/);
  });

  it('says all that is wrong at once', () => {
    const both = refusals({
      spine: [...spine, { point: '3', amount: 5 }],
      workforce: [{ point: 8, headcount: 1 }],
      measures: rise,
    });
    expect(both.map(([path]) => path)).toEqual(['spine.3.point', 'workforce.0.point']);
  });
});

describe('asked about', () => {
  it.each<[string, CostGiven, string, string | null]>([
    [
      'a percentage typed as a fraction',
      { payBill: 1000, measures: [{ kind: 'percent', percent: 0.03 }] },
      'fraction:measures.0.percent',
      '3',
    ],
    [
      'a roll-up typed as a fraction',
      { payBill: 1000, measures: rise, rollUpPercent: 0.1715 },
      'fraction:rollUpPercent',
      '17.15',
    ],
    [
      'very much',
      { payBill: 1000, measures: [{ kind: 'percent', percent: 32 }] },
      'muchPercent:measures.0.percent',
      null,
    ],
    [
      'a year that starts mid-month',
      { payBill: 1000, startsOn: '2026-04-15', measures: rise },
      'midMonth:startsOn',
      '2026-04-01',
    ],
    [
      'a workforce of nobody',
      { spine, workforce: [{ point: 2, headcount: 0 }], measures: rise },
      'nobody:workforce',
      null,
    ],
    ['no workforce', { spine, workforce: [], measures: rise }, 'nobody:workforce', null],
    ['a pay bill of 0', { payBill: 0, measures: rise }, 'noPayBill:payBill', null],
    [
      'a minimum below all',
      { spine, measures: [{ kind: 'underpin', hourly: 9 }] },
      'minimumBelowAll:measures.0.hourly',
      null,
    ],
    [
      'a minimum above all',
      { spine, measures: [{ kind: 'underpin', hourly: 126 }] },
      'minimumAboveAll:measures.0.hourly',
      null,
    ],
    [
      'a few pounds a year',
      { spine, measures: [{ kind: 'flat', amount: 0.3 }] },
      'littleAYear:measures.0.amount',
      'hour',
    ],
    [
      'a thousand an hour',
      { spine, measures: [{ kind: 'flat', amount: 1290, isPerHour: true }] },
      'muchAnHour:measures.0.amount',
      'year',
    ],
    [
      'a rate of an hour as so much more an hour',
      { spine, measures: [{ kind: 'flat', amount: '12.60', isPerHour: true }] },
      'muchAmount:measures.0.amount',
      null,
    ],
    [
      'a point without a figure',
      { spine, measures: [{ kind: 'flat', amount: 100, points: [1] }] },
      'pointEmpty:measures.0.points.0',
      null,
    ],
    [
      'bands that end',
      { spine, measures: [{ kind: 'byBand', bands: [{ upTo: 20_000, percent: 3 }] }] },
      'noLastBand:measures.0.bands',
      null,
    ],
    ['a long week', { spine, workforce: [{ point: 2, headcount: 1, hours: 40 }] }, 'longWeek:workforce.0.hours', null],
    ['a row that stands twice', { spine, workforce: [...workforce, ...workforce] }, 'sameRow:workforce.1', null],
    ['rates of an hour', { spine: [{ point: 1, amount: 12.26 }] }, 'basis:basis', 'hour'],
    ['pay of a year as rates of an hour', { spine, basis: 'hour' }, 'basis:basis', 'year'],
    ['a spine upside down', { spine: [...spine].reverse() }, 'spineFalls:spine.1.amount', null],
    ['another pay bill', { spine, workforce, payBill: 400_000 }, 'payBillDiffers:payBill', null],
  ])('%s', (_, given, key, perhaps) => {
    const asked = cost(given).questions;
    expect(asked.map((question) => question.key)).toEqual([key]);
    expect(asked[0]?.perhaps).toBe(perhaps);
    expect(asked[0]?.text).toMatch(/[.?]$/);
    expect(cost({ ...given, sure: [key] }).questions).toEqual([]);
  });

  it('works with what was given until then: 0.03 percent is three hundredths of a percent', () => {
    const result = cost({ payBill: 1_000_000, measures: [{ kind: 'percent', percent: 0.03 }] });
    expect(result.total).toBe('300.00');
  });

  it('counts the days of a month that is cut: 16 of 30 in April, and eleven months', () => {
    const result = cost({ payBill: 3_600_000, startsOn: '2026-04-15', measures: rise });
    expect(result.years[0]).toMatchObject({ months: '11.5333', increase: '108000.00', overBase: '103800.00' });
  });

  it('answers nothing in percent of nothing', () => {
    const result = cost({ spine, workforce: [{ point: 2, headcount: 0 }], measures: rise });
    expect(result).toMatchObject({ total: '0.00', effectivePercent: null });
    expect(result.years[0]).toMatchObject({ percentOfPayBill: null, increase: '0.00' });
  });

  it('asks nothing of a clean costing', () => {
    expect(cost({ spine, workforce, measures: rise, startsOn: '2026-04-01' }).questions).toEqual([]);
  });
});

describe('typed', () => {
  it('reads money, percentages and hours as people type them', () => {
    const result = cost({
      spine: [{ point: 2, amount: '£22,366.00' }],
      workforce: [{ point: '2', headcount: '10', hours: '18.5' }],
      measures: [
        { kind: 'percent', percent: '3.0 %' },
        { kind: 'flat', amount: ' £ 1,290 ' },
      ],
    } as CostGiven);
    expect(result.years[0]?.points[0]).toMatchObject({ annual: '24327.00', payBefore: '111830.00' });
  });

  it('gives back amounts that no binary fraction holds', () => {
    const result = cost({ hoursPaid: 3, measures: [{ kind: 'flat', amount: 0.1, isPerHour: true }] });
    expect(result.total).toBe('0.30');
  });
});
