// What is read of unions, briefings, voice, training, introductions and joint commitments: rows, and a union's page.

import * as z from 'zod';
import { ActionSchema } from '../../domain/partnership/actions.ts';
import { PartnershipEntrySchema } from '../../domain/partnership/entries.ts';
import { SeatSchema } from '../../domain/partnership/forums.ts';
import { MeetingKindSchema } from '../../domain/partnership/meetings.ts';
import { CommitmentSchema, SideSchema } from '../../domain/partnership/sides.ts';
import { UnionProfileSchema } from '../../domain/partnership/unions.ts';
import { DaySchema, IdSchema } from '../../domain/values.ts';
import { AgreementStandingSchema } from '../agreements.ts';

export const UnionRowSchema = UnionProfileSchema.pick({
  id: true,
  revision: true,
  visibility: true,
  name: true,
  isOwn: true,
  isRecognised: true,
  leadModel: true,
  mandateDays: true,
  reviewedOn: true,
}).extend({
  seats: z.int(),
  positions: z.int(),
  nextDate: z.object({ what: z.string(), on: DaySchema }).nullable(),
  contact: z.object({ name: z.string(), role: z.string(), reach: z.string() }).nullable(),
});
export type UnionRow = z.infer<typeof UnionRowSchema>;

export const UnionPageSchema = z.object({
  union: UnionProfileSchema,
  seats: z
    .array(
      z.object({
        forumId: IdSchema,
        forum: z.string(),
        seatId: IdSchema,
        title: z.string(),
        role: SeatSchema.shape.role,
        /** null: vacant. */
        holder: z.string().nullable(),
        observerReason: z.string(),
      }),
    )
    .max(500),
  agreements: z.array(z.object({ id: IdSchema, title: z.string(), standing: AgreementStandingSchema })).max(500),
});
export type UnionPage = z.infer<typeof UnionPageSchema>;

export const PositionRowSchema = UnionProfileSchema.shape.positions.element.extend({
  unionId: IdSchema,
  union: z.string(),
});
export type PositionRow = z.infer<typeof PositionRowSchema>;

export const DepartmentBriefingSchema = z.object({
  department: z.string(),
  acknowledgedOn: DaySchema.nullable(),
  sentOn: DaySchema.nullable(),
  isCovered: z.boolean(),
  briefingIds: z.array(IdSchema),
});

/** A share as it is printed: of nothing, n/a and never 0%. */
export const ShareSchema = z.object({ of: z.int(), all: z.int(), percent: z.number().nullable() });

export const DepartmentVoiceSchema = z.object({
  department: z.string(),
  hasRep: z.boolean(),
  /** Direct activity of the last 12 months, the newest first. */
  direct: z.array(z.object({ kind: MeetingKindSchema, on: DaySchema, meetingId: IdSchema })).max(500),
  voice: z.enum(['both', 'representativeOnly', 'directOnly', 'none']),
});

export const SpreadRowSchema = z.object({
  department: z.string(),
  members: z.int(),
  reps: z.int(),
  membersPerRep: z.int().nullable(),
  isUncovered: z.boolean(),
});

export const SeatTrainingRowSchema = z.object({
  seatId: IdSchema,
  side: SideSchema,
  title: z.string(),
  holder: z.string(),
  topics: z.array(
    z.object({
      topic: z.string(),
      on: DaySchema.nullable(),
      validUntil: DaySchema.nullable(),
      isJoint: z.boolean(),
      counts: z.boolean(),
      isExpired: z.boolean(),
    }),
  ),
  isComplete: z.boolean(),
});

export const IntroductionRowSchema = z.object({
  action: ActionSchema,
  seat: z.string(),
  holder: z.string().nullable(),
  isOverdue: z.boolean(),
});

export const DirectorRowSchema = z.object({
  forumId: IdSchema,
  forum: z.string(),
  seatId: IdSchema,
  title: z.string(),
  holder: z.string().nullable(),
  /** How they came to it: `nominated` and by which union, in words; '' where nobody said. */
  nominatedBy: z.string(),
  to: DaySchema.nullable(),
  daysLeft: z.int().nullable(),
  /** The term ends within 90 days, or has ended. */
  isEndingSoon: z.boolean(),
  reportBacks: z.int(),
  lastReportOn: DaySchema.nullable(),
});

export const CommitmentRowSchema = z.object({
  commitment: CommitmentSchema,
  /** null: not agreed to. */
  agreedOn: DaySchema.nullable(),
  isAgreed: z.boolean(),
  note: z.string(),
  lastOn: DaySchema.nullable(),
  hasNoEvidence: z.boolean(),
  evidence: z.array(PartnershipEntrySchema).max(50),
  evidenceTotal: z.int(),
});
export type CommitmentRow = z.infer<typeof CommitmentRowSchema>;
