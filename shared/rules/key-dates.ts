// Which claim and which key date a case starts from, by its type, and how the date is asked for.
// Where a type may lead to several claims, the one whose clock ends first is the one to start from.

import type { CaseType } from '../domain/cases.ts';
import type { Claim, KeyDateKind } from '../domain/claims.ts';

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
  other: 'detriment',
};

/** The claim and the kind of key date that a case of this type starts from, until somebody says otherwise. */
export function defaultKeyDate(type: CaseType): { claim: Claim; kind: KeyDateKind } {
  const claim = claimOf[type];
  return { claim, kind: keyDateKindOf[claim] };
}

/** How a key date is asked for, and which day is meant when several could be. */
export const keyDateWords: Record<KeyDateKind, { label: string; hint: string }> = {
  lastDayOfEmployment: {
    label: 'Last day of employment',
    hint: 'The day on which the job ended, not the end of pay in lieu of notice. If two days are possible, the earlier.',
  },
  actComplainedOf: {
    label: 'The act complained of',
    hint: 'The day on which it happened. If it happened more than once, start with the first that you want to complain of.',
  },
  payDayThatWasShort: {
    label: 'The pay day that was short',
    hint: 'The day on which too little was paid. If it was short more than once, start with the first.',
  },
  refusal: {
    label: 'The day it was refused',
    hint: 'The day of the refusal, or the day by which an answer was due.',
  },
  transfer: { label: 'The day of the transfer', hint: 'The day on which the transfer was completed.' },
  hearingRefused: {
    label: 'The hearing without a companion',
    hint: 'The day on which a companion or a postponement was refused.',
  },
};

/** How a claim is called on a screen. */
export const claimWords: Record<Claim, string> = {
  'unfair-dismissal': 'Unfair dismissal',
  detriment: 'Detriment (whistleblowing, union, health and safety)',
  'unlawful-deductions': 'Unlawful deductions from wages',
  'time-off-and-flexible-working': 'Time off, parental and flexible working rights',
  discrimination: 'Discrimination',
  'working-time': 'Working time and holiday pay',
  'right-to-be-accompanied': 'Right to be accompanied',
  'trade-union-rights': 'Trade union rights',
  'safety-representatives': 'Safety representatives’ paid time off',
  tupe: 'Transfer of undertaking (TUPE)',
  'agency-workers': 'Agency workers’ rights',
  'minimum-wage': 'Minimum wage',
  'part-time-and-fixed-term': 'Part-time and fixed-term workers’ rights',
  'breach-of-contract': 'Breach of contract',
  'redundancy-pay': 'Redundancy pay',
  'equal-pay': 'Equal pay',
};
