// Who owes what by when: a side or a team, never one person's score.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema } from '../values.ts';
import { PartnershipRecordSchema, PartnershipRefSchema, SideSchema } from './sides.ts';

export const ActionKindSchema = z.enum([
  'action',
  'promise',
  'helpAsked',
  'helpOffered',
  'introduction',
  /** A briefing for the manager of a department after a meeting. */
  'cascade',
  'informationRequest',
  'recognition',
]);
export type ActionKind = z.infer<typeof ActionKindSchema>;

export const ActionSchema = PartnershipRecordSchema.extend({
  forumId: IdSchema.nullable(),
  kind: ActionKindSchema,
  text: NameSchema,
  ownerSide: SideSchema,
  /** The team or department that owes it, or that a briefing, help or recognition is for. */
  team: LineSchema,
  /** Whom to ask about it. */
  contact: LineSchema,
  askedOn: DaySchema,
  dueOn: DaySchema.nullable(),
  doneOn: DaySchema.nullable(),
  /** Where it came from: a meeting, a decision, an issue, an inquiry, a seat's forum. */
  source: PartnershipRefSchema.nullable(),
  itemId: IdSchema.nullable(),
  seatId: IdSchema.nullable(),
  /** A promise: whether it was kept; an information request: why it was refused; help: what came of it. */
  kept: z.enum(['yes', 'partly', 'no']).nullable(),
  refusal: LineSchema,
  result: ProseSchema,
  /** A briefing: sent and acknowledged, and what was asked. */
  sentOn: DaySchema.nullable(),
  acknowledgedOn: DaySchema.nullable(),
  questions: ProseSchema,
  /** Recognition: which behaviour of which version, and who else benefited. */
  behaviour: z.object({ version: z.int().min(1), id: IdSchema, text: LineSchema }).nullable(),
  whoBenefited: LineSchema,
  /** The criterion of the ladder that it is to meet; left out: none. */
  criterion: z.string().max(40).optional(),
});
export type Action = z.infer<typeof ActionSchema>;

/** What an action is besides its record, its forum, its level, what is to be done and by whom. */
export const emptyAction = {
  kind: 'action',
  team: '',
  contact: '',
  dueOn: null,
  doneOn: null,
  source: null,
  itemId: null,
  seatId: null,
  kept: null,
  refusal: '',
  result: '',
  sentOn: null,
  acknowledgedOn: null,
  questions: '',
  behaviour: null,
  whoBenefited: '',
} satisfies Partial<Action>;
