// How many people worked somewhere on a day: counts by date and source, of which the newest that is not of a later day holds.

import type { Headcount } from '../domain/workplaces.ts';
import { earlierDay } from './limits.ts';

/** The newest count of the day (`YYYY-MM-DD`) or before; of several of one day the last that was written down. */
export function headcountOn(headcounts: readonly Headcount[], day: string): Headcount | null {
  let newest: Headcount | null = null;
  for (const each of headcounts) {
    if (each.day <= day && (newest === null || each.day >= newest.day)) newest = each;
  }
  return newest;
}

/**
 * Counts added up, as old as the oldest of them; null when one is missing or there is none: a part of the people would be
 * taken for all of them. `source` says that it is a sum.
 */
export function sumOfHeadcounts(counts: readonly (Headcount | null)[], source: string): Headcount | null {
  const known = counts.filter((count) => count !== null);
  if (known.length === 0 || known.length < counts.length) return null;
  return {
    day: known.map(({ day }) => day).reduce(earlierDay),
    people: known.reduce((sum, { people }) => sum + people, 0),
    source,
  };
}

/** An employer's own count; without one its workplaces' added up, where each of them has one. */
export function headcountOfEmployer(
  employer: { headcounts: readonly Headcount[] },
  workplaces: readonly { headcounts: readonly Headcount[] }[],
  day: string,
  terms: { workplace: string; workplaces: string },
): Headcount | null {
  const own = headcountOn(employer.headcounts, day);
  if (own) return own;
  const source =
    workplaces.length === 1
      ? `that of its only ${terms.workplace}`
      : `its ${workplaces.length} ${terms.workplaces} added up`;
  return sumOfHeadcounts(
    workplaces.map(({ headcounts }) => headcountOn(headcounts, day)),
    source,
  );
}

export const headcountsInOrder = (headcounts: readonly Headcount[]): Headcount[] =>
  headcounts.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/** Both lists in order of their days; where both count the same day, those of `kept` alone. */
export function headcountsTogether(kept: readonly Headcount[], others: readonly Headcount[]): Headcount[] {
  const days = new Set(kept.map(({ day }) => day));
  return headcountsInOrder([...kept, ...others.filter(({ day }) => !days.has(day))]);
}
