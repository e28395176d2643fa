// When a case is finished: closed, with every date answered for and every remedy kept. Until then it goes on showing.

import type { Case, KeyDate } from '../domain/cases.ts';

/**
 * A key date that nobody ever found out holds a case open too: its limit may run for all that anybody knows. In the United
 * States the contract's steps are the limits, and the grievance ends with them; only a charge's date is answered for.
 */
export function isFinished(on: Pick<Case, 'closed' | 'keyDates' | 'remedies' | 'type'>): boolean {
  if (on.closed === null) return false;
  const isAnswered = ({ done, nation }: KeyDate) =>
    done !== null || (nation === 'united-states' && on.type !== 'unfairLaborPractice');
  return on.keyDates.every(isAnswered) && on.remedies.every(({ doneOn }) => doneOn !== null);
}
