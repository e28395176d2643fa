// What may be given of an initiative: everything may be left out but what it is called, and a test by its plan alone.

import * as z from 'zod';
import { InitiativeSchema, TestOfChangeSchema } from '../../domain/partnership/initiatives.ts';
import { IdSchema, NameSchema, ProseSchema } from '../../domain/values.ts';

const own = InitiativeSchema.omit({
  id: true,
  revision: true,
  number: true,
  title: true,
  state: true,
  tests: true,
  answer: true,
  story: true,
  updatedOn: true,
}).shape;

const inquiry = own.inquiry.unwrap().shape;
const interests = own.interests.unwrap().shape;
const policy = own.policy.unwrap().shape;

export const InitiativeFields = z
  .strictObject({
    ...own,
    coLeads: own.coLeads.partial(),
    sponsors: own.sponsors.partial(),
    gains: own.gains.partial(),
    /** Its stage is moved by a step of its own. */
    inquiry: z.strictObject({
      topic: inquiry.topic.optional(),
      interviews: z
        .array(z.strictObject(inquiry.interviews.unwrap().shape).partial({ id: true, on: true, group: true }))
        .max(500)
        .optional(),
      themes: inquiry.themes.optional(),
      dreams: inquiry.dreams.optional(),
      statements: inquiry.statements.optional(),
    }),
    interests: z.strictObject({
      management: interests.management.optional(),
      staff: interests.staff.optional(),
      options: z
        .array(
          z.union([
            NameSchema,
            z.strictObject({
              id: IdSchema.optional(),
              text: NameSchema,
              meets: z.array(NameSchema).max(50).default([]),
            }),
          ]),
        )
        .max(100)
        .optional(),
      standards: interests.standards.optional(),
      agreed: interests.agreed.optional(),
    }),
    policy: z.strictObject({
      workingGroup: policy.workingGroup.optional(),
      reviewOn: policy.reviewOn.optional(),
      concernIds: policy.concernIds.optional(),
    }),
  })
  .partial();

export const TestFields = z
  .strictObject({ ...TestOfChangeSchema.omit({ id: true }).shape, learning: ProseSchema })
  .partial();
