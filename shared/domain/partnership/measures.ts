// A figure that both sides watch: a shared goal, a team's goal, an outcome, what a gain-share rule is computed from.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema } from '../values.ts';
import { CommitmentSchema, CompassSchema, PartnershipRecordSchema } from './sides.ts';

export const MeasureKindSchema = z.enum(['goal', 'teamGoal', 'outcome']);

export const MeasurePointSchema = z.object({
  id: IdSchema,
  /** The last day of the time that it is about. */
  on: DaySchema,
  value: z.number(),
  /** How many people or events it is over; null: not said. */
  n: z.int().min(0).nullable(),
  source: LineSchema,
  /** What the value was worked out from, by the preset's keys: leavers and headcount; none where it was given. */
  parts: z.array(z.object({ key: z.string().max(40), value: z.number().min(0) })).max(10),
});
export type MeasurePoint = z.infer<typeof MeasurePointSchema>;

/** What a team gets when a measure moves: computed, shared alike, and never for one person. */
export const GainShareSchema = z.object({
  agreementId: IdSchema.nullable(),
  /** Nothing is paid below it (or above it, where lower is better). */
  threshold: z.number(),
  /** Money per unit beyond the threshold, in pence or cents. */
  perUnit: z.int().min(0).max(1_000_000_000),
  /** At most, in pence or cents; null: no cap. */
  cap: z.int().min(0).nullable(),
  /** How many are in the team: each gets the same. null: not said. */
  sharedAmong: z.int().min(2).max(1_000_000).nullable(),
});
export type GainShare = z.infer<typeof GainShareSchema>;

export const MeasureSchema = PartnershipRecordSchema.extend({
  forumId: IdSchema.nullable(),
  kind: MeasureKindSchema,
  name: NameSchema,
  /** A preset's key (`absence`, `turnover`); null for one of one's own. */
  preset: z.string().max(60).nullable(),
  definition: ProseSchema,
  unit: LineSchema,
  lowerIsBetter: z.boolean(),
  source: LineSchema,
  /** A team, a site or the forum (''). */
  team: LineSchema,
  baseline: z.object({ value: z.number(), on: DaySchema.nullable() }).nullable(),
  target: z.object({ value: z.number(), by: DaySchema.nullable() }).nullable(),
  points: z.array(MeasurePointSchema).max(5_000),
  owners: z.object({ management: LineSchema, staff: LineSchema }),
  agreedOn: DaySchema.nullable(),
  compass: z.array(CompassSchema).max(6),
  commitments: z.array(CommitmentSchema).max(6),
  purpose: z.enum(['performance', 'workingLives', 'both']).nullable(),
  gainShare: GainShareSchema.nullable(),
  /** What the team is given for reaching it; everybody in the team, alike. */
  reward: z.object({ what: NameSchema, agreementId: IdSchema.nullable(), givenOn: DaySchema.nullable() }).nullable(),
});
export type Measure = z.infer<typeof MeasureSchema>;

/** What a measure is besides its name and level. */
export const emptyMeasure = {
  forumId: null,
  kind: 'outcome',
  preset: null,
  definition: '',
  unit: '',
  lowerIsBetter: false,
  source: '',
  team: '',
  baseline: null,
  target: null,
  points: [],
  owners: { management: '', staff: '' },
  agreedOn: null,
  compass: [],
  commitments: [],
  purpose: null,
  gainShare: null,
  reward: null,
} satisfies Partial<Measure>;
