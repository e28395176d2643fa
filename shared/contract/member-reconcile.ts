// Check-off reconciliation: an employer's remittance list held against the roll, and what is done about each finding.

import * as z from 'zod';
import { PaymentMethodSchema } from '../domain/members.ts';
import {
  BandSchema,
  FindingKindSchema,
  FindingSchema,
  PayPeriodSchema,
  PenceSchema,
  RemittanceSchema,
  RemittanceTotalsSchema,
} from '../domain/subscriptions.ts';
import { DaySchema, IdSchema, InstantSchema, LineSchema, NameSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { listSourceShape } from './list-import.ts';
import { PageSchema, rowsSchema } from './query.ts';

export const RemittanceFieldSchema = z.enum([
  'number',
  'payrollNumber',
  'firstName',
  'lastName',
  'fullName',
  'workplace',
  'amount',
]);
export type RemittanceField = z.infer<typeof RemittanceFieldSchema>;
export const RemittanceMappingSchema = z.partialRecord(RemittanceFieldSchema, z.int().min(0).max(16_383));
export type RemittanceMapping = z.infer<typeof RemittanceMappingSchema>;

const RemittanceRowSchema = z.object({
  id: IdSchema,
  revision: RevisionSchema,
  employerId: IdSchema,
  employer: z.string(),
  from: DaySchema,
  to: DaySchema,
  fileName: z.string().nullable(),
  at: InstantSchema,
  totals: RemittanceTotalsSchema,
  open: z.int(),
  findings: z.int(),
});

export const memberReconcile = {
  /**
   * Holds a remittance list (CSV, XLSX or pasted cells) against the members who pay this employer by check-off. People are
   * told by membership number, else payroll number, else name within the employer. `keep` saves what was found, so that it
   * can be worked through; without it nothing is changed.
   */
  reconcile: base
    .input(
      z.object({
        ...listSourceShape,
        sheet: LineSchema.optional(),
        headerRow: z.int().min(1).max(1_048_576).optional(),
        mapping: RemittanceMappingSchema.optional(),
        /** Left out only where the branch has one employer. */
        employerId: IdSchema.optional(),
        /** The period the deductions are for, both days inclusive; the last whole month unless said. */
        from: DaySchema.optional(),
        to: DaySchema.optional(),
        period: PayPeriodSchema.default('month'),
        keep: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        remittanceId: IdSchema.nullable(),
        seq: z.int().nullable(),
        mapping: RemittanceMappingSchema,
        /** The sheets of a workbook that have rows, and which of them was read; none and null for other lists. */
        sheets: z.array(z.object({ name: z.string(), rows: z.int() })).max(1_000),
        sheet: z.string().nullable(),
        headers: z.array(z.string()).max(16_384),
        sample: z.array(z.array(z.string())).max(5),
        employerId: IdSchema,
        employer: z.string(),
        from: DaySchema,
        to: DaySchema,
        period: PayPeriodSchema,
        /** The first 10,000 of them; a list with more is not kept. */
        rows: z.array(FindingSchema).max(50_000),
        rowsTotal: z.int(),
        counts: z.record(FindingKindSchema, z.int()),
        totals: RemittanceTotalsSchema,
        /** Rows whose amount or person cannot be read at all: they are in no total. */
        unreadable: z.array(z.object({ row: z.int(), reason: z.string() })).max(1_000),
        warnings: z.array(z.string()).max(200),
      }),
    ),
  remittances: base.input(z.object({ page: PageSchema }).optional()).output(rowsSchema(RemittanceRowSchema)),
  remittance: base
    .input(z.object({ id: IdSchema }))
    .output(z.object({ remittance: RemittanceSchema, employer: z.string() })),
  /**
   * Acts upon findings of one remittance, in one transaction. `inArrears`: standing from the period's first day.
   * `otherPayment`: pays by direct debit from then on. `moved`: the job is at `workplaceId` from then on. `noted`: `how` says
   * what was done (asked the employer). `reopen` takes a settlement back, not what it changed.
   */
  settleFindings: base
    .input(
      z.object({
        remittanceId: IdSchema,
        revision: RevisionSchema,
        findingIds: z.array(IdSchema).min(1).max(10_000),
        action: z.enum(['inArrears', 'otherPayment', 'moved', 'payrollNumber', 'band', 'noted', 'reopen']),
        how: LineSchema.default(''),
        workplaceId: IdSchema.optional(),
        band: LineSchema.optional(),
        /** How they pay from then on; by direct debit unless said. */
        method: PaymentMethodSchema.optional(),
        /** For somebody paid but unknown: the member they are. */
        memberId: IdSchema.optional(),
      }),
    )
    .output(z.object({ seq: z.int(), remittance: RemittanceSchema })),
  /**
   * What the employer's payroll office is to put right, open or settled, as a file: names, numbers, what the list says and
   * what the roll says. `findingIds` are those that are chosen; all that are open without them.
   */
  exportFindings: base
    .input(
      z.object({
        remittanceId: IdSchema,
        findingIds: z.array(IdSchema).min(1).max(10_000).optional(),
        format: z.enum(['xlsx', 'csv']).default('xlsx'),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema.extend({ rows: z.int() })),
  removeRemittance: base.input(z.object({ id: IdSchema, revision: RevisionSchema })).output(z.object({ seq: z.int() })),
  /** Subscription bands and their rates, with how many members carry each name today. */
  bands: base.input(z.object({}).optional()).output(
    rowsSchema(BandSchema.extend({ members: z.int() })).extend({
      /** Names that members carry and that have no rate yet. */
      unpriced: z.array(z.object({ name: z.string(), members: z.int() })).max(500),
    }),
  ),
  /** Adds (without `id`) or changes a band. */
  saveBand: base
    .input(
      z.object({
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
        name: NameSchema,
        rates: z
          .array(
            z.object({
              from: DaySchema.nullable(),
              to: DaySchema.nullable(),
              period: PayPeriodSchema,
              pence: PenceSchema,
            }),
          )
          .max(200),
      }),
    )
    .output(BandSchema),
};
