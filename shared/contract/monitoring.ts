// Equality monitoring: answers by choice, kept apart from the member's page, told only as counts with small numbers and their
// complements hidden.

import * as z from 'zod';
import { MonitoringAnswersSchema, MonitoringQuestionSchema } from '../domain/monitoring.ts';
import { DaySchema, IdSchema, LineSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';

export const monitoring = {
  /** The questions with the answers offered, in the words of the branch's country. */
  questions: base.input(z.object({}).optional()).output(
    z.object({
      questions: z
        .array(
          z.object({ question: MonitoringQuestionSchema, label: z.string(), answers: z.array(z.string()).max(50) }),
        )
        .max(20),
    }),
  ),
  /** Records what somebody chose to answer; it replaces what they answered before. Nobody can read one person's answers again. */
  save: base
    .input(
      z.object({
        memberId: IdSchema,
        answers: MonitoringAnswersSchema.shape.answers,
        answeredOn: DaySchema.optional(),
      }),
    )
    .output(z.object({ seq: z.int() })),
  /** Somebody takes their answers back. */
  withdraw: base.input(z.object({ memberId: IdSchema })).output(z.object({ seq: z.int().nullable() })),
  /**
   * Counts of today's members by answer, in all or by employer; null is hidden because it would say who is meant. Any other
   * day is refused: two days beside each other would say what somebody answered between them.
   */
  report: base.input(z.object({ asAt: DaySchema.optional(), employerId: IdSchema.optional() }).optional()).output(
    z.object({
      asAt: DaySchema,
      knownAt: z.int(),
      members: z.int(),
      answered: z.int().nullable(),
      definition: z.string(),
      questions: z
        .array(
          z.object({
            question: MonitoringQuestionSchema,
            label: z.string(),
            rows: z.array(z.object({ answer: LineSchema, members: z.int().nullable() })).max(100),
          }),
        )
        .max(20),
    }),
  ),
  /** The form on paper, with what it is for and that every answer is voluntary. */
  form: base.input(z.object({ path: ToPathSchema }).optional()).output(DownloadSchema),
};
