// Dated entries on a partnership record, each with its own level: a note, an early conversation, a sounding, a paper.

import * as z from 'zod';
import { DaySchema, FileNameSchema, IdSchema, LineSchema, ProseSchema } from '../values.ts';
import { CommitmentSchema, PartnershipRecordSchema, PartnershipRefSchema, SideSchema } from './sides.ts';

export const PartnershipEntryKindSchema = z.enum([
  'note',
  'earlyConversation',
  /** Off the record: the day and the topic, and of what was said only what somebody chose to write. */
  'sounding',
  'paper',
  /** A union's position or response; a side's reply. */
  'response',
  'reply',
  /** Evidence for a joint commitment, a decision, an outcome. */
  'evidence',
  /** What was heard at a director's board, at an interview of an inquiry. */
  'reportBack',
  'reflection',
]);
export type PartnershipEntryKind = z.infer<typeof PartnershipEntryKindSchema>;

/** A file in the attachment store under `hash` (SHA-256 of the content, hex). */
export const EntryFileSchema = z.object({
  name: FileNameSchema,
  mediaType: LineSchema,
  bytes: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

export const PartnershipEntrySchema = PartnershipRecordSchema.extend({
  on: PartnershipRefSchema,
  kind: PartnershipEntryKindSchema,
  day: DaySchema,
  title: LineSchema,
  text: ProseSchema,
  bySide: SideSchema.nullable(),
  /** Who took part, by role: "ward manager, rep". */
  who: LineSchema,
  outcome: LineSchema,
  nextStep: LineSchema,
  isOffRecord: z.boolean(),
  file: EntryFileSchema.nullable(),
  /** A paper: its version, the day on which it went out, who had read it before the meeting. */
  version: LineSchema,
  issuedOn: DaySchema.nullable(),
  reads: z.array(z.object({ seatId: IdSchema, on: DaySchema })).max(500),
  /** How many had read it, where nobody noted who; null: `reads` says it. */
  readsCounted: z.int().min(0).max(1_000).nullable(),
  /** Evidence: the joint commitment that it shows. Left out: none. */
  commitment: CommitmentSchema.optional(),
});
export type PartnershipEntry = z.infer<typeof PartnershipEntrySchema>;

/** What an entry is besides its record, kind, day and level. */
export const emptyEntry = {
  title: '',
  text: '',
  bySide: null,
  who: '',
  outcome: '',
  nextStep: '',
  isOffRecord: false,
  file: null,
  version: '',
  issuedOn: null,
  reads: [],
  readsCounted: null,
} satisfies Partial<PartnershipEntry>;
