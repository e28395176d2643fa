// An entry of a case's timeline: what happened or will happen, with the details of its kind.

import * as z from 'zod';
import {
  DaySchema,
  IdSchema,
  InstantSchema,
  LineSchema,
  NameSchema,
  ProseSchema,
  RecordSchema,
  TimeOfDaySchema,
} from './values.ts';

export const TimelineKindSchema = z.enum([
  'note',
  'call',
  'email',
  'letter',
  'meeting',
  'hearing',
  'evidence',
  'informationRequest',
  'decision',
  'offer',
  'settlement',
  'document',
  'event',
]);
export type TimelineKind = z.infer<typeof TimelineKindSchema>;

/** Which side of the table somebody sits on. */
export const SideSchema = z.enum(['union', 'employer', 'other']);

/** A meeting or a hearing: who was there, the companion, what was needed and provided, and a day that was moved. */
export const HearingDetailsSchema = z.object({
  kind: z.literal('hearing'),
  attendees: z.array(z.object({ name: NameSchema, side: SideSchema })).max(100),
  companion: LineSchema,
  adjustmentsNeeded: LineSchema,
  adjustmentsProvided: LineSchema,
  /** Set when a postponement was asked for; `latest` is the statutory last day that may be proposed. */
  postponement: z
    .object({ askedOn: DaySchema, proposed: DaySchema, latest: DaySchema, why: LineSchema, answer: LineSchema })
    .nullable(),
});

/** Information asked of the employer. */
export const InformationRequestDetailsSchema = z.object({
  kind: z.literal('informationRequest'),
  dueOn: DaySchema.nullable(),
  chasedOn: z.array(DaySchema).max(50),
  answeredOn: DaySchema.nullable(),
});

/** What was decided, why, and by whom. Also why the branch did not proceed. */
export const DecisionDetailsSchema = z.object({
  kind: z.literal('decision'),
  decided: NameSchema,
  why: z.string().max(10_000),
  by: LineSchema,
  isNotProceeding: z.boolean(),
});

export const OfferDetailsSchema = z.object({
  kind: z.literal('offer'),
  from: z.enum(['employer', 'member']),
  /** In pence or cents; null where it is not about money. */
  amount: z.int().min(0).nullable(),
  /** The last day on which it may be accepted, inclusive. */
  openUntil: DaySchema.nullable(),
  answer: z.enum(['waiting', 'accepted', 'refused', 'withdrawn']),
});

/** How it was settled. A settlement agreement binds only when an independent adviser is named (ERA 1996 s.203(3)). */
export const SettlementDetailsSchema = z.object({
  kind: z.literal('settlement'),
  form: z.enum(['cot3', 'settlementAgreement', 'internal']),
  /** The independent adviser; empty unless it is a settlement agreement. */
  adviser: LineSchema,
  withPrecedent: z.boolean(),
  amount: z.int().min(0).nullable(),
  signedOn: DaySchema.nullable(),
});

const MailAddressSchema = z.object({ name: LineSchema, address: LineSchema });

/** An email that was dropped on the case: as its own headers say. */
export const EmailDetailsSchema = z.object({
  kind: z.literal('email'),
  from: MailAddressSchema.nullable(),
  to: z.array(MailAddressSchema).max(200),
  cc: z.array(MailAddressSchema).max(200),
  subject: z.string().max(2_000),
  sentAt: InstantSchema.nullable(),
  messageId: z.string().max(2_000).nullable(),
});

export const EntryDetailsSchema = z.discriminatedUnion('kind', [
  HearingDetailsSchema,
  InformationRequestDetailsSchema,
  DecisionDetailsSchema,
  OfferDetailsSchema,
  SettlementDetailsSchema,
  EmailDetailsSchema,
]);
export type EntryDetails = z.infer<typeof EntryDetailsSchema>;

/**
 * One entry of a case's timeline. `day` (and `time`) say when it happens or happened, in the branch's zone. What most
 * entries do not have is left out, not kept empty: there are half a million of them.
 */
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
  /** The kind's own details; a meeting has a hearing's. */
  details: EntryDetailsSchema.optional(),
  /** Further documents: an email's attachments. */
  attachmentIds: z.array(IdSchema).max(200).optional(),
  /** A lawyer's advice, or made for a claim: kept apart. Left out: it is not. */
  isPrivileged: z.literal(true).optional(),
  recordedAt: InstantSchema,
});
export type TimelineEntry = z.infer<typeof TimelineEntrySchema>;
