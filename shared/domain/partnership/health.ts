// The health check: what both sides say of working together, without who said it or when.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RecordSchema } from '../values.ts';
import { PartnershipRecordSchema, TwoSidesSchema } from './sides.ts';

export const HealthLevelSchema = z.enum(['senior', 'middle', 'frontline', 'rep']);

/** An item as it was worded for a wave. */
export const HealthItemSchema = z.object({
  no: z.int().min(1).max(99),
  text: NameSchema,
  principle: LineSchema,
});

export const HealthWaveSchema = PartnershipRecordSchema.extend({
  forumId: IdSchema,
  title: LineSchema,
  openedOn: DaySchema,
  /** null while answers come in. */
  closedOn: DaySchema.nullable(),
  /** The first wave asks what people expect. */
  isBaseline: z.boolean(),
  /** Fewer answers than this are not shown. */
  leastAnswers: z.int().min(3).max(100),
  /** The version of the forum's behaviours that are among its items; null: none. */
  behavioursVersion: z.int().min(1).nullable(),
  items: z.array(HealthItemSchema).min(1).max(99),
  /** The yearly checklist of participative practices, scored by the branch. */
  practices: z
    .array(z.object({ key: z.string().max(60), answer: z.enum(['yes', 'partly', 'no']).nullable(), note: LineSchema }))
    .max(50),
  /** null while nobody assessed them. */
  practicesOn: DaySchema.nullable(),
  comment: z.object({ management: ProseSchema, staff: ProseSchema }),
});
export type HealthWave = z.infer<typeof HealthWaveSchema>;

/** One person's answers: no person, no moment, no order. Written all together when the wave closes. */
export const HealthAnswersSchema = RecordSchema.extend({
  waveId: IdSchema,
  side: TwoSidesSchema,
  level: HealthLevelSchema.nullable(),
  /** 0 to 10 by the item's number; an item that was left out is not there. */
  scores: z.array(z.object({ no: z.int().min(1).max(99), score: z.number().min(0).max(10) })).max(99),
  /** Where only a total is known (older waves): 0 to 10. */
  overall: z.number().min(0).max(10).nullable(),
  comment: ProseSchema,
});
export type HealthAnswers = z.infer<typeof HealthAnswersSchema>;
