// The claims whose tribunal limits the law rows know, and what starts each of their clocks.

import * as z from 'zod';

export const ClaimSchema = z.enum([
  'unfair-dismissal',
  'detriment',
  'unlawful-deductions',
  'time-off-and-flexible-working',
  'discrimination',
  'working-time',
  'right-to-be-accompanied',
  'trade-union-rights',
  'safety-representatives',
  'tupe',
  'agency-workers',
  'minimum-wage',
  'part-time-and-fixed-term',
  'breach-of-contract',
  'redundancy-pay',
  'equal-pay',
]);
export type Claim = z.infer<typeof ClaimSchema>;

/** What the key date is: its label on the form and on the clock follow from it. */
export const KeyDateKindSchema = z.enum([
  'lastDayOfEmployment',
  'actComplainedOf',
  'payDayThatWasShort',
  'refusal',
  'transfer',
  'hearingRefused',
]);
export type KeyDateKind = z.infer<typeof KeyDateKindSchema>;
