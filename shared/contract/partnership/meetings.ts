// Meetings and what follows from them: agenda, papers, attendance, minutes, actions, the pack. One call plans, records or
// changes a meeting; nothing is asked for but the day, who came, what was decided and who does what.

import * as z from 'zod';
import { PartnershipEntrySchema } from '../../domain/partnership/entries.ts';
import {
  AgendaItemSchema,
  AttendanceSchema,
  MeetingKindSchema,
  MeetingSchema,
} from '../../domain/partnership/meetings.ts';
import { SideSchema, sharing, TwoSidesSchema } from '../../domain/partnership/sides.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema, rowsSchema } from '../query.ts';
import { partnershipActions } from './actions.ts';
import { AgendaOfferSchema, MeetingPageSchema, MeetingRowSchema } from './meeting-shapes.ts';

const based = { id: IdSchema, revision: RevisionSchema };

/** An item as somebody gives it: its title alone, or more of it; `id` where it is one that is there already. */
const GivenItemSchema = z.union([
  NameSchema,
  z.strictObject({
    ...AgendaItemSchema.omit({ id: true, title: true }).partial().shape,
    id: IdSchema.optional(),
    title: NameSchema,
  }),
]);

/** Who came: a seat by its id, its title or its holder's name. */
const GivenAttendanceSchema = z.strictObject({
  seat: NameSchema.optional(),
  seatId: IdSchema.optional(),
  value: AttendanceSchema,
  person: LineSchema.optional(),
});

/** An action as somebody gives it at a meeting; `item`: the agenda item's id or title. */
const GivenActionSchema = z.strictObject({
  text: NameSchema,
  ownerSide: SideSchema.optional(),
  team: LineSchema.optional(),
  contact: LineSchema.optional(),
  dueOn: DaySchema.nullable().optional(),
  item: NameSchema.optional(),
});

const GivenOfferSchema = z.strictObject({
  id: IdSchema.optional(),
  side: TwoSidesSchema,
  kind: z.enum(['offer', 'ask']),
  text: NameSchema,
});

const GivenPointSchema = z.union([NameSchema, z.strictObject({ id: IdSchema.optional(), text: ProseSchema })]);

const Recorded = z
  .strictObject({
    ...MeetingSchema.pick({
      title: true,
      plannedOn: true,
      heldOn: true,
      startsAt: true,
      endsAt: true,
      place: true,
      chairSide: true,
      minutesSide: true,
      minutes: true,
      department: true,
      level: true,
      seniorPresent: true,
      people: true,
      beforeId: true,
    }).shape,
    ...sharing,
    attendance: z.array(GivenAttendanceSchema).max(500),
    items: z.array(GivenItemSchema).max(200),
    actions: z.array(GivenActionSchema).max(200),
    offersAndAsks: z.array(GivenOfferSchema).max(200),
    points: z.array(GivenPointSchema).max(500),
  })
  .partial();

const PaperLevelSchema = z.enum(['joint', 'staffSide', 'branch']);
const FormatSchema = z.enum(['pdf', 'docx']).default('pdf');

export const partnershipMeetings = {
  ...partnershipActions,
  /** The nearest first: what is ahead by its day, what was held from the last one back. */
  meetings: base
    .input(
      z
        .strictObject({
          forumId: IdSchema.optional(),
          kinds: z.array(MeetingKindSchema).max(20).optional(),
          when: z.enum(['ahead', 'held', 'all']).default('all'),
          page: PageSchema,
        })
        .optional(),
    )
    .output(
      rowsSchema(MeetingRowSchema).extend({
        /** The longest time without a meeting of the forum; null where none was held, or of several forums. */
        longestGap: z
          .object({ from: DaySchema, to: DaySchema, days: z.int(), isOpen: z.boolean(), isTooLong: z.boolean() })
          .nullable(),
      }),
    ),
  meeting: base.input(z.strictObject({ id: IdSchema })).output(MeetingPageSchema),
  /**
   * Plans a meeting (`plannedOn`), records one that was held (`heldOn`, `attendance`), or both at once. One that was held
   * is the planned one that came due last, or a new one whose planned day is the day held. Without a forum: the only one.
   * With an `id` it changes that meeting, as it is now unless a `revision` is said.
   */
  recordMeeting: base
    .input(
      Recorded.extend({
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
        forumId: IdSchema.optional(),
        kind: MeetingKindSchema.default('forum'),
      }),
    )
    .output(MeetingSchema),
  /** Changes what is given; lists are replaced whole, and items keep what is not said of them. */
  changeMeeting: base.input(Recorded.extend(based)).output(MeetingSchema),
  /** To another day. The first planned day stays. */
  moveMeeting: base.input(z.strictObject({ ...based, to: DaySchema })).output(MeetingSchema),
  /** Called off: by which side, and why. */
  cancelMeeting: base
    .input(z.strictObject({ ...based, bySide: SideSchema, reason: NameSchema, on: DaySchema.optional() }))
    .output(MeetingSchema),
  /** Takes away a planned meeting with nothing on it. */
  removeMeeting: base.input(z.strictObject(based)).output(z.object({ id: IdSchema })),
  /**
   * What has been on the forum's agendas between two days (inclusive), the newest meeting first. `counts` and the shares
   * (per cent, null of nothing) are of the time alone, whatever else is asked for.
   */
  agendaItems: base
    .input(
      z
        .strictObject({
          forumId: IdSchema.optional(),
          from: DaySchema.optional(),
          to: DaySchema.optional(),
          scope: AgendaItemSchema.shape.scope.optional(),
          proposedBy: SideSchema.optional(),
          outcome: z.union([AgendaItemSchema.shape.outcome.unwrap(), z.literal('none')]).optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(
      rowsSchema(AgendaItemSchema.extend({ meetingId: IdSchema, day: DaySchema, isHeld: z.boolean() })).extend({
        counts: z.object({
          all: z.int(),
          strategic: z.int(),
          operational: z.int(),
          housekeeping: z.int(),
          management: z.int(),
          staff: z.int(),
          joint: z.int(),
          independent: z.int(),
        }),
        strategicShare: z.number().nullable(),
        /** Of what one of the two sides proposed. */
        managementShare: z.number().nullable(),
      }),
    ),
  /** What the next agenda could take: what was put off, what stands on every agenda, what is coming, open issues. */
  draftAgenda: base.input(z.strictObject({ meetingId: IdSchema.optional(), forumId: IdSchema.optional() })).output(
    z.object({
      meetingId: IdSchema.nullable(),
      day: DaySchema.nullable(),
      rows: z.array(AgendaOfferSchema).max(500),
    }),
  ),
  /** Puts what was offered onto the agenda; all of it unless `keys` says which. */
  takeOntoAgenda: base
    .input(z.strictObject({ ...based, keys: z.array(z.string().max(100)).max(500).optional() }))
    .output(MeetingSchema),
  /** The meeting's papers went out: those that are not out yet, or those named. */
  issuePapers: base
    .input(
      z.strictObject({
        meetingId: IdSchema,
        paperIds: z.array(IdSchema).max(100).optional(),
        on: DaySchema.optional(),
      }),
    )
    .output(z.object({ issued: z.int(), papers: z.array(PartnershipEntrySchema).max(500) })),
  /** Who has read a paper: a seat by its id, title or holder's name. */
  readPaper: base
    .input(
      z.strictObject({
        paperId: IdSchema,
        seats: z.array(NameSchema).min(1).max(500),
        on: DaySchema.optional(),
        hasRead: z.boolean().default(true),
      }),
    )
    .output(PartnershipEntrySchema),
  /** The minutes went to both sides. Every item needs an outcome first. */
  issueMinutes: base.input(z.strictObject({ ...based, on: DaySchema.optional() })).output(MeetingSchema),
  /** A side approved the minutes, with the day and the name; null takes it back. They are agreed when both have. */
  approveMinutes: base
    .input(
      z.strictObject({
        ...based,
        side: TwoSidesSchema,
        name: NameSchema.nullable(),
        on: DaySchema.optional(),
      }),
    )
    .output(MeetingSchema),
  /** A point that was made at a walk-round or an open meeting becomes an issue that knows where it was said. */
  pointToIssue: base
    .input(z.strictObject({ meetingId: IdSchema, pointId: IdSchema, title: NameSchema.optional() }))
    .output(z.object({ issueId: IdSchema, number: z.string(), meeting: MeetingSchema })),
  /** Minutes as a paper; a draft until both sides have approved them. */
  minutesPaper: base
    .input(
      z.strictObject({ id: IdSchema, level: PaperLevelSchema.optional(), format: FormatSchema, path: ToPathSchema }),
    )
    .output(DownloadSchema),
  /**
   * The forum's pack: agenda, minutes of the last meeting, action log, decisions, papers, figures. Built from its level and
   * wider alone. Without a meeting: the next one, or else the last.
   */
  pack: base
    .input(
      z.strictObject({
        forumId: IdSchema.optional(),
        meetingId: IdSchema.optional(),
        level: PaperLevelSchema.default('joint'),
        format: FormatSchema,
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
};
