// What others settled for or pay, with its source, and the union’s own positions beside it.

import * as z from 'zod';
import { DecimalSchema } from '../../domain/negotiations/amounts.ts';
import { BenchmarkSchema } from '../../domain/negotiations/benchmarks.ts';
import { ItemKindSchema } from '../../domain/negotiations/item-kinds.ts';
import { RoundKindSchema } from '../../domain/negotiations/items.ts';
import { TwoSidesSchema } from '../../domain/partnership/sides.ts';
import { UnionProfileSchema } from '../../domain/partnership/unions.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { listAsReadShape, mappedListShape, rejectedRowsShape } from '../list-import.ts';
import { PageSchema, rowsSchema } from '../query.ts';

const ItemNamed = z.object({
  id: IdSchema,
  title: z.string(),
  negotiationId: IdSchema,
  negotiation: z.string(),
});

const BenchmarkRowSchema = BenchmarkSchema.extend({
  /** Older than two years: it is shown, and said to be old. */
  isOld: z.boolean(),
  /** "3.2%", "£1,925", "£12.60 an hour"; '' where there is no figure. */
  inWords: z.string(),
  /** Items that stand on it, of those that whoever asks may see. */
  items: z.array(ItemNamed).max(500),
});
export type BenchmarkRow = z.infer<typeof BenchmarkRowSchema>;

/** The fields of a benchmark that a column of a list can fill. */
export const BenchmarkImportFieldSchema = z.enum([
  'who',
  'what',
  'value',
  'unit',
  'on',
  'source',
  'link',
  'about',
  'kind',
  'comparability',
  'why',
]);
export type BenchmarkImportField = z.infer<typeof BenchmarkImportFieldSchema>;

const { id: _id, revision: _revision, ...written } = BenchmarkSchema.shape;
const sourceShape = (({ accepted: _, ...rest }) => rest)(mappedListShape(BenchmarkImportFieldSchema, IdSchema));

export const PositionRowSchema = UnionProfileSchema.shape.positions.unwrap().extend({
  unionId: IdSchema,
  union: z.string(),
  isOwn: z.boolean(),
});
export type PositionRow = z.infer<typeof PositionRowSchema>;

/** What the union has said on the matter of an item, the widest level first. */
const PositionsOfItemSchema = z.object({
  itemId: IdSchema,
  title: z.string(),
  kind: ItemKindSchema,
  positions: z.array(PositionRowSchema).max(500),
  /** Of one union on one matter at several levels: nobody but a person can say whether they agree. */
  differing: z
    .array(
      z.object({ unionId: IdSchema, union: z.string(), topic: z.string(), positionIds: z.array(IdSchema).max(500) }),
    )
    .max(100),
});
export type PositionsOfItem = z.infer<typeof PositionsOfItemSchema>;

/** A claim or an offer in percent of pay, beside what others settled for. */
const MarkSchema = z.object({
  roundId: IdSchema,
  side: TwoSidesSchema,
  kind: RoundKindSchema,
  on: DaySchema,
  /** As it was tabled; false: a draft of ours. */
  isTabled: z.boolean(),
  /** Of its first year, two decimals; null: it cannot be said in percent. */
  percent: DecimalSchema.nullable(),
  /** Why not, or how it was reckoned. */
  words: z.string(),
});
export type RoundMark = z.infer<typeof MarkSchema>;

const ComparedItemSchema = z.object({
  itemId: IdSchema,
  revision: RevisionSchema,
  title: z.string(),
  kind: ItemKindSchema,
  state: z.string(),
  /** Our last claim or counter, and their last offer; drafts of ours only where nothing was tabled. */
  marks: z.array(MarkSchema).max(2),
  /** Those that it stands on, the newest first. */
  benchmarks: z.array(BenchmarkRowSchema).max(100),
  positions: PositionsOfItemSchema,
});
export type ComparedItem = z.infer<typeof ComparedItemSchema>;

export const negotiationsBenchmarks = {
  /** The newest first. `isOld` true: those older than two years alone; false: the others. */
  benchmarks: base
    .input(
      z
        .strictObject({
          search: z.string().max(500).optional(),
          about: ItemKindSchema.optional(),
          kind: BenchmarkSchema.shape.kind.optional(),
          isOld: z.boolean().optional(),
          itemId: IdSchema.optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(BenchmarkRowSchema).extend({ counts: z.object({ all: z.int(), old: z.int() }) })),
  /**
   * Adds (without `id`) or changes what is given. Without `who` and `source` it is no benchmark. Usual: a settlement on pay in
   * percent, of today, partly comparable, for both sides' eyes.
   */
  keepBenchmark: base
    .input(
      z.strictObject({
        ...z.object(written).partial().shape,
        /** Empty ones are refused in words of their own. */
        who: LineSchema.optional(),
        what: LineSchema.optional(),
        source: LineSchema.optional(),
        value: z
          .union([DecimalSchema, z.number().min(-1e9).max(1e9)])
          .nullable()
          .optional(),
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
      }),
    )
    .output(BenchmarkSchema),
  /** Refused while an item stands on it, with its name, until `isSure`: then it is taken off the items, too. */
  removeBenchmark: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema, isSure: z.boolean().optional() }))
    .output(z.object({ id: IdSchema, seq: z.int() })),
  /** Reads a list and says what it would bring. Changes nothing. Rows are numbered as a spreadsheet numbers them. */
  previewBenchmarkImport: base.input(z.strictObject(sourceShape)).output(
    z.object({
      mapping: z.partialRecord(BenchmarkImportFieldSchema, z.int()),
      ...listAsReadShape,
      counts: z.object({ new: z.int(), already: z.int(), rejected: z.int() }),
      /** The first of the rows as they would come in. */
      benchmarks: z.array(z.object({ ...written, row: z.int(), inWords: z.string() })).max(500),
      ...rejectedRowsShape,
    }),
  ),
  /** Brings them in as one transaction, which `branch.revert` undoes whole. */
  applyBenchmarkImport: base
    .input(z.strictObject(sourceShape))
    .output(z.object({ seq: z.int(), imported: z.int(), already: z.int(), ...rejectedRowsShape })),
  /** What the unions' positions in force (on a day: usual today) say of the items of a negotiation, of one item, or of a topic. */
  positions: base
    .input(
      z.strictObject({
        negotiationId: IdSchema.optional(),
        itemId: IdSchema.optional(),
        topic: NameSchema.optional(),
        on: DaySchema.optional(),
      }),
    )
    .output(
      z.object({
        on: DaySchema,
        items: z.array(PositionsOfItemSchema.extend({ itemId: IdSchema.nullable() })).max(1_000),
      }),
    ),
  /** Items of a negotiation with what others got, the union's positions, and where our claim and their offer stand beside. */
  compare: base.input(z.strictObject({ id: IdSchema })).output(
    z.object({
      negotiation: z.object({ id: IdSchema, number: z.string(), title: z.string(), year: z.string() }),
      /** The spine of its costing, with the points that have a figure in its newest year. */
      spine: z
        .object({ id: IdSchema, name: z.string(), points: z.array(z.string()).max(1_000), firstMonth: z.string() })
        .nullable(),
      items: z.array(ComparedItemSchema).max(1_000),
      /** Settlements in percent that no item stands on yet: to choose from. */
      others: z.array(BenchmarkRowSchema).max(100),
    }),
  ),
};
