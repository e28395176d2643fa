// The clocks: a rule and its inputs in; the dates, the working and whether a person has verified the law out.

import * as z from 'zod';
import { ClaimSchema } from '../domain/claims.ts';
import { DaySchema, NationSchema } from '../domain/values.ts';
import { base } from './base.ts';

const MonthsSchema = z.int().min(1).max(60);

export const ClockInputSchema = z.discriminatedUnion('rule', [
  /** A limit of `months` beginning with `trigger` (which counts as its first day). */
  z.object({ rule: z.literal('tribunal-limit'), trigger: DaySchema, months: MonthsSchema }),
  /** The limit that the law of the day gives this claim in this nation. */
  z.object({ rule: z.literal('tribunal-limit-regime'), claim: ClaimSchema, nation: NationSchema, trigger: DaySchema }),
  /** The same limit with early conciliation: Day A notified, Day B certificate received. */
  z.object({
    rule: z.literal('tribunal-limit-with-early-conciliation'),
    trigger: DaySchema,
    months: MonthsSchema,
    dayA: DaySchema,
    dayB: DaySchema,
  }),
]);
export type ClockInput = z.infer<typeof ClockInputSchema>;

export const ClockRuleSchema = z.enum([
  'tribunal-limit',
  'tribunal-limit-regime',
  'tribunal-limit-with-early-conciliation',
]);

/** What a clock says. All days are the last on which the thing can be done, inclusive, until 23:59. */
export const ClockResultSchema = z.object({
  months: z.int().optional(),
  /** The last day under the row of law for this trigger. */
  lastDay: DaySchema,
  /** The day to work to: never later than `lastDay`; earlier where the law or the counting is unsettled. */
  safeDay: DaySchema,
  limitBeforeConciliation: DaySchema.optional(),
  daysNotCounted: z.int().optional(),
  afterStopTheClock: DaySchema.optional(),
  decidedBy: z.enum(['207B(3)', '207B(4)', 'ec_too_late', 'ec_before_trigger']).optional(),
  /** A person must decide: the law here is not settled enough for a program. */
  needsPerson: z.string().optional(),
});
export type ClockResult = z.infer<typeof ClockResultSchema>;

export const WorkingStepSchema = z.object({
  text: z.string(),
  date: DaySchema.optional(),
  authority: z.string().optional(),
});

export const ClockAnswerSchema = z.object({
  rule: ClockRuleSchema,
  result: ClockResultSchema,
  working: z.array(WorkingStepSchema).max(50),
  verified: z.boolean(),
});
export type ClockAnswer = z.infer<typeof ClockAnswerSchema>;

export const clocks = {
  compute: base.input(ClockInputSchema).output(ClockAnswerSchema),
};
