// What others settled for or pay, with where it is written: without a source it is no benchmark. And price indexes.

import * as z from 'zod';
import { DaySchema, LineSchema, NameSchema, ProseSchema, RecordSchema } from '../values.ts';
import { DecimalSchema, MonthSchema } from './amounts.ts';
import { ItemKindSchema } from './item-kinds.ts';

export const BenchmarkKindSchema = z.enum(['settlement', 'rate', 'condition']);
export const BenchmarkUnitSchema = z.enum(['percent', 'pounds', 'poundsAnHour', 'hours', 'days', 'other']);
export const ComparabilitySchema = z.enum(['close', 'partly', 'weak']);

export const BenchmarkSchema = RecordSchema.extend({
  /** Whose: "NHS Agenda for Change". */
  who: NameSchema,
  kind: BenchmarkKindSchema,
  about: ItemKindSchema,
  what: NameSchema,
  /** null: it is in words alone (`what`). */
  value: DecimalSchema.nullable(),
  unit: BenchmarkUnitSchema,
  /** The day on which it was settled or from which it holds. */
  on: DaySchema,
  /** Where it can be read. */
  source: NameSchema,
  link: LineSchema,
  comparability: ComparabilitySchema,
  /** What makes it so. */
  why: ProseSchema,
  /** The day on which somebody last held it against its source; null: nobody has. */
  checkedOn: DaySchema.nullable(),
  /** It may stand in a paper for both sides. */
  isForBothSides: z.boolean(),
});
export type Benchmark = z.infer<typeof BenchmarkSchema>;

export const PriceSeriesSchema = z.enum(['cpi', 'rpi']);
export type PriceSeries = z.infer<typeof PriceSeriesSchema>;

/** An index as it was published, in decimal text: "143.6". */
export const IndexValueSchema = z
  .string()
  .regex(/^(?!0+(\.0+)?$)\d{1,5}(\.\d{1,4})?$/, { error: 'This is not an index (143.6).' });

/** Months of a series that the branch has put beside those that the program brings. */
export const PriceIndexSchema = RecordSchema.extend({
  series: PriceSeriesSchema,
  months: z.array(z.object({ month: MonthSchema, value: IndexValueSchema, source: LineSchema })).max(2_000),
});
export type PriceIndex = z.infer<typeof PriceIndexSchema>;
