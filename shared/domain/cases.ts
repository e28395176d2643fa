// A case: one matter for one or more members against one employer, with its dates, its timeline and its tasks.

import * as z from 'zod';
import { CaseOutcomeSchema, CaseStageSchema, CaseTypeSchema } from './case-kinds.ts';
import { CaseProcedureSchema } from './case-procedure.ts';
import { ArbitrationSchema, ReferralSchema, RemedySchema, SanctionSchema } from './case-results.ts';
import { ClaimSchema, KeyDateKindSchema } from './claims.ts';
import {
  CasePersonSchema,
  emptyIntake,
  IntakeSchema,
  ManagerLevelSchema,
  ProtectedCharacteristicSchema,
} from './intake.ts';
import {
  DaySchema,
  FileNameSchema,
  IdSchema,
  InstantSchema,
  LineSchema,
  NameSchema,
  NationSchema,
  ProseSchema,
  RecordSchema,
} from './values.ts';

/** An early conciliation: Acas was notified (Day A), the certificate was received (Day B). Both are legal days. */
export const CertificateSchema = z.object({
  dayA: DaySchema.nullable(),
  dayB: DaySchema.nullable(),
  certificateNo: LineSchema,
});

/** Why the tribunal's form may be sent without a certificate: the four reasons that it gives. */
export const ExemptionSchema = z.enum([
  'anotherPersonHasOne',
  'outsideAcasPowers',
  'employerContactedAcas',
  'interimRelief',
]);
export type Exemption = z.infer<typeof ExemptionSchema>;

/** Conciliation for one key date. Only the first certificate for a matter counts; later ones are kept and do nothing. */
export const EarlyConciliationSchema = CertificateSchema.extend({
  /** An employer's own notification stops no clock. */
  startedBy: z.enum(['member', 'employer']),
  exemption: ExemptionSchema.nullable(),
  laterCertificates: z.array(CertificateSchema).max(20),
});

/**
 * What became of a date: done with its proof, or not pursued, why, and when the member was told. The date stays on Today
 * until one of them is there.
 */
export const DateDoneSchema = z.object({
  kind: z.enum(['done', 'notPursued']),
  on: DaySchema,
  what: NameSchema,
  /** Where the proof is: a reference, a receipt. Empty only where a document or the member's being told stands for it. */
  proof: LineSchema,
  documentId: IdSchema.nullable(),
  memberToldOn: DaySchema.nullable(),
  recordedAt: InstantSchema,
});

/**
 * A date from which the law counts: one for each act or claim and, in a collective case, each member. `date` is null while
 * nobody is sure: the case then stays on Today.
 */
export const KeyDateSchema = z.object({
  id: IdSchema,
  claim: ClaimSchema,
  kind: KeyDateKindSchema,
  date: DaySchema.nullable(),
  nation: NationSchema,
  /** Whose it is; null for everybody on the case. */
  memberId: IdSchema.nullable(),
  /** Which act or payment: "The payslip of 28 August". */
  what: LineSchema,
  /** Whether it happened once, again and again (a series), or went on. A person decides where the last two start. */
  pattern: z.enum(['once', 'series', 'continuing']),
  /** The last in the series, or the day on which it stopped; null while it goes on or when it happened once. */
  lastOn: DaySchema.nullable(),
  conciliation: EarlyConciliationSchema,
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

/** A clause of an agreement, a contract or a policy that the case relies upon. */
export const RelianceSchema = z.object({
  id: IdSchema,
  document: NameSchema,
  clause: LineSchema,
  /** Where it was chosen from the register of agreements. Left out: it was typed. */
  agreementId: IdSchema.optional(),
  clauseId: IdSchema.optional(),
});

export const CaseSchema = RecordSchema.extend({
  /** `2026-0042`: the year it was logged and a running number within it. */
  number: z.string().max(20),
  /** What it was called where it was kept before: the spreadsheet's own reference. Left out: it began here. */
  reference: LineSchema.optional(),
  type: CaseTypeSchema,
  stage: CaseStageSchema,
  memberIds: z.array(IdSchema).min(1).max(1_000),
  employerId: IdSchema.nullable(),
  workplaceId: IdSchema.nullable(),
  repId: IdSchema.nullable(),
  whatHappened: ProseSchema,
  keyDates: z.array(KeyDateSchema).max(100),
  membershipCheck: MembershipCheckSchema,
  intake: IntakeSchema,
  themes: z.array(NameSchema).max(50),
  reliesOn: z.array(RelianceSchema).max(50),
  /** The fields of its type (shared/domain/case-facts.ts), as they were typed; days as `YYYY-MM-DD`. */
  facts: z.record(z.string().max(40), z.string().max(5_000)),
  /** Only where the case is about them; never in a summary, a list or a search. */
  characteristics: z.array(ProtectedCharacteristicSchema).max(9),
  people: z.array(CasePersonSchema).max(200),
  procedure: CaseProcedureSchema.nullable(),
  /** The level of the manager who decided: like cases are found by it. */
  managerLevel: ManagerLevelSchema.nullable(),
  sanction: SanctionSchema.nullable(),
  remedies: z.array(RemedySchema).max(100),
  arbitration: ArbitrationSchema.nullable(),
  referral: ReferralSchema.nullable(),
  /** The issue that it grew out of, or that was raised because of it; an issue names no person, so the link stands here. */
  issueId: IdSchema.optional(),
  openedOn: DaySchema,
  closed: z.object({ on: DaySchema, outcome: CaseOutcomeSchema, reason: NameSchema }).nullable(),
});
export type Case = z.infer<typeof CaseSchema>;

export const TaskSchema = RecordSchema.extend({
  caseId: IdSchema,
  what: NameSchema,
  dueOn: DaySchema.nullable(),
  doneOn: DaySchema.nullable(),
  /** Who sees to it; null for whoever looks after the case. */
  repId: IdSchema.nullable(),
  /** It was promised to the member: a handover names it. */
  isPromise: z.boolean(),
});
export type Task = z.infer<typeof TaskSchema>;

/** A document on a case. Its bytes lie once in the attachment store under `hash` (SHA-256 of the content, hex). */
export const DocumentSchema = RecordSchema.extend({
  caseId: IdSchema,
  name: FileNameSchema,
  mediaType: LineSchema,
  bytes: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  addedOn: DaySchema,
  tags: z.array(NameSchema).max(50),
  /** A lawyer's advice, or made for a claim: kept apart, and in no bundle, pack or copy unless somebody says so. */
  isPrivileged: z.boolean(),
});
export type Document = z.infer<typeof DocumentSchema>;

/** What a new case starts from, besides who, what and when. */
export const emptyCasework = {
  intake: emptyIntake,
  themes: [],
  reliesOn: [],
  facts: {},
  characteristics: [],
  people: [],
  procedure: null,
  managerLevel: null,
  sanction: null,
  remedies: [],
  arbitration: null,
  referral: null,
} satisfies Partial<Case>;

/** Conciliation that nobody has begun. */
export const noConciliation: KeyDate['conciliation'] = {
  dayA: null,
  dayB: null,
  certificateNo: '',
  startedBy: 'member',
  exemption: null,
  laterCertificates: [],
};

/** A key date besides its claim, kind, day and nation. */
export const emptyKeyDate = {
  memberId: null,
  what: '',
  pattern: 'once',
  lastOn: null,
  conciliation: noConciliation,
  done: null,
} satisfies Partial<KeyDate>;
