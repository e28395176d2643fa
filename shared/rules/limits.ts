// The primitive operations on legal days that every limit is made of. Each has its own counting convention; no rule
// inherits another's. Days are `YYYY-MM-DD`; every day returned is the last on which something can be done, inclusive.

import { dayNumber, dayOfNumber, daysInMonth, monthLater, readDay, writeDay } from './calendar.ts';

/** The calendar day `days` later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  return writeDay(dayOfNumber(dayNumber(readDay(day)) + days));
}

/** Days from `from` to `to`: 1 from a day to the next, negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(readDay(to)) - dayNumber(readDay(from));
}

export const earlierDay = (a: string, b: string): string => (a <= b ? a : b);
export const laterDay = (a: string, b: string): string => (a >= b ? a : b);

/**
 * "n months after / from" a day: the same day number n months on; where that month has none, its last day.
 * Dodds v Walker [1981] 1 WLR 1027; Tanveer v East London Bus UKEAT/0022/16.
 */
export function monthsAfter(day: string, months: number): string {
  const start = readDay(day);
  const { year, month } = monthLater(start, months);
  return writeDay({ year, month, day: Math.min(start.day, daysInMonth(year, month)) });
}

/**
 * The last day of "n months beginning with" a day, which counts as the first: the day number before it, n months on, or
 * that month's last day. From the 1st: the last day of the nth month. ERA 1996 s.111(2).
 */
export function monthsBeginningWith(day: string, months: number): string {
  const first = readDay(day);
  const fromTheFirst = first.day === 1;
  const { year, month } = monthLater(first, fromTheFirst ? months - 1 : months);
  const length = daysInMonth(year, month);
  return writeDay({ year, month, day: fromTheFirst ? length : Math.min(first.day - 1, length) });
}

/** The day before, then n months forward: the way Pruden v Cunard Ellerman [1993] IRLR 317 puts it. */
export function dayBeforeThenMonths(day: string, months: number): string {
  return monthsAfter(addDays(day, -1), months);
}

/** n months forward, then a day back: how people often count it. */
export function monthsThenDayBefore(day: string, months: number): string {
  return addDays(monthsAfter(day, months), -1);
}

/** The day to diarise: the earliest of the three ways in which "n months beginning with" is counted. */
export function safeMonths(day: string, months: number): string {
  return [monthsBeginningWith, dayBeforeThenMonths, monthsThenDayBefore]
    .map((count) => count(day, months))
    .reduce(earlierDay);
}

/** Whether the ways of counting from this day are unsettled: from the 1st of a month the authorities disagree. */
export const isCountingUnsettled = (day: string): boolean => day.endsWith('-01');
