// The calendar shows whole weeks of a month, whichever day the country's week begins on, and loses no day.

import { expect, test } from 'vitest';
import {
  daysAway,
  monthInWords,
  monthsAway,
  weekdayNames,
  weeksOf,
} from '../../renderer/features/cases/calendar-month.ts';

test('a month in weeks from Monday', () => {
  const weeks = weeksOf('2026-11-24', false);
  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.[0]).toBe('2026-10-26');
  expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
  expect(weekdayNames(false)[0]).toBe('Monday');
});

test('a month in weeks from Sunday', () => {
  const weeks = weeksOf('2026-11-24', true);
  expect(weeks).toHaveLength(5);
  expect(weeks[0]?.[0]).toBe('2026-11-01');
  expect(weeks.at(-1)?.at(-1)).toBe('2026-12-05');
  expect(weekdayNames(true)).toEqual(['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']);
});

test('a February of four weeks is four rows', () => {
  expect(weeksOf('2027-02-10', false)).toHaveLength(4);
});

test('every day of every month is there once, also where the clocks change', () => {
  for (let month = 1; month <= 36; month += 1) {
    const day = monthsAway('2025-12-31', month);
    const days = weeksOf(day, false).flat();
    expect(new Set(days).size).toBe(days.length);
    expect(days.filter((each) => each.startsWith(day.slice(0, 7))).at(0)).toBe(`${day.slice(0, 7)}-01`);
    expect(days).toContain(day);
  }
});

test('from one day and month to the next', () => {
  expect(daysAway('2026-12-31', 1)).toBe('2027-01-01');
  expect(monthsAway('2026-12-31', 2)).toBe('2027-02-28');
  expect(monthInWords('2026-11-24', 'dmy')).toBe('November 2026');
});
