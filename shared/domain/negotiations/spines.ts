// A pay spine: what each point pays, pay year by pay year. A point without a figure in a year is kept and shown.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RecordSchema } from '../values.ts';
import { AmountSchema, WeeklyHoursSchema } from './amounts.ts';

export const RoundingSchema = z.enum(['pound', 'penny', 'none']);
export type Rounding = z.infer<typeof RoundingSchema>;

export const SpineYearSchema = z.object({
  id: IdSchema,
  /** "2024-25". */
  label: NameSchema,
  /** The day from which it is paid. */
  from: DaySchema,
  source: LineSchema,
  /** By the point's name, in the spine's order; null: the point has no figure in this year. */
  rates: z.array(z.object({ point: z.string().max(60), amount: AmountSchema.nullable() })).max(1_000),
});
export type SpineYear = z.infer<typeof SpineYearSchema>;

export const PaySpineSchema = RecordSchema.extend({
  name: NameSchema,
  /** null: national, of no one employer. */
  employerId: IdSchema.nullable(),
  basis: z.enum(['year', 'hour']),
  /** The hourly rate is the year's pay divided by these weeks times the full-time hours: NJC 52.143 × 37. */
  weeksInYear: z.number().min(1).max(53.5),
  fullTimeHours: WeeklyHoursSchema,
  /** To what each point's pay is rounded after a rise. */
  rounding: RoundingSchema,
  years: z.array(SpineYearSchema).max(100),
  notes: ProseSchema,
});
export type PaySpine = z.infer<typeof PaySpineSchema>;
