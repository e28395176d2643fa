// The annual report of a forum: whether the unions agreed to it, and the report itself, which does not leave without that.

import * as z from 'zod';
import { AnnualReportStateSchema } from '../../domain/partnership/forums.ts';
import { DaySchema, IdSchema, NameSchema, ProseSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';

/** The forum (the only one without it) and first and last day, both inclusive; the 12 months to this month's end without them. */
const YearFields = { forumId: IdSchema.optional(), from: DaySchema.optional(), to: DaySchema.optional() };

/** A name alone signs today. */
const SignatureInput = z.union([NameSchema, z.strictObject({ name: NameSchema, on: DaySchema.optional() })]).nullable();

const AgreementFields = {
  isAgreed: z.boolean().nullable().optional(),
  agreedOn: DaySchema.nullable().optional(),
  statementIfNot: ProseSchema.optional(),
  signed: z.strictObject({ management: SignatureInput, staff: SignatureInput }).partial().optional(),
};

export const AnnualReportPageSchema = z.object({
  forumId: IdSchema,
  forum: z.string(),
  /** The forum's: what a save is based on. */
  revision: RevisionSchema,
  from: DaySchema,
  to: DaySchema,
  /** null while nothing was said of this year. */
  report: AnnualReportStateSchema.nullable(),
  /** What still keeps it from leaving, in sentences. */
  lacks: z.array(z.string()).max(5),
  /** What it will say, section by section, in a sentence each. */
  sections: z.array(z.object({ title: z.string(), sentence: z.string() })).max(20),
  /** Years of which something was said, the latest first. */
  years: z
    .array(AnnualReportStateSchema.pick({ from: true, to: true, isAgreed: true }).extend({ isReady: z.boolean() }))
    .max(100),
});
export type AnnualReportPage = z.infer<typeof AnnualReportPageSchema>;

export const partnershipAnnualReports = {
  annualReportState: base.input(z.strictObject(YearFields).optional()).output(AnnualReportPageSchema),
  /** Says whether it is agreed, on which day or by whom, or why not. What is not given stays. */
  keepAnnualReport: base
    .input(z.strictObject({ ...YearFields, ...AgreementFields, revision: RevisionSchema }))
    .output(AnnualReportPageSchema),
  /**
   * The report, from joint records alone. Refused until it is agreed (with its day or both signatures) or a statement says why
   * not; what is said of that here is kept.
   */
  annualReport: base
    .input(
      z
        .strictObject({
          ...YearFields,
          ...AgreementFields,
          format: z.enum(['pdf', 'docx']).optional(),
          path: ToPathSchema,
        })
        .optional(),
    )
    .output(DownloadSchema),
};
