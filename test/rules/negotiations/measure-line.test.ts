// One typed line of an offer, read into measures and written back: every way in which people write the same thing, and a
// sentence wherever a line can be meant in two ways.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PayMeasure } from '../../../shared/domain/negotiations/pay-measures.ts';
import { PayMeasureSchema } from '../../../shared/domain/negotiations/pay-measures.ts';
import { type LineSettings, readMeasureLine } from '../../../shared/rules/negotiations/measure-line.ts';
import { measuresInWords, yearsInWords } from '../../../shared/rules/negotiations/measure-words.ts';

const read = (typed: string, settings: LineSettings = {}) => {
  const line = readMeasureLine(typed, settings);
  if ('problem' in line) throw new Error(`${typed}: ${line.problem}`);
  return line.years.map(({ measures }) => measures);
};
const one = (typed: string, settings: LineSettings = {}) => {
  const years = read(typed, settings);
  expect(years, typed).toHaveLength(1);
  return years[0]!;
};
const refused = (typed: string, settings: LineSettings = {}) => {
  const line = readMeasureLine(typed, settings);
  if (!('problem' in line)) throw new Error(`${typed} was read as ${JSON.stringify(line)}`);
  return line;
};

const percent = (value: number): PayMeasure => ({ kind: 'percent', percent: value });
const flat = (amount: string): PayMeasure => ({ kind: 'flat', amount });

describe('a measure in a line', () => {
  it.each([
    '3.2%',
    '3.2 %',
    '3.2 per cent',
    '3.2 percent',
    '3.2pc',
    '+3.2%',
    'a rise of 3.2%',
    '3.2% on all points',
    '3.2% across the board',
    '3.2% for everyone.',
    '3.2% consolidated',
  ])('reads a percentage: %s', (typed) => expect(one(typed)).toEqual([percent(3.2)]));
  it('reads a half as people write it', () => {
    expect(one('3½%')).toEqual([percent(3.5)]);
    expect(one('½%')).toEqual([percent(0.5)]);
    expect(one('-1%')).toEqual([percent(-1)]);
  });
  it.each([
    '£1290',
    '£1,290',
    '£1,290 flat',
    'flat 1290',
    '1290',
    '1,290 flat',
    '£1,290 a year',
    '£1290 pa',
    '£1290 p.a.',
    '£1,290 each',
    '£1.29k',
    '+£1,290',
    '£ 1 290',
    '£1,290 for everybody',
  ])('reads so much a year: %s', (typed) => expect(one(typed)).toEqual([flat('1290')]));
  it('keeps pence exactly', () => {
    expect(one('£1,290.55')).toEqual([flat('1290.55')]);
    expect(one('£0.10 a year')).toEqual([flat('0.10')]);
  });
  it('turns a month into a year', () => expect(one('£100.10 a month')).toEqual([flat('1201.2')]));
  it.each(['£0.50 an hour', '50p an hour', '50p', '£0.50/h', '£0.50 per hour', '0.50 an hour', '£0.50 ph', '0.50/hr'])(
    'reads so much an hour: %s',
    (typed) =>
      expect(one(typed)).toEqual([{ kind: 'flat', amount: expect.stringMatching(/^0\.50?$/), isPerHour: true }]),
  );
  it.each([
    'greater of 3000 or 10%',
    'the greater of £3,000 or 10%',
    'greater of £3,000 and 10%',
    '3000 or 10%',
    '10% or £3,000',
    '£3,000 or 10%, whichever is greater',
    '£3,000 or 10% whichever is the higher',
    '10% with a minimum of £3,000',
    '10% minimum £3,000',
    '10%, min 3000',
    '10% subject to a minimum of £3,000',
    'higher of 10% / £3000',
  ])('reads the greater of two: %s', (typed) =>
    expect(one(typed)).toEqual([{ kind: 'greaterOf', amount: '3000', percent: 10 }]),
  );
  it.each([
    'min £12.60/h',
    'minimum £12.60 an hour',
    'at least 12.60',
    'no less than £12.60 an hour',
    'underpin 12.60',
    'a minimum of £12.60 per hour',
    '£12.60 an hour minimum',
  ])('reads the least an hour: %s', (typed) => expect(one(typed)).toEqual([{ kind: 'underpin', hourly: '12.60' }]));
  it.each([
    '1 day leave',
    '1 day',
    '1 day’s leave',
    "1 day's annual leave",
    '+1 day',
    'one day leave',
    '1 extra day',
    'one more day of leave',
    '1 day of leave',
    '1 extra day of leave a year',
  ])('reads leave: %s', (typed) => expect(one(typed)).toEqual([{ kind: 'leave', days: 1 }]));
  it('reads half a day, two days and a day less', () => {
    expect(one('half a day leave')).toEqual([{ kind: 'leave', days: 0.5 }]);
    expect(one('2 days leave')).toEqual([{ kind: 'leave', days: 2 }]);
    expect(one('1.5 days')).toEqual([{ kind: 'leave', days: 1.5 }]);
    expect(one('-1 day leave')).toEqual([{ kind: 'leave', days: -1 }]);
    expect(one('1 day of leave less')).toEqual([{ kind: 'leave', days: -1 }]);
    expect(one('1 day vacation')).toEqual([{ kind: 'leave', days: 1 }]);
  });
  it.each([
    'one-off 500',
    'one off £500',
    '£500 one-off',
    'a one-off payment of £500',
    'lump sum 500',
    '£500 lump sum',
    'non-consolidated £500',
    '£500 unconsolidated',
    'bonus of 500',
    'one-off 500 pro rata',
  ])('reads what is paid once: %s', (typed) => expect(one(typed)).toEqual([{ kind: 'oneOff', amount: '500' }]));
  it('reads what is paid once alike for all', () =>
    expect(one('one-off £500 the same for all')).toEqual([{ kind: 'oneOff', amount: '500', isSameForAll: true }]));
  it.each([
    'delete 2, 3',
    'delete points 2 and 3',
    'remove scp 2, 3',
    'drop points 2-3',
    'delete 2,3',
    'delete 2 & 3',
    'delete points 2 to 3',
    'deletion of points 2 and 3',
  ])('reads points that go: %s', (typed) => expect(one(typed)).toEqual([{ kind: 'deletePoints', points: ['2', '3'] }]));
  it('takes a range of points as the spine has it', () => {
    const points = ['8', '9', '11', '12', '14', 'A1', 'A2'];
    expect(one('delete 8-12', { points })).toEqual([{ kind: 'deletePoints', points: ['8', '9', '11', '12'] }]);
    expect(one('delete a1', { points })).toEqual([{ kind: 'deletePoints', points: ['A1'] }]);
    expect(refused('delete 10', { points }).problem).toMatch(/no point 10/);
  });
  it.each([
    '36 hours',
    '36 h',
    '36h',
    '36-hour week',
    '36 hour week',
    'cut to 36 hours',
    'a week of 36 hours',
    '36 hours a week',
  ])('reads a shorter week: %s', (typed) => expect(one(typed)).toEqual([{ kind: 'hours', weekly: 36 }]));
  it.each([
    '£500 on points 2-4',
    '£500 for points 2, 3 and 4',
    '£500 (points 2 to 4)',
    '£500 scp 2-4',
    'points 2-4 £500',
    'points 2, 3 and 4: £500',
  ])('reads for which points: %s', (typed) =>
    expect(one(typed)).toEqual([{ kind: 'flat', amount: '500', points: ['2', '3', '4'] }]),
  );
  it.each([
    '5% up to 25,000, 4% up to £35,000, 3% above',
    'up to £25,000 5%, up to 35k 4%, above that 3%',
    '5% up to 25,000; 4% up to 35,000; 3% above 35,000',
    'up to 25000: 5%, up to 35000: 4%, the rest 3%',
  ])('reads bands: %s', (typed) =>
    expect(one(typed)).toEqual([
      {
        kind: 'byBand',
        bands: [
          { upTo: '25000', percent: 5 },
          { upTo: '35000', percent: 4 },
          { upTo: null, percent: 3 },
        ],
      },
    ]),
  );
  it('takes "under" as not reaching the amount, and amounts within a band', () => {
    expect(one('£500 under 25,000, 2% over 25,000')).toEqual([
      {
        kind: 'byBand',
        bands: [
          { upTo: '24999.99', amount: '500' },
          { upTo: null, percent: 2 },
        ],
      },
    ]);
    expect(one('2% above £50,000')).toEqual([
      {
        kind: 'byBand',
        bands: [
          { upTo: '50000', percent: 0 },
          { upTo: null, percent: 2 },
        ],
      },
    ]);
  });
});

describe('several measures and several years', () => {
  it('keeps their order', () => {
    expect(one('3.2%, one-off £500 and 1 day leave')).toEqual([
      percent(3.2),
      { kind: 'oneOff', amount: '500' },
      { kind: 'leave', days: 1 },
    ]);
    expect(one('£1,290 + delete 2, 3 + min £12.60/h + 36 hours')).toEqual([
      flat('1290'),
      { kind: 'deletePoints', points: ['2', '3'] },
      { kind: 'underpin', hourly: '12.60' },
      { kind: 'hours', weekly: 36 },
    ]);
    expect(one('delete 2, 3, 3%')).toEqual([{ kind: 'deletePoints', points: ['2', '3'] }, percent(3)]);
  });
  it.each([
    '2% then 3% then 3%',
    '2%; 3%; 3%',
    '2%, then 3%, then 3%',
    '2% and then 3% and then 3%',
    '2% → 3% → 3%',
    '2%\n3%\n3%',
    'year 1: 2%, year 2: 3%, year 3: 3%',
    'year 1 2% year 2 3% year 3 3%',
  ])('reads years: %s', (typed) => expect(read(typed)).toEqual([[percent(2)], [percent(3)], [percent(3)]]));
  it.each([
    '3% for three years',
    '3% a year for 3 years',
    '3% each year for three years',
    '3% in each of three years',
    'three years of 3%',
    '3% x 3 years',
  ])('reads the same year after year: %s', (typed) =>
    expect(read(typed)).toEqual([[percent(3)], [percent(3)], [percent(3)]]),
  );
  it('keeps what a year is called', () =>
    expect(readMeasureLine('2026-27: £1,290, 2027-28: 3%', {})).toEqual({
      years: [
        { label: '2026-27', measures: [flat('1290')] },
        { label: '2027-28', measures: [percent(3)] },
      ],
    }));
  it('takes a freeze as a year of nothing', () => expect(read('pay freeze then 3%')).toEqual([[], [percent(3)]]));
});

describe('a line that can be meant in two ways', () => {
  it('asks of a number alone', () => {
    expect(refused('3.2')).toMatchObject({ meant: ['3.2%', '£3.20 an hour'] });
    expect(refused('3.2').problem).toMatch(/percent|an hour/);
    expect(refused('3 then 2%').problem).toMatch(/^“3”/);
    expect(refused('0.03')).toMatchObject({ meant: ['3%', '0.03%', '£0.03 an hour'] });
    expect(refused('3,2%')).toMatchObject({ meant: ['3.2%'] });
  });
  it.each([
    ['', /Write/],
    ['lots', /“lots”/],
    ['3% capped at £1,000', /band/],
    ['lesser of 3000 or 10%', /greater/],
    ['£3,000 or 10% whichever is lower', /greater/],
    ['3% or 4%', /percentage and an amount/],
    ['CPI + 1%', /figure/],
    ['200 hours', /168/],
    ['1 hour less', /36 hours/],
    ['min £25,000', /hour/],
    ['1% one-off', /amount/],
    ['1 week leave', /days/],
    ['£20 a week', /year/],
    ['5% up to 25,000, 3% above 30,000', /25,000.*30,000/],
    ['5% up to 25,000, 3% up to 20,000', /rise/],
    ['3% then', /“then”/],
    ['5000%', /1,000/],
    ['60 days leave', /50/],
    ['£1234567890123', /long/],
    ['£1.1234567', /long/],
    ['3% from October', /day from which/],
    ['3% for 40 years', /10 years/],
  ])('says of “%s” what is wrong', (typed, said) => expect(refused(typed).problem).toMatch(said));
  it('asks about another country’s money', () => {
    expect(refused('$500')).toMatchObject({ meant: ['£500'] });
    expect(refused('€500', { currency: '$' })).toMatchObject({ meant: ['$500'] });
    expect(one('$1,290', { currency: '$' })).toEqual([flat('1290')]);
    expect(one('50¢ an hour', { currency: '$' })).toEqual([{ kind: 'flat', amount: '0.50', isPerHour: true }]);
  });
  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 80 }), lineOfScraps), (typed) => {
        const line = readMeasureLine(typed, {});
        if ('problem' in line) return line.problem.length > 10 && line.problem.length < 400;
        return line.years.every(({ measures }) => measures.every((each) => PayMeasureSchema.safeParse(each).success));
      }),
      { numRuns: 2_000 },
    );
  });
});

const lineOfScraps = fc
  .array(
    fc.constantFrom(
      '3%',
      '£1,290',
      '£',
      '%',
      'or',
      'and',
      'then',
      ',',
      ';',
      'delete',
      '2',
      'points',
      'min',
      'an hour',
      'up to',
      '25,000',
      'above',
      'one-off',
      'day',
      'leave',
      '36',
      'hours',
      '-',
      'the greater of',
      'for 3 years',
      '(',
      ')',
      '99999999999999',
      'k',
      '.',
    ),
    { maxLength: 10 },
  )
  .map((scraps) => scraps.join(' '));

const amount = fc
  .tuple(fc.integer({ min: 100, max: 999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, pence]) => (pence === 0 ? String(whole) : `${whole}.${String(pence).padStart(2, '0')}`));
const percentage = fc.integer({ min: 1, max: 9_999 }).map((value) => value / 100);
const points = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 })
  .map((list) => list.toSorted((a, b) => a - b).map(String));
const some = (measure: fc.Arbitrary<PayMeasure>) =>
  fc
    .tuple(measure, fc.option(points, { nil: undefined }))
    .map(([each, of]) => (of ? { ...each, points: of } : each) as PayMeasure);
const measure: fc.Arbitrary<PayMeasure> = fc.oneof(
  some(fc.record({ kind: fc.constant('percent' as const), percent: percentage })),
  some(fc.record({ kind: fc.constant('flat' as const), amount })),
  some(
    fc.record({
      kind: fc.constant('flat' as const),
      amount: fc.constant('0.50'),
      isPerHour: fc.constant(true as const),
    }),
  ),
  some(fc.record({ kind: fc.constant('greaterOf' as const), amount, percent: percentage })),
  some(fc.record({ kind: fc.constant('oneOff' as const), amount })),
  fc.constant<PayMeasure>({ kind: 'oneOff', amount: '500', isSameForAll: true }),
  fc.record({ kind: fc.constant('underpin' as const), hourly: fc.constantFrom('12.60', '15', '11.44') }),
  fc.record({ kind: fc.constant('deletePoints' as const), points }),
  fc.record({ kind: fc.constant('leave' as const), days: fc.constantFrom(1, 2, 0.5, -1, 1.5) }),
  fc.record({ kind: fc.constant('hours' as const), weekly: fc.constantFrom(35, 36.5, 36) }),
  fc.constant<PayMeasure>({
    kind: 'byBand',
    bands: [
      { upTo: '25000', percent: 5 },
      { upTo: '35000.50', amount: '900' },
      { upTo: null, percent: 3 },
    ],
  }),
  fc.constant<PayMeasure>({ kind: 'byBand', bands: [{ upTo: '25000', amount: '1250.25' }] }),
);

describe('back to words', () => {
  it('says what each does', () => {
    expect(measuresInWords([percent(3.2)], '£')).toBe('3.2%');
    expect(measuresInWords([flat('1290')], '£')).toBe('£1,290 a year');
    expect(measuresInWords([{ kind: 'greaterOf', amount: '3000', percent: 10 }], '£')).toBe(
      'the greater of £3,000 or 10%',
    );
    expect(measuresInWords([], '£')).toBe('no rise');
    expect(
      measuresInWords(
        [
          { kind: 'deletePoints', points: ['2', '3', '4'] },
          { kind: 'oneOff', amount: '500.5' },
        ],
        '$',
      ),
    ).toBe('delete points 2, 3 and 4, and one-off $500.50');
  });
  it('is read again as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.array(measure, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), (years) => {
        const bandsTwice = years.some((list) => list.filter(({ kind }) => kind === 'byBand').length > 1);
        fc.pre(!bandsTwice);
        const words = yearsInWords(
          years.map((measures) => ({ measures })),
          '£',
        );
        expect(read(words), words).toEqual(years);
      }),
      { numRuns: 1_000 },
    );
  });
});
