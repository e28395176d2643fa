// How long a union has for its answer, held against how long it needs to ask its members.

import type { Consultation } from '../../../domain/partnership/consultations.ts';
import type { UnionProfile } from '../../../domain/partnership/unions.ts';
import { countOfDays } from '../../day-words.ts';
import { daysBetween } from '../../limits.ts';

export type Windowed = Pick<Consultation, 'windowFrom' | 'windowTo' | 'firstInvolvedOn' | 'decisionPlannedOn'>;

/** First and last day for an answer, both inclusive. */
export interface AnswerWindow {
  from: string;
  to: string;
  /** Calendar days, the first and the last counted; 0 or less where the decision comes first. */
  days: number;
  /** Nobody set a window: it runs from the day on which the union heard to the day of the decision. */
  isImplied: boolean;
}

/** The window as it was set, or as it follows from when the union heard and when it is to be decided; null while neither is known. */
export function answerWindow(of: Windowed): AnswerWindow | null {
  const from = of.windowFrom ?? of.firstInvolvedOn;
  const to = of.windowTo ?? of.decisionPlannedOn;
  if (from === null || to === null) return null;
  return { from, to, days: daysBetween(from, to) + 1, isImplied: of.windowTo === null };
}

/** A union whose members cannot be asked in the time there is. */
export interface MandateClash {
  unionId: string;
  union: string;
  /** Calendar days. */
  needs: number;
  has: number;
}

/** Unions that need more days than the window has; none where it is not known how many either has. */
export function mandateClashes(
  window: AnswerWindow | null,
  unions: readonly Pick<UnionProfile, 'id' | 'name' | 'mandateDays'>[],
): MandateClash[] {
  if (window === null || window.days < 1) return [];
  return unions.flatMap(({ id, name, mandateDays }) =>
    mandateDays !== null && mandateDays > window.days
      ? [{ unionId: id, union: name, needs: mandateDays, has: window.days }]
      : [],
  );
}

/** "Unison needs 21 days to ask its members, and the window has 10." */
export const clashInWords = ({ union, needs, has }: MandateClash): string =>
  `${union} needs ${countOfDays(needs)} to ask its members, and the window has ${has}.`;
