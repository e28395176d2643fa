// Forums: opening one, its seats and rules, its constitution, its schedule, and the home of partnership.

import * as z from 'zod';
import { AgreementSchema } from '../../domain/agreements.ts';
import { ForumSchema, SeatSchema } from '../../domain/partnership/forums.ts';
import { MeetingSchema } from '../../domain/partnership/meetings.ts';
import { sharing } from '../../domain/partnership/sides.ts';
import { UnionProfileSchema } from '../../domain/partnership/unions.ts';
import { DaySchema, IdSchema, NameSchema, RevisionSchema } from '../../domain/values.ts';
import { AgreementStandingSchema } from '../agreements.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema, rowsSchema } from '../query.ts';
import { ConstitutionInputSchema, ForumFields, SeatsPerSideSchema } from './forum-inputs.ts';

export const LintFindingSchema = z.object({
  key: z.string(),
  /** `mustFix`: it cannot work as it stands; `shouldFix`: something that belongs in it is missing; `notice`: to be known. */
  severity: z.enum(['mustFix', 'shouldFix', 'notice']),
  sentence: z.string(),
  /** How it was found, counted out; '' where there is nothing to count. */
  working: z.string(),
});

const SittingSchema = z.object({
  name: z.string(),
  memberId: IdSchema.nullable(),
  repId: IdSchema.nullable(),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
  isTermEnded: z.boolean(),
  /** Name and days come from the rep's post. */
  isFollowing: z.boolean(),
});

/** A seat, and who sits in it today. */
const SeatTodaySchema = SeatSchema.extend({
  union: z.string(),
  sitting: SittingSchema.nullable(),
  deputySitting: SittingSchema.nullable(),
  isVacant: z.boolean(),
  /** The seat itself is not there yet, or no more. */
  isClosed: z.boolean(),
});

const BeforeTaskSchema = z.object({
  key: z.enum(['writeUp', 'noDate', 'minutes', 'agenda', 'papers', 'preMeeting', 'actions', 'seats']),
  dueOn: DaySchema.nullable(),
  isDone: z.boolean(),
  isLate: z.boolean(),
  sentence: z.string(),
  meetingId: IdSchema.nullable(),
});

const BeforeSchema = z.object({
  next: z
    .object({
      meetingId: IdSchema,
      day: DaySchema,
      daysLeft: z.int(),
      papersBy: DaySchema,
      preMeetingBy: DaySchema.nullable(),
    })
    .nullable(),
  tasks: z.array(BeforeTaskSchema),
});

const SeatCountsSchema = z.object({ total: z.int(), vacant: z.int(), termEnded: z.int() });

const ForumRowSchema = ForumSchema.pick({
  id: true,
  revision: true,
  name: true,
  type: true,
  state: true,
  parentId: true,
  visibility: true,
}).extend({
  seatCounts: SeatCountsSchema,
  nextMeetingOn: DaySchema.nullable(),
  lastHeldOn: DaySchema.nullable(),
});

/** How the two leads keep their own rhythm; null where nobody agreed one. */
const LeadsRhythmSchema = z.object({
  lastMetOn: DaySchema.nullable(),
  daysSince: z.int().nullable(),
  targetDays: z.int(),
  isMissed: z.boolean(),
  sentence: z.string(),
});

const SavedForumSchema = z.object({
  forumId: IdSchema,
  revision: RevisionSchema,
  state: ForumSchema.shape.state,
  /** Why it is not working yet, in words; null where it is, or where it may be. */
  whyNotActive: z.string().nullable(),
  findings: z.array(LintFindingSchema),
});

export const partnershipForums = {
  /** A card per forum that is not closed, the nearest meeting first: what to do before it. */
  home: base.input(z.object({}).optional()).output(
    z.object({
      forums: z
        .array(
          ForumRowSchema.extend({
            before: BeforeSchema,
            /** What of its constitution cannot work as it stands, and the close-out that a task force owes. */
            mustFix: z.array(z.string()),
            /** Issues on it that are not closed, consultations whose window is open, actions past their day. */
            openIssues: z.int(),
            openConsultations: z.int(),
            overdueActions: z.int(),
            /** At least one initiative beyond an idea, and at least one outcome with a figure: else it is structure only. */
            hasPractice: z.boolean(),
            hasOutcome: z.boolean(),
          }),
        )
        .max(100),
      total: z.int(),
      /** How many are closed: they stand in `forums`. */
      closed: z.int(),
    }),
  ),
  /** By name; those that are closed only with `includeClosed`. */
  forums: base
    .input(z.object({ includeClosed: z.boolean().default(false), page: PageSchema }).optional())
    .output(rowsSchema(ForumRowSchema)),
  /** One forum with everything that its page shows. */
  forum: base.input(z.object({ id: IdSchema })).output(
    z.object({
      forum: ForumSchema,
      employer: z.string().nullable(),
      seats: z.array(SeatTodaySchema),
      findings: z.array(LintFindingSchema),
      before: BeforeSchema,
      /** Every kind, the earliest first. */
      meetings: z.array(MeetingSchema).max(500),
      meetingsTotal: z.int(),
      agreements: z.array(AgreementSchema.extend({ standing: AgreementStandingSchema })).max(100),
      unions: z.array(UnionProfileSchema).max(100),
      /** The bodies above it, the highest first, and all below it. */
      structure: z.object({
        above: z.array(ForumRowSchema).max(20),
        below: z.array(ForumRowSchema.extend({ depth: z.int().min(1) })).max(500),
      }),
      leadsRhythm: LeadsRhythmSchema.nullable(),
    }),
  ),
  /**
   * A new forum: working at once where both sides have a seat and one is a senior manager's, else being set up.
   * `nextMeetingOn` plans that meeting, and with `planMonths` the others up to so many months from it.
   * @throws INVALID_INPUT when it is said to be `active` and may not be.
   */
  openForum: base
    .input(
      ForumFields.extend({
        name: NameSchema,
        ...z.object(sharing).partial().shape,
        seatsPerSide: SeatsPerSideSchema.optional(),
        nextMeetingOn: DaySchema.optional(),
        planMonths: z.int().min(0).max(36).default(0),
      }),
    )
    .output(SavedForumSchema.extend({ planned: z.int() })),
  /**
   * Changes what is given. Of `seats` all are given: those left out are taken away, unless something was recorded of them.
   * Whoever leaves a seat stands among its past holders.
   */
  changeForum: base
    .input(ForumFields.extend({ id: IdSchema, revision: RevisionSchema, name: NameSchema.optional() }))
    .output(SavedForumSchema),
  /** Takes a forum away on which nothing hangs; meetings that are planned and empty go with it. */
  removeForum: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema }))
    .output(z.object({ seq: z.int() })),
  /** Of a forum, or of a constitution before anything is saved: what cannot work, what is missing, what to know. */
  lintConstitution: base
    .input(z.strictObject({ forumId: IdSchema.optional(), constitution: ConstitutionInputSchema.optional() }))
    .output(
      z.object({
        findings: z.array(LintFindingSchema),
        /** Nothing that must be mended. */
        isSound: z.boolean(),
      }),
    ),
  /**
   * The days on which a forum meets, from its interval: from `from` (else on from its last meeting), as far as `to`
   * (inclusive; else twelve months) or for `count` meetings. Weekends and holidays move a meeting to the next working day.
   * `save` plans those that are not planned yet; `calendar` makes an .ics file of these days and of every planned meeting
   * that is ahead (with a `count` of 0, of those alone).
   */
  schedule: base
    .input(
      z.strictObject({
        forumId: IdSchema,
        from: DaySchema.optional(),
        to: DaySchema.optional(),
        count: z.int().min(0).max(60).optional(),
        save: z.boolean().default(false),
        /** Usual where a `path` is named. */
        calendar: z.boolean().optional(),
        path: ToPathSchema,
      }),
    )
    .output(
      z.object({
        days: z
          .array(
            z.object({
              day: DaySchema,
              insteadOf: DaySchema.nullable(),
              why: z.string(),
              /** The meeting that is planned for it; null while it is only proposed. */
              meetingId: IdSchema.nullable(),
            }),
          )
          .max(60),
        notes: z.array(z.string()),
        saved: z.int(),
        seq: z.int().nullable(),
        /** The calendar's file, as downloads are named; null without one. */
        token: z.string().nullable(),
        name: z.string().nullable(),
        bytes: z.int().nullable(),
      }),
    ),
  /** The constitution as a paper, ready to be signed. */
  constitution: base
    .input(z.strictObject({ forumId: IdSchema, format: z.enum(['pdf', 'docx']).default('pdf'), path: ToPathSchema }))
    .output(DownloadSchema),
};
