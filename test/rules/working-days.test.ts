// Working days and the limits of procedures, against a walk from day to day with holidays read from the published lists.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Closure } from '../../shared/domain/branch.ts';
import { type Nation, NationSchema } from '../../shared/domain/values.ts';
import { addDays } from '../../shared/rules/limits.ts';
import {
  addWorkingDays,
  countLimit,
  countWorkingDays,
  explainLimit,
  isWorkingDay,
  rollBack,
  rollForward,
} from '../../shared/rules/working-days.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/holidays/${name}`, import.meta.url), 'utf8');
const govUk: Record<string, { events: { date: string }[] }> = JSON.parse(fixture('gov-uk-bank-holidays.json'));
const published: Record<Nation, Set<string>> = {
  'england-and-wales': new Set(govUk['england-and-wales']!.events.map(({ date }) => date)),
  scotland: new Set([...govUk.scotland!.events.map(({ date }) => date), '2026-06-15']),
  'northern-ireland': new Set(govUk['northern-ireland']!.events.map(({ date }) => date)),
  'united-states': new Set(fixture('us_federal_2024_2028.csv').match(/\d{4}-\d{2}-\d{2}/g)),
};

function walk(start: string, count: number, nation: Nation, closures: Closure[]): string {
  const isOpen = (day: string) =>
    Temporal.PlainDate.from(day).dayOfWeek < 6 &&
    !published[nation].has(day) &&
    !closures.some((closure) => closure.day === day && [null, nation].includes(closure.bankHolidayIn));
  let day = start;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, Math.sign(count));
    if (isOpen(day)) left -= 1;
  }
  return day;
}

const first = Temporal.PlainDate.from('2024-06-01');
const anyDay = fc.integer({ min: 0, max: 1400 }).map((offset) => first.add({ days: offset }).toString());
const anyNation = fc.constantFrom(...NationSchema.options);
const anyClosures = fc.array(
  fc.record({ day: anyDay, name: fc.constant('closed'), bankHolidayIn: fc.option(anyNation) }),
  { maxLength: 30 },
);

describe('working days', () => {
  test('are those that a walk from day to day finds, forwards and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), anyNation, anyClosures, (day, count, nation, closures) => {
        expect(addWorkingDays(day, count, nation, closures)).toBe(walk(day, count, nation, closures));
      }),
      { numRuns: 500 },
    );
  });

  test('a later start, a longer count or another closure never ends earlier', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 40 }),
        anyNation,
        anyClosures,
        (day, later, count, nation, closures) => {
          const end = addWorkingDays(day, count, nation, closures);
          expect(end <= addWorkingDays(addDays(day, later), count, nation, closures)).toBe(true);
          expect(end < addWorkingDays(day, count + 1, nation, closures)).toBe(true);
          expect(end >= addWorkingDays(day, count, nation)).toBe(true);
          expect(isWorkingDay(end, nation, closures)).toBe(true);
          expect(addWorkingDays(addDays(end, 1), -1, nation, closures)).toBe(end);
        },
      ),
    );
  });

  test('rolling leaves a working day alone and finds the nearest otherwise', () => {
    fc.assert(
      fc.property(anyDay, anyNation, anyClosures, (day, nation, closures) => {
        const isOpen = isWorkingDay(day, nation, closures);
        expect(rollForward(day, nation, closures).day).toBe(isOpen ? day : walk(day, 1, nation, closures));
        expect(rollBack(day, nation, closures).day).toBe(isOpen ? day : walk(day, -1, nation, closures));
      }),
    );
  });

  test('none of them is the day of the event, even when that is a working day', () => {
    expect(addWorkingDays('2026-11-23', 1, 'scotland')).toBe('2026-11-24');
    expect(addWorkingDays('2026-11-28', 1, 'scotland')).toBe('2026-12-01');
    expect(addWorkingDays('2026-11-28', 1, 'england-and-wales')).toBe('2026-11-30');
    expect(addWorkingDays('2026-11-28', 0, 'scotland')).toBe('2026-11-28');
  });

  test('what was passed over is named, and a count that leaves the data says so', () => {
    const found = countWorkingDays('2026-12-24', 5, 'scotland', [
      { day: '2026-12-29', name: 'Stocktaking', bankHolidayIn: null },
    ]);
    expect(found.passedOver.map(({ day, name }) => `${day} ${name}`)).toEqual([
      '2026-12-25 Christmas Day',
      '2026-12-28 Boxing Day',
      '2026-12-29 Stocktaking',
      '2027-01-01 New Year’s Day',
      '2027-01-04 2nd January',
    ]);
    expect(found).toMatchObject({ day: '2027-01-07', beyondHolidayData: false, holidaysVerified: true });
    expect(countWorkingDays('2028-12-20', 10, 'scotland').beyondHolidayData).toBe(true);
    expect(countWorkingDays('2012-01-10', -10, 'scotland').beyondHolidayData).toBe(true);
    expect(countWorkingDays('2026-06-12', 1, 'scotland')).toMatchObject({ day: '2026-06-16', holidaysVerified: false });
  });
});

describe('the limit of a procedure', () => {
  test.each([
    [{ count: 10, unit: 'calendarDays' }, '2026-12-10'],
    [{ count: 2, unit: 'weeks' }, '2026-12-14'],
    [{ count: 3, unit: 'months' }, '2027-02-28'],
    [{ count: 5, unit: 'workingDays' }, '2026-12-07'],
  ] as const)('%o after 30 November 2026 ends on %s', (period, day) => {
    expect(countLimit('2026-11-30', period, 'scotland')).toBe(day);
    expect(explainLimit('2026-11-30', period, 'scotland')).toMatchObject({ day, beyondHolidayData: false });
  });

  test('the branch’s closing day moves working days and nothing else', () => {
    const closures = [{ day: '2026-12-02', name: '', bankHolidayIn: null }];
    const until = (unit: 'calendarDays' | 'workingDays') =>
      countLimit('2026-11-30', { count: 5, unit }, 'scotland', closures);
    expect(until('workingDays')).toBe('2026-12-08');
    expect(until('calendarDays')).toBe('2026-12-05');
  });

  test('past the data the answer is there and says what it could not know', () => {
    const { day, working, beyondHolidayData } = explainLimit(
      '2028-12-22',
      { count: 10, unit: 'workingDays' },
      'england-and-wales',
    );
    expect(day).toBe('2029-01-09');
    expect(beyondHolidayData).toBe(true);
    expect(working.at(-1)?.text).toContain('check the official list');
  });
});
