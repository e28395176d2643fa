// A letter's template in Word that the branch edited; those that come with Branchdesk are used until then.

import * as z from 'zod';
import { DaySchema, LineSchema, NameSchema, RecordSchema } from './values.ts';

export const LetterTemplateSchema = RecordSchema.extend({
  /** Which of the starter letters it stands in for; null for one of the branch's own. */
  starterKey: LineSchema.nullable(),
  title: NameSchema,
  fileName: NameSchema,
  bytes: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  addedOn: DaySchema,
});
export type LetterTemplate = z.infer<typeof LetterTemplateSchema>;
