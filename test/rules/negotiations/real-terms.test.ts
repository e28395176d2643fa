// Real terms: the published indexes exactly, keeping pace, chains of spans, and the sentences where a month is not there.

import { readFileSync } from 'node:fs';
import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthAfter, readMonth } from '../../../shared/rules/negotiations/prices/months.ts';
import { monthProblem, priceIndexOf } from '../../../shared/rules/negotiations/prices/price-index.ts';
import { keepingPace, realTermsOf } from '../../../shared/rules/negotiations/prices/real-terms.ts';

const published = (name: string): [string, string][] =>
  readFileSync(new URL(`../../fixtures/pay/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',') as [string, string]);

const indexes = { cpi: priceIndexOf('cpi'), rpi: priceIndexOf('rpi') };

const one = (payThen: string, payNow: string | null, fromMonth: string, toMonth: string) =>
  realTermsOf({
    lines: [{ label: 'Point 3', point: null, payThen, payNow, problem: null, steps: [] }],
    fromMonth,
    toMonth,
    indexes: [indexes.cpi, indexes.rpi],
    basis: 'year',
    rounding: 'pound',
    currency: '£',
  });

describe('the indexes that come with the program', () => {
  it.each([
    ['cpi', 'cpi-index-d7bt-monthly.csv'],
    ['rpi', 'rpi-index-chaw-monthly.csv'],
  ] as const)('are the published %s, every month and no other', (series, file) => {
    const { months } = indexes[series];
    expect([...months].map(([month, { value }]) => [month, value])).toEqual(published(file));
  });

  it('name the last month there is where one is asked for that is not published, or lies before the first', () => {
    expect(monthProblem(indexes.cpi, '2026-09')).toBe(
      'The CPI of September 2026 is not published here yet: the last month there is August 2026. Choose that, or put the newer months in.',
    );
    expect(monthProblem(indexes.rpi, '2009-12')).toContain('begins with January 2010');
    expect(monthProblem(indexes.rpi, '2009-12')).toContain('June 2026');
    expect(monthProblem(indexes.rpi, '2026-06')).toBeNull();
  });
});

describe('pay against prices', () => {
  it('is right to the penny for point 3 of the national spine from April 2021 to April 2024', () => {
    // Worked out apart from the program with Python's decimals: 18,887 × 133.5 ÷ 110.1 = 22,901.13; × 385.0 ÷ 301.1 = 24,149.77.
    const { lines, prices } = one('18887', '24027', '2021-04', '2024-04');
    expect(
      prices.map(({ indexThen, indexNow, changePercent }) => [indexThen?.value, indexNow?.value, changePercent]),
    ).toEqual([
      ['110.1', '133.5', '21.25'],
      ['301.1', '385.0', '27.86'],
    ]);
    const [cpi, rpi] = lines[0]!.against;
    expect(cpi).toMatchObject({
      keepPace: '22901.13',
      keepPaceRounded: '22901',
      gap: '1125.87',
      gapPercent: '4.92',
      restorePercent: '-4.69',
      inThenPrices: '19815.53',
    });
    expect(rpi).toMatchObject({ keepPace: '24149.77', keepPaceRounded: '24150', gap: '-122.77', gapPercent: '-0.51' });
    expect(rpi!.words).toContain('£24,150 would have kept pace');
    expect(rpi!.words).toContain('£123 less: it has lost 0.5% of its value');
    expect(lines[0]).toMatchObject({ rise: '5140.00', risePercent: '27.21' });
  });

  it('tells what would have kept pace where nobody says what is paid now', () => {
    const [line] = one('20000', null, '2010-04', '2024-04').lines;
    // CPI 89.2 → 133.5.
    expect(line!.against[0]).toMatchObject({ keepPace: '29932.74', gap: null, gapPercent: null, inThenPrices: null });
  });

  it('says what is missing of one index and tells the other', () => {
    const { prices, lines } = one('20000', '21000', '2026-01', '2026-08');
    expect(prices.map(({ problem }) => problem === null)).toEqual([true, false]);
    expect(prices[1]!.problem).toContain('the last month there is June 2026');
    expect(lines[0]!.against.map(({ series }) => series)).toEqual(['cpi']);
  });

  it('says of several in one sentence from the least to the most', () => {
    const line = (label: string, payNow: string) => ({
      label,
      point: null,
      payThen: '100',
      payNow,
      problem: null,
      steps: [],
    });
    const summary = (...pays: string[]) =>
      realTermsOf({
        lines: pays.map((pay, at) => line(`Row ${at + 1}`, pay)),
        ...{
          fromMonth: '2021-04',
          toMonth: '2024-04',
          indexes: [indexes.cpi],
          basis: 'year',
          rounding: 'penny',
          currency: '£',
        },
      }).summary;
    // What keeps pace is 121.25.
    expect(summary('110', '100')).toEqual([
      'From April 2021 to April 2024, against the CPI, pay has lost between 9.3% (Row 1) and 17.5% (Row 2) of its value.',
    ]);
    expect(summary('110', '130')[0]).toContain('from a loss of 9.3% (Row 1) of its value to a gain of 7.2% (Row 2)');
    expect(summary('125', '130')[0]).toContain('is worth between 3.1% (Row 1) and 7.2% (Row 2) more');
    expect(summary('125')).toEqual([]);
  });

  it('opens the working of each figure, with the source of each index', () => {
    const { working } = one('18887', '24027', '2021-04', '2024-04').lines[0]!;
    expect(working.map(({ key }) => key)).toEqual(
      ['cpi', 'rpi'].flatMap((series) =>
        [
          'indexThen',
          'indexNow',
          'change',
          'keepPace',
          'keepPaceRounded',
          'gap',
          'gapPercent',
          'restorePercent',
          'inThenPrices',
        ].map((key) => `${series}.${key}`),
      ),
    );
    expect(working[0]!.formula).toContain('D7BT');
    expect(working[3]).toMatchObject({ formula: '£18,887.00 × 133.5 ÷ 110.1, to the penny', value: '£22,901.13' });
  });

  const month = fc.integer({ min: 0, max: 197 }).map((at) => monthAfter('2010-01', at));
  const penny = fc.integer({ min: 100, max: 20_000_000 }).map((pence) => Big(pence).div(100).toFixed(2));

  it('loses nothing where pay has kept pace, whatever the span', () => {
    fc.assert(
      fc.property(penny, month, month, (pay, a, b) => {
        fc.pre(a < b);
        for (const { keepPace, series } of one(pay, null, a, b).lines[0]!.against) {
          const kept = one(pay, keepPace, a, b).lines[0]!.against.find((each) => each.series === series)!;
          expect(kept.gap).toBe('0.00');
          expect(kept.words).toContain('exactly in step');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('comes to the same over two spans as over one, before anything is rounded', () => {
    fc.assert(
      fc.property(penny, month, month, month, (pay, a, b, c) => {
        const at = (each: string) => Big(indexes.rpi.months.get(each)!.value);
        const twice = keepingPace(keepingPace(Big(pay), at(a), at(b)), at(b), at(c));
        const once = keepingPace(Big(pay), at(a), at(c));
        expect(twice.minus(once).abs().lt('1e-12')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('prints figures that hold together: pay less what would have kept pace is the gap', () => {
    fc.assert(
      fc.property(penny, penny, month, month, (then, now, a, b) => {
        fc.pre(a < b);
        const terms = one(then, now, a, b);
        for (const { keepPace, gap } of terms.lines[0]!.against) expect(Big(now).minus(keepPace).eq(gap!)).toBe(true);
        expect(terms.chart[0]).toMatchObject({ month: a, pay: then });
        expect(terms.chart.at(-1)).toMatchObject({ month: b, pay: now, cpi: terms.lines[0]!.against[0]!.keepPace });
      }),
      { numRuns: 150 },
    );
  });
});

describe('months as people write them', () => {
  it.each([
    ['2026 SEP', '2026-09'],
    ['Sep-26', '2026-09'],
    ['sept 1999', '1999-09'],
    ['September 2026', '2026-09'],
    ['2026-09', '2026-09'],
    ['2026M09', '2026-09'],
    ['09/2026', '2026-09'],
    ['01/09/2026', '2026-09'],
    ['2026-09-01', '2026-09'],
    ['Jan-88', '1988-01'],
    ['2026', null],
    ['2026 Q3', null],
    ['13/2026', null],
    ['2026 SOP', null],
  ])('%s', (written, month) => expect(readMonth(written)).toBe(month));
});
