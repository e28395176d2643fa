// Workforces: how many stand on which pay. Typed, pasted from a spreadsheet, brought in from a file. Money is decimal text.

import * as z from 'zod';
import { AmountSchema } from '../../domain/negotiations/amounts.ts';
import { WorkforceAnswersSchema, WorkforceQuestionSchema } from '../../domain/negotiations/pay-questions.ts';
import { PaySpineSchema } from '../../domain/negotiations/spines.ts';
import { OnCostsSchema, WorkforceRowSchema, WorkforceSchema } from '../../domain/negotiations/workforces.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { listAsReadShape, listSourceShape, rejectedRowsShape } from '../list-import.ts';
import { PageSchema, rowsSchema } from '../query.ts';

const Revised = { id: IdSchema, revision: RevisionSchema };
const NamedSchema = z.object({ id: IdSchema, name: z.string() });

/** A row as it is typed or read: money, hours and numbers also as people write them ("£12.60/h", "37.0 hrs"). */
const TypedFigure = z.union([z.string().max(60), z.number(), z.null()]);
export const TypedWorkforceRowSchema = z.strictObject({
  id: IdSchema.optional(),
  grade: LineSchema.optional(),
  point: z.string().max(60).optional(),
  annual: TypedFigure.optional(),
  headcount: TypedFigure,
  hours: TypedFigure.optional(),
  weeksPaid: TypedFigure.optional(),
  topPoint: z.string().max(60).optional(),
  workplaceId: IdSchema.nullable().optional(),
  note: LineSchema.optional(),
});
export type TypedWorkforceRow = z.infer<typeof TypedWorkforceRowSchema>;

const keptWorkforceShape = {
  name: NameSchema.optional(),
  employerId: IdSchema.nullable().optional(),
  unitId: IdSchema.nullable().optional(),
  /** Today unless said. */
  asAt: DaySchema.optional(),
  source: LineSchema.optional(),
  /** The branch's only spine unless said. */
  spineId: IdSchema.nullable().optional(),
  onCosts: OnCostsSchema.nullable().optional(),
  notes: WorkforceSchema.shape.notes.optional(),
};

/** What is said of all of them, on a year of the spine. Nothing here is a costing: it is what they are paid now. */
export const WorkforceFiguresSchema = z.object({
  people: z.int(),
  /** Full-time equivalents: hours and weeks paid against full time all year. */
  fte: AmountSchema,
  /** The year of the spine that they are counted on; null without one. */
  year: z.object({ id: IdSchema, label: z.string() }).nullable(),
  /** A year's basic pay; null where no row has any. */
  payBill: AmountSchema.nullable(),
  /** What the employer pays on top, where its on-costs are known. */
  onCosts: AmountSchema.nullable(),
  /** People whose pay nobody can tell: on a point without a figure. They are not in the pay bill. */
  unpaid: z.int(),
  byGrade: z
    .array(
      z.object({
        grade: z.string(),
        people: z.int(),
        fte: AmountSchema,
        payBill: AmountSchema.nullable(),
        rows: z.int(),
      }),
    )
    .max(2_000),
  /** Rows of one person, whose pay the figures tell. Row numbers from 1. */
  small: z.array(z.object({ row: z.int(), text: z.string() })).max(500),
  smallTotal: z.int(),
});
export type WorkforceFigures = z.infer<typeof WorkforceFiguresSchema>;

export const WorkforceListRowSchema = WorkforceSchema.pick({
  id: true,
  revision: true,
  name: true,
  employerId: true,
  unitId: true,
  asAt: true,
  source: true,
  spineId: true,
}).extend({
  employer: z.string().nullable(),
  spine: z.string().nullable(),
  rows: z.int(),
  people: z.int(),
  payBill: AmountSchema.nullable(),
});
export type WorkforceListRow = z.infer<typeof WorkforceListRowSchema>;

export const WorkforceFieldSchema = z.enum([
  'grade',
  'point',
  'annual',
  'headcount',
  'hours',
  'share',
  'weeksPaid',
  'topPoint',
  'workplace',
  'note',
]);
export type WorkforceField = z.infer<typeof WorkforceFieldSchema>;

const workforceListShape = {
  ...listSourceShape,
  mapping: z.partialRecord(WorkforceFieldSchema, z.int().min(0).max(16_383)).optional(),
  answers: WorkforceAnswersSchema.optional(),
  /** Whose workplaces the rows name. */
  employerId: IdSchema.nullable().optional(),
  /** The spine of its points; the branch's only one unless said. */
  spineId: IdSchema.nullable().optional(),
};

const ReadWorkforceRow = WorkforceRowSchema.omit({ id: true }).extend({
  /** As a spreadsheet numbers it; of rows that were put together the first. */
  row: z.int(),
  workplace: z.string(),
});

const OnCostPresetSchema = z.object({
  insurancePercent: z.number(),
  insuranceThreshold: AmountSchema,
  from: DaySchema,
  to: DaySchema.nullable(),
  authority: z.string(),
  verified: z.boolean(),
  note: z.string(),
});

export const negotiationsWorkforces = {
  /** The newest first, by the day that they are of. */
  workforces: base
    .input(
      z
        .strictObject({
          employerId: IdSchema.optional(),
          spineId: IdSchema.optional(),
          search: z.string().max(500).optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(WorkforceListRowSchema)),
  /** With its figures on a year of its spine: the newest, which is paid until another is agreed, unless said. */
  workforce: base.input(z.strictObject({ id: IdSchema, yearId: IdSchema.optional() })).output(
    z.object({
      workforce: WorkforceSchema,
      employer: z.string().nullable(),
      unit: z.string().nullable(),
      spine: PaySpineSchema.nullable(),
      workplaces: z.array(NamedSchema).max(5_000),
      figures: WorkforceFiguresSchema,
      /** What somebody should look at, with the row (from 1): a point without a figure, the same group twice. */
      questions: z.array(z.object({ row: z.int(), field: z.string(), message: z.string() })).max(500),
      negotiations: z.array(NamedSchema).max(500),
    }),
  ),
  /**
   * Adds (without `id`) or changes what is given; `rows` are all of them. What cannot be is refused with its row; what is odd
   * (a point that the spine lacks, the same group twice, nobody at all) is refused with a question unless `isSure`.
   */
  keepWorkforce: base
    .input(
      z.strictObject({
        ...keptWorkforceShape,
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
        rows: z.array(TypedWorkforceRowSchema).max(10_000).optional(),
        /** As people write it: "£12,400,000". */
        payBill: TypedFigure.optional(),
        isSure: z.boolean().optional(),
      }),
    )
    .output(WorkforceSchema),
  /** Not while a negotiation counts with it. */
  removeWorkforce: base.input(z.strictObject(Revised)).output(z.object({ id: IdSchema })),
  /** The same rows under another day, to be brought up to date. */
  copyWorkforce: base
    .input(z.strictObject({ id: IdSchema, name: NameSchema.optional(), asAt: DaySchema.optional() }))
    .output(WorkforceSchema),
  /**
   * Reads a list of groups or of employees and says what it would bring. Changes nothing. Names are dropped; rows of
   * employees are counted by grade, point and hours.
   */
  previewWorkforceImport: base.input(z.strictObject(workforceListShape)).output(
    z.object({
      mapping: z.partialRecord(WorkforceFieldSchema, z.int()),
      ...listAsReadShape,
      /** A row for each employee, counted into groups. */
      isByEmployee: z.boolean(),
      groups: z.array(ReadWorkforceRow).max(500),
      groupsTotal: z.int(),
      questions: z.array(WorkforceQuestionSchema).max(10),
      figures: WorkforceFiguresSchema,
      ...rejectedRowsShape,
    }),
  ),
  /**
   * Brings it in as a new workforce, or as the rows of one (`id` at its `revision`): one step, which can be undone. What the
   * list leaves open must be answered.
   */
  applyWorkforceImport: base
    .input(
      z.strictObject({
        ...workforceListShape,
        ...keptWorkforceShape,
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
      }),
    )
    .output(
      z.object({ seq: z.int(), workforce: WorkforceSchema, groups: z.int(), people: z.int(), ...rejectedRowsShape }),
    ),
  /** Its rows with their pay; a row of one person is in it as it is. */
  workforceFile: base
    .input(
      z.strictObject({
        id: IdSchema,
        yearId: IdSchema.optional(),
        format: z.enum(['csv', 'xlsx']).default('xlsx'),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
  /** What the law asks of employers on a day, today unless said; none in a country whose law the program does not know. */
  onCostPresets: base
    .input(z.strictObject({ on: DaySchema.optional() }).optional())
    .output(z.object({ presets: z.array(OnCostPresetSchema).max(10) })),
};
