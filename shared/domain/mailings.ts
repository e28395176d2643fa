// Who was written to: letters, labels and lists of addresses that were made for many members at once.

import * as z from 'zod';
import { DaySchema, IdSchema, InstantSchema, LineSchema, NameSchema, RecordSchema } from './values.ts';

export const MailingKindSchema = z.enum(['letters', 'labels', 'emailList']);
export type MailingKind = z.infer<typeof MailingKindSchema>;

/** Why somebody who was chosen was not written to. */
export const LeftOutReasonSchema = z.enum([
  'deceased',
  'noConsent',
  'noAddress',
  'noEmail',
  'notAMember',
  'sameHousehold',
]);
export type LeftOutReason = z.infer<typeof LeftOutReasonSchema>;

export const MailingSchema = RecordSchema.extend({
  kind: MailingKindSchema,
  /** What it is about, as the officer calls it. */
  title: NameSchema,
  /** The day it was made, in the branch's zone. */
  day: DaySchema,
  at: InstantSchema,
  /** The letter that was merged, by its title; '' for labels and lists. */
  template: LineSchema,
  memberIds: z.array(IdSchema).max(200_000),
  leftOut: z.array(z.object({ memberId: IdSchema, why: LeftOutReasonSchema })).max(200_000),
});
export type Mailing = z.infer<typeof MailingSchema>;
