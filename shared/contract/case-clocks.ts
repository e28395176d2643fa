// A date that needs somebody, wherever it comes from: the law, the employer's procedure, a hearing, a promise.

import * as z from 'zod';
import { CaseTypeSchema } from '../domain/case-kinds.ts';
import { PartnershipRefSchema } from '../domain/partnership/sides.ts';
import { RepsRefSchema } from '../domain/reps/refs.ts';
import { DaySchema, IdSchema } from '../domain/values.ts';

/** Of partnership, and of no case: the last day for answers in a consultation, and what follows. */
export const PartnershipDueKindSchema = z.enum([
  'consultationWindow',
  'informationDue',
  'disputeStage',
  'partnershipMeeting',
  'papersDue',
  'minutesDue',
  'talkBy',
  'partnershipAction',
  'agreementReview',
  'partnershipReview',
  'termEnds',
  'bargainingStep',
  'bargainingMeeting',
]);
export type PartnershipDueKind = z.infer<typeof PartnershipDueKindSchema>;

/** Of reps and elections, and of no case. */
export const RepsDueKindSchema = z.enum([
  'electionStep',
  'complaintsEnd',
  'papersMayGo',
  'postTermEnds',
  'trainingNeeded',
  'trainingExpires',
  'certificationReview',
  'talkAgain',
  'ballotNotice',
  'actionNotice',
  'mandateEnds',
]);
export type RepsDueKind = z.infer<typeof RepsDueKindSchema>;

export const DueKindSchema = z.enum([
  'notifyConciliation',
  'presentClaim',
  /** A key date from which no last day can be counted yet. */
  'noKeyDate',
  /** The member's or the union's next step in the employer's procedure. */
  'internalStep',
  /** The day by which the employer must act. */
  'employerReply',
  'hearing',
  'informationRequest',
  'offer',
  'refer',
  'remedy',
  'task',
  /** Of no case: what somebody asked about their data. */
  'dataRequest',
  ...PartnershipDueKindSchema.options,
  ...RepsDueKindSchema.options,
]);
export type DueKind = z.infer<typeof DueKindSchema>;

export const DueItemSchema = z.object({
  kind: DueKindSchema,
  /** The day by which it must be done; null when nobody is sure of the date it counts from. */
  day: DaySchema.nullable(),
  daysLeft: z.int().nullable(),
  title: z.string(),
  /** Once a safe day has passed and a later one may apply, that later one. */
  laterDay: DaySchema.nullable(),
  isVerified: z.boolean(),
  /** Of a case, or of a data request; the other is null. */
  caseId: IdSchema.nullable(),
  requestId: IdSchema.nullable(),
  /** Of partnership: the record; both ids above are null then. Left out: it is of none. */
  partnership: PartnershipRefSchema.optional(),
  /** Of reps and elections, likewise. */
  reps: RepsRefSchema.optional(),
  /** The case's number, or the request's; of partnership the record's, or its forum's name. */
  caseNumber: z.string(),
  caseType: CaseTypeSchema.nullable(),
  /** What kind of case or request it is, in words. */
  typeInWords: z.string(),
  detail: z.string(),
  repName: z.string().nullable(),
});
export type DueItem = z.infer<typeof DueItemSchema>;

/** One date on a case's own page, with what it was counted from. */
export const CaseClockRowSchema = z.object({
  kind: DueKindSchema,
  /** Which of the two clocks it belongs to; a hearing, a task and the like belong to neither. */
  side: z.enum(['tribunal', 'internal', 'other']),
  who: z.enum(['member', 'union', 'employer']).nullable(),
  day: DaySchema.nullable(),
  daysLeft: z.int().nullable(),
  laterDay: DaySchema.nullable(),
  title: z.string(),
  /** One sentence: from what it was counted, and what silence means. */
  detail: z.string(),
  state: z.enum(['running', 'passed', 'passedButLongerMayApply', 'done', 'noDate']),
  isVerified: z.boolean(),
  /** How it was counted, step by step. */
  working: z
    .array(z.object({ text: z.string(), date: DaySchema.optional(), authority: z.string().optional() }))
    .max(50),
  keyDateId: IdSchema.nullable(),
  stepId: IdSchema.nullable(),
  limitId: IdSchema.nullable(),
  entryId: IdSchema.nullable(),
  taskId: IdSchema.nullable(),
  remedyId: IdSchema.nullable(),
});
export type CaseClockRow = z.infer<typeof CaseClockRowSchema>;
