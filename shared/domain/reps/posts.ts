// Who represents members: the posts that the branch's rules provide, and each term that somebody holds in one.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RecordSchema, SpanSchema } from '../values.ts';

export const RepKindSchema = z.enum([
  'rep',
  'safetyRep',
  'learningRep',
  'equalityRep',
  'convenor',
  'branchSecretary',
  'branchOfficer',
  /** An official whom the union employs: on no branch's list, and not elected by it. */
  'employedOfficial',
]);
export type RepKind = z.infer<typeof RepKindSchema>;

/**
 * Whose rep somebody is: members with a job that holds on the day at one of the workplaces, in one of the departments, on one
 * of the shifts (as the job has them, letters' case aside). An empty list narrows nothing; three empty lists are the branch.
 */
export const constituencyShape = {
  workplaceIds: z.array(IdSchema).max(200),
  departments: z.array(NameSchema).max(100),
  shifts: z.array(NameSchema).max(100),
};
export const ConstituencySchema = z.object(constituencyShape);
export type Constituency = z.infer<typeof ConstituencySchema>;

export const wholeBranch = { workplaceIds: [], departments: [], shifts: [] } satisfies Constituency;

/** A post that the rules provide; with fewer holders than seats on a day it is vacant then. Days inclusive. */
export const PostSchema = RecordSchema.extend({
  kind: RepKindSchema,
  /** '': what the rule book or the branch's words call it. */
  title: LineSchema,
  ...constituencyShape,
  seats: z.int().min(1).max(100),
  /** Months of a term; null: as the rule book has it for its kind. */
  termMonths: z.int().min(1).max(120).nullable(),
  note: ProseSchema,
  ...SpanSchema.shape,
});
export type Post = z.infer<typeof PostSchema>;

export const HowFilledSchema = z.enum(['elected', 'unopposed', 'appointed', 'coOpted', 'exOfficio', 'employed']);
export type HowFilled = z.infer<typeof HowFilledSchema>;

/** The employer was told who holds the post: when, whom there, and how. */
export const NoticeSchema = z.object({
  id: IdSchema,
  employerId: IdSchema.nullable(),
  on: DaySchema,
  to: LineSchema,
  how: LineSchema,
});

/**
 * One person's term in a post. `from` and `to` are its first and last day, both inclusive; `to` is known beforehand where the
 * rules give terms, and moves forward when somebody stands down.
 */
export const RepSchema = RecordSchema.extend({
  /** null: on no list of this branch (an official whom the union employs); `name` then says who. */
  memberId: IdSchema.nullable(),
  name: LineSchema,
  kind: RepKindSchema,
  title: LineSchema,
  /** The post that it fills; null: none that the branch has written down. */
  postId: IdSchema.nullable(),
  ...constituencyShape,
  /** The term of whoever they stand in for; null: it is a post of their own. */
  deputyForId: IdSchema.nullable(),
  /** null: nobody has said how. */
  filled: z.object({ how: HowFilledSchema, electionId: IdSchema.nullable() }).nullable(),
  notices: z.array(NoticeSchema).max(100),
  ...SpanSchema.shape,
});
export type Rep = z.infer<typeof RepSchema>;

/** What a term is besides its record, its holder, kind and days. */
export const emptyRep = {
  name: '',
  title: '',
  postId: null,
  ...wholeBranch,
  deputyForId: null,
  filled: null,
  notices: [],
} satisfies Omit<Rep, 'id' | 'revision' | 'memberId' | 'kind' | 'from' | 'to'>;

/** Somebody said that they might become a rep; what follows is in elections, training and posts. */
export const InterestSchema = RecordSchema.extend({
  /** null: no member (yet); `name` then says who. */
  memberId: IdSchema.nullable(),
  name: LineSchema,
  kind: RepKindSchema,
  postId: IdSchema.nullable(),
  workplaceIds: constituencyShape.workplaceIds,
  saidOn: DaySchema,
  /** Who asked them or heard it. */
  heardBy: LineSchema,
  /** What was talked about and when next. */
  note: ProseSchema,
  talkAgainOn: DaySchema.nullable(),
  /** Nothing came of it, and why; null: it goes on. */
  ended: z.object({ on: DaySchema, why: LineSchema }).nullable(),
});
export type Interest = z.infer<typeof InterestSchema>;
