// A notice to an employer that a union means to ballot, or that there will be action: a draft, because only the union can give
// it. Who is concerned is kept as a table of categories by workplace; the paper prints what the law of the day asks for.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema } from '../values.ts';

export const NoticeKindSchema = z.enum(['ballot', 'action']);
export type NoticeKind = z.infer<typeof NoticeKindSchema>;

/** How many of one category work at one workplace, of those to whom the notice speaks. */
export const NoticeRowSchema = z.object({
  category: NameSchema,
  workplaceId: IdSchema.nullable(),
  workplace: NameSchema,
  people: z.int().min(0).max(1_000_000),
});
export type NoticeRow = z.infer<typeof NoticeRowSchema>;

/** Continuous action begins on a day; discontinuous action is on the days named, every one of them. */
export const ActionDaysSchema = z.discriminatedUnion('how', [
  z.object({ how: z.literal('continuous'), from: DaySchema }),
  z.object({ how: z.literal('discontinuous'), days: z.array(DaySchema).min(1).max(366) }),
]);
export type ActionDays = z.infer<typeof ActionDaysSchema>;

export const BallotNoticeSchema = z.object({
  id: IdSchema,
  kind: NoticeKindSchema,
  /** null: an employer that is on no list; its name stands in `to`. */
  employerId: IdSchema.nullable(),
  /** To whom it is addressed: "The Chief Executive, Northgate Council". */
  to: LineSchema,
  /** The day on which the employer is to have it, and that on which it had it; receipt counts and not posting. */
  plannedFor: DaySchema.nullable(),
  receivedOn: DaySchema.nullable(),
  rows: z.array(NoticeRowSchema).max(5_000),
  /** How the numbers were arrived at, where the law asks for it. */
  explanation: ProseSchema,
  /** Of action alone: what kind, and on which days. */
  action: z.object({ kind: z.enum(['strike', 'shortOfStrike']), what: LineSchema, days: ActionDaysSchema }).nullable(),
});
export type BallotNotice = z.infer<typeof BallotNoticeSchema>;
