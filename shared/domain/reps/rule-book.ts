// What the union's rules ask, as the branch has set it: titles and terms of posts, the timetable of an election, who may vote
// and stand, what training a post needs, and when a certification is looked at again. One record, or none.

import * as z from 'zod';
import { MembershipCategorySchema, MembershipStandingSchema } from '../members.ts';
import { IdSchema, LineSchema, NameSchema, ProseSchema, RecordSchema } from '../values.ts';
import { RepKindSchema } from './posts.ts';

/** The one rule book's id: there is never a second. */
export const RULE_BOOK_ID = '00000000-0000-7000-8000-000000000003';

/** What a post is called and how long a term of it is; null: it ends when somebody says so. */
export const PostRuleSchema = z.object({
  kind: RepKindSchema,
  title: LineSchema,
  termMonths: z.int().min(1).max(120).nullable(),
});

/** Clear days between the steps of an election: neither the first nor the last day is counted. */
export const TimetableRuleSchema = z.object({
  noticeDays: z.int().min(0).max(365),
  nominationDays: z.int().min(0).max(365),
  withdrawalDays: z.int().min(0).max(365),
  ballotDays: z.int().min(0).max(365),
  /** After the declaration, in which somebody may complain. */
  complaintDays: z.int().min(0).max(730),
  /** Months after the declaration for which the papers are kept. */
  keepMonths: z.int().min(0).max(240),
});
export type TimetableRule = z.infer<typeof TimetableRuleSchema>;

/** Who may vote, as at the day on which the roll is frozen. */
export const VotersRuleSchema = z.object({
  standings: z.array(MembershipStandingSchema).min(1).max(7),
  /** Empty: all. */
  categories: z.array(MembershipCategorySchema).max(6),
  /** Members for at least so many days before that day; 0: all. */
  memberForDays: z.int().min(0).max(3_650),
});
export type VotersRule = z.infer<typeof VotersRuleSchema>;

export const CandidatesRuleSchema = z.object({
  standings: z.array(MembershipStandingSchema).min(1).max(7),
  memberForDays: z.int().min(0).max(3_650),
  needsProposer: z.boolean(),
  needsSeconder: z.boolean(),
  /** Who may not be a candidate, in the rules' words ("employed officials, the returning officer, scrutineers"). */
  barred: ProseSchema,
});
export type CandidatesRule = z.infer<typeof CandidatesRuleSchema>;

/** Training that the rules ask of posts. */
export const TrainingRuleSchema = z.object({
  id: IdSchema,
  topic: NameSchema,
  /** Empty: every post. */
  kinds: z.array(RepKindSchema).max(20),
  /** Months from the first day in the post by which it is to be done; null: no day. */
  withinMonths: z.int().min(0).max(120).nullable(),
  /** Months after which it is to be done again; null: never. */
  renewMonths: z.int().min(1).max(240).nullable(),
  /** Nobody is given a case before it (data protection, where the union asks it). */
  isBeforeCasework: z.boolean(),
});
export type TrainingRule = z.infer<typeof TrainingRuleSchema>;

export const RuleBookSchema = RecordSchema.extend({
  /** "National rules 2026, and our standing orders of March". */
  source: LineSchema,
  posts: z.array(PostRuleSchema).max(50),
  timetable: TimetableRuleSchema,
  voters: VotersRuleSchema,
  candidates: CandidatesRuleSchema,
  training: z.array(TrainingRuleSchema).max(100),
  certification: z.object({
    /** Months after which the union looks at a certification again; null: it says nothing. */
    reviewMonths: z.int().min(1).max(240).nullable(),
    /** The branch sends nobody to a hearing without one, also where the law asks for none. */
    isAskedOfEveryCompanion: z.boolean(),
  }),
});
export type RuleBook = z.infer<typeof RuleBookSchema>;

/** What counts until the branch has written its rules down: nothing that a rule book would have to give. */
export const emptyRuleBook = {
  source: '',
  posts: [],
  timetable: {
    noticeDays: 14,
    nominationDays: 14,
    withdrawalDays: 3,
    ballotDays: 14,
    complaintDays: 14,
    keepMonths: 12,
  },
  voters: { standings: ['inBenefit'], categories: [], memberForDays: 0 },
  candidates: {
    standings: ['inBenefit'],
    memberForDays: 0,
    needsProposer: true,
    needsSeconder: true,
    barred: '',
  },
  training: [],
  certification: { reviewMonths: null, isAskedOfEveryCompanion: false },
} satisfies Omit<RuleBook, 'id' | 'revision'>;
