// Time off that the employer gives reps for their work: who, when, how long, for what, and paid or not.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, RecordSchema } from '../values.ts';
import { RepKindSchema } from './posts.ts';

/** Duties and safety are paid by law where the union is recognised; activities need not be. */
export const FacilityKindSchema = z.enum(['duties', 'activities', 'training', 'healthAndSafety']);
export type FacilityKind = z.infer<typeof FacilityKindSchema>;

export const FacilityTimeSchema = RecordSchema.extend({
  memberId: IdSchema,
  /** The employer who gave it; null: nobody said, and the person's main job on the day does. */
  employerId: IdSchema.nullable(),
  on: DaySchema,
  /** Of one person on one day for one kind of work; a day has 1,440. */
  minutes: z.int().min(1).max(1_440),
  kind: FacilityKindSchema,
  isPaid: z.boolean(),
  note: LineSchema,
});
export type FacilityTime = z.infer<typeof FacilityTimeSchema>;

/** What an agreement gives: so many minutes in each week, month or year, to each rep of the kinds or to all of them together. */
export const FacilityAllowanceSchema = z.object({
  id: IdSchema,
  what: NameSchema,
  /** Whom it is for; empty: every rep. */
  repKinds: z.array(RepKindSchema).max(20),
  /** Which work it is for; empty: all of it. */
  kinds: z.array(FacilityKindSchema).max(4),
  minutes: z.int().min(1).max(6_000_000),
  every: z.enum(['week', 'month', 'year']),
  isForEach: z.boolean(),
});
export type FacilityAllowance = z.infer<typeof FacilityAllowanceSchema>;
