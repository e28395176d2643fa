// How often a body meets, in words: "every six weeks".

import { numberInWords } from '../../number-words.ts';

const WEEK = 7;

/** What is offered to choose from, in days. */
export const USUAL_INTERVALS: readonly number[] = [14, 28, 42, 56, 91, 182];

export function intervalInWords(days: number): string {
  if (days === 91) return 'every quarter (13 weeks)';
  if (days === 182) return 'twice a year (26 weeks)';
  if (days % WEEK !== 0) return days === 1 ? 'every day' : `every ${days} days`;
  const weeks = days / WEEK;
  return weeks === 1 ? 'every week' : `every ${numberInWords(weeks)} weeks`;
}
