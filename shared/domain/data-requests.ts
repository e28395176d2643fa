// What people ask about the data that is held of them, what goes wrong with it, what must be kept, and what was destroyed.

import * as z from 'zod';
import { collectionNameOf } from './collection-names.ts';
import { DaySchema, IdSchema, InstantSchema, LineSchema, NameSchema, ProseSchema, RecordSchema } from './values.ts';

export const DataRequestKindSchema = z.enum([
  'subjectAccess',
  'erasure',
  'rectification',
  'objection',
  'complaint',
  'breach',
]);
export type DataRequestKind = z.infer<typeof DataRequestKindSchema>;

/** A step that was taken: on which day, and how ("By email to the office"). */
const StepSchema = z.object({ on: DaySchema, how: LineSchema });

export const DataRequestSchema = RecordSchema.extend({
  /** `DP-2026-0003`: the year it came and a running number within it. */
  number: z.string().max(20),
  kind: DataRequestKindSchema,
  /** Whose data it is; null for somebody who is not on the list, and for a breach that touches many. */
  memberId: IdSchema.nullable(),
  /** As they call themselves; '' where `memberId` says it. */
  name: LineSchema,
  /** Other records that it is about. */
  memberIds: z.array(IdSchema).max(200_000),
  caseIds: z.array(IdSchema).max(1_000),
  what: ProseSchema,
  /** The day it came in, in the branch's zone. */
  receivedOn: DaySchema,
  /** A breach: the moment at which the branch became aware of it; its 72 hours count from here. */
  awareAt: InstantSchema.nullable(),
  /** A breach: about how many people; null while nobody knows. */
  people: z.int().min(0).max(10_000_000).nullable(),
  sentToOffice: StepSchema.nullable(),
  acknowledged: StepSchema.nullable(),
  identityChecked: StepSchema.nullable(),
  /** The answer takes two months longer, and the person was told so and why. */
  extended: StepSchema.nullable(),
  answered: StepSchema.nullable(),
  /** A breach: reported to the regulator, or why it need not be; and whether the people were told. */
  reported: z.object({ at: InstantSchema, how: LineSchema }).nullable(),
  whyNotReported: ProseSchema,
  peopleTold: StepSchema.nullable(),
  /** Each time that everything held about the person was put together for it. Left out: never. */
  packs: z
    .array(z.object({ at: InstantSchema, by: z.string().max(64) }))
    .max(100)
    .optional(),
  closed: z.object({ on: DaySchema, outcome: NameSchema }).nullable(),
});
export type DataRequest = z.infer<typeof DataRequestSchema>;

/** Nothing about this member or case may be destroyed while it holds. */
export const LegalHoldSchema = RecordSchema.extend({
  on: z.object({ kind: z.enum(['member', 'case']), id: IdSchema }),
  reason: NameSchema,
  from: DaySchema,
  lifted: z.object({ on: DaySchema, reason: NameSchema }).nullable(),
});
export type LegalHold = z.infer<typeof LegalHoldSchema>;

export const RetentionKindSchema = z.enum([
  'cases',
  'formerMembers',
  'enquiries',
  'equalityAnswers',
  'lists',
  'remittances',
  'mailings',
  'exchanges',
  'handovers',
  'nonMembers',
  'requests',
  'facilityTime',
  'accessLog',
]);
export type RetentionKind = z.infer<typeof RetentionKindSchema>;

/** A row of the union's own schedule, as it was typed in; what has no row follows the product's default. */
export const RetentionRowSchema = z.object({
  kind: RetentionKindSchema,
  /** Months from the day that its kind counts from; null: never destroyed by the schedule. */
  months: z.int().min(0).max(1_200).nullable(),
  /** Which schedule says so: "Union retention schedule 2025, line 12". */
  source: LineSchema,
});
export type RetentionRow = z.infer<typeof RetentionRowSchema>;

/** The review of something that is due to be destroyed: kept longer, until when, and why. */
export const KeptLongerSchema = z.object({
  collection: collectionNameOf,
  id: IdSchema,
  until: DaySchema,
  reason: NameSchema,
});

/** A destruction certificate. It names ids and kinds, and nothing of what was destroyed. */
export const ErasureSchema = RecordSchema.extend({
  /** `ER-2026-0003`. */
  number: z.string().max(20),
  on: DaySchema,
  at: InstantSchema,
  /** The account that decided. */
  by: z.string().max(64),
  /** Why it may be destroyed: a row of the schedule, or a request by its number. */
  authority: NameSchema,
  reason: LineSchema,
  records: z.array(z.object({ collection: collectionNameOf, id: IdSchema })).max(200_000),
  /** Records that stayed, in which somebody who was destroyed stands as "Erased person" now. Left out: none. */
  changed: z
    .array(z.object({ collection: collectionNameOf, id: IdSchema }))
    .max(200_000)
    .optional(),
  /** Hashes of the attachments that went with them. */
  attachments: z.array(z.string().max(64)).max(200_000),
  /** The day on which the last backup copy that holds them will have gone, by the rotation rule; null where none was made. */
  lastBackupGoesOn: DaySchema.nullable(),
  /** When the rewriting of history was through; null while it is not. */
  finishedAt: InstantSchema.nullable(),
});
export type Erasure = z.infer<typeof ErasureSchema>;
