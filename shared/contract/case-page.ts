// A case as a list and its own page show it: with the names behind its ids, and its clocks as at today.

import * as z from 'zod';
import { CaseStageSchema, CaseTypeSchema } from '../domain/case-kinds.ts';
import { CaseSchema, DocumentSchema, TaskSchema } from '../domain/cases.ts';
import { DaySchema, IdSchema, RevisionSchema } from '../domain/values.ts';
import { KeyDateAnswerSchema } from './clocks.ts';

/** By what a list of cases is narrowed down, on the screen and in a file alike. */
export const CASE_LIST_FIELDS = [
  'number',
  'type',
  'stage',
  'repId',
  'employerId',
  'workplaceId',
  'openedOn',
  'closedOn',
  'memberId',
  'theme',
  /** By the key of shared/rules/clause-key.ts. */
  'clause',
  'agreementId',
  'outcome',
  'isOpen',
  'isFinished',
] as const;

/** One line of the list of cases: who, what, where it stands, what is next, when. */
export const CaseRowSchema = z.object({
  id: IdSchema,
  revision: RevisionSchema,
  number: z.string(),
  type: CaseTypeSchema,
  stage: CaseStageSchema,
  memberName: z.string(),
  members: z.int(),
  employer: z.string().nullable(),
  workplace: z.string().nullable(),
  repId: IdSchema.nullable(),
  repName: z.string().nullable(),
  openedOn: DaySchema,
  closedOn: DaySchema.nullable(),
  /** Closed, with its dates answered for and its remedies kept. */
  isFinished: z.boolean(),
  themes: z.array(z.string()).max(50),
  /** What somebody must see to next; null where nothing is planned. */
  nextWhat: z.string().nullable(),
  /** Its day; null while nobody is sure of the date that its limit counts from. */
  nextDay: DaySchema.nullable(),
  daysLeft: z.int().nullable(),
});
export type CaseRow = z.infer<typeof CaseRowSchema>;

/** One key date's clock on a case's page, as at today. */
export const CaseClockSchema = z.object({
  keyDateId: IdSchema,
  /** What must be done by the headline day; null when nobody is sure of the key date. */
  action: z.enum(['notifyConciliation', 'presentClaim']),
  headlineDay: DaySchema.nullable(),
  daysLeft: z.int().nullable(),
  /** A later day that may apply where the law is not settled. */
  laterDay: DaySchema.nullable(),
  state: z.enum(['running', 'passed', 'passedButLongerMayApply', 'done', 'noDate']),
  sentence: z.string(),
  answer: KeyDateAnswerSchema.nullable(),
});
export type CaseClock = z.infer<typeof CaseClockSchema>;

export const CasePageSchema = z.object({
  case: CaseSchema,
  members: z
    .array(
      z.object({
        id: IdSchema,
        name: z.string(),
        number: z.string().nullable(),
        standing: z.string().nullable(),
        joinedOn: DaySchema.nullable(),
        accessNeeds: z.string(),
        isToCheck: z.boolean(),
        phone: z.string(),
        email: z.string(),
      }),
    )
    .max(1_000),
  employer: z.string().nullable(),
  workplace: z.string().nullable(),
  repName: z.string().nullable(),
  clocks: z.array(CaseClockSchema).max(100),
  isFinished: z.boolean(),
  /** The case's procedure by name and version; null where it follows none. */
  procedureName: z.string().nullable(),
  /** The last day on which it is to be referred: so many days before the nearest tribunal limit; null without one. */
  referBy: DaySchema.nullable(),
  tasks: z.array(TaskSchema).max(500),
  documents: z.array(DocumentSchema).max(500),
  lastContactOn: DaySchema.nullable(),
  timelineTotal: z.int(),
  /** Under a key of its own: cases.sealedWith says for whom. */
  isSealed: z.boolean().default(false),
});
export type CasePage = z.infer<typeof CasePageSchema>;
