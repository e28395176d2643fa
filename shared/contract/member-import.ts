// The import of a membership list: what it would do, doing it, the sources that come again, and who was not in it.

import * as z from 'zod';
import { DateOrderSchema } from '../domain/branch.ts';
import { ImportFieldSchema, ListSourceSchema, MappingSchema } from '../domain/list-sources.ts';
import { MembershipStandingSchema } from '../domain/members.ts';
import { DaySchema, IdSchema, InstantSchema, LineSchema, NameSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { listSourceShape, rejectedRowsShape } from './list-import.ts';
import { PageSchema, rowsSchema } from './query.ts';

export { type ImportField, ImportFieldSchema, type Mapping } from '../domain/list-sources.ts';

export const EncodingSchema = z.enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252']);
export const DelimiterSchema = z.enum([',', ';', '\t', '|']);

const importSourceShape = {
  ...listSourceShape,
  mapping: MappingSchema.optional(),
  /** Which sheet of a workbook; the first that is shown and has rows unless said. */
  sheet: LineSchema.optional(),
  /** The row that names the columns, as a spreadsheet numbers it; found by itself unless said. */
  headerRow: z.int().min(1).max(1_048_576).optional(),
  /** A source that was saved; recognised by its headers unless said, and null for none. */
  sourceId: IdSchema.nullable().optional(),
  /** The fields that this list decides; as the source says, or all of them. */
  owns: z.array(ImportFieldSchema).max(50).optional(),
  /** How days such as 03/04/2026 are read; the branch's order unless said. */
  dateOrder: DateOrderSchema.optional(),
  /**
   * Whether the list is of the whole branch, so that absence from it says something; as the source says, or true, and
   * false where it holds fewer than half of the members.
   */
  isWhole: z.boolean().optional(),
  /** For rows without a number: which member each is. Row numbers count from 1, the header being row 1. */
  accepted: z
    .array(z.object({ row: z.int().min(1), memberId: IdSchema }))
    .max(200_000)
    .optional(),
};

export const ImportCountsSchema = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Rows without a membership number, whatever becomes of them (they are also counted in new, changed or unchanged). */
  withoutNumber: z.int(),
  rejected: z.int(),
});

/** Rows are numbered as a spreadsheet numbers them: the header is row 1. */
export const ImportPreviewSchema = z.object({
  mapping: MappingSchema,
  /** null for a workbook. */
  encoding: EncodingSchema.nullable(),
  delimiter: DelimiterSchema.nullable(),
  /** The sheets of a workbook that are shown; none for CSV. */
  sheets: z.array(z.object({ name: z.string(), rows: z.int() })).max(1_000),
  sheet: z.string().nullable(),
  headerRow: z.int(),
  /** The first rows as they stand, so that the row that names the columns can be pointed at. */
  firstRows: z.array(z.array(z.string())).max(20),
  /** The source that was recognised or named. */
  source: ListSourceSchema.pick({ id: true, revision: true, name: true, usedAt: true }).nullable(),
  owns: z.array(ImportFieldSchema).max(50),
  isWhole: z.boolean(),
  /**
   * How days are read. `isCertain` is false when every one could be read either way: ask, with the examples. `isMixed`: some
   * can only be day first and others only month first; each is then read the one way it can be.
   */
  dates: z.object({
    order: DateOrderSchema,
    isCertain: z.boolean(),
    isMixed: z.boolean(),
    examples: z.array(z.string()).max(5),
  }),
  headers: z.array(z.string()).max(16_384),
  /** Five real rows, cell by cell, to set beside the mapping. */
  sample: z.array(z.array(z.string())).max(5),
  rows: z.int(),
  counts: ImportCountsSchema,
  /** Rows without a number that may be somebody on the list: by name with postcode, or name with date of birth. */
  matches: z
    .array(z.object({ row: z.int(), memberId: IdSchema, reason: z.string(), name: z.string(), memberName: z.string() }))
    .max(1_000),
  matchesTotal: z.int(),
  /** The first of the rows that cannot come in, in their order. */
  ...rejectedRowsShape,
  changes: z
    .array(
      z.object({
        row: z.int(),
        memberId: IdSchema.nullable(),
        name: z.string(),
        fields: z.array(z.object({ field: z.string(), was: z.string(), willBe: z.string() })),
      }),
    )
    .max(500),
  added: z
    .array(z.object({ row: z.int(), number: z.string().nullable(), name: z.string(), workplace: z.string() }))
    .max(500),
  /** Members on the desk who are not in the list, when it is of the whole branch; they become nothing by the import. */
  absent: z.array(z.object({ memberId: IdSchema, name: z.string(), number: z.string().nullable() })).max(500),
  absentTotal: z.int(),
  /** What the list says otherwise but does not decide: the desk's own value stays. */
  keptValues: z.int(),
  /** Values that could not be read and are kept for mending: impossible birth dates. */
  unread: z.array(z.object({ row: z.int(), column: z.string(), text: z.string(), name: z.string() })).max(500),
  unreadTotal: z.int(),
  /** Things to know that reject nothing: headers met twice, columns nobody uses, values not understood. */
  warnings: z.array(z.string()).max(200),
});
export type ImportPreview = z.infer<typeof ImportPreviewSchema>;

/** Somebody who was not in the newest whole list, and of whom nothing has been decided. */
export const AbsentMemberSchema = z.object({
  memberId: IdSchema,
  revision: RevisionSchema,
  number: z.string().nullable(),
  name: z.string(),
  workplace: z.string().nullable(),
  standing: MembershipStandingSchema.nullable(),
  openCases: z.int(),
  isRep: z.boolean(),
});

export const memberImport = {
  /** Reads a list (CSV, XLSX or pasted cells) and says what it would do. Changes nothing. */
  previewImport: base.input(z.object(importSourceShape)).output(ImportPreviewSchema),
  /** Brings a list in as one transaction, which `branch.revert` undoes whole. */
  applyImport: base
    .input(
      z.object({
        ...importSourceShape,
        /** Keeps the columns, order of dates and owned fields under this name, for the next time. */
        saveSourceAs: NameSchema.optional(),
      }),
    )
    .output(
      z.object({
        seq: z.int(),
        counts: ImportCountsSchema,
        /** The first of the rows that did not come in, in their order. */
        ...rejectedRowsShape,
        fileName: z.string().nullable(),
        at: InstantSchema,
        listId: IdSchema,
        /** Members who were not in it; `members.absent` lists them. */
        absentTotal: z.int(),
        dateOrder: DateOrderSchema,
      }),
    ),
  /**
   * The rows that cannot come in as a CSV file to be mended and brought in again: as they stand, each with what is wrong.
   * `toPath` is where a call in-process wants it.
   */
  exportRejected: base.input(z.object({ ...importSourceShape, toPath: ToPathSchema })).output(DownloadSchema),
  sources: base.input(z.object({}).optional()).output(rowsSchema(ListSourceSchema)),
  saveSource: base
    .input(ListSourceSchema.pick({ id: true, revision: true, name: true, owns: true, isWhole: true, dateOrder: true }))
    .output(ListSourceSchema),
  removeSource: base.input(z.object({ id: IdSchema, revision: RevisionSchema })).output(z.object({ id: IdSchema })),
  /** Who left the newest list of the whole branch: members still, until somebody decides. */
  absent: base.input(z.object({ page: PageSchema }).optional()).output(
    rowsSchema(AbsentMemberSchema).extend({
      list: z.object({ id: IdSchema, day: DaySchema, fileName: z.string().nullable() }).nullable(),
    }),
  ),
  /**
   * Decides about people who left the list: a standing from a day (inclusive), or that they stay members (`standing` null).
   * One transaction.
   */
  settleAbsent: base
    .input(
      z.object({
        memberIds: z.array(IdSchema).min(1).max(10_000),
        standing: MembershipStandingSchema.nullable(),
        from: DaySchema.optional(),
      }),
    )
    .output(z.object({ seq: z.int(), settled: z.int() })),
};
