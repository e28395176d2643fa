// The clocks: a rule and its inputs in; the dates, the working and whether a person has verified the law out.

import * as z from 'zod';
import { ClaimSchema } from '../domain/claims.ts';
import { DaySchema, NationSchema } from '../domain/values.ts';
import { base } from './base.ts';

const MonthsSchema = z.int().min(1).max(60);

/** A day that a clock counts from: far enough from the ends of the calendar that every answer is a day. */
const CountedDaySchema = DaySchema.refine((day) => day >= '1900-01-01' && day <= '2150-12-31', {
  error: 'This date is too far away to count a limit from: between 1900 and 2150.',
});

const LONGEST_CONCILIATION_YEARS = 10;

export const ClockInputSchema = z.discriminatedUnion('rule', [
  /** A limit of `months` beginning with `trigger` (which counts as its first day). */
  z.object({ rule: z.literal('tribunal-limit'), trigger: CountedDaySchema, months: MonthsSchema }),
  /** The limit that the law of the day gives this claim in this nation. */
  z.object({
    rule: z.literal('tribunal-limit-regime'),
    claim: ClaimSchema,
    nation: NationSchema.refine((nation) => nation !== 'united-states', {
      error: 'This limit is for Great Britain and Northern Ireland: the United States has no employment tribunals.',
    }),
    trigger: CountedDaySchema,
  }),
  /** The same limit with early conciliation: Day A notified, Day B certificate received. */
  z
    .object({
      rule: z.literal('tribunal-limit-with-early-conciliation'),
      trigger: CountedDaySchema,
      months: MonthsSchema,
      dayA: CountedDaySchema,
      dayB: CountedDaySchema,
    })
    .refine(({ dayA, dayB }) => dayB >= dayA, {
      path: ['dayB'],
      error: 'The certificate cannot have come before Acas was notified: check Day A and Day B.',
    })
    .refine(({ dayA, dayB }) => Number(dayB.slice(0, 4)) - Number(dayA.slice(0, 4)) <= LONGEST_CONCILIATION_YEARS, {
      path: ['dayB'],
      error: 'Conciliation cannot have lasted that long: check Day A and Day B.',
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
  /** The months that `safeDay` is counted with, where they are fewer. */
  monthsToWorkTo: z.int().optional(),
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
export type WorkingStep = z.infer<typeof WorkingStepSchema>;

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
