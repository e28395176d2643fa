// The primitive operations on legal days that every limit is made of. Each has its own counting convention; no rule
// inherits another's. Days are `YYYY-MM-DD`; every day returned is the last on which something can be done, inclusive.

import { Temporal } from 'temporal-polyfill';

const plain = (day: string) => Temporal.PlainDate.from(day, { overflow: 'reject' });

/** The calendar day `days` later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  return plain(day).add({ days }).toString();
}

/** Days from `from` to `to`: 1 from a day to the next, negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return plain(from).until(plain(to), { largestUnit: 'days' }).days;
}

export const earlierDay = (a: string, b: string): string => (a <= b ? a : b);
export const laterDay = (a: string, b: string): string => (a >= b ? a : b);

/**
 * "n months after / from" a day: the same day number n months on; where that month has none, its last day.
 * Dodds v Walker [1981] 1 WLR 1027; Tanveer v East London Bus UKEAT/0022/16.
 */
export function monthsAfter(day: string, months: number): string {
  return plain(day).add({ months }, { overflow: 'constrain' }).toString();
}

/**
 * The last day of "n months beginning with" a day, which counts as the first: the day number before it, n months on, or
 * that month's last day. From the 1st: the last day of the nth month. ERA 1996 s.111(2).
 */
export function monthsBeginningWith(day: string, months: number): string {
  const first = plain(day);
  if (first.day === 1) return first.add({ months }).subtract({ days: 1 }).toString();
  const month = first.with({ day: 1 }).add({ months });
  return month.with({ day: Math.min(first.day - 1, month.daysInMonth) }).toString();
}

/** The day before, then n months forward: the way Pruden v Cunard Ellerman [1993] IRLR 317 puts it. */
export function dayBeforeThenMonths(day: string, months: number): string {
  return plain(day).subtract({ days: 1 }).add({ months }, { overflow: 'constrain' }).toString();
}

/** n months forward, then a day back: how people often count it. */
export function monthsThenDayBefore(day: string, months: number): string {
  return plain(day).add({ months }, { overflow: 'constrain' }).subtract({ days: 1 }).toString();
}

/** The day to diarise: the earliest of the three ways in which "n months beginning with" is counted. */
export function safeMonths(day: string, months: number): string {
  return [monthsBeginningWith, dayBeforeThenMonths, monthsThenDayBefore]
    .map((count) => count(day, months))
    .reduce(earlierDay);
}

/** Whether the ways of counting from this day are unsettled: from the 1st of a month the authorities disagree. */
export const isCountingUnsettled = (day: string): boolean => day.endsWith('-01');
