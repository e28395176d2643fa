// Reports: figures as at a date, each of which can be traced to its records, on screen and as files.

import * as z from 'zod';
import { CaseTypeSchema } from '../domain/case-kinds.ts';
import { DaySchema, InstantSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { reportRun } from './report-run.ts';

export const MembershipReportInputSchema = z.object({
  /** The day as at which members are counted; today unless said. */
  asAt: DaySchema.optional(),
  /** Joiners and leavers are counted from this day to `asAt`, both inclusive; one year back unless said. */
  from: DaySchema.optional(),
  /** The transaction up to which history is known; the newest unless said. */
  knownAt: z.int().min(0).optional(),
});

/** One row of a breakdown. `key` is the id or code to filter the members' list by; null is "none recorded". */
export const BreakdownRowSchema = z.object({ key: z.string().nullable(), label: z.string(), members: z.int() });
export const BreakdownSchema = z.object({ rows: z.array(BreakdownRowSchema).max(10_000), total: z.int() });

/** Every breakdown counts the same members once each, so every `total` equals `members`. */
export const MembershipReportSchema = z.object({
  asAt: DaySchema,
  from: DaySchema,
  /** The transaction up to which history was known: the same `asAt` and `knownAt` give the same figures. */
  knownAt: z.int(),
  madeAt: InstantSchema,
  definition: z.string(),
  members: z.int(),
  joiners: z.int(),
  leavers: z.int(),
  byWorkplace: BreakdownSchema,
  byEmployer: BreakdownSchema,
  byCategory: BreakdownSchema,
  byPaymentMethod: BreakdownSchema,
  byStanding: BreakdownSchema,
  byMonth: z.array(z.object({ month: z.string(), joiners: z.int(), leavers: z.int(), members: z.int() })).max(600),
});
export type MembershipReport = z.infer<typeof MembershipReportSchema>;

export const CaseworkReportInputSchema = z.object({
  /** Cases logged from this day to `to`, both inclusive; the year up to `to` unless said. */
  from: DaySchema.optional(),
  to: DaySchema.optional(),
});

/** `per100` is cases per 100 members counted on the report's last day; null where there are none to divide by. */
const CaseCountSchema = z.object({
  /** The id or code to filter the list of cases by; null is "none recorded". */
  key: z.string().nullable(),
  label: z.string(),
  cases: z.int(),
  per100: z.number().nullable(),
});

/** Casework without names: what was logged, what ended how, and what stands. */
export const CaseworkReportSchema = z.object({
  from: DaySchema,
  to: DaySchema,
  knownAt: z.int(),
  madeAt: InstantSchema,
  definition: z.string(),
  members: z.int(),
  /** These are null where they would tell too much: see `isSuppressed`. */
  logged: z.int().nullable(),
  closed: z.int().nullable(),
  openAtEnd: z.int().nullable(),
  enquiries: z.int().nullable(),
  openRemedies: z.int().nullable(),
  /**
   * For whoever may not open the cases behind it: whole calendar years only, counts from 1 to 4 are not told, and none from
   * which they could be worked out. A row that is not told is left out.
   */
  isSuppressed: z.boolean(),
  /** Days from logging to closing, of the cases closed in the period; null when there are none. */
  medianDays: z.int().nullable(),
  byType: z.array(CaseCountSchema.extend({ key: CaseTypeSchema })).max(50),
  byEmployer: z.array(CaseCountSchema).max(500),
  byTheme: z.array(CaseCountSchema).max(500),
  byMonth: z.array(z.object({ month: z.string(), cases: z.int(), per100: z.number().nullable() })).max(600),
  byOutcome: z.array(z.object({ key: z.string(), label: z.string(), cases: z.int() })).max(20),
});
export type CaseworkReport = z.infer<typeof CaseworkReportSchema>;

export const reports = {
  ...reportRun,
  casework: base.input(CaseworkReportInputSchema.optional()).output(CaseworkReportSchema),
  /** One page for the branch committee, without names. */
  exportCasework: base.input(CaseworkReportInputSchema.extend({ path: ToPathSchema })).output(DownloadSchema),
  membership: base.input(MembershipReportInputSchema.optional()).output(MembershipReportSchema),
  /** The same report as a file: a download for a page, or (in-process only) written to `path`. */
  exportMembership: base
    .input(
      MembershipReportInputSchema.extend({ format: z.enum(['xlsx', 'csv']), path: z.string().max(4_096).optional() }),
    )
    .output(DownloadSchema),
};
