// What pay is worth against prices between two months: the answer of `negotiations.realTerms`, in exact decimal text.

import * as z from 'zod';
import { MonthSchema } from './amounts.ts';
import { IndexValueSchema, PriceSeriesSchema } from './benchmarks.ts';
import { RoundingSchema } from './spines.ts';

/** Decimal text of any length: what is reckoned may be longer than what is typed. */
const ExactSchema = z.string().regex(/^-?\d+(\.\d+)?$/);

/** One index between the two months. */
const PriceChangeSchema = z.object({
  series: PriceSeriesSchema,
  /** "CPI" */
  short: z.string(),
  name: z.string(),
  base: z.string(),
  indexThen: z.object({ month: MonthSchema, value: IndexValueSchema, source: z.string() }).nullable(),
  indexNow: z.object({ month: MonthSchema, value: IndexValueSchema, source: z.string() }).nullable(),
  /** To two decimals. */
  changePercent: ExactSchema.nullable(),
  /** The months that there are. */
  firstMonth: MonthSchema,
  lastMonth: MonthSchema,
  /** Why it cannot be told, in a sentence. */
  problem: z.string().nullable(),
});
export type PriceChange = z.infer<typeof PriceChangeSchema>;

const AgainstPricesSchema = z.object({
  series: PriceSeriesSchema,
  /** What pay would have to be in the later month to buy the same: to the penny, and as the spine rounds. */
  keepPace: ExactSchema,
  keepPaceRounded: ExactSchema,
  /** Pay of the later month less `keepPace`, to the penny; negative: it has fallen behind. */
  gap: ExactSchema.nullable(),
  /** The gap as percent of `keepPace`: how much less it buys. Two decimals. */
  gapPercent: ExactSchema.nullable(),
  /** By how much today's pay would have to rise to buy the same again; negative: it buys more. Two decimals. */
  restorePercent: ExactSchema.nullable(),
  /** Pay of the later month in prices of the earlier one, to the penny. */
  inThenPrices: ExactSchema.nullable(),
  /** To read out. */
  words: z.string(),
});
export type AgainstPrices = z.infer<typeof AgainstPricesSchema>;

export const WorkingStepSchema = z.object({
  key: z.string(),
  text: z.string(),
  formula: z.string(),
  value: z.string(),
});

const RealTermsLineSchema = z.object({
  label: z.string(),
  /** Of a spine; null: typed. */
  point: z.string().nullable(),
  payThen: ExactSchema.nullable(),
  payNow: ExactSchema.nullable(),
  rise: ExactSchema.nullable(),
  risePercent: ExactSchema.nullable(),
  against: z.array(AgainstPricesSchema).max(2),
  /** Why it cannot be told, in a sentence. */
  problem: z.string().nullable(),
  working: z.array(WorkingStepSchema).max(20),
});
export type RealTermsLine = z.infer<typeof RealTermsLineSchema>;

export const RealTermsSchema = z.object({
  fromMonth: MonthSchema,
  toMonth: MonthSchema,
  basis: z.enum(['year', 'hour']),
  rounding: RoundingSchema,
  prices: z.array(PriceChangeSchema).max(2),
  lines: z.array(RealTermsLineSchema).max(1_000),
  /** What to think of before it is said aloud: a spine whose newest year is an old one. */
  warnings: z.array(z.string()).max(5),
  /** Of several lines: from the least to the most, by each index. To read out. */
  summary: z.array(z.string()).max(2),
  /** Which line is drawn in `chart`; '' where none is. */
  chartOf: z.string(),
  /** That line month by month: what was paid, and what it would have had to be by each index. */
  chart: z
    .array(
      z.object({
        month: MonthSchema,
        pay: ExactSchema.nullable(),
        cpi: ExactSchema.nullable(),
        rpi: ExactSchema.nullable(),
      }),
    )
    .max(3_000),
  /** How figures are rounded, and whose the indexes are. */
  notes: z.array(z.string()).max(10),
});
export type RealTerms = z.infer<typeof RealTermsSchema>;
