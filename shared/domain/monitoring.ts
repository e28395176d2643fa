// Equality monitoring: answers given by choice, kept apart from the member's page and reported only as counts in which
// small numbers and their complements are hidden.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, RecordSchema } from './values.ts';

export const MonitoringQuestionSchema = z.enum([
  'sex',
  'genderIdentity',
  'ethnicGroup',
  'disability',
  'ageGroup',
  'sexualOrientation',
  'religion',
  'caringResponsibilities',
]);
export type MonitoringQuestion = z.infer<typeof MonitoringQuestionSchema>;

/** One person's answers, all of them voluntary; an answer is one of the choices offered, or their own word. */
export const MonitoringAnswersSchema = RecordSchema.extend({
  memberId: IdSchema,
  answeredOn: DaySchema,
  answers: z.partialRecord(MonitoringQuestionSchema, LineSchema),
});
export type MonitoringAnswers = z.infer<typeof MonitoringAnswersSchema>;
