// Members: the list, one member's page, and the import of a membership list.

import * as z from 'zod';
import {
  MemberSchema,
  MembershipCategorySchema,
  MembershipStandingSchema,
  PaymentMethodSchema,
} from '../domain/members.ts';
import { DaySchema, IdSchema, InstantSchema, LineSchema, RevisionSchema } from '../domain/values.ts';
import { RepSchema } from '../domain/workplaces.ts';
import { base } from './base.ts';
import { PageSchema, rowsSchema, sortSchema, whereSchema } from './query.ts';

/** One line of the members' list: what holds today. */
export const MemberRowSchema = z.object({
  id: IdSchema,
  revision: RevisionSchema,
  number: LineSchema.nullable(),
  firstName: z.string(),
  lastName: z.string(),
  postcode: z.string(),
  employerId: IdSchema.nullable(),
  employer: z.string().nullable(),
  workplaceId: IdSchema.nullable(),
  workplace: z.string().nullable(),
  jobTitle: z.string().nullable(),
  standing: MembershipStandingSchema.nullable(),
  standingSince: DaySchema.nullable(),
  category: MembershipCategorySchema.nullable(),
  paymentMethod: PaymentMethodSchema.nullable(),
  joinedOn: DaySchema.nullable(),
  isToCheck: z.boolean(),
  openCases: z.int(),
  isRep: z.boolean(),
});
export type MemberRow = z.infer<typeof MemberRowSchema>;

export const memberFilterFields = [
  'number',
  'firstName',
  'lastName',
  'postcode',
  'employerId',
  'workplaceId',
  'jobTitle',
  'standing',
  'standingSince',
  'category',
  'paymentMethod',
  'joinedOn',
  'isToCheck',
  /** Whether they are a member, as the membership report counts. */
  'isMember',
  /** The days on which they became a member, or stopped being one; one of several must fit. */
  'becameMemberOn',
  'stoppedBeingMemberOn',
] as const;
export const memberSortFields = [
  'number',
  'firstName',
  'lastName',
  'postcode',
  'employer',
  'workplace',
  'jobTitle',
  'standing',
  'standingSince',
  'category',
  'paymentMethod',
  'joinedOn',
] as const;

/** The fields of a member that a column of a list can fill. */
export const ImportFieldSchema = z.enum([
  'number',
  'firstName',
  'lastName',
  'fullName',
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
  'employer',
  'workplace',
  'jobTitle',
  'payrollNumber',
]);
export type ImportField = z.infer<typeof ImportFieldSchema>;

/** Which column (from 0, left to right) fills which field. A field that is not named is left as it is. */
export const MappingSchema = z.partialRecord(ImportFieldSchema, z.int().min(0).max(16_383));
export type Mapping = z.infer<typeof MappingSchema>;

export const EncodingSchema = z.enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252']);
export const DelimiterSchema = z.enum([',', ';', '\t', '|']);

/** Exactly one of `file`, `text` (pasted cells) and `path` (in-process only). */
const importSourceShape = {
  file: z.file().optional(),
  text: z.string().max(33_554_432).optional(),
  path: z.string().max(4_096).optional(),
  mapping: MappingSchema.optional(),
  /** How days such as 03/04/2026 are read; the branch's order unless said. */
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
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

/**
 * A row that cannot come in. `column` is the header, or null when the whole row is at fault; `name` is the person's name
 * and number as far as the row can be read ("Grace Obi, 0012345"), '' when neither can.
 */
export const RejectedRowSchema = z.object({
  row: z.int(),
  column: z.string().nullable(),
  reason: z.string(),
  name: z.string(),
});

/** Rows are numbered as a spreadsheet numbers them: the header is row 1. */
export const ImportPreviewSchema = z.object({
  mapping: MappingSchema,
  encoding: EncodingSchema,
  delimiter: DelimiterSchema,
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
  rejected: z.array(RejectedRowSchema).max(1_000),
  rejectedTotal: z.int(),
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
  /** Things to know that reject nothing: headers met twice, columns nobody uses, values not understood. */
  warnings: z.array(z.string()).max(200),
});
export type ImportPreview = z.infer<typeof ImportPreviewSchema>;

const MemberEditSchema = MemberSchema.omit({ id: true, revision: true }).partial();

export const members = {
  list: base
    .input(
      z
        .object({
          search: z.string().max(200).optional(),
          where: whereSchema(memberFilterFields).optional(),
          sort: sortSchema(memberSortFields).optional(),
          /** The day as at which standing, job, category and payment are read; today unless said. */
          asAt: DaySchema.optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(MemberRowSchema)),
  get: base.input(z.object({ id: IdSchema })).output(
    z.object({
      member: MemberSchema,
      row: MemberRowSchema,
      cases: z
        .array(z.object({ id: IdSchema, number: z.string(), type: z.string(), stage: z.string(), openedOn: DaySchema }))
        .max(500),
      posts: z.array(RepSchema).max(200),
    }),
  ),
  /** Adds somebody who is not on the list. */
  add: base.input(MemberEditSchema).output(MemberSchema),
  /** Changes the fields that are given, based on `revision`. */
  update: base.input(MemberEditSchema.extend({ id: IdSchema, revision: RevisionSchema })).output(MemberSchema),
  /** Reads a list and says what it would do. Changes nothing. */
  previewImport: base.input(z.object(importSourceShape)).output(ImportPreviewSchema),
  /** Brings a list in as one transaction, which `branch.revert` undoes whole. */
  applyImport: base.input(z.object(importSourceShape)).output(
    z.object({
      seq: z.int(),
      counts: ImportCountsSchema,
      /** The first of the rows that did not come in, in their order. */
      rejected: z.array(RejectedRowSchema).max(1_000),
      rejectedTotal: z.int(),
      fileName: z.string().nullable(),
      at: InstantSchema,
    }),
  ),
};
