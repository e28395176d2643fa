// Enquiries: a question answered in 30 seconds. `cases.open` with its `enquiryId` turns one into a case.

import * as z from 'zod';
import { EnquirySchema } from '../domain/enquiries.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { PageSchema, rowsSchema, sortSchema, whereSchema } from './query.ts';

const Fields = {
  memberId: IdSchema.nullable(),
  name: LineSchema,
  phone: LineSchema,
  question: NameSchema,
  answer: ProseSchema,
  repId: IdSchema.nullable(),
  workplaceId: IdSchema.nullable(),
  answeredOn: DaySchema.nullable(),
};

export const enquiries = {
  list: base
    .input(
      z
        .object({
          search: z.string().max(200).optional(),
          where: whereSchema(['repId', 'memberId', 'askedOn', 'isAnswered', 'caseId']).optional(),
          sort: sortSchema(['askedOn']).optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(
      rowsSchema(
        EnquirySchema.extend({
          who: z.string(),
          repName: z.string().nullable(),
          workplace: z.string().nullable(),
          caseNumber: z.string().nullable(),
        }),
      ),
    ),
  get: base.input(z.object({ id: IdSchema })).output(EnquirySchema),
  /** Answered today when it has an answer, unless `answeredOn` says otherwise. */
  add: base.input(z.strictObject(Fields).partial().required({ question: true })).output(EnquirySchema),
  update: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema }).extend(z.strictObject(Fields).partial().shape))
    .output(EnquirySchema),
};
