// What a claim or an offer does to pay, year by year: each year works on what the year before made of it.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema } from '../values.ts';
import { AmountSchema, PercentSchema, WeeklyHoursSchema } from './amounts.ts';

/** Points of a spine, by what they are called there. */
const PointSchema = z.string().max(60);

/** Which points a measure is for. Left out: all. */
const ofPoints = { points: z.array(PointSchema).max(500).optional() };

export const PayMeasureSchema = z.discriminatedUnion('kind', [
  /** So much more a year, or an hour where it says so, the same for everybody; part-time in proportion. */
  z.object({ kind: z.literal('flat'), amount: AmountSchema, isPerHour: z.literal(true).optional(), ...ofPoints }),
  z.object({ kind: z.literal('percent'), percent: PercentSchema, ...ofPoints }),
  /** "£3,000 or 10%, whichever is greater". */
  z.object({ kind: z.literal('greaterOf'), amount: AmountSchema, percent: PercentSchema, ...ofPoints }),
  /** Other rises by what somebody earns: `upTo` is inclusive, null for the band above all others. */
  z.object({
    kind: z.literal('byBand'),
    bands: z
      .array(
        z.object({
          upTo: AmountSchema.nullable(),
          percent: PercentSchema.optional(),
          amount: AmountSchema.optional(),
        }),
      )
      .min(1)
      .max(50),
  }),
  /** No rate is less than this an hour. */
  z.object({ kind: z.literal('underpin'), hourly: AmountSchema }),
  /** The points go; who is on one goes to the next that stays. */
  z.object({ kind: z.literal('deletePoints'), points: z.array(PointSchema).min(1).max(500) }),
  /** Paid once and no part of next year's base; part-time in proportion unless it says so. */
  z.object({ kind: z.literal('oneOff'), amount: AmountSchema, isSameForAll: z.literal(true).optional(), ...ofPoints }),
  /** Days of leave a year, at their pay value: they raise no rate. */
  z.object({ kind: z.literal('leave'), days: z.number().min(-50).max(50) }),
  /** A shorter full-time week for the same pay, at its pay value. */
  z.object({ kind: z.literal('hours'), weekly: WeeklyHoursSchema }),
]);
export type PayMeasure = z.infer<typeof PayMeasureSchema>;

/** One year of a claim or an offer. Its measures act in the order in which they stand. */
export const PayYearSchema = z.object({
  id: IdSchema,
  label: LineSchema,
  /** The day from which it is paid. */
  from: DaySchema,
  /** The day on which it first reaches anybody's pay, where that is later: the months before are back pay. */
  paidOn: DaySchema.optional(),
  measures: z.array(PayMeasureSchema).max(50),
});
export type PayYear = z.infer<typeof PayYearSchema>;
