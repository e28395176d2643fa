// Membership reports that ask anything of the list by any two dimensions, as at a date, and the same whenever they run again.

import * as z from 'zod';
import { ReportDefinitionSchema, SavedReportSchema } from '../domain/report-definitions.ts';
import { DaySchema, IdSchema, InstantSchema, NameSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { MemberRowSchema } from './members.ts';
import { PageSchema, rowsSchema } from './query.ts';

const Axis = z.object({
  /** The id, code, name or period; null is "none recorded". */
  key: z.string().nullable(),
  label: z.string(),
});

/** A figure; null is "n/a": a rate without a denominator, a density without a headcount. */
const Figure = z.number().nullable();

export const ReportTableSchema = z.object({
  measure: ReportDefinitionSchema.shape.measure,
  by: ReportDefinitionSchema.shape.by,
  asAt: DaySchema,
  from: DaySchema,
  compareWith: DaySchema.nullable(),
  compareFrom: DaySchema.nullable(),
  knownAt: z.int(),
  madeAt: InstantSchema,
  title: z.string(),
  /** What is counted, and how, in words. */
  definition: z.string(),
  /** What it is narrowed to, in words; '' for nothing. */
  filterInWords: z.string(),
  unit: z.enum(['people', 'rate', 'density']),
  rows: z.array(Axis).max(10_000),
  columns: z.array(Axis).max(1_000),
  /** `figures[row][column]`; one column where there is one dimension, one row and column where there is none. */
  figures: z.array(z.array(Figure).max(1_000)).max(10_000),
  rowTotals: z.array(Figure).max(10_000),
  columnTotals: z.array(Figure).max(1_000),
  total: Figure,
  /** The same on `compareWith`, for the same rows and columns; null where there is nothing to compare. */
  compared: z
    .object({
      figures: z.array(z.array(Figure).max(1_000)).max(10_000),
      rowTotals: z.array(Figure).max(10_000),
      columnTotals: z.array(Figure).max(1_000),
      total: Figure,
    })
    .nullable(),
  warnings: z.array(z.string()).max(50),
});
export type ReportTable = z.infer<typeof ReportTableSchema>;

export const reportRun = {
  run: base.input(ReportDefinitionSchema).output(ReportTableSchema),
  /** The members behind one figure. A key that is left out means the total over that axis; `of` says on which of two dates. */
  records: base
    .input(
      ReportDefinitionSchema.extend({
        row: z.string().nullable().optional(),
        column: z.string().nullable().optional(),
        of: z.enum(['asAt', 'compareWith']).default('asAt'),
        page: PageSchema,
      }),
    )
    .output(rowsSchema(MemberRowSchema)),
  /** The report as a file, with its definition and filter on it; `isChart` puts a drawing into the PDF. */
  export: base
    .input(
      ReportDefinitionSchema.extend({
        format: z.enum(['xlsx', 'csv', 'pdf']),
        title: NameSchema.optional(),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
  saved: base.input(z.object({}).optional()).output(rowsSchema(SavedReportSchema)),
  /** Adds (without `id`) or changes a saved report. */
  save: base
    .input(
      SavedReportSchema.omit({ id: true, revision: true }).extend({
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
      }),
    )
    .output(SavedReportSchema),
  removeSaved: base.input(z.object({ id: IdSchema, revision: RevisionSchema })).output(z.object({ id: IdSchema })),
  /** The membership return for the region as one workbook: definition, figures, joiners and leavers by name, density, reps. */
  membershipReturn: base
    .input(
      z.object({
        asAt: DaySchema.optional(),
        from: DaySchema.optional(),
        knownAt: z.int().min(0).optional(),
        /** Whether joiners, leavers and members are listed by name. */
        withNames: z.boolean().default(true),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
  /** Every member on a day as a file of typed cells, as the list of members is filtered. */
  exportMembers: base
    .input(
      z.object({
        asAt: DaySchema.optional(),
        filter: ReportDefinitionSchema.shape.filter,
        format: z.enum(['xlsx', 'csv']),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
};
