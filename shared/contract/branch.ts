// The branch: its profile, its history and undo, what needs somebody today, search, backups.

import * as z from 'zod';
import { BranchSchema, ClosureSchema, DateOrderSchema, WordsSchema } from '../domain/branch.ts';
import { CaseTypeSchema } from '../domain/case-kinds.ts';
import { CollectionNameSchema } from '../domain/collections.ts';
import {
  DaySchema,
  IdSchema,
  InstantSchema,
  LineSchema,
  NameSchema,
  NationSchema,
  RevisionSchema,
} from '../domain/values.ts';
import { base } from './base.ts';
import { DueItemSchema } from './case-clocks.ts';
import { PageSchema, rowsSchema } from './query.ts';
import { BackupNoticeSchema, safekeeping } from './safekeeping.ts';

/** Counts of records by what happened to them. */
export const ChangeCountsSchema = z.object({ added: z.int(), changed: z.int(), removed: z.int() });

/** One transaction as history shows it. `reason` is a code such as `members.applyImport`; names are not in it. */
export const HistoryRowSchema = z.object({
  seq: z.int(),
  at: InstantSchema,
  account: z.string(),
  reason: z.string(),
  counts: ChangeCountsSchema,
  collections: z.array(CollectionNameSchema),
  /** The case or the member that it was about, as they are called today. */
  about: z.object({ label: z.string(), caseId: IdSchema.nullable(), memberId: IdSchema.nullable() }).nullable(),
  /** The transaction that this one reverted, if it is an undo. */
  reverts: z.int().nullable(),
  /** The transaction that reverted this one, if any. */
  revertedBy: z.int().nullable(),
});

const CaseLineSchema = z.object({
  caseId: IdSchema,
  caseNumber: z.string(),
  caseType: CaseTypeSchema,
  memberName: z.string(),
  detail: z.string(),
  day: DaySchema.nullable(),
});

export const TodaySchema = z.object({
  today: DaySchema,
  /** Overdue first; then those without a date, whose limit may be any day; then nearest first. */
  due: z.array(DueItemSchema).max(500),
  dueTotal: z.int(),
  /** What came due while nobody looked: its day lies between the last look and today. */
  cameDue: z.array(DueItemSchema).max(100),
  cameDueTotal: z.int(),
  overdueTotal: z.int(),
  unallocated: z.array(CaseLineSchema).max(100),
  unallocatedTotal: z.int(),
  /** Members who have not heard from us for 14 days or more, the longest silence first. */
  silent: z.array(CaseLineSchema).max(100),
  silentTotal: z.int(),
  changes: z.object({
    since: InstantSchema.nullable(),
    rows: z
      .array(
        z.object({
          title: z.string(),
          detail: z.string(),
          at: InstantSchema,
          caseId: IdSchema.nullable(),
          memberId: IdSchema.nullable(),
        }),
      )
      .max(50),
    total: z.int(),
  }),
  openCases: z.int(),
  members: z.int(),
  /** What needs somebody about backups: a missing disk, a full one, none for days. */
  backups: z.array(BackupNoticeSchema).max(10),
});

export const SearchHitSchema = z.object({
  kind: z.enum([
    'member',
    'case',
    'workplace',
    'document',
    'forum',
    'issue',
    'consultation',
    'decision',
    'initiative',
    'agreement',
    'negotiation',
    /** A term in a post: an official on no list, or a title of its own. */
    'rep',
    'course',
    'election',
  ]),
  id: IdSchema,
  title: z.string(),
  detail: z.string(),
  /** The case to open for a document. */
  caseId: IdSchema.nullable(),
});

export const VerifySchema = z.object({
  isSound: z.boolean(),
  transactions: z.int(),
  lines: z.int(),
  seq: z.int(),
  lastHash: z.string(),
  problems: z.array(z.object({ file: z.string(), line: z.int().nullable(), what: z.string() })).max(1_000),
});

export const branch = {
  /** Makes the branch at first run. Refused when there is one already. */
  setUp: base.input(z.object({ name: NameSchema, nation: NationSchema })).output(BranchSchema),
  get: base.input(z.object({}).optional()).output(BranchSchema.nullable()),
  update: base
    .input(
      z.object({
        revision: RevisionSchema,
        name: NameSchema.optional(),
        nation: NationSchema.optional(),
        words: WordsSchema.optional(),
        dateOrder: DateOrderSchema.optional(),
        zone: z.string().max(64).optional(),
        closures: z.array(ClosureSchema).max(500).optional(),
        referDaysBefore: z.int().min(0).max(365).optional(),
        secondOfficer: LineSchema.optional(),
        dataProtectionOffice: BranchSchema.shape.dataProtectionOffice.optional(),
      }),
    )
    .output(BranchSchema),
  /** The officer says that the imported file has been deleted from where it lay. */
  confirmListDeleted: base.input(z.object({ listId: IdSchema })).output(z.object({ listId: IdSchema })),
  /** What needs somebody, as at today in the branch's zone. Looking moves "since you last looked" when `markSeen`. */
  today: base.input(z.object({ markSeen: z.boolean().default(false) }).optional()).output(TodaySchema),
  search: base
    .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).default(20) }))
    .output(z.object({ rows: z.array(SearchHitSchema).max(50), total: z.int(), isReady: z.boolean() })),
  /** Transactions, newest first; with a record, those that touched it. */
  history: base
    .input(
      z.object({ collection: CollectionNameSchema.optional(), id: IdSchema.optional(), page: PageSchema }).optional(),
    )
    .output(rowsSchema(HistoryRowSchema)),
  /**
   * Undoes a transaction by a new one that restores what was before. Records changed since are listed by CHANGED_SINCE
   * and nothing is done, unless `changedSince` says to leave them alone and undo the rest.
   */
  revert: base
    .input(z.object({ seq: z.int().min(1), changedSince: z.enum(['refuse', 'leaveAlone']).default('refuse') }))
    .output(z.object({ seq: z.int(), counts: ChangeCountsSchema, leftAlone: z.int() })),
  /** Checks every line of history, its hashes and its chain, and the snapshot's checksums. */
  verify: base.input(z.object({}).optional()).output(VerifySchema),
  /**
   * Goes on with what could be recovered from damage: saving works again from here on, and what is damaged stays where it
   * is. `damage` of `session.get` says what that was. Nothing happens when nothing is damaged.
   */
  carryOn: base.input(z.object({}).optional()).output(z.object({ seq: z.int(), isReadOnly: z.boolean() })),
  ...safekeeping,
};
