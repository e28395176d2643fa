// How old the membership list is, in words: figures taken from an old list mislead, so its age shows wherever it is used.

import { Temporal } from 'temporal-polyfill';

const OLD_DAYS = 45;

const daysFrom = (day: string, today: string): number =>
  Temporal.PlainDate.from(day).until(Temporal.PlainDate.from(today), { largestUnit: 'day' }).days;

/** "today", "yesterday", "19 days ago". */
export function daysSince(day: string, today: string): string {
  const days = daysFrom(day, today);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** Both are legal days; a list is old after 45 days: unions send one a month. */
export function listAge(day: string, today: string): { words: string; isOld: boolean } {
  const days = daysFrom(day, today);
  if (days <= 0) return { words: 'brought in today', isOld: false };
  return { words: days === 1 ? '1 day old' : `${days} days old`, isOld: days > OLD_DAYS };
}
