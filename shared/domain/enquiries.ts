// A question that somebody answered without a case: counted in the load, and turned into a case when it is one.

import type * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RecordSchema } from './values.ts';

export const EnquirySchema = RecordSchema.extend({
  /** null for somebody who is not on the list; `name` then says who. */
  memberId: IdSchema.nullable(),
  name: LineSchema,
  phone: LineSchema,
  question: NameSchema,
  answer: ProseSchema,
  askedOn: DaySchema,
  answeredOn: DaySchema.nullable(),
  repId: IdSchema.nullable(),
  workplaceId: IdSchema.nullable(),
  /** The case that it became. */
  caseId: IdSchema.nullable(),
  /** The issue that was raised because of it; an issue names no person, so the link stands here. Left out: none. */
  issueId: IdSchema.optional(),
});
export type Enquiry = z.infer<typeof EnquirySchema>;
