// The stages of a dispute: when each is to end, which is overdue, and what a dispute needs before it can be closed.

import type { Dispute } from '../../domain/partnership/issues.ts';

type Stage = Dispute['stages'][number];

/** The stage that is under way; undefined before the first and after the last has ended. */
export const stageNow = ({ stages }: Pick<Dispute, 'stages'>): Stage | undefined =>
  stages.findLast(({ endedOn }) => endedOn === null);

/** A stage that ran over its last day (inclusive), whether it has ended since or not. */
export const isStageLate = ({ due, endedOn }: Pick<Stage, 'due' | 'endedOn'>, today: string): boolean =>
  due !== null && (endedOn ?? today) > due;

/** Why it cannot be closed, in a sentence; null when it can: one side at least says what it learnt. */
export function closingProblem({ lessons }: Pick<Dispute, 'lessons'>): string | null {
  const isLearnt = lessons.management.trim() !== '' || lessons.staff.trim() !== '';
  return isLearnt
    ? null
    : 'Write what at least one side learnt from it. A dispute that taught nobody anything comes back.';
}
