// Bringing in the live cases that a branch kept in a spreadsheet, as one transaction; and taking cases out as one.

import * as z from 'zod';
import { DaySchema, IdSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { CASE_LIST_FIELDS } from './case-page.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { listAsReadShape, mappedListShape, RowChoicesSchema, rejectedRowsShape } from './list-import.ts';
import { whereSchema } from './query.ts';

/** The fields of a case that a column of the spreadsheet can fill. */
export const CaseImportFieldSchema = z.enum([
  'memberNumber',
  'firstName',
  'lastName',
  'fullName',
  'type',
  'whatHappened',
  'keyDate',
  'openedOn',
  'employer',
  'workplace',
  'rep',
  'stage',
  'nextStep',
  'nextStepBy',
  'dayA',
  'dayB',
  'certificateNo',
  'themes',
  'reference',
]);
export type CaseImportField = z.infer<typeof CaseImportFieldSchema>;

/** Of whom a row is accepted to be: null is somebody not on the list. */
const sourceShape = mappedListShape(CaseImportFieldSchema, IdSchema.nullable());

export const caseImport = {
  /** Reads it and says what it would do. Changes nothing. Rows are numbered as a spreadsheet numbers them. */
  previewImport: base.input(z.object(sourceShape)).output(
    z.object({
      mapping: z.partialRecord(CaseImportFieldSchema, z.int()),
      ...listAsReadShape,
      counts: z.object({
        new: z.int(),
        /** Brought in before: the same reference or the same member, type and date. They are left as they are. */
        already: z.int(),
        withoutDate: z.int(),
        notOnList: z.int(),
        rejected: z.int(),
      }),
      /** The first of the rows as they would come in. */
      cases: z
        .array(
          z.object({
            row: z.int(),
            name: z.string(),
            memberId: IdSchema.nullable(),
            /** How the member was found: by number, by name; or why not. */
            match: z.string(),
            type: z.string(),
            keyDate: DaySchema.nullable(),
            /** The headline of its clock, in words. */
            clock: z.string(),
            repName: z.string().nullable(),
          }),
        )
        .max(500),
      choices: RowChoicesSchema,
      ...rejectedRowsShape,
    }),
  ),
  /** Brings them in as one transaction, which `branch.revert` undoes whole. */
  applyImport: base.input(z.object(sourceShape)).output(
    z.object({
      seq: z.int(),
      imported: z.int(),
      already: z.int(),
      /** The worklist: the cases without a key date, the ones to ring today. */
      withoutDate: z
        .array(z.object({ id: IdSchema, number: z.string(), name: z.string(), phone: z.string() }))
        .max(5_000),
      ...rejectedRowsShape,
    }),
  ),
  /** The list of cases as a file. */
  exportList: base
    .input(
      z.object({
        search: z.string().max(200).optional(),
        where: whereSchema(CASE_LIST_FIELDS).optional(),
        ids: z.array(IdSchema).max(500).optional(),
        format: z.enum(['xlsx', 'csv']),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema.extend({ rows: z.int() })),
};
