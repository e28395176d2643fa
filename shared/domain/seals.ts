// A sealed case: under a key of its own, which lies wrapped for those who are named and for the recovery sheet.

import * as z from 'zod';
import { DaySchema, IdSchema, RecordSchema } from './values.ts';

/** Its id is the case's. Nothing of the case is in it. */
export const CaseSealSchema = RecordSchema.extend({
  /** Changes when somebody is taken off: what is written from then on is under the new key. */
  keyId: IdSchema,
  /** Every key that the case has had, the present one last: each wrapped for all who may open the case now. */
  keys: z
    .array(
      z.object({
        keyId: IdSchema,
        /** `officerId` null: the recovery sheet. */
        wrapped: z.array(z.object({ officerId: IdSchema.nullable(), box: z.string().max(400) })).max(100),
      }),
    )
    .min(1)
    .max(100),
  sealedOn: DaySchema,
  /** The account that sealed it. */
  sealedBy: z.string().max(64),
});
export type CaseSeal = z.infer<typeof CaseSealSchema>;
