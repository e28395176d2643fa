// A rep leaves or is away: which cases go to whom. The cases change hands when the receiver accepts, not before.

import * as z from 'zod';
import { DaySchema, IdSchema, ProseSchema, RecordSchema } from './values.ts';

export const HandoverSchema = RecordSchema.extend({
  fromRepId: IdSchema,
  toRepId: IdSchema,
  why: z.enum(['leaving', 'away']),
  /** The last day away, inclusive; the cases come back by another handover. */
  awayUntil: DaySchema.nullable(),
  caseIds: z.array(IdSchema).min(1).max(1_000),
  note: ProseSchema,
  madeOn: DaySchema,
  acceptedOn: DaySchema.nullable(),
});
export type Handover = z.infer<typeof HandoverSchema>;
