// A negotiation: opened, prepared, its team, timetable and mandate, and how it ended. All days are inclusive.

import * as z from 'zod';
import { AmountSchema } from '../../domain/negotiations/amounts.ts';
import { NegotiationItemSchema } from '../../domain/negotiations/items.ts';
import { NegotiationMeetingSchema } from '../../domain/negotiations/meetings.ts';
import { NegotiationSchema, TeamPlaceSchema, TimetableStepSchema } from '../../domain/negotiations/negotiations.ts';
import { ActionSchema } from '../../domain/partnership/actions.ts';
import { DaySchema, IdSchema, NameSchema, RevisionSchema } from '../../domain/values.ts';
import { NEGOTIATION_STEPS, NEGOTIATION_TABS } from '../../rules/negotiations/next-steps.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema, rowsSchema } from '../query.ts';

const OnNegotiation = z.strictObject({ id: IdSchema, revision: RevisionSchema });

const NamedSchema = z.object({ id: IdSchema, name: z.string() });

const StepSchema = z.object({
  code: z.enum(NEGOTIATION_STEPS),
  isDone: z.boolean(),
  text: z.string(),
  /** The part of the page on which it is done, and the item that it is about. */
  tab: z.enum(NEGOTIATION_TABS),
  itemId: IdSchema.nullable(),
});

/** A step of the timetable or a meeting that nobody has done yet. */
const NextDaySchema = z.object({ text: z.string(), day: DaySchema, isLate: z.boolean() });

export const NegotiationRowSchema = NegotiationSchema.pick({
  id: true,
  revision: true,
  number: true,
  title: true,
  year: true,
  state: true,
  method: true,
  openedOn: true,
  closedOn: true,
  visibility: true,
  agreementId: true,
}).extend({
  employers: z.array(NamedSchema).max(50),
  unit: z.string(),
  isOpen: z.boolean(),
  next: StepSchema.nullable(),
  nextDay: NextDaySchema.nullable(),
  items: z.int(),
  openItems: z.int(),
  /** How much more our claim costs than their last offer, all years together; null where one of them cannot be costed. */
  gap: AmountSchema.nullable(),
});
export type NegotiationRow = z.infer<typeof NegotiationRowSchema>;

export const NegotiationPageSchema = z.object({
  negotiation: NegotiationSchema,
  /** In their order; open or not. */
  items: z.array(NegotiationItemSchema).max(1_000),
  /** The nearest to come first, then those held, the newest first. */
  meetings: z
    .array(
      NegotiationMeetingSchema.pick({
        id: true,
        revision: true,
        day: true,
        startsAt: true,
        endsAt: true,
        place: true,
        title: true,
        heldOn: true,
        cancelledWhy: true,
      }).extend({ agendaItems: z.int(), said: z.int(), openActions: z.int() }),
    )
    .max(1_000),
  employers: z.array(NamedSchema).max(50),
  unit: NamedSchema.nullable(),
  spine: NamedSchema.nullable(),
  workforce: NamedSchema.nullable(),
  agreement: z.object({ id: IdSchema, title: z.string() }).nullable(),
  /** Its ballots, and the one that gave the mandate; `result` once it was declared. */
  elections: z
    .array(
      z.object({
        id: IdSchema,
        number: z.string(),
        title: z.string(),
        kind: z.string(),
        isMandate: z.boolean(),
        result: z.string().nullable(),
      }),
    )
    .max(100),
  /** Whose source it is. */
  actions: z.array(ActionSchema).max(1_000),
  /** What it still needs, in the order in which it is usually done; none once it is over. */
  steps: z.array(StepSchema).max(20),
  next: StepSchema.nullable(),
  nextDay: NextDaySchema.nullable(),
});
export type NegotiationPage = z.infer<typeof NegotiationPageSchema>;

/** What anybody may write of it; a new place on the team and a new step of the timetable have no id yet. */
const Written = z
  .strictObject({
    ...NegotiationSchema.pick({
      title: true,
      employerIds: true,
      unitId: true,
      year: true,
      method: true,
      openedOn: true,
      purpose: true,
      plan: true,
      visibility: true,
      confidentialUntil: true,
    }).shape,
    /** All of them: who is left out is no longer on the team. A member needs no name. */
    team: z
      .array(
        z.strictObject(TeamPlaceSchema.partial({ id: true, name: true, role: true, memberId: true, side: true }).shape),
      )
      .max(100),
    /** All of them. */
    timetable: z
      .array(
        z.strictObject(
          TimetableStepSchema.partial({ id: true, kind: true, title: true, at: true, doneOn: true }).shape,
        ),
      )
      .max(200),
    mandate: z.strictObject(NegotiationSchema.shape.mandate.shape).partial(),
    costing: z.strictObject(NegotiationSchema.shape.costing.shape).partial(),
    brief: z.strictObject(NegotiationSchema.shape.brief.shape).partial(),
    electionIds: NegotiationSchema.shape.electionIds,
  })
  .partial();

export const negotiationsLife = {
  /**
   * A title or an employer is enough: the title is then made of the employer and the year. `like`: the negotiation from which
   * the team, what is costed with and the titles of items are taken over, unless something else is given.
   */
  open: base
    .input(
      Written.extend({
        like: IdSchema.optional(),
        /** What of it; all of it unless said. */
        take: z
          .array(z.enum(['team', 'items', 'costing']))
          .max(3)
          .optional(),
      }),
    )
    .output(NegotiationSchema),
  get: base.input(z.strictObject({ id: IdSchema })).output(NegotiationPageSchema),
  /** Open ones first: what is late, then by the nearest day; then those that are over, the newest first. */
  list: base
    .input(
      z
        .strictObject({
          isOpen: z.boolean().optional(),
          employerId: IdSchema.optional(),
          year: z.string().max(500).optional(),
          /** In its number, title, year or employer. */
          search: z.string().max(200).optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(NegotiationRowSchema)),
  /** Changes what is given. `state`: preparing or open; one that is over is opened again with it. */
  change: base
    .input(Written.extend({ ...OnNegotiation.shape, state: z.enum(['preparing', 'open']).optional() }))
    .output(NegotiationSchema),
  /**
   * How it ended. `agreed`: `agreement` makes a draft of what was agreed, a clause for each item, or `agreementId` names one
   * that is there. `failedToAgree`: `dispute` opens a dispute about all that is open (see `failToAgree`).
   */
  close: base
    .input(
      OnNegotiation.extend({
        how: z.enum(['agreed', 'failedToAgree', 'closed']),
        on: DaySchema.optional(),
        agreement: z
          .strictObject({
            title: NameSchema.optional(),
            effectiveFrom: DaySchema.nullable().optional(),
            expiresOn: DaySchema.nullable().optional(),
            supersedesId: IdSchema.nullable().optional(),
          })
          .optional(),
        agreementId: IdSchema.optional(),
        dispute: z
          .strictObject({
            stage: NameSchema.optional(),
            /** Calendar days, where no agreement in force says how long a stage takes. */
            days: z.int().min(1).max(365).optional(),
          })
          .optional(),
      }),
    )
    .output(
      z.object({ negotiation: NegotiationSchema, agreementId: IdSchema.nullable(), disputeId: IdSchema.nullable() }),
    ),
  /** Only one on which nothing hangs but its items without a round. */
  remove: base.input(OnNegotiation).output(z.object({ id: IdSchema })),
  /** For a new one: employers and their units, the next year by the last, and what was negotiated before. */
  choices: base.input(z.strictObject({}).optional()).output(
    z.object({
      employers: z.array(NamedSchema.extend({ units: z.array(NamedSchema).max(500) })).max(500),
      year: z.string(),
      before: z
        .array(
          NegotiationSchema.pick({
            id: true,
            number: true,
            title: true,
            employerIds: true,
            unitId: true,
            year: true,
            method: true,
          }).extend({
            team: z.int(),
            items: z.int(),
            hasCosting: z.boolean(),
          }),
        )
        .max(500),
    }),
  ),
  /** Its timetable and its meetings as a calendar file. */
  timetable: base.input(z.strictObject({ id: IdSchema, path: ToPathSchema })).output(DownloadSchema),
};
