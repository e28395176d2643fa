// What the imports of lists share: where a list comes from, which column is which, whose its rows are, and what stays out.

import * as z from 'zod';
import { IdSchema } from '../domain/values.ts';
import { ToPathSchema } from './download.ts';

/** Exactly one of `file`, `text` (pasted cells) and `path` (in-process only). CSV in any usual shape, or a workbook. */
export const listSourceShape = {
  file: z.file().optional(),
  text: z.string().max(33_554_432).optional(),
  path: ToPathSchema,
};

/**
 * A list and how it is read. `mapping`: the column of each field, counted from 0; found by the headers unless said.
 * `accepted`: whose a row is, where the row alone does not say; rows are numbered as a spreadsheet numbers them.
 */
export const mappedListShape = <Field extends z.core.$ZodRecordKey, Whose extends z.core.SomeType>(
  field: Field,
  whose: Whose,
) => ({
  ...listSourceShape,
  mapping: z.partialRecord(field, z.int().min(0).max(16_383)).optional(),
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  accepted: z
    .array(z.object({ row: z.int().min(1), memberId: whose }))
    .max(20_000)
    .optional(),
});

/** What a preview shows of the list itself: its headers and its first rows. */
export const listAsReadShape = {
  headers: z.array(z.string()).max(16_384),
  sample: z.array(z.array(z.string())).max(5),
  rows: z.int(),
  warnings: z.array(z.string()).max(200),
};

/** Rows whose person must be chosen among several of the name. */
export const RowChoicesSchema = z
  .array(
    z.object({
      row: z.int(),
      name: z.string(),
      members: z.array(z.object({ id: IdSchema, name: z.string() })).max(20),
    }),
  )
  .max(500);

/**
 * A row that cannot come in. `column` is the header, or null when the whole row is at fault; `name` is the person's name
 * and number as far as the row can be read ("Grace Obi, 0012345"), '' when neither can.
 */
const RejectedRowSchema = z.object({
  row: z.int(),
  column: z.string().nullable(),
  reason: z.string(),
  name: z.string(),
});

/** The first of the rows that stay out, and how many there are. */
export const rejectedRowsShape = {
  rejected: z.array(RejectedRowSchema).max(1_000),
  rejectedTotal: z.int(),
};
