// Who is paid what at an employer on a day, in numbers alone: how many on each grade and point, at which hours. No names.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RecordSchema } from '../values.ts';
import { AmountSchema, WeeklyHoursSchema } from './amounts.ts';

export const WorkforceRowSchema = z.object({
  id: IdSchema,
  grade: LineSchema,
  /** A point of the spine; '' where somebody is paid off the spine (`annual`). */
  point: z.string().max(60),
  /** Full-time pay a year of whoever is on no point. */
  annual: AmountSchema.nullable(),
  headcount: z.int().min(0).max(1_000_000),
  /** Contract hours a week of each; null: full time. */
  hours: WeeklyHoursSchema.nullable(),
  /** Weeks paid a year of term-time staff; null: all year round. */
  weeksPaid: z.number().min(0).max(53.5).nullable(),
  /** The last point of the grade: incremental progression ends there; '' where there is none. */
  topPoint: z.string().max(60),
  workplaceId: IdSchema.nullable(),
  note: LineSchema,
});
export type WorkforceRow = z.infer<typeof WorkforceRowSchema>;

/** What the employer pays on top of pay. */
export const OnCostsSchema = z.object({
  /** Employer's National Insurance: percent of what each person earns above the threshold a year. */
  insurancePercent: z.number().min(0).max(100),
  insuranceThreshold: AmountSchema,
  pensionPercent: z.number().min(0).max(100),
  otherPercent: z.number().min(0).max(100),
});
export type OnCosts = z.infer<typeof OnCostsSchema>;

export const WorkforceSchema = RecordSchema.extend({
  name: NameSchema,
  employerId: IdSchema.nullable(),
  unitId: IdSchema.nullable(),
  /** The day that the figures are of. */
  asAt: DaySchema,
  /** Who gave them: "the employer's answer to our request". */
  source: LineSchema,
  spineId: IdSchema.nullable(),
  rows: z.array(WorkforceRowSchema).max(10_000),
  /** Where nobody knows more than the pay bill of a year. */
  payBill: AmountSchema.nullable(),
  onCosts: OnCostsSchema.nullable(),
  notes: ProseSchema,
});
export type Workforce = z.infer<typeof WorkforceSchema>;
