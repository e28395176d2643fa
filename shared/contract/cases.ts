// Cases: logging one, its page, its list, what happens to it, and its end. Its papers, its letters and what is brought in
// from elsewhere have files of their own beside this.

import * as z from 'zod';
import { CaseOutcomeSchema, CaseStageSchema, CaseTypeSchema } from '../domain/case-kinds.ts';
import { ArbitrationSchema, RemedySchema, SanctionKindSchema, SanctionSchema } from '../domain/case-results.ts';
import {
  CaseSchema,
  CertificateSchema,
  DocumentSchema,
  ExemptionSchema,
  KeyDateSchema,
  MembershipCheckSchema,
  RelianceSchema,
  TaskSchema,
} from '../domain/cases.ts';
import { ClaimSchema, KeyDateKindSchema } from '../domain/claims.ts';
import { CasePersonSchema, IntakeSchema, ManagerLevelSchema, ProtectedCharacteristicSchema } from '../domain/intake.ts';
import { EntryDetailsSchema, TimelineEntrySchema, TimelineKindSchema } from '../domain/timeline.ts';
import {
  DaySchema,
  FileNameSchema,
  IdSchema,
  LineSchema,
  NameSchema,
  NationSchema,
  ProseSchema,
  RevisionSchema,
  TimeOfDaySchema,
} from '../domain/values.ts';
import { base } from './base.ts';
import { CaseClockRowSchema } from './case-clocks.ts';
import { caseImport } from './case-import.ts';
import { casePapers } from './case-papers.ts';
import { ClockAnswerSchema } from './clocks.ts';
import { DownloadSchema } from './download.ts';
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
  isFinished: z.boolean(),
  /** The case's procedure by name and version; null where it follows none. */
  procedureName: z.string().nullable(),
  /** The last day on which it is to be referred: so many days before the nearest tribunal limit; null without one. */
  referBy: DaySchema.nullable(),
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
  memberId: IdSchema.nullable().optional(),
  what: LineSchema.optional(),
  pattern: KeyDateSchema.shape.pattern.optional(),
  lastOn: DaySchema.nullable().optional(),
});

const CertificateInputSchema = z.strictObject(CertificateSchema.shape);

/** Done, with its proof (a reference or a document on the case), or not pursued: why, and when the member was told. */
export const DateDoneInputSchema = z
  .strictObject({
    kind: z.enum(['done', 'notPursued']).default('done'),
    on: DaySchema,
    what: NameSchema,
    proof: LineSchema.default(''),
    documentId: IdSchema.nullable().default(null),
    memberToldOn: DaySchema.nullable().default(null),
  })
  .refine(({ kind, proof, documentId }) => kind === 'notPursued' || proof.trim() !== '' || documentId !== null, {
    path: ['proof'],
    error: 'Say where the proof is: a reference, a receipt, or a document on the case.',
  })
  .refine(({ kind, memberToldOn }) => kind === 'done' || memberToldOn !== null, {
    path: ['memberToldOn'],
    error: 'Say when the member was told that this will not be pursued.',
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
    facts: CaseSchema.shape.facts.optional(),
    themes: z.array(NameSchema).max(50).optional(),
    people: z
      .array(CasePersonSchema.omit({ id: true }).partial().required({ name: true, role: true }))
      .max(200)
      .optional(),
    intake: z.strictObject(IntakeSchema.shape).partial().optional(),
    /** The enquiry that becomes this case. */
    enquiryId: IdSchema.optional(),
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
            'theme',
            'outcome',
            'isOpen',
            'isFinished',
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
  /**
   * Allocates, tags and untags many at once, as one transaction that one undo takes back. A case that is not there
   * any more is left out and counted.
   */
  bulk: base
    .input(
      z.strictObject({
        ids: z.array(IdSchema).min(1).max(500),
        repId: IdSchema.nullable().optional(),
        addThemes: z.array(NameSchema).max(20).default([]),
        removeThemes: z.array(NameSchema).max(20).default([]),
      }),
    )
    /** `seq` is the transaction, for undo; null when nothing had to change. */
    .output(z.object({ changed: z.int(), unchanged: z.int(), missing: z.int(), seq: z.int().nullable() })),
  /** Every tag in use with how many cases have it, by name. */
  themes: base.input(z.object({}).optional()).output(rowsSchema(z.object({ theme: z.string(), cases: z.int() }))),
  /**
   * Moves a case: into a stage of its procedure (`stageId`; with `procedureId` where it has none yet), which starts that
   * stage's clocks, or to a stage of the branch's own list. `starts` are days that are known already. Based on the
   * revision that the window showed: a second window gets STALE_RECORD with the case as it stands.
   */
  moveStage: base
    .input(
      OnCase.extend({
        stage: CaseStageSchema.exclude(['closed']).optional(),
        procedureId: IdSchema.optional(),
        stageId: IdSchema.optional(),
        /** The day it entered the stage; today unless said. */
        on: DaySchema.optional(),
        starts: CaseSchema.shape.procedure.unwrap().shape.steps.element.shape.starts.optional(),
      }).refine(({ stage, stageId }) => (stage === undefined) !== (stageId === undefined), {
        path: ['stage'],
        error: 'Say where it goes: a stage, or a stage of its procedure.',
      }),
    )
    .output(CaseSchema),
  /** Changes one step of the procedure: when it began, what started a clock, an agreed extension, a limit that was met. */
  setStep: base
    .input(
      OnCase.extend({
        stepId: IdSchema,
        enteredOn: DaySchema.optional(),
        start: z
          .strictObject({
            event: CaseSchema.shape.procedure.unwrap().shape.steps.element.shape.starts.element.shape.event,
            on: DaySchema.nullable(),
          })
          .optional(),
        extension: z
          .strictObject({ limitId: IdSchema, until: DaySchema, agreedWith: NameSchema, agreedOn: DaySchema })
          .optional(),
        done: z.strictObject({ limitId: IdSchema, on: DaySchema, what: NameSchema }).optional(),
        /** Takes back that a limit was met. */
        notDone: z.strictObject({ limitId: IdSchema }).optional(),
      }),
    )
    .output(
      z.object({
        case: CaseSchema,
        /** Every date of the procedure that moved: what it was, and what it is now. */
        moved: z.array(z.object({ what: z.string(), was: DaySchema.nullable(), is: DaySchema.nullable() })).max(400),
      }),
    ),
  /** Every date of a case, nearest first: the employer's procedure and the tribunal's clock side by side. */
  clocks: base.input(z.object({ id: IdSchema })).output(
    z.object({
      today: DaySchema,
      rows: z.array(CaseClockRowSchema).max(2_000),
      /** What somebody must not believe: "Raising a grievance does not stop the tribunal's clock." */
      warnings: z.array(z.string()).max(20),
    }),
  ),
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
        file: z.file().optional(),
        upload: z.string().max(100).optional(),
        name: FileNameSchema.optional(),
        path: z.string().max(4_096).optional(),
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
        file: z.file().optional(),
        upload: z.string().max(100).optional(),
        name: FileNameSchema.optional(),
        path: z.string().max(4_096).optional(),
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
  /**
   * Closed cases like this one, the most alike first, and counts of how they ended. A count below 5 is null for whoever may
   * not open those cases.
   */
  comparators: base
    .input(
      z.object({
        id: IdSchema,
        employerId: IdSchema.nullable().optional(),
        theme: z.string().max(500).optional(),
        managerLevel: ManagerLevelSchema.optional(),
        sanction: SanctionKindSchema.optional(),
        outcome: CaseOutcomeSchema.optional(),
        characteristic: ProtectedCharacteristicSchema.optional(),
        page: PageSchema,
      }),
    )
    .output(
      z.object({
        rows: z
          .array(
            z.object({
              id: IdSchema,
              number: z.string(),
              type: CaseTypeSchema,
              employer: z.string().nullable(),
              managerLevel: ManagerLevelSchema.nullable(),
              sanction: SanctionKindSchema.nullable(),
              outcome: CaseOutcomeSchema,
              closedOn: DaySchema,
              themes: z.array(z.string()).max(50),
              /** What the two have in common, in words. */
              alike: z.array(z.string()).max(20),
            }),
          )
          .max(500),
        /** null: fewer than 5, and not open to whoever asks. */
        total: z.int().nullable(),
        byOutcome: z.array(z.object({ outcome: CaseOutcomeSchema, cases: z.int().nullable() })).max(20),
        bySanction: z.array(z.object({ sanction: SanctionKindSchema.nullable(), cases: z.int().nullable() })).max(20),
      }),
    ),
  /** Who might take a case, the best first, each with reasons: load, conflict, workplace. */
  suggestRep: base.input(z.object({ id: IdSchema })).output(
    z.object({
      rows: z
        .array(
          z.object({
            repId: IdSchema,
            name: z.string(),
            openCases: z.int(),
            enquiries: z.int(),
            /** Open cases weighted by their stage, and enquiries. */
            load: z.number(),
            hasConflict: z.boolean(),
            reasons: z.array(z.string()).max(20),
          }),
        )
        .max(500),
    }),
  ),
  ...casePapers,
  ...caseImport,
};
