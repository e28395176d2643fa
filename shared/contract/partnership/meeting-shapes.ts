// A meeting as it is answered: in a list, and whole with its seats, papers, actions and what its agenda could still take.

import * as z from 'zod';
import { PartnershipEntrySchema } from '../../domain/partnership/entries.ts';
import { QuorumSchema, SeatRoleSchema } from '../../domain/partnership/forums.ts';
import { AgendaItemSchema, MeetingKindSchema, MeetingSchema } from '../../domain/partnership/meetings.ts';
import { SideSchema, sharing, TwoSidesSchema } from '../../domain/partnership/sides.ts';
import { DaySchema, IdSchema, RevisionSchema } from '../../domain/values.ts';
import { ActionRowSchema } from './actions.ts';

const MeetingStateSchema = z.enum([
  'planned',
  'agendaOpen',
  'papersIssued',
  'held',
  'minutesDraft',
  'minutesAgreed',
  'cancelled',
]);

/** What a meeting could still take onto its agenda, and why it is offered. */
export const AgendaOfferSchema = z.object({
  key: z.string(),
  why: z.enum(['deferred', 'standing', 'coming', 'issue']),
  /** "Deferred twice", "Expected on Tue 29 December 2026". */
  because: z.string(),
  isUrgent: z.boolean(),
  /** Seen by fewer than the meeting is: it is shared first, or stays off the agenda. */
  isKept: z.boolean(),
  item: AgendaItemSchema,
});
export type AgendaOffer = z.infer<typeof AgendaOfferSchema>;

/** A paper of the meeting with how it stands against the papers' clock. */
export const MeetingPaperSchema = PartnershipEntrySchema.extend({
  /** Working days between the day of issue and the meeting; null while it is not out. */
  notice: z.int().nullable(),
  isOnTime: z.boolean().nullable(),
  /** Against the day for which the meeting was first planned; null where that is the same day. */
  plannedNotice: z.int().nullable(),
});
export type MeetingPaper = z.infer<typeof MeetingPaperSchema>;

/** A seat as it is on the day of the meeting. */
export const MeetingSeatSchema = z.object({
  id: IdSchema,
  title: z.string(),
  side: SideSchema,
  role: SeatRoleSchema,
  isSenior: z.boolean(),
  holder: z.string(),
  deputy: z.string(),
  union: z.string(),
  isVacant: z.boolean(),
  isTermEnded: z.boolean(),
});
export type MeetingSeat = z.infer<typeof MeetingSeatSchema>;

const NeedsSchema = z.object({ total: z.int(), management: z.int(), staff: z.int() });
export const QuorumMetSchema = NeedsSchema.extend({
  needs: NeedsSchema,
  chairsMissing: z.array(TwoSidesSchema),
  isQuorate: z.boolean().nullable(),
});

export const MeetingRowSchema = z.object({
  id: IdSchema,
  revision: RevisionSchema,
  forumId: IdSchema,
  forumName: z.string(),
  kind: MeetingKindSchema,
  title: z.string(),
  /** The day held, else the day for which it is planned now. */
  day: DaySchema,
  plannedOn: DaySchema,
  movedTo: DaySchema.nullable(),
  heldOn: DaySchema.nullable(),
  startsAt: z.string().nullable(),
  place: z.string(),
  state: MeetingStateSchema,
  visibility: sharing.visibility,
  items: z.int(),
  points: z.int(),
  present: z.int(),
  isQuorate: z.boolean().nullable(),
  /** Planned for a day that has passed, and nobody has said what became of it. */
  isUnrecorded: z.boolean(),
});
export type MeetingRow = z.infer<typeof MeetingRowSchema>;

const MeetingLinkSchema = z.object({ id: IdSchema, day: DaySchema, state: MeetingStateSchema });

export const MeetingPageSchema = z.object({
  meeting: MeetingSchema,
  state: MeetingStateSchema,
  day: DaySchema,
  forum: z.object({
    id: IdSchema,
    name: z.string(),
    papersWorkingDays: z.int(),
    minutesDays: z.int(),
    intervalDays: z.int(),
    visibility: sharing.visibility,
    departments: z.array(z.string()).max(500),
    quorum: QuorumSchema,
  }),
  seats: z.array(MeetingSeatSchema).max(500),
  quorum: QuorumMetSchema,
  papers: z.array(MeetingPaperSchema).max(500),
  /** The last day on which papers can go out in time. */
  papersOutBy: DaySchema,
  /** Of this meeting, of every kind. */
  actions: z.array(ActionRowSchema).max(500),
  /** Of earlier meetings, still open on this one's day: what is owed to it. */
  openActions: z.array(ActionRowSchema).max(500),
  /** What the agenda could still take; empty once it was held. */
  offered: z.array(AgendaOfferSchema).max(500),
  before: MeetingLinkSchema.nullable(),
  after: MeetingLinkSchema.nullable(),
  /** The staff side's own meeting before it, or the meeting that this one is for. */
  preMeeting: MeetingLinkSchema.nullable(),
  isFor: MeetingLinkSchema.nullable(),
  minutesDueOn: DaySchema.nullable(),
  /** What keeps the minutes from going out, in words; empty: they are ready to send. */
  missingForMinutes: z.array(z.string()).max(300),
  /** What a side has not offered yet at this meeting. */
  sidesWithoutOffer: z.array(TwoSidesSchema),
  /** Numbers and titles of what items and points are about, as far as whoever asks sees them. */
  about: z.array(z.object({ id: IdSchema, number: z.string(), title: z.string() })).max(1_000),
  decisions: z.array(z.object({ id: IdSchema, number: z.string(), title: z.string() })).max(200),
});
export type MeetingPage = z.infer<typeof MeetingPageSchema>;
