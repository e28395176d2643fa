// One item of a negotiation: our claim, their offer and each counter in dated rounds. What is ours alone (`ours`) stands apart
// from what both sides have before them, so that a joint paper can be built without ever reading it.

import * as z from 'zod';
import { PartnershipRecordSchema, TwoSidesSchema } from '../partnership/sides.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, TimeOfDaySchema } from '../values.ts';
import { ItemKindSchema } from './item-kinds.ts';
import { PayYearSchema } from './pay-measures.ts';

export const RoundKindSchema = z.enum(['claim', 'offer', 'counter']);

export const RoundSchema = z.object({
  id: IdSchema,
  side: TwoSidesSchema,
  kind: RoundKindSchema,
  /** The day on which it was made or written down. */
  on: DaySchema,
  at: TimeOfDaySchema.nullable(),
  /** In words that both sides would know it by. */
  text: ProseSchema,
  /** What it does to pay, year by year; none where it is not about money. */
  years: z.array(PayYearSchema).max(10),
  /** The day on which the other side had it; null: a draft of ours. */
  tabledOn: DaySchema.nullable(),
  /** What we think of it: ours alone. */
  ourNote: ProseSchema,
});
export type Round = z.infer<typeof RoundSchema>;

/** Ours alone: it never leaves in a joint paper. */
export const OursSchema = z.object({
  redLine: ProseSchema,
  fallback: ProseSchema,
  interests: z.object({ staff: ProseSchema, management: ProseSchema }),
  /** What the employer is likely to say, and what we answer. */
  theirCase: ProseSchema,
  ourAnswer: ProseSchema,
  /** Whoever speaks on it, by the id of a place on the team. */
  speakerId: IdSchema.nullable(),
  notes: ProseSchema,
});

/** Interest-based: what could be done, against which standards. */
export const OptionSchema = z.object({
  id: IdSchema,
  text: NameSchema,
  bySide: TwoSidesSchema.nullable(),
  /** How it meets each standard, by the standard's id. */
  meets: z.array(z.object({ standardId: IdSchema, value: z.enum(['yes', 'partly', 'no']) })).max(50),
  isAgreed: z.boolean(),
  /** It may stand in a paper for both sides: what was only thought of among ourselves does not. */
  isForBothSides: z.boolean(),
});
export type Option = z.infer<typeof OptionSchema>;

/** By what options are judged. */
export const StandardSchema = z.object({ id: IdSchema, text: NameSchema, isForBothSides: z.boolean() });
export type Standard = z.infer<typeof StandardSchema>;

/** What backs the item: figures of the branch's own cases as they were on a day, a document, something recorded. */
export const EvidenceSchema = z.object({
  id: IdSchema,
  kind: z.enum(['cases', 'figure', 'document']),
  text: NameSchema,
  source: LineSchema,
  on: DaySchema,
  /** Of `cases`: the question that was asked, as `negotiations.evidence` takes it, so that it can be asked again. */
  question: z.record(z.string(), z.unknown()).nullable(),
  /** Of a document: the entry that holds the file. */
  entryId: IdSchema.nullable(),
  isForBothSides: z.boolean(),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

/** What the gate asks for before something of ours is put to the other side. */
export const GateSchema = z.enum(['evidence', 'costing', 'benchmark']);
export type Gate = z.infer<typeof GateSchema>;

export const WaiverSchema = z.object({
  of: GateSchema,
  reason: NameSchema,
  by: LineSchema,
  on: DaySchema,
});

export const NegotiationItemSchema = PartnershipRecordSchema.extend({
  negotiationId: IdSchema,
  /** Where it stands among the others. */
  place: z.int().min(0).max(10_000),
  kind: ItemKindSchema,
  title: NameSchema,
  /** The problem that it answers, in words for both sides. */
  problem: ProseSchema,
  rounds: z.array(RoundSchema).max(200),
  state: z.enum(['open', 'agreed', 'withdrawn', 'failedToAgree']),
  closedOn: DaySchema.nullable(),
  /** What was agreed, in words that both sides signed up to. */
  agreedText: ProseSchema,
  /** The round that was agreed to. */
  agreedRoundId: IdSchema.nullable(),
  standards: z.array(StandardSchema).max(50),
  options: z.array(OptionSchema).max(100),
  evidence: z.array(EvidenceSchema).max(100),
  benchmarkIds: z.array(IdSchema).max(100),
  waivers: z.array(WaiverSchema).max(3),
  /** What it costs, in words, where it is not about money that can be worked out. */
  costNote: ProseSchema,
  /** The clause of an agreement that it is to change. */
  clause: z.object({ agreementId: IdSchema, clauseId: IdSchema.nullable() }).nullable(),
  /** The issue of partnership that was parked for bargaining. */
  issueId: IdSchema.nullable(),
  /** The dispute that failing to agree began. */
  disputeId: IdSchema.nullable(),
  ours: OursSchema,
});
export type NegotiationItem = z.infer<typeof NegotiationItemSchema>;

/** What an item is besides its record, negotiation, kind, title and level. */
export const emptyNegotiationItem = {
  place: 0,
  problem: '',
  rounds: [],
  state: 'open',
  closedOn: null,
  agreedText: '',
  agreedRoundId: null,
  standards: [],
  options: [],
  evidence: [],
  benchmarkIds: [],
  waivers: [],
  costNote: '',
  clause: null,
  issueId: null,
  disputeId: null,
  ours: {
    redLine: '',
    fallback: '',
    interests: { staff: '', management: '' },
    theirCase: '',
    ourAnswer: '',
    speakerId: null,
    notes: '',
  },
} satisfies Partial<NegotiationItem>;
