// Bringing in a list of reps' hours: what it would bring, and bringing it in as one step.

import * as z from 'zod';
import { FacilityTimeSchema } from '../../domain/reps/facility-time.ts';
import { DaySchema, IdSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { listAsReadShape, mappedListShape, RowChoicesSchema, rejectedRowsShape } from '../list-import.ts';
import { FacilitySumsSchema } from './facility.ts';

/** The fields of an entry that a column of a list can fill. */
export const FacilityImportFieldSchema = z.enum([
  'memberNumber',
  'firstName',
  'lastName',
  'fullName',
  'on',
  'hours',
  'minutes',
  'kind',
  'paid',
  'employer',
  'note',
]);
export type FacilityImportField = z.infer<typeof FacilityImportFieldSchema>;

const sourceShape = {
  ...mappedListShape(FacilityImportFieldSchema, IdSchema),
  /** Whether 7.30 is 7 hours 30 minutes, or 7.3 hours; asked where the list does not say. */
  dotMeans: z.enum(['decimal', 'minutes']).optional(),
};

export const repsFacilityImport = {
  /** Reads a list and says what it would bring. Changes nothing. Rows are numbered as a spreadsheet numbers them. */
  previewFacilityImport: base.input(z.strictObject(sourceShape)).output(
    z.object({
      mapping: z.partialRecord(FacilityImportFieldSchema, z.int()),
      ...listAsReadShape,
      counts: z.object({ new: z.int(), already: z.int(), toChoose: z.int(), rejected: z.int() }),
      sums: FacilitySumsSchema,
      people: z.int(),
      from: DaySchema.nullable(),
      to: DaySchema.nullable(),
      /** The first of the rows as they would come in. */
      entries: z
        .array(
          FacilityTimeSchema.omit({ id: true, revision: true }).extend({
            row: z.int(),
            name: z.string(),
            /** How the person was found: by number, by name. */
            match: z.string(),
            warning: z.string().nullable(),
          }),
        )
        .max(500),
      choices: RowChoicesSchema,
      ...rejectedRowsShape,
      /** Rows such as 7.30, of which nobody can say how long they are, wait for `dotMeans`. */
      isDotOpen: z.boolean(),
    }),
  ),
  /** Brings them in as one transaction, which `branch.revert` undoes whole. */
  applyFacilityImport: base.input(z.strictObject(sourceShape)).output(
    z.object({
      seq: z.int(),
      imported: z.int(),
      already: z.int(),
      ...rejectedRowsShape,
    }),
  ),
};
