// Pay spines: kept, raised by a year, pasted from a spreadsheet, brought in from a file, loaded as published. Money is decimal text.

import * as z from 'zod';
import { AmountSchema, PercentSchema } from '../../domain/negotiations/amounts.ts';
import { PaySpineSchema } from '../../domain/negotiations/spines.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { listAsReadShape, listSourceShape, rejectedRowsShape } from '../list-import.ts';
import { PageSchema, rowsSchema } from '../query.ts';

const Revised = { id: IdSchema, revision: RevisionSchema };
const NamedSchema = z.object({ id: IdSchema, name: z.string() });

export const SpineRowSchema = PaySpineSchema.pick({
  id: true,
  revision: true,
  name: true,
  employerId: true,
  basis: true,
}).extend({
  employer: z.string().nullable(),
  years: z.int(),
  /** The newest year; null while there is none. */
  latest: z.object({ id: IdSchema, label: z.string(), from: DaySchema }).nullable(),
  /** With a figure in the newest year, and without one. */
  points: z.int(),
  missing: z.int(),
  lowest: AmountSchema.nullable(),
  highest: AmountSchema.nullable(),
  workforces: z.int(),
});
export type SpineRow = z.infer<typeof SpineRowSchema>;

/** What somebody types of it. A new year has no id yet; a figure that is left out is none. */
const KeptSpine = PaySpineSchema.omit({ id: true, revision: true, years: true }).extend({
  years: z.array(PaySpineSchema.shape.years.element.partial({ id: true, source: true })).max(100),
});

/** A column of the list: `from` null while nobody can tell the day. */
const ReadYearSchema = z.object({
  column: z.int(),
  header: z.string(),
  label: z.string(),
  from: DaySchema.nullable(),
  figures: z.int(),
  isLeftOut: z.boolean(),
  /** A year of that day is on the spine already. */
  isHere: z.boolean(),
});

const spineListShape = {
  ...listSourceShape,
  /** The spine to which the years are added; a new one unless said. */
  spineId: IdSchema.optional(),
  pointColumn: z.int().min(0).max(16_383).optional(),
  /** What a column is, where its heading does not say: from which day it is paid. */
  years: z
    .array(
      z.strictObject({
        column: z.int().min(0).max(16_383),
        label: z.string().max(500).optional(),
        from: DaySchema.optional(),
        isLeftOut: z.boolean().optional(),
      }),
    )
    .max(100)
    .optional(),
  /** Whether numbers that the list passes over (10 between 9 and 11) are kept as points without a figure. They are. */
  isKeepingGaps: z.boolean().optional(),
  /** Whether a year that is on the spine already is replaced; it is left as it is unless said. */
  isReplacing: z.boolean().optional(),
};

export const negotiationsSpines = {
  /** By name. */
  spines: base
    .input(
      z
        .strictObject({ employerId: IdSchema.optional(), search: z.string().max(500).optional(), page: PageSchema })
        .optional(),
    )
    .output(
      rowsSchema(SpineRowSchema).extend({
        /** Published spines that come with the program and can be loaded; which of them are here by name. */
        known: z
          .array(z.object({ key: z.literal('njc'), name: z.string(), years: z.array(z.string()), isHere: z.boolean() }))
          .max(20),
      }),
    ),
  spine: base.input(z.strictObject({ id: IdSchema })).output(
    z.object({
      spine: PaySpineSchema,
      employer: z.string().nullable(),
      /** Every point of any year, in the spine's order. */
      points: z.array(z.string()).max(2_000),
      workforces: z.array(NamedSchema).max(500),
      negotiations: z.array(NamedSchema).max(500),
    }),
  ),
  /** Adds (without `id`) or changes what is given. Points are told apart by their names; each stands once in a year. */
  keepSpine: base
    .input(
      z.strictObject({ ...KeptSpine.partial().shape, id: IdSchema.optional(), revision: RevisionSchema.optional() }),
    )
    .output(PaySpineSchema),
  /** A year on the newest one: by a percentage, an amount, or both (the percentage first), each point rounded as the spine says. */
  raiseSpine: base
    .input(
      z.strictObject({
        ...Revised,
        percent: PercentSchema.optional(),
        amount: AmountSchema.optional(),
        /** A year after the newest unless said. */
        label: NameSchema.optional(),
        from: DaySchema.optional(),
        source: LineSchema.optional(),
      }),
    )
    .output(PaySpineSchema),
  /** Loads a published spine that comes with the program; years that a spine of that name lacks are added to it. */
  addKnownSpine: base
    .input(z.strictObject({ key: z.literal('njc').default('njc') }).optional())
    .output(z.object({ spine: PaySpineSchema, added: z.int() })),
  /** Not while a workforce or a negotiation counts with it. */
  removeSpine: base.input(z.strictObject(Revised)).output(z.object({ id: IdSchema })),
  /** Reads a list with a row for each point and a column for each year. Changes nothing. */
  previewSpineImport: base.input(z.strictObject(spineListShape)).output(
    z.object({
      pointColumn: z.int(),
      headers: listAsReadShape.headers,
      rows: z.int(),
      warnings: listAsReadShape.warnings,
      years: z.array(ReadYearSchema).max(100),
      points: z
        .array(z.object({ point: z.string(), amounts: z.array(AmountSchema.nullable()).max(100), isGap: z.boolean() }))
        .max(2_000),
      gaps: z.array(z.string()).max(2_000),
      basis: z.enum(['year', 'hour']),
      ...rejectedRowsShape,
    }),
  ),
  /** Brings it in as a new spine (`name`) or as years of one (`spineId` at its `revision`): one step, which can be undone. */
  applySpineImport: base
    .input(
      z.strictObject({
        ...spineListShape,
        revision: RevisionSchema.optional(),
        name: NameSchema.optional(),
        employerId: IdSchema.nullable().optional(),
        basis: PaySpineSchema.shape.basis.optional(),
        weeksInYear: PaySpineSchema.shape.weeksInYear.optional(),
        fullTimeHours: PaySpineSchema.shape.fullTimeHours.optional(),
        rounding: PaySpineSchema.shape.rounding.optional(),
        source: LineSchema.optional(),
      }),
    )
    .output(z.object({ seq: z.int(), spine: PaySpineSchema, years: z.int(), ...rejectedRowsShape })),
  /** Points by years, with the hourly rate of the newest. */
  spineFile: base
    .input(z.strictObject({ id: IdSchema, format: z.enum(['csv', 'xlsx']).default('xlsx'), path: ToPathSchema }))
    .output(DownloadSchema),
};
