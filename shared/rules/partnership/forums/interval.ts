// How often a body meets, in words: "every six weeks".

import { numberInWords } from '../../number-words.ts';

const WEEK = 7;
/** On average; a day more or less is still that many months. */
const MONTH = 30.4;

/** What is offered to choose from, in days. */
export const USUAL_INTERVALS: readonly number[] = [14, 28, 42, 56, 91, 182];

export function intervalInWords(days: number): string {
  if (days === 91) return 'every quarter (13 weeks)';
  if (days === 182) return 'twice a year (26 weeks)';
  if (days === 1) return 'every day';
  if (days % WEEK !== 0) {
    const months = Math.round(days / MONTH);
    const isMonths = months > 0 && Math.abs(days - months * MONTH) <= 1;
    if (!isMonths) return `every ${days} days`;
    return months === 1 ? 'every month' : `every ${numberInWords(months)} months`;
  }
  const weeks = days / WEEK;
  return weeks === 1 ? 'every week' : `every ${numberInWords(weeks)} weeks`;
}
