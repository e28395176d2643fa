// Days as people read them: with the weekday and the year, so that nobody has to guess; shorter in a list.
// "Days left" counts calendar days: a day that is today has 0 left.

import type { Branch } from '../domain/branch.ts';
import { readDay, weekdayOf } from './calendar.ts';
import { numberInWords } from './number-words.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
export const MONTHS = [
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

/** `2026-12-29` as "Tue 29 December 2026", or "Tue December 29, 2026" where months come first. */
export function dayInWords(day: string, order: DateOrder = 'dmy'): string {
  const date = readDay(day);
  const weekday = WEEKDAYS[weekdayOf(day) - 1];
  const month = MONTHS[date.month - 1];
  return order === 'mdy'
    ? `${weekday} ${month} ${date.day}, ${date.year}`
    : `${weekday} ${date.day} ${month} ${date.year}`;
}

/** "Tue 29 Dec", with the year when it is not this year's: for a second line in a list. */
export function shortDayInWords(day: string, today: string, order: DateOrder = 'dmy'): string {
  const date = readDay(day);
  const weekday = WEEKDAYS[weekdayOf(day) - 1];
  const month = MONTHS[date.month - 1]!.slice(0, 3);
  const dayAndMonth = order === 'mdy' ? `${month} ${date.day}` : `${date.day} ${month}`;
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : order === 'mdy' ? `, ${date.year}` : ` ${date.year}`;
  return `${weekday} ${dayAndMonth}${year}`;
}

/** "Aug 2026": the month of a day, where the day itself does not matter. */
export function monthInWords(day: string): string {
  const date = readDay(day);
  return `${MONTHS[date.month - 1]!.slice(0, 3)} ${date.year}`;
}

/** "1 day", "38 days". */
export const countOfDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** "one month", "three months": months as a person says them. */
export const countOfMonths = (months: number): string =>
  `${numberInWords(months)} ${months === 1 ? 'month' : 'months'}`;

/** "2 days left", "last day today", "4 days late". */
export function daysLeftInWords(daysLeft: number): string {
  if (daysLeft === 0) return 'last day today';
  return `${countOfDays(Math.abs(daysLeft))} ${daysLeft > 0 ? 'left' : 'late'}`;
}
