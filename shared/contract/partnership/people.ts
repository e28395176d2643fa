// Union profiles, briefings of managers, introductions, joint training, who has a voice where, the six joint commitments.

import * as z from 'zod';
import { ActionSchema } from '../../domain/partnership/actions.ts';
import { PartnershipEntrySchema } from '../../domain/partnership/entries.ts';
import { ForumSchema } from '../../domain/partnership/forums.ts';
import { CommitmentSchema, PartnershipRefSchema, sharing, TwoSidesSchema } from '../../domain/partnership/sides.ts';
import { UnionProfileSchema } from '../../domain/partnership/unions.ts';
import { DaySchema, IdSchema, NameSchema, ProseSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema, rowsSchema } from '../query.ts';
import {
  CommitmentRowSchema,
  DepartmentBriefingSchema,
  DepartmentVoiceSchema,
  DirectorRowSchema,
  IntroductionRowSchema,
  PositionRowSchema,
  SeatTrainingRowSchema,
  ShareSchema,
  SpreadRowSchema,
  UnionPageSchema,
  UnionRowSchema,
} from './people-rows.ts';

const Based = { id: IdSchema, revision: RevisionSchema };
const OnForum = { forumId: IdSchema };
const { shape } = UnionProfileSchema;
const optionalId = { id: true } as const;

/** What somebody types of a union; new rows have no id yet. */
const KeptUnion = UnionProfileSchema.omit({
  id: true,
  revision: true,
  visibility: true,
  confidentialUntil: true,
}).extend({
  keyDates: z.array(shape.keyDates.element.partial(optionalId)).max(100),
  contacts: z.array(shape.contacts.element.partial({ id: true, role: true, patch: true, reach: true })).max(100),
  positions: z.array(shape.positions.element.partial({ id: true, text: true, from: true, to: true })).max(500),
});

const Level = z.enum(['branch', 'staffSide', 'joint']);

export const partnershipPeople = {
  /** The branch's own first, then recognised ones, by name. */
  unions: base.input(z.strictObject({ page: PageSchema }).optional()).output(rowsSchema(UnionRowSchema)),
  union: base.input(z.strictObject({ id: IdSchema })).output(UnionPageSchema),
  /** Adds (without `id`) or changes what is given. Both sides see it unless it is said otherwise; positions of the branch's own stay out of papers. */
  keepUnion: base
    .input(
      z.strictObject({
        ...KeptUnion.partial().shape,
        visibility: sharing.visibility.optional(),
        confidentialUntil: DaySchema.nullable().optional(),
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
      }),
    )
    .output(UnionProfileSchema),
  /** Not while a forum has a seat for it, or a consultation names it. */
  removeUnion: base.input(z.strictObject(Based)).output(z.object({ id: IdSchema })),
  /** One page for a new manager: what may be told across the table, and no position of the branch's own. */
  unionBriefing: base
    .input(z.strictObject({ id: IdSchema, path: ToPathSchema }))
    .output(DownloadSchema.extend({ pages: z.int(), isShortened: z.boolean() })),
  /** What the unions stand for on a topic, as it holds today unless a day is said; the likest first. */
  positions: base
    .input(z.strictObject({ topic: NameSchema, on: DaySchema.optional(), page: PageSchema }))
    .output(rowsSchema(PositionRowSchema)),

  /** How far a forum's meetings reached the managers of each department: acknowledged within 90 days. */
  briefings: base.input(z.strictObject({ ...OnForum, asOf: DaySchema.optional() })).output(
    z.object({
      departments: z.array(DepartmentBriefingSchema).max(500),
      covered: ShareSchema,
      /** Newest first. */
      rows: z.array(ActionSchema).max(500),
      total: z.int(),
    }),
  ),
  /** A briefing for the manager of every department that has none of this meeting yet; all of the forum's unless some are named. */
  briefManagers: base
    .input(
      z.strictObject({
        ...OnForum,
        /** The last that was held unless it is said. */
        meetingId: IdSchema.optional(),
        departments: z.array(NameSchema).max(500).optional(),
        what: NameSchema.optional(),
        sentOn: DaySchema.nullable().optional(),
        /** 14 days from today unless it is said. */
        dueOn: DaySchema.nullable().optional(),
      }),
    )
    .output(rowsSchema(ActionSchema)),
  /** Who has a voice: somebody who speaks for them, and ways to speak for themselves within 12 months. */
  voice: base.input(z.strictObject({ ...OnForum, asOf: DaySchema.optional() })).output(
    z.object({
      rows: z.array(DepartmentVoiceSchema).max(500),
      total: z.int(),
      covered: ShareSchema,
      /** Whether whoever asks may know where reps work. */
      areRepsKnown: z.boolean(),
    }),
  ),
  /** Members and reps by department, uncovered ones first; nothing where whoever asks may not see every member. */
  repSpread: base.input(z.strictObject({ forumId: IdSchema.optional(), page: PageSchema }).optional()).output(
    rowsSchema(SpreadRowSchema).extend({
      isKnown: z.boolean(),
      members: z.int(),
      reps: z.int(),
      uncovered: z.int(),
      withoutDepartment: z.int(),
    }),
  ),

  /** Each held seat against what the forum asks for; expired training does not count. */
  training: base.input(z.strictObject({ ...OnForum, asOf: DaySchema.optional() })).output(
    z.object({
      rows: z.array(SeatTrainingRowSchema).max(500),
      total: z.int(),
      coverage: z.object({ management: ShareSchema, staff: ShareSchema, all: ShareSchema }),
      /** Of the training that counts, what both sides had together. */
      joint: ShareSchema,
    }),
  ),
  /** The same training for several seats at once; one that ends before it began is refused. */
  noteTraining: base
    .input(
      z.strictObject({
        ...OnForum,
        revision: RevisionSchema,
        seatIds: z.array(IdSchema).min(1).max(500),
        topic: NameSchema,
        on: DaySchema,
        isJoint: z.boolean().default(false),
        validUntil: DaySchema.nullable().default(null),
      }),
    )
    .output(ForumSchema),

  /** Open ones first, overdue ones at their head. */
  introductions: base
    .input(z.strictObject({ ...OnForum, page: PageSchema }))
    .output(rowsSchema(IntroductionRowSchema).extend({ overdue: z.int() })),
  /** The tasks for whoever sits in a seat, but those that are there already. */
  introduce: base.input(z.strictObject({ ...OnForum, seatId: IdSchema })).output(rowsSchema(ActionSchema)),
  /** Those who sit on the employer's board for staff, the term that ends soonest first. */
  directors: base
    .input(z.strictObject({ forumId: IdSchema.optional(), page: PageSchema }).optional())
    .output(rowsSchema(DirectorRowSchema)),
  /** All six joint commitments: agreed or not, and what of the last 12 months shows each. */
  commitments: base.input(z.strictObject({ ...OnForum, asOf: DaySchema.optional() })).output(
    z.object({
      rows: z.array(CommitmentRowSchema).length(6),
      /** Issues and initiatives on which only one side's interests are written down. */
      interestGaps: z
        .array(
          z.object({
            collection: z.enum(['issues', 'initiatives']),
            id: IdSchema,
            label: z.string(),
            missing: TwoSidesSchema,
          }),
        )
        .max(200),
      interestsComplete: z.int(),
    }),
  ),
  keepCommitment: base
    .input(
      z.strictObject({
        ...OnForum,
        revision: RevisionSchema,
        commitment: CommitmentSchema,
        /** Not agreed to any more. */
        isAgreed: z.boolean().default(true),
        agreedOn: DaySchema.nullable().optional(),
        note: ProseSchema.optional(),
      }),
    )
    .output(ForumSchema),
  /** Evidence on the forum itself, or on a record of it (`on`): a decision, a meeting, a measure. Today unless it is said. */
  addEvidence: base
    .input(
      z.strictObject({
        ...OnForum,
        commitment: CommitmentSchema,
        on: PartnershipRefSchema.optional(),
        day: DaySchema.optional(),
        title: NameSchema,
        text: ProseSchema.optional(),
        visibility: sharing.visibility.optional(),
      }),
    )
    .output(PartnershipEntrySchema),

  /**
   * For whoever takes a seat: what to do in the first 30 days, the constitution, last year's agendas and minutes, local
   * agreements, the unions, the training. For both sides unless the seat is the staff side's.
   */
  orientationPack: base
    .input(z.strictObject({ ...OnForum, seatId: IdSchema.optional(), level: Level.optional(), path: ToPathSchema }))
    .output(DownloadSchema),
};
