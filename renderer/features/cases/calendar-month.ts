// The days of a month as a calendar shows them: whole weeks, from the country's first day of the week.

import { Temporal } from 'temporal-polyfill';
import type { DueItem } from '../../../shared/contract/case-clocks.ts';

const WEEK = 7;
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The weeks that hold the month of `day` (`YYYY-MM-DD`), each of seven days, days of the months beside it included. */
export function weeksOf(day: string, startsOnSunday: boolean): string[][] {
  const first = Temporal.PlainDate.from(day).with({ day: 1 });
  const before = startsOnSunday ? first.dayOfWeek % WEEK : first.dayOfWeek - 1;
  const weeks = Math.ceil((before + first.daysInMonth) / WEEK);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: WEEK }, (_day, at) => first.add({ days: week * WEEK + at - before }).toString()),
  );
}

export const weekdayNames = (startsOnSunday: boolean): string[] =>
  startsOnSunday ? [NAMES[WEEK - 1]!, ...NAMES.slice(0, WEEK - 1)] : NAMES;

/** The same day of a month so many away, or that month's last. */
export const monthsAway = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

export const daysAway = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** "December 2026". */
export function monthInWords(day: string, order: 'dmy' | 'mdy'): string {
  return Temporal.PlainDate.from(day).toLocaleString(order === 'mdy' ? 'en-US' : 'en-GB', {
    month: 'long',
    year: 'numeric',
  });
}

/** What is due, by its day; what has no day is in none of them. */
export function byDay(items: readonly DueItem[]): Map<string, DueItem[]> {
  const days = new Map<string, DueItem[]>();
  for (const item of items) {
    if (item.day === null) continue;
    const there = days.get(item.day);
    if (there) there.push(item);
    else days.set(item.day, [item]);
  }
  return days;
}
