// A case that came or left in a case-exchange file: how each of its records stood then, so that what comes back can be merged
// entry by entry and only what both sides changed is a conflict.

import * as z from 'zod';
import { IdSchema, InstantSchema, RecordSchema } from './values.ts';

export const ExchangeSchema = RecordSchema.extend({
  caseId: IdSchema,
  /** When the file was made. */
  at: InstantSchema,
  /** It left here; left out: it came here. */
  isSent: z.literal(true).optional(),
  /** A hash of each record's content by its id, as it stood in the file. */
  basis: z.record(IdSchema, z.string().max(64)),
});
export type Exchange = z.infer<typeof ExchangeSchema>;
