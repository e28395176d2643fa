// A constitution as data: what of a forum can be checked, kept or only proposed, and what a check finds.

import type { Forum, Seat } from '../../../domain/partnership/forums.ts';
import type { Nation } from '../../../domain/values.ts';

type LintedSeat = Pick<Seat, 'side' | 'role' | 'isSenior' | 'observerReason' | 'howFilled' | 'unionId' | 'title'> & {
  /** Which union it is for, in words; '' where it is for none. */
  union: string;
  /** Whether that union is recognised; null where nobody said. */
  isRecognised: boolean | null;
  /** Who sits there; '' for a vacant seat. */
  holderName: string;
};

export type Constitution = Pick<
  Forum,
  | 'type'
  | 'state'
  | 'mission'
  | 'vision'
  | 'visionSigned'
  | 'chairModel'
  | 'intervalDays'
  | 'toleranceDays'
  | 'minutesDays'
  | 'quorum'
  | 'mayDiscuss'
  | 'mayNotDiscuss'
  | 'heads'
  | 'endsOn'
  | 'closeOut'
  | 'relationToUnions'
  | 'reviewDue'
> & {
  seats: readonly LintedSeat[];
  /** The body that it reports to: null where none is named, `isGone` where it is closed. */
  parent: { name: string; isGone: boolean } | null;
};

export interface Surroundings {
  nation: Nation;
  today: string;
  /** Unions that are recognised here, by name. */
  recognised: readonly string[];
  /** Whether there is another body for it to report to. */
  areThereOthers: boolean;
}

/** `mustFix`: it cannot work as it stands. `shouldFix`: something that belongs in it is missing. `notice`: to be known. */
export type LintSeverity = 'mustFix' | 'shouldFix' | 'notice';

export interface LintFinding {
  key: string;
  severity: LintSeverity;
  sentence: string;
  /** How it was found, counted out; '' where there is nothing to count. */
  working: string;
}

export const finding = (severity: LintSeverity, key: string, sentence: string, working = ''): LintFinding => ({
  key,
  severity,
  sentence,
  working,
});
