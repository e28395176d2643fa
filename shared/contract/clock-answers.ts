// What each further clock answers: its own days under their own names, how it worked them out, and whether a person has
// verified the law behind it. All days are inclusive.

import * as z from 'zod';
import { DaySchema } from '../domain/values.ts';

export const WorkingStepSchema = z.object({
  text: z.string(),
  date: DaySchema.optional(),
  authority: z.string().optional(),
});
export type WorkingStep = z.infer<typeof WorkingStepSchema>;

const notes = {
  /** Part of the count lies where no holidays are known here: only weekends were left out there. */
  beyondHolidayData: z.boolean().optional(),
  /** A person must decide: the law here is not settled enough for a program. */
  needsPerson: z.string().optional(),
};

const working = z.array(WorkingStepSchema).max(50);

const answer = <R extends string, S extends z.ZodRawShape>(rule: R, shape: S) =>
  z.object({ rule: z.literal(rule), result: z.object(shape).extend(notes), working, verified: z.boolean() });

/** The day to work to: never later than the last day; earlier where the law or the counting is unsettled. */
const lastAndSafe = { lastDay: DaySchema, safeDay: DaySchema };

export const furtherClockAnswers = [
  answer('tribunal-claim-in-time', { ...lastAndSafe, inTime: z.boolean() }),
  answer('tribunal-limit-no-weekend-roll', { lastDay: DaySchema, weekday: z.string(), inTime: z.boolean() }),
  answer('interim-relief', { lastDay: DaySchema }),
  answer('protective-award-claim', { months: z.int(), ...lastAndSafe, maximumAwardDays: z.int() }),
  answer('tribunal-appeal', { ...lastAndSafe, cutoff: z.string() }),
  answer('appeal-lodged', { deemedLodgedOn: DaySchema, inTime: z.boolean() }),
  answer('early-conciliation-maximum', {
    /** Where the law of Day A gives weeks. */
    weeks: z.int().optional(),
    /** Where it gave a month, and so many days more if both sides agreed. */
    months: z.int().optional(),
    extensionDays: z.int().optional(),
    lastDayWithoutExtension: DaySchema.optional(),
    lastDayOfPeriod: DaySchema,
    /** By the law before, where sources differ on when that ended. */
    otherLastDayOfPeriod: DaySchema.optional(),
  }),
  answer('companion-postponement', { latestAlternative: DaySchema }),
  answer('months-after', { lastDay: DaySchema }),
  answer('days-after', { lastDay: DaySchema }),
  answer('clear-days-before', { lastDay: DaySchema }),
  answer('clear-days-after', { earliest: DaySchema }),
  answer('notice-in-weeks', { noticeStarts: DaySchema, effectiveDate: DaySchema }),
  answer('notice-in-months', {
    noticeStarts: DaySchema,
    effectiveDate: DaySchema,
    /** Where another way of counting ends the notice later; limits are worked to from the earlier. */
    laterEffectiveDate: DaySchema.optional(),
  }),
  answer('qualifying-service', {
    months: z.int(),
    completeAtEndOf: DaySchema,
    /** Only where a dismissal was given. */
    isComplete: z.boolean().optional(),
  }),
  answer('collective-redundancy-consultation', {
    days: z.int(),
    earliestDismissalNominal: DaySchema,
    earliestDismissalClearDays: DaySchema,
  }),
  answer('tupe-employee-liability-information', { latest: DaySchema }),
  answer('ballot-notice', { noticeLatestReceipt: DaySchema, samplePaperLatestReceipt: DaySchema }),
  answer('ballot-notice-received', {
    latestReceipt: DaySchema,
    contentRegime: z.enum(['old', 'new']),
    valid: z.boolean(),
  }),
  answer('action-notice', {
    noticeDays: z.int(),
    earliestAction: DaySchema,
    /** Only where the first day of action was given. */
    valid: z.boolean().optional(),
  }),
  answer('ballot-mandate', { months: z.int(), ...lastAndSafe, lastDayIfAgreed: DaySchema.optional() }),
  answer('executive-term', { lastDayWithoutReelection: DaySchema, safeDay: DaySchema }),
  answer('subject-access-request', { due: DaySchema, dueIfExtended: DaySchema }),
  answer('data-breach-report', { due: z.iso.datetime() }),
  answer('data-protection-complaint', { acknowledgeBy: DaySchema }),
  answer('bank-holidays', { dates: z.array(DaySchema).max(366) }),
  answer('us-federal-holidays', { dates: z.array(DaySchema).max(366) }),
  answer('us-unfair-labor-practice-charge', lastAndSafe),
  answer('us-days-rolled', { unrolledDay: DaySchema, lastDay: DaySchema }),
  /** A day for each step: the first step's name and `By`, a later one's and `AppealBy`. */
  z.object({
    rule: z.literal('us-grievance-steps'),
    result: z.record(z.string(), z.union([DaySchema, z.boolean()])),
    working,
    verified: z.boolean(),
  }),
  answer('us-officer-election-notice', { latestMailing: DaySchema }),
] as const;
