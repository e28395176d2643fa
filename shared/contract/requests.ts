// What people ask about their data, how long things are kept, and what is destroyed: requests, legal holds, the retention
// queue, erasing with its certificate, and the pack of everything that is held about a person.

import * as z from 'zod';
import { BranchSchema } from '../domain/branch.ts';
import { CollectionNameSchema } from '../domain/collections.ts';
import {
  DataRequestKindSchema,
  DataRequestSchema,
  ErasureSchema,
  LegalHoldSchema,
  RetentionKindSchema,
  RetentionRowSchema,
} from '../domain/data-requests.ts';
import {
  DaySchema,
  IdSchema,
  InstantSchema,
  LineSchema,
  NameSchema,
  ProseSchema,
  RevisionSchema,
} from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { PageSchema, rowsSchema } from './query.ts';

export const RequestStepSchema = z.enum(['send', 'checkIdentity', 'acknowledge', 'answer', 'report', 'close']);

const WorkingSchema = z
  .array(z.object({ text: z.string(), date: DaySchema.optional(), authority: z.string().optional() }))
  .max(50);

/** A request as a page shows it: whom it is about, its dates, the one thing to do next, and the text for the office. */
export const RequestRowSchema = z.object({
  request: DataRequestSchema,
  /** Who it is about, as they are called today. */
  about: z.string(),
  dates: z
    .array(
      z.object({
        step: RequestStepSchema,
        title: z.string(),
        day: DaySchema,
        daysLeft: z.int(),
        /** A breach: the very instant, in UTC, and as the branch's clock shows it. */
        at: InstantSchema.nullable(),
        atInWords: z.string(),
        isOffices: z.boolean(),
        isVerified: z.boolean(),
        working: WorkingSchema,
      }),
    )
    .max(10),
  next: z.object({ step: RequestStepSchema, title: z.string(), detail: z.string() }).nullable(),
  /** To be copied into a mail to the office; the desk sends none. null where the branch answers for itself. */
  mail: z.object({ to: z.string(), subject: z.string(), body: z.string() }).nullable(),
});
export type RequestRow = z.infer<typeof RequestRowSchema>;

const StepInput = z
  .object({ on: DaySchema, how: LineSchema.default('') })
  .nullable()
  .optional();

const About = z.object({ kind: z.enum(['member', 'case']), id: IdSchema });

export const HoldRowSchema = z.object({
  hold: LegalHoldSchema,
  /** The member's name, or the case's number. */
  about: z.string(),
});

/** A certificate in a list, and what it was about in words. */
export const ErasureRowSchema = z.object({
  erasure: ErasureSchema,
  kinds: z.array(z.object({ words: z.string(), count: z.int() })).max(50),
  /** Who decided, as they are called. */
  byName: z.string(),
});

export const requests = {
  /** Open ones by what is nearest, then the closed, newest first. */
  list: base
    .input(
      z
        .object({
          isOpen: z.boolean().optional(),
          memberId: IdSchema.optional(),
          caseId: IdSchema.optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(RequestRowSchema).extend({ office: BranchSchema.shape.dataProtectionOffice })),
  get: base.input(z.object({ id: IdSchema })).output(RequestRowSchema),
  /** Written down in a minute: everything but the kind may follow later. From here on nothing about them may be erased. */
  log: base
    .input(
      z.object({
        kind: DataRequestKindSchema,
        memberId: IdSchema.nullable().default(null),
        name: LineSchema.default(''),
        memberIds: z.array(IdSchema).max(200_000).default([]),
        caseIds: z.array(IdSchema).max(1_000).default([]),
        what: ProseSchema.default(''),
        /** Today unless said. */
        receivedOn: DaySchema.optional(),
        /** A breach: now unless said. */
        awareAt: InstantSchema.optional(),
        people: z.int().min(0).max(10_000_000).nullable().default(null),
      }),
    )
    .output(RequestRowSchema),
  /** Records what was done. What is not given stays as it is; null takes a step back. */
  change: base
    .input(
      z.object({
        id: IdSchema,
        revision: RevisionSchema,
        memberId: IdSchema.nullable().optional(),
        name: LineSchema.optional(),
        memberIds: z.array(IdSchema).max(200_000).optional(),
        caseIds: z.array(IdSchema).max(1_000).optional(),
        what: ProseSchema.optional(),
        receivedOn: DaySchema.optional(),
        awareAt: InstantSchema.optional(),
        people: z.int().min(0).max(10_000_000).nullable().optional(),
        sentToOffice: StepInput,
        acknowledged: StepInput,
        identityChecked: StepInput,
        extended: StepInput,
        answered: StepInput,
        reported: z.object({ at: InstantSchema, how: LineSchema }).nullable().optional(),
        whyNotReported: ProseSchema.optional(),
        peopleTold: StepInput,
      }),
    )
    .output(RequestRowSchema),
  close: base
    .input(z.object({ id: IdSchema, revision: RevisionSchema, outcome: NameSchema, on: DaySchema.optional() }))
    .output(RequestRowSchema),
  /** Legal holds: those that hold first. */
  holds: base.input(z.object({ on: About.optional(), page: PageSchema }).optional()).output(rowsSchema(HoldRowSchema)),
  /** Nothing about this member or case may be destroyed until it is lifted. */
  hold: base.input(z.object({ on: About, reason: NameSchema, from: DaySchema.optional() })).output(LegalHoldSchema),
  lift: base
    .input(z.object({ id: IdSchema, revision: RevisionSchema, reason: NameSchema, on: DaySchema.optional() }))
    .output(LegalHoldSchema),
  /** What was destroyed, newest first. */
  certificates: base.input(z.object({ page: PageSchema }).optional()).output(rowsSchema(ErasureRowSchema)),
  /** A destruction certificate as a PDF. */
  certificate: base.input(z.object({ id: IdSchema, path: ToPathSchema })).output(DownloadSchema),
};

/** Something that is due to go by its rule, or that was, and why it stays. */
export const QueueRowSchema = z.object({
  kind: RetentionKindSchema,
  collection: CollectionNameSchema,
  id: IdSchema,
  title: z.string(),
  /** From which day it counts and since when it is due. */
  from: DaySchema,
  dueOn: DaySchema,
  /** In sentences: which day, which rule, whose rule. */
  because: z.array(z.string()).max(10),
  /** Why it stays all the same, in sentences; empty when nothing keeps it. */
  keptBy: z.array(z.string()).max(50),
  /** It was reviewed and is kept until this day. */
  keptUntil: DaySchema.nullable(),
});
export type QueueRow = z.infer<typeof QueueRowSchema>;

export const ScheduleRowSchema = z.object({
  kind: RetentionKindSchema,
  months: z.int().nullable(),
  source: z.string(),
  isDefault: z.boolean(),
  countsFrom: z.string(),
  /** How many are due today, and how many there are. */
  due: z.int(),
  total: z.int(),
});

const recordsToErase = {
  /** A person with all that is theirs; their finished cases go with them. */
  memberId: IdSchema.optional(),
  caseIds: z.array(IdSchema).max(1_000).optional(),
  records: z
    .array(z.object({ collection: CollectionNameSchema, id: IdSchema }))
    .max(10_000)
    .optional(),
};

export const ErasePlanSchema = z.object({
  kinds: z.array(z.object({ collection: CollectionNameSchema, words: z.string(), count: z.int() })).max(50),
  /** Records that go, in all. */
  records: z.int(),
  documents: z.int(),
  /** Records that stay, in which they become "Erased person". */
  changed: z.array(z.object({ collection: CollectionNameSchema, title: z.string() })).max(200),
  changedTotal: z.int(),
  /** While one of these stands, nothing is destroyed. */
  blockedBy: z.array(z.string()).max(200),
  /** What to know and what this cannot do. */
  notes: z.array(z.string()).max(50),
  /** What is to be typed to destroy it. */
  confirm: z.string(),
});
export type ErasePlan = z.infer<typeof ErasePlanSchema>;

export const keeping = {
  /** The schedule, and what is due by it. */
  retention: base
    .input(
      z
        .object({
          kinds: z.array(RetentionKindSchema).max(20).optional(),
          /** With those that something keeps. */
          withKept: z.boolean().default(true),
          page: PageSchema,
        })
        .optional(),
    )
    .output(
      rowsSchema(QueueRowSchema).extend({
        today: DaySchema,
        /** The branch's revision, for `setRetention`. */
        revision: RevisionSchema.nullable(),
        schedule: z.array(ScheduleRowSchema).max(50),
      }),
    ),
  /** The union's own schedule, whole: a kind that is left out follows the suggestion again. */
  setRetention: base
    .input(z.object({ revision: RevisionSchema.optional(), rows: z.array(RetentionRowSchema).max(50) }))
    .output(BranchSchema),
  /** Reviewed, and kept until a day. */
  keepLonger: base
    .input(z.object({ collection: CollectionNameSchema, id: IdSchema, until: DaySchema, reason: NameSchema }))
    .output(BranchSchema),
  /** What erasing would take, change and leave, and what stands in its way. Changes nothing. */
  previewErase: base.input(z.object(recordsToErase)).output(ErasePlanSchema),
  /** Destroys for good, also in history. `confirm`: the words that `previewErase` gives. It cannot be undone. */
  erase: base
    .input(
      z.object({
        ...recordsToErase,
        reason: LineSchema.default(''),
        /** A row of the schedule, or a request by its number. */
        authority: NameSchema,
        confirm: z.string().max(200).default(''),
      }),
    )
    .output(z.object({ erasure: ErasureSchema, records: z.int(), documents: z.int(), versions: z.int() })),
  /**
   * Everything held about a member, as a zip for the data-protection office: third parties are marked in it, privileged
   * papers are listed and withheld. Written down with their open request; where there is none, one is logged.
   */
  subjectAccess: base
    .input(
      z.object({
        memberId: IdSchema,
        includePrivileged: z.boolean().default(false),
        path: ToPathSchema,
      }),
    )
    .output(
      DownloadSchema.extend({
        requestId: IdSchema,
        requestNumber: z.string(),
        cases: z.int(),
        documents: z.int(),
        thirdParties: z.int(),
        withheld: z.int(),
        notIncluded: z.array(z.object({ name: z.string(), why: z.string() })).max(2_000),
      }),
    ),
};
