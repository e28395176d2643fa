// One dated row of the law of tribunal limits: which claim, where, for which triggers, how many months, on what authority.
// `verified` says whether a person has read the words of every instrument that the row rests on.

import type { Claim } from '../domain/claims.ts';
import type { Nation } from '../domain/values.ts';

export type TribunalNation = Exclude<Nation, 'united-states'>;

export interface LimitRow {
  claim: Claim;
  nation: TribunalNation;
  /** The first and last trigger (dismissal, act, payment) that the row governs, both inclusive; null is open. */
  triggerFrom: string | null;
  triggerTo: string | null;
  months: number;
  /** The trigger is the first day of the period; no weekend or bank holiday moves its end. */
  counting: 'monthsBeginningWith';
  authority: string;
  verified: boolean;
  confidence: 'high' | 'medium' | 'low';
  /** Why the row is not verified, or what to know about it. */
  note?: string;
  /** Triggers up to `until` may belong to something begun before the row applied: whose law that is, a person says. */
  mayStraddle?: { until: string; what: string };
  needsPerson?: string;
}
