// What pay is worth against prices: real terms between two months.

import * as z from 'zod';
import { AmountSchema, MonthSchema } from '../../domain/negotiations/amounts.ts';
import { IndexValueSchema, PriceSeriesSchema } from '../../domain/negotiations/benchmarks.ts';
import { RealTermsSchema } from '../../domain/negotiations/real-terms.ts';
import { RoundingSchema } from '../../domain/negotiations/spines.ts';
import { IdSchema, LineSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';

/** An amount as decimal text or as a plain number. */
const AmountGiven = z.union([AmountSchema, z.number().min(0).max(1_000_000_000)]);
const PointGiven = z.string().max(60);

/**
 * Pay is typed (`payThen` or `pay`, and `payNow`), or several (`rows`), or taken from a spine (`spineId` with `point`, `points`, or
 * neither for all of them) as it stood in each month; what is typed comes before what the spine says. `payNow` left out without a
 * spine: only what would keep pace is told. Usual months: the first of the spine, and the last that all asked indexes have.
 */
const RealTermsInput = z.strictObject({
  pay: AmountGiven.optional(),
  payThen: AmountGiven.optional(),
  payNow: AmountGiven.optional(),
  label: LineSchema.optional(),
  rows: z
    .array(z.strictObject({ label: LineSchema.optional(), payThen: AmountGiven, payNow: AmountGiven.optional() }))
    .max(500)
    .optional(),
  spineId: IdSchema.optional(),
  point: PointGiven.optional(),
  points: z.array(PointGiven).max(1_000).optional(),
  fromMonth: MonthSchema.optional(),
  toMonth: MonthSchema.optional(),
  series: z.enum([...PriceSeriesSchema.options, 'both']).default('both'),
  /** Of typed pay: a year's unless said, and then rounded to the pound; an hour's to the penny. */
  basis: z.enum(['year', 'hour']).optional(),
  rounding: RoundingSchema.optional(),
});

const PriceMonthSchema = z.object({
  month: MonthSchema,
  value: IndexValueSchema,
  source: z.string(),
  /** What the program brings of the same month; null: nothing. */
  bundled: IndexValueSchema.nullable(),
});

const SeriesSchema = z.object({
  series: PriceSeriesSchema,
  short: z.string(),
  name: z.string(),
  base: z.string(),
  code: z.string(),
  source: z.string(),
  firstMonth: MonthSchema,
  lastMonth: MonthSchema,
  lastValue: IndexValueSchema,
  /** Those that the branch has put in, the earliest first. */
  added: z.array(PriceMonthSchema).max(2_000),
});
export type PriceSeriesRow = z.infer<typeof SeriesSchema>;

const GivenMonths = {
  /** Which index; found in a pasted file of the publisher's by its code. */
  series: PriceSeriesSchema.optional(),
  /** As pasted: the publisher's CSV, or lines such as "2026 SEP 144.1". */
  text: z.string().max(1_000_000).optional(),
  months: z
    .array(
      z.strictObject({ month: MonthSchema, value: z.union([IndexValueSchema, z.number().positive().max(99_999)]) }),
    )
    .max(2_000)
    .optional(),
};

export const negotiationsPrices = {
  /** Pay against prices between two months, with its working. Nothing is kept. */
  realTerms: base.input(RealTermsInput).output(RealTermsSchema),
  /** The same as a file. */
  realTermsFile: base
    .input(RealTermsInput.extend({ format: z.enum(['pdf', 'xlsx', 'csv']).default('pdf'), path: ToPathSchema }))
    .output(DownloadSchema),
  /** The indexes, how far they reach, and what the branch has put beside. */
  priceIndexes: base.input(z.strictObject({}).optional()).output(z.object({ series: z.array(SeriesSchema).max(2) })),
  /** What pasted or typed months would do. Changes nothing. */
  readPrices: base.input(z.strictObject(GivenMonths)).output(
    z.object({
      series: PriceSeriesSchema,
      fresh: z.array(z.object({ month: MonthSchema, value: z.string() })).max(2_000),
      same: z.int(),
      differing: z.array(z.object({ month: MonthSchema, value: z.string(), there: z.string() })).max(2_000),
      questions: z.array(z.string()).max(10),
      problems: z.array(z.string()).max(10),
      /** Lines that could not be read, as they stand. */
      unread: z.array(z.object({ line: z.int(), text: z.string() })).max(20),
    }),
  ),
  /** Keeps them: what is odd is refused with a question until `isSure`. `source`: where they stand; usual the publisher. */
  addPrices: base
    .input(z.strictObject({ ...GivenMonths, source: LineSchema.optional(), isSure: z.boolean().optional() }))
    .output(z.object({ seq: z.int(), series: PriceSeriesSchema, added: z.int(), changed: z.int(), same: z.int() })),
  /** Takes away months that the branch has put in: what the program brings of them holds again. */
  removePrices: base
    .input(z.strictObject({ series: PriceSeriesSchema, months: z.array(MonthSchema).min(1).max(2_000) }))
    .output(z.object({ seq: z.int(), removed: z.int() })),
};
