// The clocks: a rule and its inputs in; the dates, the working and whether a person has verified the law out.

import * as z from 'zod';
import { DaySchema } from '../domain/values.ts';
import { base } from './base.ts';
import { furtherClockAnswers, WorkingStepSchema } from './clock-answers.ts';
import { furtherClockInputs, tribunalLimitInputs } from './clock-inputs.ts';

export type { WorkingStep } from './clock-answers.ts';

/** The limits of a tribunal claim, which a case's page shows. */
export const ClockInputSchema = z.discriminatedUnion('rule', tribunalLimitInputs);
export type ClockInput = z.infer<typeof ClockInputSchema>;

export const ClockRuleSchema = z.enum([
  'tribunal-limit',
  'tribunal-limit-regime',
  'tribunal-limit-with-early-conciliation',
]);

/** What a clock says. All days are the last on which the thing can be done, inclusive, until 23:59. */
export const ClockResultSchema = z.object({
  months: z.int().optional(),
  /** The months that `safeDay` is counted with, where they are fewer. */
  monthsToWorkTo: z.int().optional(),
  /** The last day under the row of law for this trigger. */
  lastDay: DaySchema,
  /** The day to work to: never later than `lastDay`; earlier where the law or the counting is unsettled. */
  safeDay: DaySchema,
  limitBeforeConciliation: DaySchema.optional(),
  daysNotCounted: z.int().optional(),
  afterStopTheClock: DaySchema.optional(),
  /** The part of s.207B that set the last day; or that Acas was notified when the limit had passed. */
  decidedBy: z.enum(['207B(3)', '207B(4)', 'ec_too_late']).optional(),
  /** A person must decide: the law here is not settled enough for a program. */
  needsPerson: z.string().optional(),
});
export type ClockResult = z.infer<typeof ClockResultSchema>;

export const ClockAnswerSchema = z.object({
  rule: ClockRuleSchema,
  result: ClockResultSchema,
  working: z.array(WorkingStepSchema).max(50),
  verified: z.boolean(),
});
export type ClockAnswer = z.infer<typeof ClockAnswerSchema>;

/** What a key date's clock was worked out by: a tribunal's limit, or the labor board's charge in the United States. */
export const KeyDateAnswerSchema = ClockAnswerSchema.extend({
  rule: z.enum([...ClockRuleSchema.options, 'us-unfair-labor-practice-charge']),
});
export type KeyDateAnswer = z.infer<typeof KeyDateAnswerSchema>;

/** Every rule that can be computed: the limits of claims and all the other clocks. */
export const AnyClockInputSchema = z.discriminatedUnion('rule', [...tribunalLimitInputs, ...furtherClockInputs]);
export type AnyClockInput = z.infer<typeof AnyClockInputSchema>;

export const AnyClockAnswerSchema = z.discriminatedUnion('rule', [ClockAnswerSchema, ...furtherClockAnswers]);
export type AnyClockAnswer = z.infer<typeof AnyClockAnswerSchema>;

export const clocks = {
  compute: base.input(AnyClockInputSchema).output(AnyClockAnswerSchema),
};
