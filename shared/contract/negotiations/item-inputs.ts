// What may be given of an item: everything may be left out but what it is called; an option or a standard may be its text
// alone, and an option says of a standard by its id or its words how it meets it.

import * as z from 'zod';
import {
  EvidenceSchema,
  NegotiationItemSchema,
  OptionSchema,
  OursSchema,
  RoundSchema,
  StandardSchema,
} from '../../domain/negotiations/items.ts';
import { PayMeasureSchema, PayYearSchema } from '../../domain/negotiations/pay-measures.ts';
import { TwoSidesSchema } from '../../domain/partnership/sides.ts';
import { IdSchema, LineSchema, NameSchema, ProseSchema } from '../../domain/values.ts';

const own = NegotiationItemSchema.shape;

const OptionInput = z.union([
  NameSchema,
  z.strictObject({
    id: IdSchema.optional(),
    text: NameSchema,
    bySide: TwoSidesSchema.nullable().optional(),
    meets: z
      .array(z.strictObject({ standard: NameSchema, value: OptionSchema.shape.meets.unwrap().shape.value }))
      .max(50)
      .optional(),
    isAgreed: z.boolean().optional(),
    isForBothSides: z.boolean().optional(),
  }),
]);

const StandardInput = z.union([
  NameSchema,
  z.strictObject({ ...StandardSchema.shape }).partial({ id: true, isForBothSides: true }),
]);

export const ItemFields = z
  .strictObject({
    kind: own.kind,
    title: NameSchema,
    problem: ProseSchema,
    costNote: own.costNote,
    standards: z.array(StandardInput).max(50),
    options: z.array(OptionInput).max(100),
    benchmarkIds: own.benchmarkIds,
    clause: own.clause,
    issueId: own.issueId,
    ours: z
      .strictObject({
        ...OursSchema.shape,
        interests: z.strictObject({ staff: ProseSchema, management: ProseSchema }).partial(),
      })
      .partial(),
  })
  .partial();

/** A year of a claim or an offer: its first day alone is enough, and usual is the negotiation's. */
const YearInput = z.strictObject({
  id: IdSchema.optional(),
  label: LineSchema.optional(),
  from: PayYearSchema.shape.from.optional(),
  paidOn: PayYearSchema.shape.paidOn,
  measures: z.array(PayMeasureSchema).max(50),
});

export const RoundFields = z
  .strictObject({
    ...RoundSchema.omit({ id: true, tabledOn: true, years: true }).shape,
    years: z.array(YearInput).max(10),
  })
  .partial();

const Plain = z.union([z.string().max(700), z.number(), z.boolean(), z.null()]);

/** As deep as `negotiations.evidence` is asked: words, lists of ids, and what it was when it was kept. */
const Asked = z.record(
  z.string().max(100),
  z.union([Plain, z.array(z.union([Plain, z.record(z.string().max(100), Plain)])).max(500)]),
);
const QuestionInput = z.record(z.string(), z.unknown()).refine((question) => Asked.safeParse(question).success, {
  error: 'This is no question that evidence could be asked by.',
});

export const EvidenceFields = z
  .strictObject({ ...EvidenceSchema.omit({ id: true }).shape, question: QuestionInput.nullable() })
  .partial();
