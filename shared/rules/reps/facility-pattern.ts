// Last month's time off laid over another month: what was on its second Tuesday comes on the second Tuesday.

import type { FacilityTime } from '../../domain/reps/facility-time.ts';
import { readDay, weekdayOf } from '../calendar.ts';
import { daysOfMonth, eachDay } from './facility-figures.ts';

type Entry = Pick<FacilityTime, 'memberId' | 'on' | 'minutes' | 'kind' | 'isPaid' | 'employerId'>;

interface Copied {
  rows: Entry[];
  /** Entries that have no day in the new month, or whose day is taken, closed or not come yet. */
  left: number;
}

/** "3 2": the second Tuesday, and so on. */
const placeOf = (day: string): string => `${weekdayOf(day)} ${Math.ceil(readDay(day).day / 7)}`;

/**
 * The entries of a month as they would be in `month` (`YYYY-MM`): by weekday and its place in the month. Left out are days
 * after `until`, days on which nobody works, and days on which the person has something already.
 */
export function copyPattern(
  entries: readonly Entry[],
  month: string,
  {
    until,
    isClosed,
    isTaken,
  }: {
    until: string;
    isClosed: (day: string) => boolean;
    isTaken: (memberId: string, day: string) => boolean;
  },
): Copied {
  const { from, to } = daysOfMonth(month);
  const dayAt = new Map(eachDay(from, to).map((day) => [placeOf(day), day]));
  const rows = entries.flatMap((entry) => {
    const on = dayAt.get(placeOf(entry.on));
    if (on === undefined || on > until || isClosed(on) || isTaken(entry.memberId, on)) return [];
    const { memberId, minutes, kind, isPaid, employerId } = entry;
    return [{ memberId, on, minutes, kind, isPaid, employerId }];
  });
  return { rows, left: entries.length - rows.length };
}
