// What a claim or an offer costs, worked out to the penny with its working. Nothing is read or kept: a base, measures and
// years in, figures out. Its papers take the same input.

import * as z from 'zod';
import { NameSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { CostResultSchema } from './cost-answers.ts';
import { CostInputSchema, HoursSchema, WeeksSchema } from './cost-inputs.ts';

export type {
  CostGap,
  CostPoint,
  CostQuestion,
  CostResult,
  CostRow,
  CostStep,
  CostYear,
} from './cost-answers.ts';
export {
  type CostGiven,
  type CostInput,
  CostInputSchema,
  type CostRowInput,
  type CostYearInput,
} from './cost-inputs.ts';

const paperShape = {
  input: CostInputSchema,
  /** What stands over it: "Our claim of 1 October". */
  title: NameSchema.default('What it costs'),
  path: ToPathSchema,
};

const CostPaperInputSchema = z.strictObject({ ...paperShape, format: z.enum(['pdf', 'xlsx']).default('pdf') });
export type CostPaperInput = z.output<typeof CostPaperInputSchema>;

const MeaningPaperInputSchema = z.strictObject({
  ...paperShape,
  title: NameSchema.default('What it means for me'),
  /** Left out: every point that has a figure. */
  points: z
    .array(z.union([z.string().max(60), z.number().transform(String)]))
    .max(1_000)
    .optional(),
  /** The contract hours a week and the weeks paid a year of whoever it is for; left out: full time, all year round. */
  hours: HoursSchema.nullish(),
  weeksPaid: WeeksSchema.nullish(),
  /** A page for each point, to hand out; or all in one table. */
  layout: z.enum(['pages', 'table']).default('pages'),
});
export type MeaningPaperInput = z.output<typeof MeaningPaperInputSchema>;

export const negotiationsCost = {
  cost: base.input(CostInputSchema).output(CostResultSchema),
  /** The costing on paper, or as a workbook with the figures as numbers and their working beside. */
  costPaper: base.input(CostPaperInputSchema).output(DownloadSchema),
  /** What it means for somebody on a point: now, each year, a month, an hour, the rise, back pay. */
  meaningPaper: base.input(MeaningPaperInputSchema).output(DownloadSchema),
};
