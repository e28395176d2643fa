// The period of a report: its last day and its first, both inclusive, and what cannot be a period.

import { addDays, laterDay, monthsAfter } from '../../../../shared/rules/limits.ts';
import { InvalidInput } from '../implementer.ts';

/** The first that a record can hold. */
export const FIRST_DAY = '1800-01-01';
const MOST_MONTHS = 600;

/** The year that ends with the day. */
const yearBefore = (day: string): string => laterDay(addDays(monthsAfter(day, -12), 1), FIRST_DAY);

/**
 * From `from`, or a year back, to `to`. `what` is what is counted over it, for the sentence.
 * @throws InvalidInput when the period ends before it begins or is longer than fifty years.
 */
export function periodOf(from: string | undefined, to: string, what: string): { from: string; to: string } {
  const first = from ?? yearBefore(to);
  if (first > to) {
    throw new InvalidInput({
      path: ['from'],
      message: 'The period ends before it begins: choose an earlier first day.',
    });
  }
  if (monthsAfter(first, MOST_MONTHS - 1) < to) {
    throw new InvalidInput({ path: ['from'], message: `${what} can be counted over fifty years at most.` });
  }
  return { from: first, to };
}
