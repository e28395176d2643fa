// What pay is worth against prices between two months: the answer of `negotiations.realTerms`, in exact decimal text.

import * as z from 'zod';
import { AmountSchema, DecimalSchema, MonthSchema } from './amounts.ts';
import { IndexValueSchema, PriceSeriesSchema } from './benchmarks.ts';
import { RoundingSchema } from './spines.ts';

/** One index between the two months. */
export const PriceChangeSchema = z.object({
  series: PriceSeriesSchema,
  /** "CPI" */
  short: z.string(),
  name: z.string(),
  base: z.string(),
  then: z.object({ month: MonthSchema, value: IndexValueSchema, source: z.string() }).nullable(),
  now: z.object({ month: MonthSchema, value: IndexValueSchema, source: z.string() }).nullable(),
  /** To two decimals. */
  changePercent: DecimalSchema.nullable(),
  /** The months that there are. */
  firstMonth: MonthSchema,
  lastMonth: MonthSchema,
  /** Why it cannot be told, in a sentence. */
  problem: z.string().nullable(),
});
export type PriceChange = z.infer<typeof PriceChangeSchema>;

export const AgainstPricesSchema = z.object({
  series: PriceSeriesSchema,
  /** What pay would have to be in the later month to buy the same: to the penny, and as the spine rounds. */
  keepPace: AmountSchema,
  keepPaceRounded: AmountSchema,
  /** Pay of the later month less `keepPace`, to the penny; negative: it has fallen behind. */
  gap: AmountSchema.nullable(),
  /** The gap as percent of `keepPace`: how much less it buys. Two decimals. */
  gapPercent: DecimalSchema.nullable(),
  /** By how much today's pay would have to rise to buy the same again; negative: it buys more. Two decimals. */
  restorePercent: DecimalSchema.nullable(),
  /** Pay of the later month in prices of the earlier one, to the penny. */
  inThenPrices: AmountSchema.nullable(),
  /** To read out. */
  words: z.string(),
});
export type AgainstPrices = z.infer<typeof AgainstPricesSchema>;

export const WorkingStepSchema = z.object({ key: z.string(), text: z.string(), formula: z.string(), value: z.string() });

export const RealTermsLineSchema = z.object({
  label: z.string(),
  /** Of a spine; null: typed. */
  point: z.string().nullable(),
  payThen: AmountSchema.nullable(),
  payNow: AmountSchema.nullable(),
  rise: AmountSchema.nullable(),
  risePercent: DecimalSchema.nullable(),
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
  /** The first line month by month: what was paid, and what it would have had to be by each index. */
  chart: z
    .array(
      z.object({
        month: MonthSchema,
        pay: AmountSchema.nullable(),
        cpi: AmountSchema.nullable(),
        rpi: AmountSchema.nullable(),
      }),
    )
    .max(3_000),
  /** How figures are rounded, and whose the indexes are. */
  notes: z.array(z.string()).max(10),
});
export type RealTerms = z.infer<typeof RealTermsSchema>;
