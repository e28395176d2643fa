// A record of reps or elections that a date or a line of history points at.

import * as z from 'zod';
import { IdSchema } from '../values.ts';

export const RepsRefSchema = z.object({
  collection: z.enum(['reps', 'trainings', 'certifications', 'interests', 'elections']),
  id: IdSchema,
});
export type RepsRef = z.infer<typeof RepsRefSchema>;
