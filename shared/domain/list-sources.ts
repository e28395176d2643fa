// Where membership lists come from: a source's columns are mapped once and recognised the next time.

import * as z from 'zod';
import { DateOrderSchema } from './branch.ts';
import { IdSchema, InstantSchema, LineSchema, NameSchema, RecordSchema } from './values.ts';

/** The fields of a member that a column of a list can fill. */
export const ImportFieldSchema = z.enum([
  'number',
  'firstName',
  'lastName',
  'fullName',
  'knownAs',
  'email',
  'phone',
  'address',
  'postcode',
  'birthDate',
  'joinedOn',
  'leftOn',
  'standing',
  'category',
  'paymentMethod',
  'band',
  'employer',
  'workplace',
  'unit',
  'department',
  'jobTitle',
  'grade',
  'shift',
  'hours',
  'payrollNumber',
]);
export type ImportField = z.infer<typeof ImportFieldSchema>;

const ColumnSchema = z.int().min(0).max(16_383);

/**
 * Which column (from 0, left to right) fills which field. An address may stand in several columns, which are put under one
 * another in that order. A field that is not named is left as it is.
 */
export const MappingSchema = z.partialRecord(
  ImportFieldSchema,
  z.union([ColumnSchema, z.array(ColumnSchema).min(1).max(12)]),
);
export type Mapping = z.infer<typeof MappingSchema>;

/** A kind of list that comes again and again: recognised by its headers. */
export const ListSourceSchema = RecordSchema.extend({
  name: NameSchema,
  /** The headers as they stood when it was last brought in, left to right. */
  headers: z.array(z.string().max(500)).max(16_384),
  sheet: LineSchema.nullable(),
  mapping: MappingSchema,
  dateOrder: DateOrderSchema.nullable(),
  /** The fields that the list decides: what it says replaces what the desk holds. All others only fill what is empty. */
  owns: z.array(ImportFieldSchema).max(50),
  isWhole: z.boolean(),
  usedAt: InstantSchema,
});
export type ListSource = z.infer<typeof ListSourceSchema>;

/** A pair of members of whom a person said that they are two people: never proposed again. */
export const DistinctPairSchema = RecordSchema.extend({
  memberIds: z.array(IdSchema).length(2),
  saidAt: InstantSchema,
});
export type DistinctPair = z.infer<typeof DistinctPairSchema>;
