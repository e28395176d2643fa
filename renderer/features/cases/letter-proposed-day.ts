// Whether the day that a letter proposes instead of a hearing is one that the law lets the member propose. The letter says that
// it is, so a later one is not written.

import { dayInWords } from '../../../shared/rules/day-words.ts';
import { readDay } from '../../components/read-day.ts';

export const PROPOSED_DAY = 'proposedDay';
const LATEST_DAY = 'latestAlternativeDay';

/**
 * What is wrong with the proposed day, as a sentence; undefined when nothing is, or when either day is not known.
 * `values`: what somebody wrote for this letter, before what the case knows.
 */
export function proposedTooLate(
  fields: readonly { name: string; value: string }[],
  values: Readonly<Record<string, string>>,
  { today, order }: { today: string; order: 'dmy' | 'mdy' },
): string | undefined {
  const dayOf = (name: string) =>
    readDay(values[name] || fields.find((field) => field.name === name)?.value || '', { order, today, lean: 'future' });
  const proposed = dayOf(PROPOSED_DAY);
  const latest = dayOf(LATEST_DAY);
  if (proposed === null || latest === null || proposed <= latest) return undefined;
  return `The law lets the member propose a day up to ${dayInWords(latest, order)}. Choose one no later than that.`;
}
