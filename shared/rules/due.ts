// In which order dates need somebody, and when silence has lasted too long.

import { addDays } from './limits.ts';

/** Members who have not heard from us for so many days are shown on Today. */
const SILENCE_DAYS = 14;

/** Who was last in touch on this day or before it has been silent for too long: 14 days, today not counted. */
export const lastDayOfSilence = (today: string): string => addDays(today, -SILENCE_DAYS);

interface Due {
  day: string | null;
  caseNumber: string;
  kind: string;
}

/** On one day, what the law counts comes before what we promised ourselves. */
const KINDS = ['presentClaim', 'notifyConciliation', 'hearing', 'task', 'noKeyDate'];

/**
 * Overdue first (the oldest first); then what has no date, whose limit may run out today for all that anybody knows; then
 * the nearest. `today` is the branch's.
 */
export const byUrgency = (today: string) => (a: Due, b: Due) => {
  if (a.day !== b.day) {
    const left = a.day ?? today;
    const right = b.day ?? today;
    if (left !== right) return left < right ? -1 : 1;
    return a.day === null ? -1 : 1;
  }
  const kind = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  if (kind !== 0) return kind;
  return a.caseNumber < b.caseNumber ? -1 : a.caseNumber > b.caseNumber ? 1 : 0;
};
