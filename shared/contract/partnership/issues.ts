// Issues, early conversations, disputes, the entries on any partnership record, and who may see them.

import * as z from 'zod';
import { EnquirySchema } from '../../domain/enquiries.ts';
import { ActionSchema } from '../../domain/partnership/actions.ts';
import { PartnershipEntrySchema } from '../../domain/partnership/entries.ts';
import { DisputeSchema, IssueSchema, IssueStateSchema } from '../../domain/partnership/issues.ts';
import { sharing } from '../../domain/partnership/sides.ts';
import { LimitUnitSchema } from '../../domain/procedures.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { partnershipDigest } from './digest.ts';
import { partnershipEntries } from './entries.ts';
import { partnershipMatters } from './matters.ts';

/** What anybody may write of an issue. */
const Written = z
  .strictObject({
    ...IssueSchema.pick({
      forumId: true,
      kind: true,
      title: true,
      what: true,
      raisedOn: true,
      raisedBy: true,
      origin: true,
      meetingId: true,
      department: true,
      workplaceId: true,
      themes: true,
      commitments: true,
      compass: true,
      isUrgent: true,
      route: true,
      whyNoConversation: true,
      answer: true,
      doneOn: true,
      toldOn: true,
      interests: true,
      expectedOn: true,
      talkBy: true,
      affected: true,
      likelihood: true,
    }).shape,
    ...sharing,
  })
  .partial();

const OnIssue = z.strictObject({ id: IdSchema, revision: RevisionSchema });

/** A conversation: today, unless it is said. `isResolved`: it settled the matter informally. */
const Conversation = z.strictObject({
  on: DaySchema.optional(),
  who: LineSchema.optional(),
  outcome: LineSchema.optional(),
  nextStep: LineSchema.optional(),
  text: ProseSchema.optional(),
  isResolved: z.boolean().optional(),
});

/** A stage of a dispute: how long it may take, or by which day (inclusive) it is to end; neither: no limit. */
const Stage = {
  name: NameSchema,
  from: DaySchema.optional(),
  limit: z.strictObject({ count: z.int().min(0).max(1_000), unit: LimitUnitSchema }).optional(),
  due: DaySchema.nullable().optional(),
  note: LineSchema.optional(),
};

const Lessons = z.strictObject(DisputeSchema.shape.lessons.shape).partial();

const RelatedSchema = z.object({
  collection: z.enum(['issues', 'consultations', 'decisions', 'initiatives', 'meetings', 'negotiations']),
  id: IdSchema,
  /** Of a negotiation: the item in which it is bargained on. */
  itemId: IdSchema.optional(),
  label: z.string(),
  title: z.string(),
});

/** One issue with what stands beside it. Of a case nothing is told; of an enquiry only to those who may open it. */
export const IssuePageSchema = z.object({
  issue: IssueSchema,
  forum: z.string().nullable(),
  workplace: z.string().nullable(),
  /** To where it may be moved, in the order in which it is offered. */
  moves: z.array(IssueStateSchema),
  related: z.array(RelatedSchema).max(500),
  actions: z.array(ActionSchema).max(500),
  /** The day on which the stage of a dispute that is under way has to end, and whether it has passed. */
  stage: z.object({ id: IdSchema, due: DaySchema.nullable(), isLate: z.boolean() }).nullable(),
  /** Something coming that nobody talked about by its day. */
  isTalkLate: z.boolean(),
  enquiries: z.array(z.object({ id: IdSchema, askedOn: DaySchema, isAnswered: z.boolean() })).max(500),
});

export const partnershipIssues = {
  ...partnershipEntries,
  ...partnershipMatters,
  ...partnershipDigest,
  issue: base.input(z.strictObject({ id: IdSchema })).output(IssuePageSchema),
  /** What has been written of issues before, to be chosen from, and the forum on which an issue is raised unless it is said. */
  issueChoices: base.input(z.strictObject({}).optional()).output(
    z.object({
      forumId: IdSchema.nullable(),
      forums: z.array(z.object({ id: IdSchema, name: z.string() })).max(500),
      departments: z.array(z.string()).max(1_000),
      themes: z.array(z.string()).max(1_000),
    }),
  ),
  /** A title is enough: today, by the staff side, on the usual forum (`forumId` null: on none). */
  raiseIssue: base.input(Written.required({ title: true })).output(IssueSchema),
  changeIssue: base.input(Written.extend(OnIssue.shape)).output(IssueSchema),
  /** On an issue that is there, or on a new one that is raised with it. */
  logConversation: base
    .input(
      z.union([
        Conversation.extend({ issueId: IdSchema }),
        Conversation.extend({ ...Written.shape, title: NameSchema }),
      ]),
    )
    .output(z.object({ issue: IssueSchema, entry: PartnershipEntrySchema })),
  /**
   * Where it goes from where it stands. `reason`: why, and for an escalation without an early conversation why it goes on
   * without one. `duplicateOfId`: the issue that was there already. On a dispute: `openDispute`, `closeDispute`.
   */
  moveIssue: base
    .input(
      OnIssue.extend({
        to: IssueStateSchema,
        reason: LineSchema.optional(),
        on: DaySchema.optional(),
        duplicateOfId: IdSchema.optional(),
      }),
    )
    .output(IssueSchema),
  /** A dispute: from an issue, which it ends and whose days and papers stay with it, or by itself with a title. */
  openDispute: base
    .input(
      z.strictObject({
        issueId: IdSchema.optional(),
        title: NameSchema.optional(),
        forumId: IdSchema.nullable().optional(),
        on: DaySchema.optional(),
        /** Why there was no early conversation, where there was none. */
        reason: LineSchema.optional(),
        parties: DisputeSchema.shape.parties.optional(),
        isStatusQuoKept: DisputeSchema.shape.isStatusQuoKept.optional(),
        stage: z.strictObject(Stage).optional(),
      }),
    )
    .output(IssueSchema),
  changeDispute: base
    .input(
      OnIssue.extend({
        ...DisputeSchema.pick({
          parties: true,
          isStatusQuoKept: true,
          referredTo: true,
          prevention: true,
          estimatedCost: true,
        }).partial().shape,
        lessons: Lessons.optional(),
        /** Corrections of stages, by id. */
        stages: z
          .array(
            z.strictObject({
              id: IdSchema,
              name: NameSchema.optional(),
              from: DaySchema.optional(),
              due: DaySchema.nullable().optional(),
              endedOn: DaySchema.nullable().optional(),
              note: LineSchema.optional(),
            }),
          )
          .max(20)
          .optional(),
      }),
    )
    .output(IssueSchema),
  /** Begins the next stage, which ends the one under way on that day. */
  beginStage: base.input(OnIssue.extend(Stage)).output(IssueSchema),
  /** Needs what at least one side learnt. */
  closeDispute: base
    .input(
      OnIssue.extend({
        outcome: DisputeSchema.shape.outcome.unwrap(),
        on: DaySchema.optional(),
        lessons: Lessons.optional(),
        prevention: ProseSchema.optional(),
        estimatedCost: DisputeSchema.shape.estimatedCost.optional(),
      }),
    )
    .output(IssueSchema),
  /** The letter that says that no agreement was reached at the stage under way. */
  failureToAgree: base
    .input(z.strictObject({ id: IdSchema, format: z.enum(['pdf', 'docx']).default('docx'), path: ToPathSchema }))
    .output(DownloadSchema),
  /**
   * From casework: the person stays in an enquiry (one that is there, or a new one), and the issue carries the theme, the
   * department and the days. A title or account that names the person is refused once; `isNameMeant` keeps it all the same.
   */
  talkEarly: base
    .input(
      Written.required({ title: true })
        .omit({ kind: true, raisedBy: true, origin: true, meetingId: true })
        .extend({
          enquiry: z.union([
            z.strictObject({ id: IdSchema }),
            z.strictObject({
              memberId: IdSchema.nullable().optional(),
              name: LineSchema.optional(),
              phone: LineSchema.optional(),
              question: NameSchema,
            }),
          ]),
          isNameMeant: z.boolean().optional(),
        }),
    )
    .output(z.object({ issue: IssueSchema, enquiry: EnquirySchema })),
};
