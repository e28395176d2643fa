// A meeting: of the forum, of the staff side before it, of the two leads, a walk-round, an open meeting. What it was to
// talk about, who came, what came of it.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, TimeOfDaySchema } from '../values.ts';
import { PartnershipRecordSchema, PartnershipRefSchema, SideSchema, SignatureSchema, TwoSidesSchema } from './sides.ts';

export const MeetingKindSchema = z.enum([
  'forum',
  'preMeeting',
  'leads',
  'walkRound',
  'openMeeting',
  'huddle',
  'survey',
  'workshop',
  'training',
]);
export type MeetingKind = z.infer<typeof MeetingKindSchema>;

export const AttendanceSchema = z.enum(['present', 'deputy', 'apologies', 'absent', 'notRequired']);
export type Attendance = z.infer<typeof AttendanceSchema>;

export const ItemPurposeSchema = z.enum([
  'forInformation',
  'forConsultation',
  'forNegotiation',
  'forDecision',
  'forAssurance',
  'offersAndAsks',
]);
export const ItemScopeSchema = z.enum(['strategic', 'operational', 'housekeeping']);
export const ItemOutcomeSchema = z.enum(['decided', 'action', 'noted', 'deferred', 'referred', 'failureToAgree']);
export type ItemOutcome = z.infer<typeof ItemOutcomeSchema>;

export const AgendaItemSchema = z.object({
  id: IdSchema,
  title: NameSchema,
  proposedBy: SideSchema,
  purpose: ItemPurposeSchema,
  scope: ItemScopeSchema,
  isStanding: z.boolean(),
  /** Planned minutes; null: nobody said. */
  minutesPlanned: z.int().min(0).max(1_440).nullable(),
  /** What it is about: an issue, a consultation, a decision, an initiative. */
  about: PartnershipRefSchema.nullable(),
  /** Papers of the meeting (entries) that belong to it. */
  paperIds: z.array(IdSchema).max(100),
  /** What was said, for the minutes. */
  notes: ProseSchema,
  outcome: ItemOutcomeSchema.nullable(),
  /** To whom it was referred. */
  referredTo: LineSchema,
  /** How often it was put off before it came here. */
  deferrals: z.int().min(0).max(1_000),
  /** The item of an earlier meeting that was put off to this one. */
  carriedFromId: IdSchema.nullable(),
});
export type AgendaItem = z.infer<typeof AgendaItemSchema>;

/** What people said at a walk-round or an open meeting, and what became of it. */
export const PointSchema = z.object({
  id: IdSchema,
  text: ProseSchema,
  issueId: IdSchema.nullable(),
});

export const MeetingSchema = PartnershipRecordSchema.extend({
  forumId: IdSchema,
  kind: MeetingKindSchema,
  title: LineSchema,
  /** The first day for which it was planned; it stays whatever it is moved to. */
  plannedOn: DaySchema,
  /** The day to which it was moved; null: not moved. */
  movedTo: DaySchema.nullable(),
  heldOn: DaySchema.nullable(),
  startsAt: TimeOfDaySchema.nullable(),
  endsAt: TimeOfDaySchema.nullable(),
  place: LineSchema,
  cancelled: z.object({ on: DaySchema, bySide: SideSchema, reason: LineSchema }).nullable(),
  chairSide: TwoSidesSchema.nullable(),
  minutesSide: TwoSidesSchema.nullable(),
  /** The forum's meeting that a staff-side pre-meeting is for. */
  beforeId: IdSchema.nullable(),
  attendance: z
    .array(z.object({ seatId: IdSchema, value: AttendanceSchema, /** A deputy's name. */ person: LineSchema }))
    .max(500),
  items: z.array(AgendaItemSchema).max(200),
  offersAndAsks: z
    .array(z.object({ id: IdSchema, side: TwoSidesSchema, kind: z.enum(['offer', 'ask']), text: NameSchema }))
    .max(200),
  minutes: ProseSchema,
  minutesIssuedOn: DaySchema.nullable(),
  approvals: z.object({ management: SignatureSchema.nullable(), staff: SignatureSchema.nullable() }),
  /** Engagement: where, at which level, whether somebody senior was there, about how many came. */
  department: LineSchema,
  level: z.enum(['frontline', 'middle', 'senior']).nullable(),
  seniorPresent: z.boolean().nullable(),
  people: z.int().min(0).max(1_000_000).nullable(),
  points: z.array(PointSchema).max(500),
});
export type Meeting = z.infer<typeof MeetingSchema>;

/** What an item is besides its id and its title. */
export const emptyItem = {
  proposedBy: 'staff',
  purpose: 'forInformation',
  scope: 'operational',
  isStanding: false,
  minutesPlanned: null,
  about: null,
  paperIds: [],
  notes: '',
  outcome: null,
  referredTo: '',
  deferrals: 0,
  carriedFromId: null,
} satisfies Partial<AgendaItem>;

/** What a meeting is besides its record, its forum, its level and the day for which it is planned. */
export const emptyMeeting = {
  kind: 'forum',
  title: '',
  movedTo: null,
  heldOn: null,
  startsAt: null,
  endsAt: null,
  place: '',
  cancelled: null,
  chairSide: null,
  minutesSide: null,
  beforeId: null,
  attendance: [],
  items: [],
  offersAndAsks: [],
  minutes: '',
  minutesIssuedOn: null,
  approvals: { management: null, staff: null },
  department: '',
  level: null,
  seniorPresent: null,
  people: null,
  points: [],
} satisfies Partial<Meeting>;
