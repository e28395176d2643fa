// Days in words: always with the weekday and the year on a page, shorter in a list where the year is plain.
// "Days left" counts calendar days: a day that is today has 0 left.

import { Temporal } from 'temporal-polyfill';
import type { Branch } from '../domain/branch.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type DateOrder = Branch['dateOrder'];

/** `Tue 29 December 2026`, or `Tue December 29, 2026` where months come first. */
export function dayInWords(day: string, order: DateOrder = 'dmy'): string {
  const date = Temporal.PlainDate.from(day);
  const weekday = WEEKDAYS[date.dayOfWeek - 1]!.slice(0, 3);
  const month = MONTHS[date.month - 1]!;
  return order === 'mdy'
    ? `${weekday} ${month} ${date.day}, ${date.year}`
    : `${weekday} ${date.day} ${month} ${date.year}`;
}

/** `Tue 29 Dec`, with the year when it is not this year's: for a second line in a list. */
export function shortDayInWords(day: string, today: string, order: DateOrder = 'dmy'): string {
  const date = Temporal.PlainDate.from(day);
  const weekday = WEEKDAYS[date.dayOfWeek - 1]!.slice(0, 3);
  const month = MONTHS[date.month - 1]!.slice(0, 3);
  const dayAndMonth = order === 'mdy' ? `${month} ${date.day}` : `${date.day} ${month}`;
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : order === 'mdy' ? `, ${date.year}` : ` ${date.year}`;
  return `${weekday} ${dayAndMonth}${year}`;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** `2 days left`, `last day today`, `4 days late`. */
export function daysLeftInWords(daysLeft: number): string {
  if (daysLeft === 0) return 'last day today';
  const days = Math.abs(daysLeft);
  return `${days} ${days === 1 ? 'day' : 'days'} ${daysLeft > 0 ? 'left' : 'late'}`;
}
