// How far one person is with one course, and how they stand with what their post asks.

import * as z from 'zod';

export const TrainingStageSchema = z.enum([
  'applied',
  'approved',
  'refused',
  'booked',
  'attended',
  'completed',
  'withdrawn',
]);
export type TrainingStage = z.infer<typeof TrainingStageSchema>;

/** `expiresSoon` still counts; `inProgress` does not yet. */
export const TopicStateSchema = z.enum(['has', 'expiresSoon', 'inProgress', 'expired', 'missing']);
export type TopicState = z.infer<typeof TopicStateSchema>;

export const TrainingMoveSchema = z.enum(['approve', 'refuse', 'book', 'attend', 'complete', 'withdraw']);
export type TrainingMove = z.infer<typeof TrainingMoveSchema>;
