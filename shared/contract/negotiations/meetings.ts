// Meetings of a negotiation: agenda, what was said by whom, actions, failure to agree. All days are inclusive.

import * as z from 'zod';
import { NegotiationItemSchema } from '../../domain/negotiations/items.ts';
import { NegotiationMeetingSchema } from '../../domain/negotiations/meetings.ts';
import { NegotiationSchema } from '../../domain/negotiations/negotiations.ts';
import { ActionSchema } from '../../domain/partnership/actions.ts';
import { LimitUnitSchema } from '../../domain/procedures.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema, rowsSchema } from '../query.ts';

const { agenda: AgendaSchema, said: SaidSchema } = NegotiationMeetingSchema.shape;
const AgendaItemSchema = AgendaSchema.element;
const SaidLineSchema = SaidSchema.element;

/** How a dispute goes here: by which agreement in force, its stages, and the last day of each if the first began today. */
const DisputeRouteSchema = z.object({
  agreement: z.object({ id: IdSchema, title: z.string() }).nullable(),
  stages: z
    .array(
      z.object({
        name: z.string(),
        /** As the agreement writes it. */
        text: z.string(),
        limit: z.object({ count: z.int(), unit: LimitUnitSchema }).nullable(),
        /** Of the first stage, if it began today; null where the agreement names no time. */
        due: DaySchema.nullable(),
      }),
    )
    .max(100),
});
export type DisputeRoute = z.infer<typeof DisputeRouteSchema>;

export const NegotiationMeetingPageSchema = z.object({
  meeting: NegotiationMeetingSchema,
  negotiation: NegotiationSchema.pick({
    id: true,
    number: true,
    title: true,
    state: true,
    closedOn: true,
    team: true,
    plan: true,
    visibility: true,
  }),
  employers: z.array(z.string()).max(50),
  /** Of the negotiation, in their order: what the agenda can be about. */
  items: z
    .array(NegotiationItemSchema.pick({ id: true, title: true, kind: true, state: true, disputeId: true }))
    .max(1_000),
  /** What was to be done after it. */
  actions: z.array(ActionSchema).max(200),
  /** Open actions of meetings before it. */
  openBefore: z.array(ActionSchema).max(500),
});
export type NegotiationMeetingPage = z.infer<typeof NegotiationMeetingPageSchema>;

/** Lists are replaced whole; what has no id is new. An item of the agenda may be its title alone. */
const Written = z
  .strictObject({
    ...NegotiationMeetingSchema.pick({
      day: true,
      startsAt: true,
      endsAt: true,
      place: true,
      title: true,
      heldOn: true,
      cancelledWhy: true,
      presentIds: true,
      notes: true,
    }).shape,
    agenda: z
      .array(
        z.union([
          NameSchema,
          z.strictObject({
            id: IdSchema.optional(),
            title: NameSchema.optional(),
            itemId: IdSchema.nullable().optional(),
            notes: ProseSchema.optional(),
            outcome: AgendaItemSchema.shape.outcome.optional(),
          }),
        ]),
      )
      .max(100),
    said: z
      .array(
        z.strictObject({
          id: IdSchema.optional(),
          agendaId: IdSchema.nullable().optional(),
          side: SaidLineSchema.shape.side,
          who: LineSchema.optional(),
          text: ProseSchema,
          at: SaidLineSchema.shape.at.optional(),
          isOurs: z.boolean().optional(),
        }),
      )
      .max(2_000),
  })
  .partial();

export const negotiationsMeetings = {
  /** What is ahead by its day, then what was held or called off from the last one back. */
  meetings: base
    .input(
      z
        .strictObject({
          negotiationId: IdSchema.optional(),
          when: z.enum(['ahead', 'past', 'all']).default('all'),
          page: PageSchema,
        })
        .optional(),
    )
    .output(
      rowsSchema(
        NegotiationMeetingSchema.omit({ agenda: true, said: true, notes: true }).extend({
          negotiation: z.object({ id: IdSchema, number: z.string(), title: z.string() }),
        }),
      ),
    ),
  meeting: base.input(z.strictObject({ id: IdSchema })).output(NegotiationMeetingPageSchema),
  /**
   * Plans a meeting (`negotiationId`, `day`) or changes one (`id`, `revision`): what is not given stays. A new one has the
   * items that are open on its agenda, unless an agenda is given.
   */
  keepMeeting: base
    .input(
      Written.extend({
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
        negotiationId: IdSchema.optional(),
      }),
    )
    .output(NegotiationMeetingSchema),
  /** Only one at which nothing was said or decided. */
  removeMeeting: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema }))
    .output(z.object({ id: IdSchema })),
  /**
   * Who does what after it: an action whose source is the negotiation. Both sides know of it unless the staff side owes it;
   * `isOurs` says otherwise.
   */
  meetingAction: base
    .input(
      z.strictObject({
        id: IdSchema,
        agendaId: IdSchema.nullable().optional(),
        text: NameSchema,
        ownerSide: ActionSchema.shape.ownerSide.default('staff'),
        team: LineSchema.optional(),
        /** Whom to ask about it. */
        contact: LineSchema.optional(),
        dueOn: DaySchema.nullable().optional(),
        isOurs: z.boolean().optional(),
      }),
    )
    .output(z.object({ meeting: NegotiationMeetingSchema, action: ActionSchema })),
  /** How a dispute would go: by the agreement in force with the employer of the negotiation. */
  disputeRoute: base.input(z.strictObject({ id: IdSchema })).output(DisputeRouteSchema),
  /**
   * The sides could not agree on an item: a dispute begins, at the first stage of the procedure in force with its last day.
   * `days` (calendar days) is asked for where no agreement says how long that is. `meetingId`: the meeting at which it was said.
   */
  failToAgree: base
    .input(
      z.strictObject({
        itemId: IdSchema,
        meetingId: IdSchema.optional(),
        on: DaySchema.optional(),
        stage: NameSchema.optional(),
        days: z.int().min(1).max(365).optional(),
        reason: LineSchema.optional(),
      }),
    )
    .output(
      z.object({
        item: NegotiationItemSchema,
        disputeId: IdSchema,
        number: z.string(),
        /** The last day of its first stage, inclusive. */
        due: DaySchema.nullable(),
        agreementId: IdSchema.nullable(),
      }),
    ),
  /** Minutes: ours with all that was said, or those for both sides, which hold nothing that is ours alone. */
  meetingPaper: base
    .input(
      z.strictObject({
        id: IdSchema,
        audience: z.enum(['staff-side', 'joint']).default('staff-side'),
        format: z.enum(['pdf', 'docx']).default('pdf'),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
};
