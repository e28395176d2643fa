// A meeting of a negotiation: what it was to talk about, what was said by whom, what came of it. Its actions are actions of
// partnership with the negotiation as their source.

import * as z from 'zod';
import { PartnershipRecordSchema, TwoSidesSchema } from '../partnership/sides.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, TimeOfDaySchema } from '../values.ts';

export const NegotiationMeetingSchema = PartnershipRecordSchema.extend({
  negotiationId: IdSchema,
  day: DaySchema,
  startsAt: TimeOfDaySchema.nullable(),
  endsAt: TimeOfDaySchema.nullable(),
  place: LineSchema,
  title: LineSchema,
  heldOn: DaySchema.nullable(),
  cancelledWhy: LineSchema.nullable(),
  /** Places on the team of those who came. */
  presentIds: z.array(IdSchema).max(100),
  agenda: z
    .array(
      z.object({
        id: IdSchema,
        title: NameSchema,
        itemId: IdSchema.nullable(),
        /** Ours alone. */
        notes: ProseSchema,
        outcome: z.enum(['agreed', 'adjourned', 'offerMade', 'claimMade', 'failureToAgree', 'noted']).nullable(),
      }),
    )
    .max(100),
  /** What was said, in its order. */
  said: z
    .array(
      z.object({
        id: IdSchema,
        agendaId: IdSchema.nullable(),
        side: TwoSidesSchema,
        who: LineSchema,
        text: ProseSchema,
        at: TimeOfDaySchema.nullable(),
        /** Ours alone: it was said among ourselves, in an adjournment. */
        isOurs: z.boolean(),
      }),
    )
    .max(2_000),
  actionIds: z.array(IdSchema).max(200),
  /** Those of its actions that both sides know of: no other stands in minutes for both. */
  jointActionIds: z.array(IdSchema).max(200),
  /** Ours alone. */
  notes: ProseSchema,
});
export type NegotiationMeeting = z.infer<typeof NegotiationMeetingSchema>;

export const emptyNegotiationMeeting = {
  startsAt: null,
  endsAt: null,
  place: '',
  title: '',
  heldOn: null,
  cancelledWhy: null,
  presentIds: [],
  agenda: [],
  said: [],
  actionIds: [],
  jointActionIds: [],
  notes: '',
} satisfies Partial<NegotiationMeeting>;
