// What came of a case: the sanction and when it ends, what was won and whether it was done, arbitration, and a referral.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema } from './values.ts';

export const SanctionKindSchema = z.enum([
  'none',
  'informalWarning',
  'firstWarning',
  'finalWarning',
  'suspension',
  'demotion',
  'dismissal',
  'other',
]);
export type SanctionKind = z.infer<typeof SanctionKindSchema>;

/** What the employer did. `endsOn` is the last day on which it stands, inclusive; null where it has no end. */
export const SanctionSchema = z.object({
  kind: SanctionKindSchema,
  from: DaySchema.nullable(),
  endsOn: DaySchema.nullable(),
  note: LineSchema,
});
export type Sanction = z.infer<typeof SanctionSchema>;

/** Something that the employer must do because of the case. Until it is done the case is not finished. */
export const RemedySchema = z.object({
  id: IdSchema,
  what: NameSchema,
  byWhen: DaySchema.nullable(),
  doneOn: DaySchema.nullable(),
  /** How it was seen to have been done: "Payslip of 28 February". */
  proof: LineSchema,
});
export type Remedy = z.infer<typeof RemedySchema>;

/** United States: whether to arbitrate, with reasons, and the panel. */
export const ArbitrationSchema = z.object({
  merit: z.enum(['notDecided', 'arbitrate', 'doNotArbitrate']),
  reasons: z.string().max(10_000),
  decidedBy: LineSchema,
  decidedOn: DaySchema.nullable(),
  demandedOn: DaySchema.nullable(),
  panel: z.array(z.object({ name: NameSchema, struckBy: z.enum(['union', 'employer']).nullable() })).max(50),
  hearingOn: DaySchema.nullable(),
  awardOn: DaySchema.nullable(),
});
export type Arbitration = z.infer<typeof ArbitrationSchema>;

/** The pack that left the union: not without the member's consent. */
export const ReferralSchema = z.object({
  to: NameSchema,
  consentOn: DaySchema,
  /** How the member consented: "Email of 3 November". */
  consentHow: NameSchema,
  referredOn: DaySchema,
});
export type Referral = z.infer<typeof ReferralSchema>;
