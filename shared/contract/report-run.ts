// Membership reports that ask anything of the list by any two dimensions, as at a date, and the same whenever they run again.

import * as z from 'zod';
import { ReportDefinitionSchema, SavedReportSchema } from '../domain/report-definitions.ts';
import { DaySchema, IdSchema, InstantSchema, NameSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { MemberRowSchema, memberFilterFields } from './members.ts';
import { PageSchema, rowsSchema, whereSchema } from './query.ts';

const Axis = z.object({
  /** The id, code, name or period; null is "none recorded". */
  key: z.string().nullable(),
  label: z.string(),
});

/** A figure; null is "n/a": a rate without a denominator, a density without a headcount. */
const Figure = z.number().nullable();

/** What is above and below the line of each figure of a rate or a density; `under` is null without a headcount. */
const PartSchema = z.object({ over: z.int(), under: z.int().nullable() });
const PartsSchema = z.object({
  figures: z.array(z.array(PartSchema).max(1_000)).max(10_000),
  rowTotals: z.array(PartSchema).max(10_000),
  columnTotals: z.array(PartSchema).max(1_000),
  total: PartSchema,
});

export const ReportTableSchema = z.object({
  measure: ReportDefinitionSchema.shape.measure,
  /** What the rows are, then the columns: a period stands in the columns where there is another dimension beside it. */
  by: ReportDefinitionSchema.shape.by,
  asAt: DaySchema,
  from: DaySchema,
  compareWith: DaySchema.nullable(),
  compareFrom: DaySchema.nullable(),
  knownAt: z.int(),
  /** When the transaction `knownAt` was saved, so that the same report is the same whenever it is run again. */
  madeAt: InstantSchema,
  title: z.string(),
  /** What is counted, and how, in words. */
  definition: z.string(),
  /** What it is narrowed to, in words; '' for nothing. */
  filterInWords: z.string(),
  /** `rate`: per 100. `density`: 1 is everybody. */
  unit: z.enum(['people', 'rate', 'density']),
  rows: z.array(Axis).max(10_000),
  columns: z.array(Axis).max(1_000),
  /** `figures[row][column]`; one column where there is one dimension, one row and column where there is none. */
  figures: z.array(z.array(Figure).max(1_000)).max(10_000),
  rowTotals: z.array(Figure).max(10_000),
  columnTotals: z.array(Figure).max(1_000),
  total: Figure,
  /** Null where figures are people. */
  parts: PartsSchema.nullable(),
  /** The same on `compareWith`, for the same rows and columns; null where there is nothing to compare. */
  compared: z
    .object({
      figures: z.array(z.array(Figure).max(1_000)).max(10_000),
      rowTotals: z.array(Figure).max(10_000),
      columnTotals: z.array(Figure).max(1_000),
      total: Figure,
      parts: PartsSchema.nullable(),
    })
    .nullable(),
  warnings: z.array(z.string()).max(50),
});
export type ReportTable = z.infer<typeof ReportTableSchema>;

export const reportRun = {
  /** What the desk knew at the end of a day (in the branch's zone), for `knownAt`; 0 and null when it knew nothing yet. */
  knownOn: base
    .input(z.object({ day: DaySchema }))
    .output(z.object({ knownAt: z.int().min(0), at: InstantSchema.nullable() })),
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
        /** What the list of members shows, where its own filters are what was asked for; or these members alone. */
        where: whereSchema(memberFilterFields).optional(),
        search: z.string().max(200).optional(),
        memberIds: z.array(IdSchema).max(200_000).optional(),
        format: z.enum(['xlsx', 'csv']),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
};
