// A case: one matter for one or more members against one employer, with its dates, its timeline and its tasks.

import * as z from 'zod';
import { ClaimSchema, KeyDateKindSchema } from './claims.ts';
import {
  DaySchema,
  IdSchema,
  InstantSchema,
  LineSchema,
  NameSchema,
  NationSchema,
  ProseSchema,
  RecordSchema,
  TimeOfDaySchema,
} from './values.ts';

export const CaseTypeSchema = z.enum([
  'grievance',
  'disciplinary',
  'dismissal',
  'sickness',
  'redundancy',
  'discrimination',
  'pay',
  'tupe',
  'whistleblowing',
  'healthAndSafety',
  'flexibleWorking',
  'employmentStatus',
  'other',
]);
export type CaseType = z.infer<typeof CaseTypeSchema>;

export const CaseStageSchema = z.enum(['intake', 'informal', 'formal', 'appeal', 'conciliation', 'tribunal', 'closed']);
export type CaseStage = z.infer<typeof CaseStageSchema>;

export const CaseOutcomeSchema = z.enum([
  'won',
  'partlyWon',
  'settled',
  'notWon',
  'withdrawn',
  'adviceGiven',
  'referred',
  'other',
]);
export type CaseOutcome = z.infer<typeof CaseOutcomeSchema>;

/** Conciliation for one key date. Day A: Acas was notified; Day B: the certificate was received. Both are legal days. */
export const EarlyConciliationSchema = z.object({
  dayA: DaySchema.nullable(),
  dayB: DaySchema.nullable(),
  certificateNo: LineSchema,
});

/** What was done about a date, with its proof: the date stays on Today until this is there. */
export const DateDoneSchema = z.object({ on: DaySchema, what: NameSchema, recordedAt: InstantSchema });

/** A date from which the law counts. `date` is null while nobody is sure: the case then stays on Today. */
export const KeyDateSchema = z.object({
  id: IdSchema,
  claim: ClaimSchema,
  kind: KeyDateKindSchema,
  date: DaySchema.nullable(),
  nation: NationSchema,
  conciliation: EarlyConciliationSchema,
  /** Set once a claim was presented, or somebody wrote down why none will be. */
  done: DateDoneSchema.nullable(),
});
export type KeyDate = z.infer<typeof KeyDateSchema>;

/** The intake gate, answered from the record on the day the case was logged. */
export const MembershipCheckSchema = z.object({
  answer: z.enum(['covered', 'adviceOnly', 'toCheck']),
  standingOnKeyDate: LineSchema,
  joinedOn: DaySchema.nullable(),
  isProblemBeforeJoining: z.boolean(),
  reason: LineSchema,
});
export type MembershipCheck = z.infer<typeof MembershipCheckSchema>;

export const CaseSchema = RecordSchema.extend({
  /** `2026-0042`: the year it was logged and a running number within it. */
  number: z.string().max(20),
  type: CaseTypeSchema,
  stage: CaseStageSchema,
  memberIds: z.array(IdSchema).min(1).max(1_000),
  employerId: IdSchema.nullable(),
  workplaceId: IdSchema.nullable(),
  repId: IdSchema.nullable(),
  whatHappened: ProseSchema,
  keyDates: z.array(KeyDateSchema).max(100),
  membershipCheck: MembershipCheckSchema,
  openedOn: DaySchema,
  closed: z.object({ on: DaySchema, outcome: CaseOutcomeSchema, reason: NameSchema }).nullable(),
});
export type Case = z.infer<typeof CaseSchema>;

export const TimelineKindSchema = z.enum([
  'note',
  'call',
  'email',
  'letter',
  'meeting',
  'hearing',
  'decision',
  'document',
  'event',
]);
export type TimelineKind = z.infer<typeof TimelineKindSchema>;

/** One entry of a case's timeline. `day` (and `time`) say when it happens or happened, in the branch's zone. */
export const TimelineEntrySchema = RecordSchema.extend({
  caseId: IdSchema,
  kind: TimelineKindSchema,
  day: DaySchema,
  time: TimeOfDaySchema.nullable(),
  place: LineSchema,
  text: ProseSchema,
  /** Whether the member heard from us by it: silence is measured from these. */
  isContactWithMember: z.boolean(),
  documentId: IdSchema.nullable(),
  recordedAt: InstantSchema,
});
export type TimelineEntry = z.infer<typeof TimelineEntrySchema>;

export const TaskSchema = RecordSchema.extend({
  caseId: IdSchema,
  what: NameSchema,
  dueOn: DaySchema.nullable(),
  doneOn: DaySchema.nullable(),
});
export type Task = z.infer<typeof TaskSchema>;

/** A document on a case. Its bytes lie once in the attachment store under `hash` (SHA-256 of the content, hex). */
export const DocumentSchema = RecordSchema.extend({
  caseId: IdSchema,
  name: NameSchema,
  mediaType: LineSchema,
  bytes: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  addedOn: DaySchema,
});
export type Document = z.infer<typeof DocumentSchema>;
