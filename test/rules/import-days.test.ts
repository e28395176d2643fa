// The order of day and month that a list is written in, and what is said of days that do not exist.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateOrder, dayProblem, findDateOrder, readDay } from '../../shared/rules/import-days.ts';
import { addDays } from '../../shared/rules/limits.ts';

const today = '2026-11-24';
const written = (day: string, order: DateOrder): string => {
  const [year, month, of] = day.split('-') as [string, string, string];
  return order === 'dmy' ? `${of}/${month}/${year}` : `${month}/${of}/${year}`;
};

describe('the order of a list', () => {
  test.each([
    [['13/02/2024', '03/04/2024'], { order: 'dmy', isMixed: false, isCertain: true, examples: ['13/02/2024'] }],
    [['02/13/2024', '03/04/2024', ''], { order: 'mdy', isMixed: false, isCertain: true, examples: ['02/13/2024'] }],
    [
      ['03/04/2024', '05.06.24'],
      { order: null, isMixed: false, isCertain: false, examples: ['03/04/2024', '05.06.24'] },
    ],
    [['05/05/2024', '2024-04-03', '3 Apr 2024'], { order: null, isMixed: false, isCertain: true, examples: [] }],
    [
      ['13/02/2024', '14/02/2024', '02/13/2024', '03/04/2024'],
      {
        order: 'dmy',
        isMixed: true,
        isCertain: false,
        examples: ['13/02/2024', '14/02/2024', '02/13/2024', '03/04/2024'],
      },
    ],
    [['13/02/2024 10:30', '02/13/2024'], { order: 'dmy', isMixed: true, isCertain: true }],
    [['31/02/2024', '00/00/0000', '1915-13-45', 'soon'], { order: null, isMixed: false, isCertain: true, dates: 0 }],
    [['2024-04-03', '45385'], { dates: 1, serials: 1 }],
    [['10452', '20931'], { dates: 0, serials: 2 }],
  ])('%j', (values, wanted) => {
    expect(findDateOrder(values)).toMatchObject(wanted);
  });

  test('a list with one day after the twelfth is told apart, whatever its other days are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 30 }),
        fc.integer({ min: 13, max: 31 }),
        fc.constantFrom<DateOrder>('dmy', 'mdy'),
        (offsets, late, order) => {
          const days = [...offsets.map((offset) => addDays('1900-01-01', offset)), `1984-01-${late}`];
          const found = findDateOrder(days.map((day) => written(day, order)));
          expect(found).toMatchObject({ order, isMixed: false, isCertain: true });
        },
      ),
    );
  });
});

describe('a list that mixes both', () => {
  test('each day that only one order can mean is read in that; the others as was asked', () => {
    const read = (text: string, order: DateOrder) => readDay(text, { order, isBirth: false, today, isMixed: true });
    expect(read('13/02/2024', 'mdy')).toBe('2024-02-13');
    expect(read('02/13/2024', 'dmy')).toBe('2024-02-13');
    expect(read('03/04/2024', 'dmy')).toBe('2024-04-03');
    expect(read('03/04/2024', 'mdy')).toBe('2024-03-04');
    expect(read('31/02/2024', 'dmy')).toBeUndefined();
  });
});

describe('days written in other ways', () => {
  test.each([
    ['3 Apr 2024', '2024-04-03'],
    ['03.04.24', '2024-04-03'],
    ['03-Apr-24', '2024-04-03'],
    ['03–04–2024', '2024-04-03'],
    ['2024-Apr-03', '2024-04-03'],
    ['20240403', '2024-04-03'],
    ['2024-04-03 14:05:59', '2024-04-03'],
  ])('%s', (text, wanted) => {
    expect(readDay(text, { order: 'dmy', isBirth: false, today })).toBe(wanted);
  });

  test('a bare number is a day only where it is said that it may be', () => {
    expect(readDay('45385', { order: 'dmy', isBirth: false, today })).toBe('2024-04-03');
    expect(readDay('45385', { order: 'dmy', isBirth: false, today, hasSerials: false })).toBeUndefined();
  });
});

describe('days that do not exist are said to, and why', () => {
  test.each([
    ['31/02/1990', 'There is no 31 February.'],
    ['29/02/2023', 'There is no 29 February in 2023.'],
    ['31/04/1990', 'There is no 31 April.'],
    ['00/00/0000', 'This date is all zeros: none was recorded.'],
    ['0000-00-00', 'This date is all zeros: none was recorded.'],
    ['1915-13-45', 'There is no month 13.'],
    ['19151345', 'There is no month 13.'],
    ['00/05/1990', 'There is no 0 May.'],
    ['04/03/3019', 'The year 3019 is out of reach.'],
    ['02/13/2024', 'This is a date only when it is read with the month first.'],
    ['soon', 'This is not a date.'],
    ['x'.repeat(100_000), 'This is not a date.'],
  ])('%s', (text, wanted) => {
    expect(dayProblem(text, { order: 'dmy', isBirth: false, today })).toBe(wanted);
  });

  test('of a day that exists, or that is said not to be known, nothing is said', () => {
    for (const text of ['29/02/2024', '', 'n/a', '45385']) {
      expect(dayProblem(text, { order: 'dmy', isBirth: false, today })).toBeNull();
    }
  });
});
