// Density as it is read: "34%", "n/a" without a headcount, and what is to be thought of it.

import type { Headcount } from '../../../shared/domain/workplaces.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../shared/rules/limits.ts';

/** "34%"; "n/a" where nobody knows how many people work there. */
export const densityInWords = (density: number | null): string =>
  density === null ? 'n/a' : `${Math.round(density * 100).toLocaleString('en-GB')}%`;

/** Older than so many days, a headcount is to be asked for again. */
const OLD_DAYS = 400;

/** Why the figure may be wrong; null where nothing speaks against it. */
export function doubtOf(
  density: number | null,
  headcount: Headcount | null,
  today: string,
  inWords: (day: string) => string = dayInWords,
): string | null {
  if (headcount === null) return null;
  if (headcount.people === 0) return `The headcount of ${inWords(headcount.day)} says that nobody works here.`;
  if (density !== null && density > 1) {
    return `More members than people: the headcount of ${inWords(headcount.day)} may be old, or somebody has moved on.`;
  }
  if (daysBetween(headcount.day, today) > OLD_DAYS) {
    return `The headcount is of ${inWords(headcount.day)}: ask for a new one.`;
  }
  return null;
}
