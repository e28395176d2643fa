// What may be given of an election: everything may be left out, and what is short to write is short.

import * as z from 'zod';
import { CountingRuleSchema } from '../../domain/elections/counting-rule.ts';
import { ElectionKindSchema, ElectionSchema, TimetableSchema } from '../../domain/elections/elections.ts';
import { constituencyShape, RepKindSchema } from '../../domain/reps/posts.ts';
import { CandidatesRuleSchema, VotersRuleSchema } from '../../domain/reps/rule-book.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema } from '../../domain/values.ts';

/** A name alone, or a member of the branch. */
const OfficerInput = z.union([
  NameSchema,
  z.strictObject({ name: NameSchema.optional(), memberId: IdSchema.nullable().optional() }),
]);
export type ElectionOfficerInput = z.infer<typeof OfficerInput>;

const { question, choices, isByPost, place } = ElectionSchema.shape;

/** How an election is run, whatever it is for. */
export const howItIsRun = {
  rule: CountingRuleSchema,
  /** Days that are fixed; null: none of that. What is left out is counted from the first day with the rule book's clear days. */
  timetable: z.strictObject(TimetableSchema.shape).partial(),
  returningOfficer: OfficerInput.nullable(),
  scrutineers: z.array(OfficerInput).max(20),
  barred: z.array(z.strictObject({ memberId: IdSchema, why: LineSchema.default('') })).max(100),
  voters: z.strictObject(VotersRuleSchema.shape).partial(),
  candidates: z.strictObject(CandidatesRuleSchema.shape).partial(),
  isByPost,
  place,
  question,
  choices,
};

/** What it is for: a post that is written down, or a kind of post with its seats and constituency. */
export const whatItIsFor = {
  title: NameSchema,
  postId: IdSchema.nullable(),
  repKind: RepKindSchema.nullable(),
  seats: z.int().min(1).max(100),
  ...constituencyShape,
};

export const OpenElectionInput = z
  .strictObject({
    ...whatItIsFor,
    ...howItIsRun,
    kind: ElectionKindSchema,
    /** The first day: today where it is left out. */
    from: DaySchema,
    /** Several at once on one timetable; each is an election of its own. */
    posts: z.array(z.strictObject(whatItIsFor).partial()).min(1).max(50),
  })
  .partial();

/** What a timetable is counted from before anything is saved. */
export const PreviewTimetableInput = z
  .strictObject({
    from: DaySchema,
    timetable: howItIsRun.timetable,
    kind: ElectionKindSchema,
    isByPost,
  })
  .partial();
