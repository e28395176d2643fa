// Cases: logging one, its page, its list, what happens to it, and its end. Its papers, its letters and what is brought in
// from elsewhere have files of their own beside this.

import * as z from 'zod';
import { CaseOutcomeSchema, CaseStageSchema, CaseTypeSchema } from '../domain/case-kinds.ts';
import { ArbitrationSchema, RemedySchema, SanctionSchema } from '../domain/case-results.ts';
import {
  CaseSchema,
  DocumentSchema,
  ExemptionSchema,
  KeyDateSchema,
  MembershipCheckSchema,
  RelianceSchema,
  TaskSchema,
} from '../domain/cases.ts';
import { CasePersonSchema, IntakeSchema, ManagerLevelSchema, ProtectedCharacteristicSchema } from '../domain/intake.ts';
import { EntryDetailsSchema, TimelineEntrySchema, TimelineKindSchema } from '../domain/timeline.ts';
import {
  DaySchema,
  FileNameSchema,
  IdSchema,
  LineSchema,
  NameSchema,
  ProseSchema,
  TimeOfDaySchema,
} from '../domain/values.ts';
import { base } from './base.ts';
import { caseFinding } from './case-finding.ts';
import { caseImport } from './case-import.ts';
import {
  CaseOpenSchema,
  CertificateInputSchema,
  DateDoneInputSchema,
  givenFileShape,
  KeyDateInputSchema,
  OnCase,
  WhoSchema,
} from './case-inputs.ts';
import { CASE_LIST_FIELDS, CaseClockSchema, CasePageSchema, CaseRowSchema } from './case-page.ts';
import { casePapers } from './case-papers.ts';
import { caseSteps } from './case-steps.ts';
import { DownloadSchema } from './download.ts';
import { PageSchema, rowsSchema, sortSchema, whereSchema } from './query.ts';
import { sealing } from './sealing.ts';

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
          where: whereSchema(CASE_LIST_FIELDS).optional(),
          sort: sortSchema([
            'number',
            'type',
            'stage',
            /** The first member's name, last name first. */
            'member',
            'employer',
            'workplace',
            'openedOn',
            'closedOn',
            'nextDay',
          ]).optional(),
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
        /** Everybody on the case, those who were there included. */
        who: z.array(WhoSchema).min(1).max(1_000).optional(),
        /** Only the fields that are named change; '' takes one out. */
        facts: CaseSchema.shape.facts.optional(),
        themes: z.array(NameSchema).max(50).optional(),
        reliesOn: z.array(RelianceSchema).max(50).optional(),
        characteristics: z.array(ProtectedCharacteristicSchema).max(9).optional(),
        people: z.array(CasePersonSchema).max(200).optional(),
        intake: z.strictObject(IntakeSchema.shape).partial().optional(),
        managerLevel: ManagerLevelSchema.nullable().optional(),
        sanction: SanctionSchema.nullable().optional(),
        remedies: z.array(RemedySchema).max(100).optional(),
        arbitration: ArbitrationSchema.nullable().optional(),
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
            startedBy: z.enum(['member', 'employer']).optional(),
            exemption: ExemptionSchema.nullable().optional(),
            laterCertificates: z.array(CertificateInputSchema).max(20).optional(),
          })
          .optional(),
        /** Other key dates of this case for which the same `conciliation` holds: one notification, one certificate. */
        alsoFor: z.array(IdSchema).max(100).optional(),
        done: DateDoneInputSchema.nullable().optional(),
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
        details: EntryDetailsSchema.optional(),
        documentId: IdSchema.nullable().default(null),
        isPrivileged: z.boolean().default(false),
      }),
    )
    .output(TimelineEntrySchema),
  /** An `.eml` or `.msg` becomes an entry with its date, people and attachments. A broken one is refused in words. */
  addMail: base
    .input(
      z.strictObject({
        caseId: IdSchema,
        ...givenFileShape,
        isPrivileged: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        entry: TimelineEntrySchema,
        documents: z.array(DocumentSchema).max(200),
        warnings: z.array(z.string()),
      }),
    ),
  updateEvent: base
    .input(
      OnCase.extend({
        day: DaySchema.optional(),
        time: TimeOfDaySchema.nullable().optional(),
        place: LineSchema.optional(),
        text: ProseSchema.optional(),
        isContactWithMember: z.boolean().optional(),
        details: EntryDetailsSchema.optional(),
        isPrivileged: z.boolean().optional(),
      }),
    )
    .output(TimelineEntrySchema),
  /**
   * Adds a document of at most 100 MB: a `file` of at most 32 MB from a page, or its `upload` token with the file's `name`;
   * `path` in-process only.
   */
  addDocument: base
    .input(
      z.strictObject({
        caseId: IdSchema,
        ...givenFileShape,
        tags: z.array(NameSchema).max(50).default([]),
        isPrivileged: z.boolean().default(false),
      }),
    )
    .output(DocumentSchema),
  updateDocument: base
    .input(
      OnCase.extend({
        name: FileNameSchema.optional(),
        tags: z.array(NameSchema).max(50).optional(),
        isPrivileged: z.boolean().optional(),
      }),
    )
    .output(DocumentSchema),
  openDocument: base.input(z.object({ id: IdSchema })).output(DownloadSchema),
  addTask: base
    .input(
      z.strictObject({
        caseId: IdSchema,
        what: NameSchema,
        dueOn: DaySchema.nullable().default(null),
        repId: IdSchema.nullable().default(null),
        isPromise: z.boolean().default(false),
      }),
    )
    .output(TaskSchema),
  updateTask: base
    .input(
      OnCase.extend({
        what: NameSchema.optional(),
        dueOn: DaySchema.nullable().optional(),
        doneOn: DaySchema.nullable().optional(),
        repId: IdSchema.nullable().optional(),
        isPromise: z.boolean().optional(),
      }),
    )
    .output(TaskSchema),
  /**
   * Closes a case. A date that nobody has answered for stays on Today until somebody does: `dates` answers for all of them
   * at once. With a remedy that is not done the case is closed and not finished.
   */
  close: base
    .input(
      OnCase.extend({
        outcome: CaseOutcomeSchema,
        reason: NameSchema,
        on: DaySchema.optional(),
        dates: z.strictObject({ what: NameSchema, memberToldOn: DaySchema }).optional(),
        sanction: SanctionSchema.optional(),
        remedies: z
          .array(RemedySchema.omit({ id: true }).partial().required({ what: true }))
          .max(100)
          .optional(),
      }),
    )
    .output(CaseSchema),
  reopen: base
    .input(OnCase.extend({ stage: CaseStageSchema.exclude(['closed']).default('intake') }))
    .output(CaseSchema),
  ...caseFinding,
  ...caseSteps,
  ...casePapers,
  ...caseImport,
  ...sealing,
};
