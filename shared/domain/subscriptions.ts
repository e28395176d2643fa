// What members pay: bands with their rates, and an employer's check-off list held against the roll.

import * as z from 'zod';
import { DaySchema, IdSchema, InstantSchema, LineSchema, NameSchema, RecordSchema, SpanSchema } from './values.ts';

export const PayPeriodSchema = z.enum(['week', 'fortnight', 'fourWeeks', 'month']);
export type PayPeriod = z.infer<typeof PayPeriodSchema>;

/** Whole pence (US: cents). */
export const PenceSchema = z.int().min(-1_000_000_000).max(1_000_000_000);

/** A subscription band: members carry its name, and its rate on a day is what check-off should bring. */
export const BandSchema = RecordSchema.extend({
  name: NameSchema,
  rates: z.array(SpanSchema.extend({ period: PayPeriodSchema, pence: PenceSchema })).max(200),
});
export type Band = z.infer<typeof BandSchema>;

export const FindingKindSchema = z.enum(['paidUnknown', 'unpaid', 'differentRate', 'duplicate', 'moved']);
export type FindingKind = z.infer<typeof FindingKindSchema>;

/** One thing about a remittance list that somebody has to act upon. */
export const FindingSchema = z.object({
  id: IdSchema,
  kind: FindingKindSchema,
  /** The row of the list, as a spreadsheet numbers it; null for somebody who is not in it. */
  row: z.int().min(1).nullable(),
  memberId: IdSchema.nullable(),
  /** As the list has them; as the roll has them for somebody who is not in it. */
  name: LineSchema,
  number: LineSchema,
  payrollNumber: LineSchema,
  workplace: LineSchema,
  paid: PenceSchema.nullable(),
  expected: PenceSchema.nullable(),
  /** In words: what the list says and what the roll says. */
  detail: z.string().max(2_000),
  /** What was done about it, and when; null while it is open. */
  settled: z.object({ on: DaySchema, how: LineSchema }).nullable(),
});
export type Finding = z.infer<typeof FindingSchema>;

/**
 * Rows and pence of a remittance list. The list's pence are those matched, of unknown people and in duplicates together:
 * `list = agreed + differentRate + unknown + duplicate`. `expected` is what the roll says for this employer and period:
 * `expected = agreed + expectedOfDifferent + unpaid`.
 */
export const RemittanceTotalsSchema = z.object({
  rows: z.int(),
  list: PenceSchema,
  agreedRows: z.int(),
  agreed: PenceSchema,
  differentRate: PenceSchema,
  expectedOfDifferent: PenceSchema,
  unknown: PenceSchema,
  duplicate: PenceSchema,
  expectedMembers: z.int(),
  expected: PenceSchema,
  unpaid: PenceSchema,
  /** The total that the list states itself at its foot; null when it states none. */
  stated: PenceSchema.nullable(),
});
export type RemittanceTotals = z.infer<typeof RemittanceTotalsSchema>;

/** An employer's list of what it deducted for a period (both days inclusive), and what was found when it was held against the roll. */
export const RemittanceSchema = RecordSchema.extend({
  employerId: IdSchema,
  from: DaySchema,
  to: DaySchema,
  period: PayPeriodSchema,
  fileName: LineSchema.nullable(),
  at: InstantSchema,
  totals: RemittanceTotalsSchema,
  findings: z.array(FindingSchema).max(50_000),
});
export type Remittance = z.infer<typeof RemittanceSchema>;
