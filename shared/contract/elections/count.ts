// Counting papers that are given, without touching a record, and the count sheet as a file. Anybody can count again: the
// same papers, seats, rule and seed give the same bytes.

import * as z from 'zod';
import { CountResultSchema, MOST_CANDIDATES } from '../../domain/elections/count-result.ts';
import { CountingRuleSchema } from '../../domain/elections/counting-rule.ts';
import { DaySchema, LineSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { givenFileShape } from '../case-inputs.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';

/** Candidates by number, first preference first; or that and how many papers say so. */
const BallotSchema = z.union([
  z.array(z.int()).max(1_000),
  z.strictObject({ preferences: z.array(z.int()).max(1_000), count: z.int().min(0).default(1) }),
]);

const papersShape = {
  /** The text of a ballot file. */
  blt: z.string().max(64_000_000).optional(),
  /** The text of a list: a column for each candidate, or for each choice. */
  csv: z.string().max(64_000_000).optional(),
  ballots: z.array(BallotSchema).max(1_000_000).optional(),
  /** A ballot file or a list, as CSV or a workbook. */
  ...givenFileShape,
};

const countShape = {
  rule: CountingRuleSchema.default('scottish-stv'),
  /** Instead of the file's own; a list and `ballots` do not say. */
  seats: z.int().min(1).max(10_000).optional(),
  /** By number. A ballot file names its own. */
  candidates: z
    .array(z.string().max(2_000))
    .max(10 * MOST_CANDIDATES)
    .optional(),
  /** Numbers of those who withdrew, besides those whom the file says. */
  withdrawn: z.array(z.int().min(1)).max(MOST_CANDIDATES).optional(),
  /** What lots are drawn from; left out: a hash of the papers. */
  seed: LineSchema.optional(),
};

export const CountSheetFormatSchema = z.enum(['pdf', 'xlsx', 'csv']);

/** What a count sheet says of the election besides the count. */
export const CountAboutSchema = z.strictObject({
  title: LineSchema.default(''),
  place: LineSchema.default(''),
  countedOn: DaySchema.nullable().default(null),
  returningOfficer: LineSchema.default(''),
});

export const electionsCount = {
  /** Exactly one of `blt`, `csv`, `ballots`, `file`, `upload` and `path`. What cannot be counted is refused, with its lines. */
  count: base.input(z.strictObject({ ...papersShape, ...countShape })).output(CountResultSchema),
  /** The count of those papers as a sheet to be kept, signed or put on a wall. */
  countSheet: base
    .input(
      z.strictObject({
        ...papersShape,
        ...countShape,
        format: CountSheetFormatSchema.default('pdf'),
        about: CountAboutSchema.partial().optional(),
        /** Where the sheet goes, in-process; `path` is where the papers are. */
        to: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
};
