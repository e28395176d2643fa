// The register of agreements with the employer: their days, clauses, reviews and papers.

import * as z from 'zod';
import { AgreementSchema, AgreementTypeSchema, ClauseSchema, ScopeRowSchema } from '../domain/agreements.ts';
import { FacilityAllowanceSchema } from '../domain/reps/facility-time.ts';
import { DaySchema, IdSchema, NameSchema, ProseSchema, RevisionSchema } from '../domain/values.ts';
import { AGREEMENT_STANDINGS, DUE_WHY, REVIEW_DAYS } from '../rules/agreements.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { PageSchema, rowsSchema } from './query.ts';

export const AgreementStandingSchema = z.enum(AGREEMENT_STANDINGS);

/** Where it stands today; all of it follows from the days. */
const standingShape = {
  standing: AgreementStandingSchema,
  /** Its last day, inclusive: a side letter's is never later than its main agreement's. */
  endsOn: DaySchema.nullable(),
  /** Negative once the review is overdue; null where none is set, or it is no longer in force. */
  daysToReview: z.int().nullable(),
};

export const AgreementRowSchema = AgreementSchema.pick({
  id: true,
  revision: true,
  visibility: true,
  title: true,
  type: true,
  state: true,
  parties: true,
  forumId: true,
  employerId: true,
  unitId: true,
  signedOn: true,
  effectiveFrom: true,
  reviewDue: true,
  supersedesId: true,
  mainId: true,
}).extend({
  ...standingShape,
  employer: z.string().nullable(),
  clauses: z.int(),
  /** How many items of negotiations point at it, as far as whoever asks may see them. */
  items: z.int(),
});
export type AgreementRow = z.infer<typeof AgreementRowSchema>;

export const DueAgreementSchema = AgreementRowSchema.extend({
  due: z.object({ why: z.enum(DUE_WHY), on: DaySchema.nullable(), days: z.int().nullable() }),
});
export type DueAgreement = z.infer<typeof DueAgreementSchema>;

/** An item of a negotiation that is to change it. */
const PointingItemSchema = z.object({
  id: IdSchema,
  title: z.string(),
  state: z.enum(['open', 'agreed', 'withdrawn', 'failedToAgree']),
  negotiationId: IdSchema,
  negotiation: z.string(),
});

const Named = z.object({ id: IdSchema, title: z.string(), standing: AgreementStandingSchema });

export const AgreementPageSchema = z.object({
  agreement: AgreementSchema,
  ...standingShape,
  employer: z.string().nullable(),
  forum: z.object({ id: IdSchema, name: z.string() }).nullable(),
  supersedes: Named.nullable(),
  supersededBy: Named.nullable(),
  main: Named.nullable(),
  sideLetters: z.array(Named).max(500),
  /** Of the officer's own cases, how many rely on one of its clauses. */
  casesRelying: z.int(),
  /**
   * What points at each clause, and (`clauseId` null) at the agreement as a whole: how many of the officer's own cases, and the
   * items of negotiations that they may see. A clause at which nothing points is left out.
   */
  pointing: z
    .array(z.object({ clauseId: IdSchema.nullable(), cases: z.int(), items: z.array(PointingItemSchema).max(500) }))
    .max(1_001),
});
export type AgreementPage = z.infer<typeof AgreementPageSchema>;

/** What somebody types of it; a new row of a table has no id yet. */
const Kept = AgreementSchema.omit({
  id: true,
  revision: true,
  reviews: true,
  clauses: true,
  scope: true,
  facilityTime: true,
}).extend({
  clauses: z.array(ClauseSchema.partial({ id: true, ref: true, tags: true })).max(1_000),
  scope: z.array(ScopeRowSchema.partial({ id: true, level: true, who: true, noticeDays: true })).max(200),
  /** Each rep's, for all of their work, unless said. */
  facilityTime: z
    .array(FacilityAllowanceSchema.partial({ id: true, repKinds: true, kinds: true, isForEach: true }))
    .max(50),
});

export const ClauseRowSchema = ClauseSchema.extend({
  agreementId: IdSchema,
  agreement: z.string(),
  standing: AgreementStandingSchema,
});
export type ClauseRow = z.infer<typeof ClauseRowSchema>;

const Revised = { id: IdSchema, revision: RevisionSchema };

export const agreements = {
  /** Due for review first, the longest overdue at their head; then those in force, coming, not signed, and past. */
  list: base
    .input(
      z
        .strictObject({
          standing: z.array(AgreementStandingSchema).max(10).optional(),
          type: AgreementTypeSchema.optional(),
          employerId: IdSchema.optional(),
          /** Of a bargaining unit, and those of its employer that name none. */
          unitId: IdSchema.optional(),
          /** Those with the negotiation's employers, and those of no one employer. */
          negotiationId: IdSchema.optional(),
          forumId: IdSchema.optional(),
          search: z.string().max(500).optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(AgreementRowSchema).extend({ counts: z.partialRecord(AgreementStandingSchema, z.int()) })),
  /**
   * Those to be looked at: a review that is overdue, the longest first, then those under review, due or ending within so many
   * days of a day (usual: today), both ends inclusive. What is superseded, ended, expired or not in force yet is not among them.
   */
  due: base
    .input(
      z
        .strictObject({
          withinDays: z.int().min(0).max(3_650).default(REVIEW_DAYS),
          asAt: DaySchema.optional(),
          employerId: IdSchema.optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(DueAgreementSchema)),
  get: base.input(z.strictObject({ id: IdSchema })).output(AgreementPageSchema),
  /**
   * Adds (without `id`) or changes what is given. With a day of signing and no state it is signed; both sides see it unless
   * it is said otherwise. One party alone cannot sign, and a side letter ends no later than its main agreement.
   */
  keep: base
    .input(z.strictObject({ ...Kept.partial().shape, id: IdSchema.optional(), revision: RevisionSchema.optional() }))
    .output(AgreementSchema),
  /** A review that was done, today unless said, with what came of it; the next is a year later unless said (null: none). */
  review: base
    .input(
      z.strictObject({
        ...Revised,
        doneOn: DaySchema.optional(),
        result: ProseSchema,
        nextDue: DaySchema.nullable().optional(),
      }),
    )
    .output(AgreementSchema),
  /** With the entries on it. Not while another agreement, a gain-share rule, a case or an item of a negotiation relies on it. */
  remove: base.input(z.strictObject(Revised)).output(z.object({ id: IdSchema })),
  /** The clauses of agreements in force (or of one agreement, whichever), to choose from. */
  clauses: base
    .input(
      z
        .strictObject({
          agreementId: IdSchema.optional(),
          employerId: IdSchema.optional(),
          search: z.string().max(500).optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(ClauseRowSchema)),
  /** What an agreement in force says of a topic: how far, who, how long before. The nearest words first. */
  scopeOf: base
    .input(z.strictObject({ topic: NameSchema, forumId: IdSchema.optional(), page: PageSchema }))
    .output(rowsSchema(ScopeRowSchema.extend({ agreementId: IdSchema, agreement: z.string() }))),
  /** Those due for review as a PDF, for one level and wider; the branch's own unless said. */
  duePaper: base
    .input(
      z
        .strictObject({ level: z.enum(['branch', 'staffSide', 'joint']).default('branch'), path: ToPathSchema })
        .optional(),
    )
    .output(DownloadSchema),
};
