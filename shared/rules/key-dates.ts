// Which claim and which key date a case starts from, by its type, and how the date is asked for.
// Where a type may lead to several claims, the one whose clock ends first is the one to start from.

import type { CaseType } from '../domain/case-kinds.ts';
import type { Claim, KeyDateKind } from '../domain/claims.ts';
import { capital, keyDateKindWords } from '../domain/words.ts';

/** What starts each claim's clock. */
export const keyDateKindOf: Record<Claim, KeyDateKind> = {
  'unfair-dismissal': 'lastDayOfEmployment',
  detriment: 'actComplainedOf',
  'unlawful-deductions': 'payDayThatWasShort',
  'time-off-and-flexible-working': 'refusal',
  discrimination: 'actComplainedOf',
  'working-time': 'payDayThatWasShort',
  'right-to-be-accompanied': 'hearingRefused',
  'trade-union-rights': 'actComplainedOf',
  'safety-representatives': 'refusal',
  tupe: 'transfer',
  'agency-workers': 'actComplainedOf',
  'minimum-wage': 'payDayThatWasShort',
  'part-time-and-fixed-term': 'actComplainedOf',
  'breach-of-contract': 'lastDayOfEmployment',
  'redundancy-pay': 'lastDayOfEmployment',
  'equal-pay': 'lastDayOfEmployment',
};

const claimOf: Record<CaseType, Claim> = {
  grievance: 'detriment',
  disciplinary: 'detriment',
  dismissal: 'unfair-dismissal',
  sickness: 'discrimination',
  // A redundancy payment may be claimed for longer; the dismissal itself may not.
  redundancy: 'unfair-dismissal',
  discrimination: 'discrimination',
  pay: 'unlawful-deductions',
  tupe: 'tupe',
  whistleblowing: 'detriment',
  healthAndSafety: 'detriment',
  flexibleWorking: 'time-off-and-flexible-working',
  employmentStatus: 'unlawful-deductions',
  contractGrievance: 'detriment',
  policyGrievance: 'detriment',
  classGrievance: 'detriment',
  unfairLaborPractice: 'detriment',
  other: 'detriment',
};

/** The claim and the kind of key date that a case of this type starts from, until somebody says otherwise. */
export function defaultKeyDate(type: CaseType): { claim: Claim; kind: KeyDateKind } {
  const claim = claimOf[type];
  return { claim, kind: keyDateKindOf[claim] };
}

const words = (kind: KeyDateKind, hint: string) => ({ label: capital(keyDateKindWords[kind]), hint });

/** How a key date is asked for, and which day is meant when several could be. */
export const keyDateWords: Record<KeyDateKind, { label: string; hint: string }> = {
  lastDayOfEmployment: words(
    'lastDayOfEmployment',
    'The day on which the job ended, not the end of pay in lieu of notice. If two days are possible, the earlier.',
  ),
  actComplainedOf: words(
    'actComplainedOf',
    'The day on which it happened. If it happened more than once, start with the first that you want to complain of.',
  ),
  payDayThatWasShort: words(
    'payDayThatWasShort',
    'The day on which too little was paid. If it was short more than once, start with the first.',
  ),
  refusal: words('refusal', 'The day of the refusal, or the day by which an answer was due.'),
  transfer: words('transfer', 'The day on which the transfer was completed.'),
  hearingRefused: words('hearingRefused', 'The day on which a companion or a postponement was refused.'),
};
