// A day typed in a hurry must be read as it was meant, or refused: never as another day.

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type ReadDayOptions, readDay } from '../../renderer/components/read-day.ts';
import { dayInWords, shortDayInWords } from '../../shared/rules/day-words.ts';

const british: ReadDayOptions = { order: 'dmy', today: '2026-11-24' };
const american: ReadDayOptions = { order: 'mdy', today: '2026-11-24' };

describe('a day as people type it', () => {
  test.each([
    ['29/12/2026', '2026-12-29'],
    ['29.12.26', '2026-12-29'],
    ['29-12-2026', '2026-12-29'],
    ['29 12 2026', '2026-12-29'],
    ['29 Dec', '2026-12-29'],
    ['29 december 2026', '2026-12-29'],
    ['29th Dec 2026', '2026-12-29'],
    ['Dec 29, 2026', '2026-12-29'],
    ['Tue 29 December 2026', '2026-12-29'],
    ['2026-12-29', '2026-12-29'],
    [' 29/12 ', '2026-12-29'],
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['yesterday', '2026-11-23'],
    ['3/4/2026', '2026-04-03'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, british)).toBe(day);
  });

  test.each(['', '31/02/2026', '29 Foo 2026', '29', '2026', '32/01/2026', '29/12/202', 'the 5th', '1/1/1/1'])(
    '“%s” is no day',
    (text) => {
      expect(readDay(text, british)).toBeNull();
    },
  );

  test('the branch’s order decides what 03/04 is', () => {
    expect(readDay('03/04/2026', british)).toBe('2026-04-03');
    expect(readDay('03/04/2026', american)).toBe('2026-03-04');
  });

  test('a day without its year is the past, the coming or the nearer one', () => {
    expect(readDay('25 Nov', { ...british, lean: 'past' })).toBe('2025-11-25');
    expect(readDay('23 Nov', { ...british, lean: 'future' })).toBe('2027-11-23');
    expect(readDay('2 Jan', british)).toBe('2027-01-02');
    expect(readDay('20 Aug', british)).toBe('2026-08-20');
    expect(readDay('29 Feb', { ...british, lean: 'past' })).toBeNull();
  });

  test('two figures of a year are this century, or the last one for what has happened', () => {
    expect(readDay('1/2/61', { ...british, lean: 'past' })).toBe('1961-02-01');
    expect(readDay('1/2/61', british)).toBe('2061-02-01');
  });

  test('every day reads back from how the desk writes it', () => {
    const days = fc
      .integer({ min: 0, max: 100_000 })
      .map((days) => Temporal.PlainDate.from('1900-01-01').add({ days }).toString());
    fc.assert(
      fc.property(days, fc.constantFrom(british, american), (day, options) => {
        expect(readDay(dayInWords(day, options.order), options)).toBe(day);
        expect(readDay(shortDayInWords(day, '0000-01-01', options.order), options)).toBe(day);
      }),
    );
  });

  test('whatever is typed, the answer is a day that exists or none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const day = readDay(text, british);
        if (day !== null) expect(Temporal.PlainDate.from(day, { overflow: 'reject' }).toString()).toBe(day);
      }),
    );
  });
});
