// Reports: figures as at a date, each of which can be traced to its records, on screen and as files.

import * as z from 'zod';
import { DaySchema, InstantSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema } from './branch.ts';

export const MembershipReportInputSchema = z.object({
  /** The day as at which members are counted; today unless said. */
  asAt: DaySchema.optional(),
  /** Joiners and leavers are counted from this day to `asAt`, both inclusive; one year back unless said. */
  from: DaySchema.optional(),
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

export const reports = {
  membership: base.input(MembershipReportInputSchema.optional()).output(MembershipReportSchema),
  /** The same report as a file: a download for a page, or (in-process only) written to `path`. */
  exportMembership: base
    .input(
      MembershipReportInputSchema.extend({ format: z.enum(['xlsx', 'csv']), path: z.string().max(4_096).optional() }),
    )
    .output(DownloadSchema),
};
