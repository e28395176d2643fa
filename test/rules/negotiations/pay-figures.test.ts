// Pay, hours, weeks and people as spreadsheets write them; and what a spine's own figures come to.

import { Big } from 'big.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { njcSpine } from '../../../shared/figures/njc-spine.ts';
import { figureLines, readFigureLines } from '../../../shared/rules/negotiations/pay-data/figure-lines.ts';
import {
  readPay,
  readPeople,
  readShare,
  readWeekly,
  readWeeks,
} from '../../../shared/rules/negotiations/pay-data/read-figures.ts';
import { hourlyOf, labelAfter, raisedRates } from '../../../shared/rules/negotiations/pay-data/spine-figures.ts';
import { pointCalled } from '../../../shared/rules/negotiations/pay-data/spine-points.ts';

describe('figures out of cells', () => {
  test.each([
    ['£23,656', '23656', null],
    ['23 656.50', '23656.5', null],
    ['£12.60/h', '12.6', 'hour'],
    ['£12.60 per hour', '12.6', 'hour'],
    ['12.2630 ph', '12.263', 'hour'],
    ['£1,971.33 per month', '1971.33', 'month'],
    ['£455 pw', '455', 'week'],
    ['£23,656.00 p.a.', '23656', 'year'],
    ['23.7k', '23700', null],
    ['12,60', '12.6', null],
    ['12.300000000000001', '12.3', null],
  ])('pay “%s”', (typed, amount, per) => expect(readPay(typed)).toEqual({ amount: new Big(amount).toFixed(), per }));

  test.each([['-5'], ['(1,200)'], ['£-3'], ['1,200-']])('pay “%s” is less than nothing', (typed) =>
    expect(readPay(typed)).toMatchObject({ problem: expect.stringContaining('less than nothing') }),
  );

  test.each([['abc'], ['1.234.567'], ['£'], ['1,2345'], ['twelve']])('pay “%s” cannot be read', (typed) =>
    expect(readPay(typed)).toMatchObject({ problem: expect.stringContaining('no amount of money') }),
  );

  test.each([
    ['37', 37],
    ['37.0 hrs', 37],
    ['18½', 18.5],
    ['37:30', 37.5],
    ['22,2', 22.2],
    ['37 hours per week', 37],
    ['FT', null],
    ['', null],
  ])('hours “%s”', (typed, hours) => expect(readWeekly(typed)).toEqual({ hours }));

  test('hours that no week has', () => {
    expect(readWeekly('169')).toMatchObject({ problem: expect.stringContaining('168 hours in a week') });
    expect(readWeekly('1924')).toMatchObject({ problem: expect.stringContaining('not of the year') });
    expect(readWeekly('-3')).toHaveProperty('problem');
    expect(readWeekly('0')).toHaveProperty('problem');
    expect(readWeekly(Number.NaN)).toHaveProperty('problem');
  });

  test('people are whole, not fewer than nobody, and not hidden', () => {
    expect(readPeople('1,204')).toEqual({ people: 1204 });
    expect(readPeople(' 12.0 ')).toEqual({ people: 12 });
    expect(readPeople('')).toEqual({ people: undefined });
    expect(readPeople('12.5')).toMatchObject({ problem: expect.stringContaining('whole number') });
    expect(readPeople('-3')).toMatchObject({ problem: expect.stringContaining('fewer than nobody') });
    expect(readPeople('<5')).toMatchObject({ problem: expect.stringContaining('hides') });
  });

  test('weeks and shares', () => {
    expect(readWeeks('44.6 weeks')).toEqual({ weeksPaid: 44.6 });
    expect(readWeeks('52.143')).toEqual({ weeksPaid: null });
    expect(readWeeks('54')).toHaveProperty('problem');
    expect(readShare('60%')).toEqual({ share: new Big('0.6'), isPercent: true });
    expect(readShare('0.6 FTE')).toEqual({ share: new Big('0.6'), isPercent: false });
  });

  test('whatever is written, money that is read is an amount, and what is refused is a sentence', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (typed) => {
        const read = readPay(typed);
        if ('problem' in read) expect(read.problem).toMatch(/\.$/);
        else expect(read.amount).toMatch(/^\d{1,12}(\.\d{1,6})?$/);
      }),
    );
  });

  test('thousands separators change no amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (pounds, pence) => {
        const exact = `${pounds}.${String(pence).padStart(2, '0')}`;
        const written = `£${pounds.toLocaleString('en-GB')}.${String(pence).padStart(2, '0')}`;
        expect(readPay(written)).toEqual({ amount: new Big(exact).toFixed(), per: null });
      }),
    );
  });
});

describe('a year of a spine as lines of text', () => {
  test('two columns, a currency sign, a point alone; and back', () => {
    const read = readFigureLines('1\n2\t£23,656\nSCP 3 24,027\n\nB 4: 12.60/h');
    const rates = [
      { point: '1', amount: null },
      { point: '2', amount: '23656' },
      { point: 'SCP 3', amount: '24027' },
      { point: 'B 4', amount: '12.6' },
    ];
    expect(read).toEqual({ rates });
    expect(readFigureLines(figureLines(rates))).toEqual({ rates });
  });

  test('a point twice and a figure that is none are named by their lines', () => {
    expect(readFigureLines('5\t1\n05\t2')).toEqual({ problem: 'Point 05 stands in lines 1 and 2.' });
    expect(readFigureLines('5\tmuch')).toMatchObject({ problem: expect.stringMatching(/^Line 1: “much”/) });
  });
});

describe('a spine’s own figures', () => {
  test('the published hourly rate of 2024-25: 52.143 weeks of 37 hours', () => {
    expect(hourlyOf('23656', njcSpine)).toBe('12.26');
    expect(hourlyOf('52805', njcSpine)).toBe('27.37');
  });

  test('2024-25 is 2023-24 raised by 1,290, point for point, and missing points stay missing', () => {
    const [before, after] = njcSpine.years.slice(-2) as [(typeof njcSpine.years)[0], (typeof njcSpine.years)[0]];
    expect(raisedRates(before, { amount: '1290' }, 'pound')).toEqual(after.rates);
  });

  test('a percentage is rounded half up to the pound', () => {
    const of = (amount: string) =>
      raisedRates({ rates: [{ point: '1', amount }] }, { percent: 3.2 }, 'pound')[0]!.amount;
    expect(of('23656')).toBe('24413');
    expect(of('1250')).toBe('1290');
    expect(raisedRates({ rates: [{ point: '1', amount: '12.25' }] }, { percent: 2 }, 'penny')[0]!.amount).toBe('12.5');
  });

  test('the year after', () => {
    expect(labelAfter('2024-25')).toBe('2025-26');
    expect(labelAfter('1999-2000')).toBe('2000-2001');
    expect(labelAfter('2025')).toBe('2026');
    expect(labelAfter('Stage 2')).toBe('');
  });

  test('a point as people write it is the spine’s', () => {
    expect(pointCalled(['5', '6'], 'SCP 05')).toBe('5');
    expect(pointCalled(['5', '6'], '7')).toBeUndefined();
    expect(pointCalled(['B2 top', 'b3'], 'B2 top')).toBe('B2 top');
  });
});
