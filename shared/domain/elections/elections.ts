// An election to a post, or a ballot on a question: its constituency, its days, who runs it, who stands, and how it ended.

import * as z from 'zod';
import { constituencyShape, RepKindSchema } from '../reps/posts.ts';
import { CandidatesRuleSchema, TimetableRuleSchema, VotersRuleSchema } from '../reps/rule-book.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RecordSchema, TimeOfDaySchema } from '../values.ts';
import { BallotNoticeSchema } from './action-notices.ts';
import { BallotRuleSchema } from './ballot-rule.ts';
import { CountResultSchema } from './count-result.ts';
import { CountingRuleSchema } from './counting-rule.ts';

export const ElectionKindSchema = z.enum(['post', 'consultative', 'industrialAction']);
export type ElectionKind = z.infer<typeof ElectionKindSchema>;

/** Its days, in order; null: not fixed, or there is none of that (a ballot at a meeting opens and closes on one day). */
export const TimetableSchema = z.object({
  noticeOn: DaySchema.nullable(),
  nominationsOpenOn: DaySchema.nullable(),
  /** The last day for nominations, inclusive. */
  nominationsCloseOn: DaySchema.nullable(),
  /** The last day for withdrawing, inclusive. */
  withdrawalsCloseOn: DaySchema.nullable(),
  ballotOpensOn: DaySchema.nullable(),
  /** The last day on which a paper is taken, inclusive. */
  ballotClosesOn: DaySchema.nullable(),
  /** The hour at which it closes on the last day, by the branch's clock. */
  closesAt: TimeOfDaySchema.nullable(),
  countOn: DaySchema.nullable(),
});
export type Timetable = z.infer<typeof TimetableSchema>;

/** Who runs or watches it; a member's number is not asked: an outsider may do it. */
export const ElectionOfficerSchema = z.object({ name: NameSchema, memberId: IdSchema.nullable() });

export const NominationSchema = z.object({
  id: IdSchema,
  /** null: their record was destroyed since; the nomination says that there was one. */
  memberId: IdSchema.nullable(),
  /** As it stands on the paper. */
  name: NameSchema,
  proposerId: IdSchema.nullable(),
  seconderId: IdSchema.nullable(),
  receivedOn: DaySchema,
  acceptedOn: DaySchema.nullable(),
  withdrawnOn: DaySchema.nullable(),
  statement: ProseSchema,
  /** What the returning officer ruled; null: not yet. Checks are derived each time and never stored. */
  ruling: z.object({ isValid: z.boolean(), on: DaySchema, why: LineSchema }).nullable(),
});
export type Nomination = z.infer<typeof NominationSchema>;

/** How the candidates' order on the paper was drawn: the same seed gives the same order again. */
export const LotSchema = z.object({ seed: NameSchema, on: DaySchema, order: z.array(IdSchema).max(200) });

/** A result by workplace or another part, as the scrutineer gave it. */
export const BallotReturnSchema = z.object({
  id: IdSchema,
  constituency: NameSchema,
  workplaceId: IdSchema.nullable(),
  employerId: IdSchema.nullable(),
  entitled: z.int().min(0).max(10_000_000),
  /** Papers that say each of the choices, in the order of `choices`. */
  votes: z.array(z.int().min(0).max(10_000_000)).max(20),
  spoilt: z.int().min(0).max(10_000_000),
});
export type BallotReturn = z.infer<typeof BallotReturnSchema>;

export const DeclarationSchema = z.object({
  on: DaySchema,
  by: LineSchema,
  how: z.enum(['counted', 'uncontested', 'noCandidates', 'ballot']),
  /** Nominations elected, in the order in which they were. */
  electedIds: z.array(IdSchema).max(100),
  vacancies: z.int().min(0).max(100),
  /** The first day in the post; the last follows from its term. */
  termFrom: DaySchema.nullable(),
  repIds: z.array(IdSchema).max(100),
  /** The count as it was declared, which stays when the papers are gone; null: nothing was counted. */
  count: CountResultSchema.nullable(),
  /** SHA-256 (hex) of the papers that were counted, in their own order. */
  papersHash: z.string().max(64),
  /** Last day for complaints, inclusive. */
  complaintsUntil: DaySchema.nullable(),
  /** The first day on which the papers may be destroyed, and the day on which they were. */
  destroyFrom: DaySchema.nullable(),
  destroyedOn: DaySchema.nullable(),
  /** Who destroyed them; '' while they are kept. */
  destroyedBy: LineSchema,
});
export type Declaration = z.infer<typeof DeclarationSchema>;

export const ComplaintSchema = z.object({
  id: IdSchema,
  on: DaySchema,
  by: LineSchema,
  what: ProseSchema,
  answer: ProseSchema,
  closedOn: DaySchema.nullable(),
});

export const ElectionSchema = RecordSchema.extend({
  /** "EL-2026-0001". */
  number: LineSchema,
  title: NameSchema,
  kind: ElectionKindSchema,
  /** The post to be filled; null: a ballot on a question, or a post that nobody has written down. */
  postId: IdSchema.nullable(),
  repKind: RepKindSchema.nullable(),
  seats: z.int().min(1).max(100),
  ...constituencyShape,
  rule: CountingRuleSchema,
  /** A ballot on a question: what is asked, and what may be answered. */
  question: ProseSchema,
  choices: z.array(NameSchema).max(20),
  timetable: TimetableSchema,
  returningOfficer: ElectionOfficerSchema.nullable(),
  scrutineers: z.array(ElectionOfficerSchema).max(20),
  /** Members who may not be candidates in this one, and why. */
  barred: z.array(z.object({ memberId: IdSchema, why: LineSchema })).max(100),
  /** The rules as they were when it was opened. */
  voters: VotersRuleSchema,
  candidates: CandidatesRuleSchema,
  /** The clear days that its timetable was counted with, and whose rules they are. */
  timetableRule: TimetableRuleSchema,
  ruleSource: LineSchema,
  isByPost: z.boolean(),
  place: LineSchema,
  nominations: z.array(NominationSchema).max(200),
  lot: LotSchema.nullable(),
  /** How many papers were printed; their numbers are 1 to that many, in an order that nobody keeps. */
  papersPrinted: z.int().min(0).max(1_000_000),
  /** Lots drawn in the count begin from this; null: from the papers themselves. */
  lotSeed: LineSchema.nullable(),
  returns: z.array(BallotReturnSchema).max(500),
  /** How a ballot on a question is judged; left out: nobody has said anything of it. */
  ballot: BallotRuleSchema.optional(),
  /** Drafts of notices to employers; left out: none. */
  notices: z.array(BallotNoticeSchema).max(100).optional(),
  declaration: DeclarationSchema.nullable(),
  complaints: z.array(ComplaintSchema).max(100),
  cancelled: z.object({ on: DaySchema, why: LineSchema }).nullable(),
});
export type Election = z.infer<typeof ElectionSchema>;

export const noDays = {
  noticeOn: null,
  nominationsOpenOn: null,
  nominationsCloseOn: null,
  withdrawalsCloseOn: null,
  ballotOpensOn: null,
  ballotClosesOn: null,
  closesAt: null,
  countOn: null,
} satisfies Timetable;

/** Of an election that was opened just now: nobody is nominated, nothing is drawn, printed, counted or declared. */
export const emptyElection = {
  nominations: [],
  lot: null,
  papersPrinted: 0,
  lotSeed: null,
  returns: [],
  declaration: null,
  complaints: [],
  cancelled: null,
} satisfies Partial<Election>;
