// Cases: logging one, its page, its list, what happens to it, and its end.

import * as z from 'zod';
import {
  CaseOutcomeSchema,
  CaseSchema,
  CaseStageSchema,
  CaseTypeSchema,
  DocumentSchema,
  KeyDateSchema,
  MembershipCheckSchema,
  TaskSchema,
  TimelineEntrySchema,
  TimelineKindSchema,
} from '../domain/cases.ts';
import { ClaimSchema, KeyDateKindSchema } from '../domain/claims.ts';
import {
  DaySchema,
  IdSchema,
  LineSchema,
  NameSchema,
  NationSchema,
  ProseSchema,
  RevisionSchema,
  TimeOfDaySchema,
} from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema } from './branch.ts';
import { ClockAnswerSchema } from './clocks.ts';
import { PageSchema, rowsSchema, sortSchema, whereSchema } from './query.ts';

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
  answer: ClockAnswerSchema.nullable(),
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
  tasks: z.array(TaskSchema).max(500),
  documents: z.array(DocumentSchema).max(500),
  lastContactOn: DaySchema.nullable(),
  timelineTotal: z.int(),
});
export type CasePage = z.infer<typeof CasePageSchema>;

// What is written is refused with a field that there is not: a date under a wrong name would be lost without a word.

/** Somebody found on the list, or somebody logged at once under a name ("membership to check"). */
export const WhoSchema = z.union([
  z.strictObject({ memberId: IdSchema }),
  z.strictObject({ firstName: LineSchema.default(''), lastName: NameSchema, phone: LineSchema.default('') }),
]);

export const KeyDateInputSchema = z.strictObject({
  claim: ClaimSchema.optional(),
  kind: KeyDateKindSchema.optional(),
  /** null or left out: "not sure". */
  date: DaySchema.nullable().optional(),
  nation: NationSchema.optional(),
});

/**
 * What is asked when a case is logged: who, what type, what happened, the key date, what next. Claim, kind and nation
 * follow from the type and the branch unless they are given.
 */
export const CaseOpenSchema = z
  .strictObject({
    who: z.array(WhoSchema).min(1).max(1_000),
    type: CaseTypeSchema,
    whatHappened: ProseSchema.default(''),
    keyDates: z.array(KeyDateInputSchema).max(100).default([]),
    nextStep: LineSchema.default(''),
    nextStepBy: DaySchema.nullable().default(null),
    workplaceId: IdSchema.nullable().optional(),
    repId: IdSchema.nullable().default(null),
  })
  .refine(({ nextStep, nextStepBy }) => nextStepBy === null || nextStep.trim() !== '', {
    path: ['nextStep'],
    error: 'Say what is to be done by that day, or leave the day out.',
  });
export type CaseOpen = z.input<typeof CaseOpenSchema>;

const OnCase = z.strictObject({ id: IdSchema, revision: RevisionSchema });

export const cases = {
  open: base.input(CaseOpenSchema).output(CaseSchema),
  /** The membership check as it would be answered from the record for this person and key date. */
  checkMembership: base
    .input(z.object({ memberId: IdSchema, keyDate: DaySchema.nullable() }))
    .output(MembershipCheckSchema),
  /** What a key date of this type would give, before anything is saved. */
  previewClock: base
    .input(z.object({ type: CaseTypeSchema, keyDate: KeyDateInputSchema }))
    .output(z.object({ keyDate: KeyDateSchema.omit({ id: true }), clock: CaseClockSchema })),
  get: base.input(z.object({ id: IdSchema })).output(CasePageSchema),
  list: base
    .input(
      z
        .object({
          search: z.string().max(200).optional(),
          where: whereSchema([
            'number',
            'type',
            'stage',
            'repId',
            'employerId',
            'workplaceId',
            'openedOn',
            'closedOn',
            'memberId',
          ]).optional(),
          sort: sortSchema(['number', 'type', 'stage', 'openedOn', 'closedOn', 'nextDay']).optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(CaseRowSchema)),
  update: base
    .input(
      OnCase.extend({
        type: CaseTypeSchema.optional(),
        stage: CaseStageSchema.exclude(['closed']).optional(),
        whatHappened: ProseSchema.optional(),
        workplaceId: IdSchema.nullable().optional(),
        repId: IdSchema.nullable().optional(),
      }),
    )
    .output(CaseSchema),
  /** Adds (without `keyDateId`) or changes a key date; conciliation's days and certificate too. */
  setKeyDate: base
    .input(
      OnCase.extend({
        keyDateId: IdSchema.optional(),
        ...KeyDateInputSchema.shape,
        conciliation: z
          .strictObject({
            dayA: DaySchema.nullable(),
            dayB: DaySchema.nullable(),
            certificateNo: LineSchema.default(''),
          })
          .optional(),
        /** What was done about the date, or why nothing will be and when the member was told. */
        done: z.strictObject({ on: DaySchema, what: NameSchema }).nullable().optional(),
      }),
    )
    .output(CaseSchema),
  timeline: base.input(z.object({ caseId: IdSchema, page: PageSchema })).output(rowsSchema(TimelineEntrySchema)),
  addEvent: base
    .input(
      z.strictObject({
        caseId: IdSchema,
        kind: TimelineKindSchema.exclude(['event', 'document']),
        day: DaySchema.optional(),
        time: TimeOfDaySchema.nullable().default(null),
        place: LineSchema.default(''),
        text: ProseSchema,
        isContactWithMember: z.boolean().default(false),
      }),
    )
    .output(TimelineEntrySchema),
  updateEvent: base
    .input(
      OnCase.extend({
        day: DaySchema.optional(),
        time: TimeOfDaySchema.nullable().optional(),
        place: LineSchema.optional(),
        text: ProseSchema.optional(),
        isContactWithMember: z.boolean().optional(),
      }),
    )
    .output(TimelineEntrySchema),
  /** Adds a document of at most 32 MB: `file` from a page, `path` in-process only. */
  addDocument: base
    .input(z.strictObject({ caseId: IdSchema, file: z.file().optional(), path: z.string().max(4_096).optional() }))
    .output(DocumentSchema),
  openDocument: base.input(z.object({ id: IdSchema })).output(DownloadSchema),
  addTask: base
    .input(z.strictObject({ caseId: IdSchema, what: NameSchema, dueOn: DaySchema.nullable().default(null) }))
    .output(TaskSchema),
  updateTask: base
    .input(
      OnCase.extend({
        what: NameSchema.optional(),
        dueOn: DaySchema.nullable().optional(),
        doneOn: DaySchema.nullable().optional(),
      }),
    )
    .output(TaskSchema),
  close: base
    .input(OnCase.extend({ outcome: CaseOutcomeSchema, reason: NameSchema, on: DaySchema.optional() }))
    .output(CaseSchema),
  reopen: base
    .input(OnCase.extend({ stage: CaseStageSchema.exclude(['closed']).default('intake') }))
    .output(CaseSchema),
};
