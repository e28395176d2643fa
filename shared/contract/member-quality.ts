// Data quality: what is missing, impossible or alike in the list, as a worklist that can be mended in bulk.

import * as z from 'zod';
import { MembershipCategorySchema, PaymentMethodSchema } from '../domain/members.ts';
import { DaySchema, IdSchema, LineSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { PageSchema, rowsSchema } from './query.ts';

export const QualityIssueSchema = z.enum([
  'noNumber',
  'noWorkplace',
  'noJob',
  'noContact',
  'noAddress',
  'badPostcode',
  'badEmail',
  'sharedEmail',
  'impossibleDate',
  'unreadValue',
  'toCheck',
  'notInNationalList',
  'noStanding',
]);
export type QualityIssue = z.infer<typeof QualityIssueSchema>;

export const memberQuality = {
  /** How many members have which issue today, the most pressing first, and workplaces that look alike. */
  quality: base.input(z.object({}).optional()).output(
    z.object({
      members: z.int(),
      issues: z
        .array(z.object({ issue: QualityIssueSchema, members: z.int(), title: z.string(), about: z.string() }))
        .max(50),
      alikeWorkplaces: z
        .array(
          z.object({
            aId: IdSchema,
            aRevision: RevisionSchema,
            a: z.string(),
            aMembers: z.int(),
            bId: IdSchema,
            bRevision: RevisionSchema,
            b: z.string(),
            bMembers: z.int(),
            /** Of the first, or of the only one that has an employer. */
            employer: z.string().nullable(),
            /** Set where the second is another employer's: two employers may share a building. */
            otherEmployer: z.string().nullable(),
            reasons: z.array(z.string()).max(10),
          }),
        )
        .max(500),
    }),
  ),
  qualityRows: base.input(z.object({ issue: QualityIssueSchema, page: PageSchema })).output(
    rowsSchema(
      z.object({
        memberId: IdSchema,
        revision: RevisionSchema,
        number: z.string().nullable(),
        name: z.string(),
        workplaceId: IdSchema.nullable(),
        workplace: z.string().nullable(),
        /** What is wrong, in words: "“31/02/1990” cannot be a date of birth". */
        detail: z.string(),
        /** What it would be, where that can be told ("SW1A1AA" → "SW1A 1AA"); null where a person must say. */
        proposal: z.string().nullable(),
      }),
    ),
  ),
  /** Mends many at once, in one transaction: one value for all of them, or each one's proposal. Returns what was left out. */
  fixInBulk: base
    .input(
      z.object({
        memberIds: z.array(IdSchema).min(1).max(10_000),
        set: z.discriminatedUnion('field', [
          z.object({ field: z.literal('workplace'), workplaceId: IdSchema, from: DaySchema.optional() }),
          z.object({ field: z.literal('department'), department: LineSchema, from: DaySchema.optional() }),
          z.object({ field: z.literal('unit'), unitId: IdSchema.nullable(), from: DaySchema.optional() }),
          z.object({ field: z.literal('category'), category: MembershipCategorySchema, from: DaySchema.optional() }),
          z.object({ field: z.literal('paymentMethod'), method: PaymentMethodSchema, from: DaySchema.optional() }),
          z.object({ field: z.literal('band'), band: LineSchema, from: DaySchema.optional() }),
          z.object({ field: z.literal('proposals'), issue: QualityIssueSchema }),
          z.object({
            field: z.literal('clear'),
            issue: z.enum(['impossibleDate', 'unreadValue', 'badEmail', 'toCheck']),
          }),
        ]),
      }),
    )
    .output(z.object({ seq: z.int().nullable(), changed: z.int(), leftAlone: z.int() })),
};
