// Ballot papers as two people read them, and what they agreed on. Never whose a paper is.

import * as z from 'zod';
import { IdSchema, LineSchema, NameSchema, RecordSchema } from '../values.ts';

/** A bundle as somebody reads it in one sitting. */
export const MOST_IN_BUNDLE = 2_000;

export const SpoiltReasonSchema = z.enum([
  'noFirstPreference',
  'severalFirstPreferences',
  'tooManyMarks',
  'unclear',
  'identifiesVoter',
  'notGenuine',
  'blank',
]);
export type SpoiltReason = z.infer<typeof SpoiltReasonSchema>;

/** The number printed on a paper, as digits; '' where papers have none (an imported file). */
export const PaperNumberSchema = z.string().max(20);

/**
 * One paper as somebody read it. `marks`: what stands in each candidate's box, down the paper: 0 is nothing, a cross is 1, and
 * boxes left out at the end are empty. What it says follows from the rule, and is not decided by who types it.
 */
export const ReadPaperSchema = z.object({
  paper: PaperNumberSchema,
  marks: z.array(z.int().min(0).max(999)).max(200),
  /** Why it is not counted; null: it is, as far as its order is certain. */
  spoilt: SpoiltReasonSchema.nullable(),
});
export type ReadPaper = z.infer<typeof ReadPaperSchema>;

export const ReadingSchema = z.object({
  /** An officer's account; '' on an unprotected desk. */
  account: LineSchema,
  /** The name that they gave. */
  by: LineSchema,
  /** Sorted by number. */
  papers: z.array(ReadPaperSchema).max(MOST_IN_BUNDLE),
});
export type Reading = z.infer<typeof ReadingSchema>;

/** One difference, decided by somebody who looked at the paper. */
export const SettledPaperSchema = ReadPaperSchema.extend({
  by: LineSchema,
  /** There is no paper of this number in the bundle: one of the two misread it. */
  isAbsent: z.boolean(),
});
export type SettledPaper = z.infer<typeof SettledPaperSchema>;

/** Equal papers of one number, or of none, as they count: candidates by their number on the paper, first preference first. */
export const PaperSchema = z.object({
  paper: PaperNumberSchema,
  preferences: z.array(z.int().min(1).max(200)).max(200),
  spoilt: SpoiltReasonSchema.nullable(),
  count: z.int().min(1).max(1_000_000),
});
export type Paper = z.infer<typeof PaperSchema>;

/** A bundle of papers, read twice by two people; counted once the two readings agree. Sorted by number. */
export const BallotBatchSchema = RecordSchema.extend({
  electionId: IdSchema,
  /** "Box 1", or the file's name. */
  name: NameSchema,
  source: z.enum(['entered', 'file']),
  first: ReadingSchema.nullable(),
  second: ReadingSchema.nullable(),
  settled: z.array(SettledPaperSchema).max(MOST_IN_BUNDLE * 2),
  /** The papers as they count; null: not agreed yet. */
  agreed: z.array(PaperSchema).max(100_000).nullable(),
});
export type BallotBatch = z.infer<typeof BallotBatchSchema>;
