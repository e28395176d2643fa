// What others settled for or pay, with where it is written: without a source it is no benchmark. And price indexes.

import * as z from 'zod';
import { DaySchema, LineSchema, NameSchema, ProseSchema, RecordSchema } from '../values.ts';
import { MonthSchema } from './amounts.ts';
import { ItemKindSchema } from './item-kinds.ts';

export const BenchmarkSchema = RecordSchema.extend({
  /** Whose: "NHS Agenda for Change". */
  who: NameSchema,
  kind: z.enum(['settlement', 'rate', 'condition']),
  about: ItemKindSchema,
  what: NameSchema,
  value: z.number().nullable(),
  unit: z.enum(['percent', 'pounds', 'poundsAnHour', 'hours', 'days', 'other']),
  /** The day on which it was settled or from which it holds. */
  on: DaySchema,
  /** Where it can be read. */
  source: NameSchema,
  link: LineSchema,
  comparability: z.enum(['close', 'partly', 'weak']),
  /** What makes it so. */
  why: ProseSchema,
  /** It may stand in a paper for both sides. */
  isForBothSides: z.boolean(),
});
export type Benchmark = z.infer<typeof BenchmarkSchema>;

export const PriceSeriesSchema = z.enum(['cpi', 'rpi']);
export type PriceSeries = z.infer<typeof PriceSeriesSchema>;

/** Months of a series that the branch has put beside those that the program brings. */
export const PriceIndexSchema = RecordSchema.extend({
  series: PriceSeriesSchema,
  months: z
    .array(z.object({ month: MonthSchema, value: z.number().positive().max(100_000), source: LineSchema }))
    .max(2_000),
});
export type PriceIndex = z.infer<typeof PriceIndexSchema>;
