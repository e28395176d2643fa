// What a membership report asks: a measure, one or two dimensions, a period, a filter. Saved ones are records.

import * as z from 'zod';
import { MembershipCategorySchema, MembershipStandingSchema, PaymentMethodSchema } from './members.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, RecordSchema } from './values.ts';

/**
 * `members`: on the day. `joiners`, `leavers`, `movers` (main workplace or employer changed while a member): in the period.
 * `arrears`: members in arrears on the day. `density`: members ÷ headcount on the day. `joinerRate`, `leaverRate`,
 * `arrearsRate`: per 100 members (of the day before the period; arrears of the day).
 */
export const ReportMeasureSchema = z.enum([
  'members',
  'joiners',
  'leavers',
  'movers',
  'arrears',
  'density',
  'joinerRate',
  'leaverRate',
  'arrearsRate',
]);
export type ReportMeasure = z.infer<typeof ReportMeasureSchema>;

/** `month`, `quarter`, `year`: what is on a day is read at the end of each; what happens in a period is counted within each. */
export const ReportDimensionSchema = z.enum([
  'employer',
  'workplace',
  'unit',
  'department',
  'category',
  'band',
  'standing',
  'paymentMethod',
  'grade',
  'month',
  'quarter',
  'year',
]);
export type ReportDimension = z.infer<typeof ReportDimensionSchema>;

/** Ids and codes of which one must hold; null among them is "none recorded". What is left out filters nothing. */
export const ReportFilterSchema = z.strictObject({
  employerId: z.array(IdSchema.nullable()).max(500).optional(),
  workplaceId: z.array(IdSchema.nullable()).max(500).optional(),
  unitId: z.array(IdSchema.nullable()).max(500).optional(),
  category: z.array(MembershipCategorySchema.nullable()).max(20).optional(),
  standing: z.array(MembershipStandingSchema.nullable()).max(20).optional(),
  paymentMethod: z.array(PaymentMethodSchema.nullable()).max(20).optional(),
  band: z.array(LineSchema.nullable()).max(100).optional(),
});
export type ReportFilter = z.infer<typeof ReportFilterSchema>;

/**
 * Days are inclusive. `asAt` and `from` left out are today and a year back; `compareWith` is a second day (with a period as
 * long before it). `knownAt` is the transaction up to which history is known; the newest unless said.
 */
export const ReportDefinitionSchema = z.object({
  measure: ReportMeasureSchema,
  by: z.array(ReportDimensionSchema).min(0).max(2),
  asAt: DaySchema.optional(),
  from: DaySchema.optional(),
  compareWith: DaySchema.optional(),
  knownAt: z.int().min(0).optional(),
  filter: ReportFilterSchema.optional(),
});
export type ReportDefinition = z.infer<typeof ReportDefinitionSchema>;

export const SavedReportSchema = RecordSchema.extend({
  title: NameSchema,
  definition: ReportDefinitionSchema,
  showsAs: z.enum(['table', 'chart']),
});
export type SavedReport = z.infer<typeof SavedReportSchema>;
