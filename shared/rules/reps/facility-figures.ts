// Sums of time off: by kind, paid and unpaid; and how much of somebody's working time it was.

import type { Job } from '../../domain/members.ts';
import type { FacilityKind, FacilityTime } from '../../domain/reps/facility-time.ts';
import { FIRST_DAY, LAST_DAY } from '../../domain/values.ts';
import { readDay } from '../calendar.ts';
import { mainJobOn } from '../jobs.ts';
import { addDays, daysBetween, earlierDay, laterDay } from '../limits.ts';
import { type DatedRow, holdsOn } from '../rows-at.ts';

/** In minutes. */
interface FacilitySums {
  total: number;
  paid: number;
  unpaid: number;
  byKind: Record<FacilityKind, number>;
  /** Of those, what was paid. */
  paidByKind: Record<FacilityKind, number>;
}

const none = (): Record<FacilityKind, number> => ({ duties: 0, activities: 0, training: 0, healthAndSafety: 0 });

/** In whole minutes. */
export function sumsOf(entries: Iterable<Pick<FacilityTime, 'minutes' | 'kind' | 'isPaid'>>): FacilitySums {
  const sums: FacilitySums = { total: 0, paid: 0, unpaid: 0, byKind: none(), paidByKind: none() };
  for (const { minutes, kind, isPaid } of entries) {
    sums.total += minutes;
    sums[isPaid ? 'paid' : 'unpaid'] += minutes;
    sums.byKind[kind] += minutes;
    if (isPaid) sums.paidByKind[kind] += minutes;
  }
  return sums;
}

/**
 * The twelve months from 1 April that hold the day, as public employers report them; both days inclusive, and none beyond those
 * that a record can hold.
 */
export function relevantPeriod(day: string): { from: string; to: string } {
  const { year, month } = readDay(day);
  const first = month >= 4 ? year : year - 1;
  return { from: laterDay(`${first}-04-01`, FIRST_DAY), to: earlierDay(`${first + 1}-03-31`, LAST_DAY) };
}

/** First and last day of a month written `YYYY-MM`. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const from = `${month}-01`;
  const next = addDays(from, 31);
  return { from, to: addDays(`${next.slice(0, 7)}-01`, -1) };
}

/** Each day from the first to the last, both inclusive. */
export const eachDay = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));

export type Band = 'none' | 'toHalf' | 'overHalf' | 'all';

/** Exactly nothing; up to half of it; more than half; all of the working time. The four bands of SI 2017/328, table 2. */
export function bandOf(minutes: number, workingMinutes: number): Band {
  if (minutes === 0) return 'none';
  if (minutes >= workingMinutes) return 'all';
  return minutes * 2 <= workingMinutes ? 'toHalf' : 'overHalf';
}

/**
 * The contracted minutes of the main job on the days from `from` to `to` (inclusive) on which a post was held, a seventh of
 * the week's hours each day; null where the hours of any of those days are not known. Leave is not taken out.
 */
export function workingMinutes(
  jobs: readonly Job[],
  posts: readonly DatedRow[],
  from: string,
  to: string,
): number | null {
  let hours = 0;
  let days = 0;
  for (const day of eachDay(from, to)) {
    if (!posts.some((post) => holdsOn(post, day))) continue;
    const job = mainJobOn(jobs, day);
    if (job === undefined || job.hours === null || job.hours === 0) return null;
    hours += job.hours;
    days += 1;
  }
  return days === 0 ? null : (hours / 7) * 60;
}
