// What "Is it working?" answers: figures with their fraction and the records behind them, signs of tokenism, the ladder.
// Everything is computed; nothing of it is kept, and none of it is about one person.

import * as z from 'zod';
import { CollectionNameSchema } from '../collections.ts';
import { DaySchema, IdSchema } from '../values.ts';

/** Early enough? Heard? Meetings real? Done? Health; and what the union itself has of it. */
export const IndicatorGroupSchema = z.enum(['early', 'heard', 'meetings', 'done', 'health', 'people']);
export type IndicatorGroup = z.infer<typeof IndicatorGroupSchema>;

/** A record behind a figure. `isCounted`: it is in the fraction's upper part; else it is what was missed. */
export const BehindSchema = z.object({
  collection: CollectionNameSchema,
  id: IdSchema,
  label: z.string(),
  /** What it says for this figure: "4 days late". */
  detail: z.string(),
  isCounted: z.boolean(),
  /** The meeting, consultation or forum on whose page it is seen, where it has no page of its own. */
  seenOn: z.object({ collection: CollectionNameSchema, id: IdSchema }).nullable(),
});
export type Behind = z.infer<typeof BehindSchema>;

export const UnitSchema = z.enum(['%', 'days', 'score', 'count', 'level']);

/** One number as it is printed; `value` null prints "n/a". */
export const FigureSchema = z.object({
  value: z.number().nullable(),
  text: z.string(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
});
export type Figure = z.infer<typeof FigureSchema>;

export const IndicatorSchema = FigureSchema.extend({
  /** "K1" to "K30". */
  key: z.string().max(4),
  name: z.string(),
  group: IndicatorGroupSchema,
  unit: UnitSchema,
  /** How it is counted, in a sentence. */
  formula: z.string(),
  /** What has to be said beside it: vacant seats, who called meetings off, "association, not proof". */
  note: z.string(),
  bySide: z.object({ management: FigureSchema, staff: FigureSchema, joint: FigureSchema.nullable() }).nullable(),
  /** More figures of the same kind, each with its name. */
  parts: z.array(FigureSchema.extend({ name: z.string() })).max(20),
  records: z.array(BehindSchema).max(1_000),
  /** How many records there are, also where not all are listed. */
  recordsTotal: z.int(),
  /** The same figure at the end of earlier quarters, the oldest first; empty where there is no history. */
  trend: z.array(z.object({ on: DaySchema, value: z.number() })).max(12),
});
export type Indicator = z.infer<typeof IndicatorSchema>;

export const FlagKeySchema = z.enum([
  'lateInvolvement',
  'noReasons',
  'papersOnTheDay',
  'chiefExecutiveOnceAYear',
  'nothingInfluenced',
  'actionsNeverClose',
  'oneWayAgenda',
  'informationUnanswered',
  'longGap',
  'noWorkingLivesGoal',
  'credibilityGap',
  'representativeOnly',
]);
export type FlagKey = z.infer<typeof FlagKeySchema>;

/** A sign that partnership is for show: what was seen, in the records, and what to do next. */
export const FlagSchema = z.object({
  key: FlagKeySchema,
  name: z.string(),
  text: z.string(),
  next: z.string(),
  records: z.array(BehindSchema).max(1_000),
});
export type Flag = z.infer<typeof FlagSchema>;

/** Whether something came of meeting, in one year of one forum. */
export const SubstanceSchema = z.object({
  decisions: z.int(),
  changesInfluenced: z.int(),
  actionsClosed: z.int(),
  outcomesMeasured: z.int(),
  hasEvidence: z.boolean(),
  text: z.string(),
});
export type Substance = z.infer<typeof SubstanceSchema>;

export const DimensionSchema = z.enum([
  'sponsorship',
  'coLeadership',
  'skills',
  'forumProcess',
  'engagement',
  'problemSolving',
  'goalsAndOutcomes',
]);
export type Dimension = z.infer<typeof DimensionSchema>;

/** Where something for the ladder is done. */
export const CriterionPageSchema = z.enum([
  'forum',
  'meetings',
  'health',
  'agreements',
  'initiatives',
  'consultations',
  'decisions',
  'actions',
  'voice',
  'measures',
  'annualReport',
]);
export type CriterionPage = z.infer<typeof CriterionPageSchema>;

/** A criterion of the ladder. `isMet` null: there was nothing to which it could apply, and it holds nobody back. */
export const CriterionSchema = z.object({
  key: z.string().max(40),
  level: z.int().min(1).max(5),
  dimension: DimensionSchema,
  text: z.string(),
  isMet: z.boolean().nullable(),
  /** How it stands: "2 of 3 meetings". */
  detail: z.string(),
  /** Where it is not met: what to do next, and on which page. */
  next: z.object({ text: z.string(), page: CriterionPageSchema }).nullable(),
  /** What both sides, or the branch, agreed to do about it: an action kept for this criterion. */
  plan: z
    .object({ actionId: IdSchema, text: z.string(), dueOn: DaySchema.nullable(), doneOn: DaySchema.nullable() })
    .nullable(),
  records: z.array(BehindSchema).max(1_000),
});
export type Criterion = z.infer<typeof CriterionSchema>;

export const LadderSchema = z.object({
  /** 0: not on the ladder yet. */
  level: z.int().min(0).max(5),
  name: z.string(),
  /** A quarter before. */
  before: z.object({ on: DaySchema, level: z.int().min(0).max(5) }),
  moved: z.enum(['up', 'down', 'same']),
  criteria: z.array(CriterionSchema).max(100),
});
export type Ladder = z.infer<typeof LadderSchema>;
