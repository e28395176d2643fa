// What is asked about a list of pay before it comes in: it can mean two things, and nobody but a person knows which.

import * as z from 'zod';

export const WORKFORCE_ANSWERS = {
  /** Cells left blank under a value: the same as above (joined cells), or not known. */
  blanks: ['asAbove', 'asTheyAre'],
  /** Rows that are the same in all but their numbers: one group, or groups of their own. */
  repeats: ['together', 'apart'],
  /** What a share of full time beside several people is: each one’s, or all of theirs together. */
  shares: ['ofEach', 'ofAll'],
  /** Points that the spine has no figure for: kept, to be asked about by the costing, or left out. */
  lacking: ['keep', 'leaveOut'],
} as const;

export const WorkforceAnswersSchema = z.object({
  blanks: z.enum(WORKFORCE_ANSWERS.blanks).optional(),
  repeats: z.enum(WORKFORCE_ANSWERS.repeats).optional(),
  shares: z.enum(WORKFORCE_ANSWERS.shares).optional(),
  lacking: z.enum(WORKFORCE_ANSWERS.lacking).optional(),
});
export type WorkforceAnswers = z.infer<typeof WorkforceAnswersSchema>;

export const WorkforceQuestionSchema = z.object({
  key: z.enum(['blanks', 'repeats', 'shares', 'lacking']),
  /** A sentence that names the rows. */
  text: z.string(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).max(5),
  answer: z.string().nullable(),
});
export type WorkforceQuestion = z.infer<typeof WorkforceQuestionSchema>;
