// One date of a case, wherever it comes from: the law, the employer's procedure, a hearing, a promise. The case's page, Today, the
// list of everything due and the reminders all read these, so that no two of them can differ.

import type {
  CaseClockRow,
  DueKind,
  PartnershipDueKind,
  RepsDueKind,
} from '../../../../shared/contract/case-clocks.ts';
import type { BranchProfile } from '../branch-profile.ts';

/** What the dates depend on besides the records: the legal day, the branch's own settings, its words and date order. */
export type DateFacts = Pick<BranchProfile, 'today' | 'branch' | 'words' | 'dateOrder'>;

type Ids = Pick<CaseClockRow, 'keyDateId' | 'stepId' | 'limitId' | 'entryId' | 'taskId' | 'remedyId'>;

/** The kinds of date that a case has. */
export type KindOfCase = Exclude<DueKind, 'dataRequest' | PartnershipDueKind | RepsDueKind>;

export interface CaseDate extends Partial<Ids> {
  kind: KindOfCase;
  side: CaseClockRow['side'];
  who: CaseClockRow['who'];
  /** The last day on which it can be done, inclusive; null while it cannot be counted. */
  day: string | null;
  laterDay: string | null;
  title: string;
  state: CaseClockRow['state'];
  isVerified: boolean;
  /** Whether somebody must see to it: it stands on Today until they have. What is done or has no day yet does not. */
  isWaiting: boolean;
  /** Who sees to it, where that is somebody other than the case's rep. */
  repId?: string | null;
  /** One sentence for the case's own page. */
  detail: () => string;
  /** What stands beside whose case it is, in a list; null for nothing. */
  beside: () => string | null;
  working: () => CaseClockRow['working'];
}

/** Whether a day has passed, for what is neither the law's nor done. */
export const stateOn = (day: string | null, today: string): CaseDate['state'] =>
  day === null ? 'noDate' : day < today ? 'passed' : 'running';

export const noWorking = (): CaseClockRow['working'] => [];
