// When a case is finished: closed, with every date answered for and every remedy kept. Until then it goes on showing.

import type { Case } from '../domain/cases.ts';

/** A key date that nobody could date, in a case that was closed, holds nothing open. */
export function isFinished(on: Pick<Case, 'closed' | 'keyDates' | 'remedies'>): boolean {
  if (on.closed === null) return false;
  const hasOpenDate = on.keyDates.some(({ date, done }) => date !== null && done === null);
  return !hasOpenDate && on.remedies.every(({ doneOn }) => doneOn !== null);
}
