// One dated row of law about a period: how long, counted how, on what authority, between which days. A change of law is
// a new row; a clock looks its row up by the day that the law makes decisive.

import type { Nation } from '../../domain/values.ts';

export type Period =
  | 'interim-relief'
  | 'qualifying-service'
  | 'tribunal-appeal'
  | 'early-conciliation'
  | 'early-conciliation-extension'
  | 'companion-postponement'
  | 'clear-days-that-skip'
  | 'collective-redundancy-20'
  | 'collective-redundancy-100'
  | 'plant-closing-notice'
  | 'protective-award'
  | 'tupe-liability-information'
  | 'ballot-notice'
  | 'sample-voting-paper'
  | 'action-notice'
  | 'mandate'
  | 'mandate-by-agreement'
  | 'executive-term'
  | 'subject-access'
  | 'subject-access-extended'
  | 'breach-report'
  | 'complaint-acknowledged'
  | 'unfair-labor-practice-charge'
  | 'officer-election-notice';

/** How the days are counted. No row inherits another's way. */
export type Counting =
  /** The event's day is the first of the period. */
  | 'beginningWith'
  /** The event's day does not count. */
  | 'after'
  /** Not later than the nth day before the event, which does not count. */
  | 'before'
  /** Working days of the nation, the event's day not counted. */
  | 'workingDaysAfter'
  /** Hours as they pass, day and night. */
  | 'elapsed';

export interface PeriodRow {
  period: Period;
  nations: readonly Nation[];
  /** The first and last day on which the row applies, both inclusive; null is open. Which day: `decidedBy`. */
  from: string | null;
  to: string | null;
  /** The day that decides which row applies. */
  decidedBy: string;
  count: number;
  unit: 'hours' | 'days' | 'workingDays' | 'weeks' | 'months';
  counting: Counting;
  authority: string;
  /** A person has read the words of the instrument, and not only what others report of it. */
  verified: boolean;
  confidence: 'high' | 'medium' | 'low';
  /** Why the row is not verified, or what to know about it. */
  note?: string;
  /** Sources differ on the row's first day: the row before it may still have applied. */
  maybeOlder?: true;
}

export const GREAT_BRITAIN: readonly Nation[] = ['england-and-wales', 'scotland'];
export const NORTHERN_IRELAND: readonly Nation[] = ['northern-ireland'];
export const UNITED_KINGDOM: readonly Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];
export const UNITED_STATES: readonly Nation[] = ['united-states'];
