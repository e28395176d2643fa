// How items of bargaining, their rounds and what backs them are called.

import type { Words } from '../branch.ts';
import type { ItemKind } from './item-kinds.ts';
import type { Evidence, Gate, Option, Round } from './items.ts';

export const itemKindWords = (words: Words | undefined): Readonly<Record<ItemKind, string>> => ({
  pay: words === 'us' ? 'Wages' : 'Pay',
  allowances: words === 'us' ? 'Premiums and differentials' : 'Allowances',
  hours: 'Hours',
  leave: words === 'us' ? 'Vacation and leave' : 'Leave',
  grading: words === 'us' ? 'Classification' : 'Grading',
  pensions: words === 'us' ? 'Retirement' : 'Pensions',
  jobSecurity: 'Job security',
  workload: words === 'us' ? 'Workload and staffing' : 'Workload',
  flexibleWorking: 'Flexible working',
  equality: 'Equality',
  healthSafety: words === 'us' ? 'Safety and health' : 'Health and safety',
  training: 'Training',
  facilities: words === 'us' ? 'Union time and rooms' : 'Facilities',
  policy: 'Policy',
  other: 'Something else',
});

export const roundKindWords = (words: Words | undefined): Readonly<Record<Round['kind'], string>> => ({
  claim: words === 'us' ? 'Proposal' : 'Claim',
  offer: 'Offer',
  counter: words === 'us' ? 'Counterproposal' : 'Counter',
});

/** "Our claim", "Their offer": as the staff side says it among itself. */
export function roundInWords({ side, kind }: Pick<Round, 'side' | 'kind'>, words: Words | undefined): string {
  return `${side === 'staff' ? 'Our' : 'Their'} ${roundKindWords(words)[kind].toLowerCase()}`;
}

export const meetsWords: Readonly<Record<Option['meets'][number]['value'], string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
};

export const evidenceKindWords: Readonly<Record<Evidence['kind'], string>> = {
  cases: 'From our cases',
  figure: 'Recorded',
  document: 'Document',
};

export const gateWords: Readonly<Record<Gate, string>> = {
  evidence: 'evidence',
  costing: 'a costing',
  benchmark: 'a benchmark',
};
