// Where a case stands in its employer's procedure: the stages that it went through and what started their clocks. The days
// themselves are derived from these each time (shared/rules/procedure-dates.ts) and never stored.

import * as z from 'zod';
import { StartEventSchema } from './procedures.ts';
import { DaySchema, IdSchema, InstantSchema, NameSchema } from './values.ts';

/** The two sides agreed on a later day: with whom and when. */
export const ExtensionSchema = z.object({
  limitId: IdSchema,
  until: DaySchema,
  agreedWith: NameSchema,
  agreedOn: DaySchema,
  recordedAt: InstantSchema,
});
export type Extension = z.infer<typeof ExtensionSchema>;

export const StepSchema = z.object({
  id: IdSchema,
  stageId: IdSchema,
  enteredOn: DaySchema,
  leftOn: DaySchema.nullable(),
  /** The days that start clocks, besides `enteredOn`; at most one for each event. */
  starts: z.array(z.object({ event: StartEventSchema, on: DaySchema })).max(10),
  extensions: z.array(ExtensionSchema).max(50),
  /** Limits that were met, or that nobody waits for any more. */
  done: z.array(z.object({ limitId: IdSchema, on: DaySchema, what: NameSchema })).max(50),
});
export type Step = z.infer<typeof StepSchema>;

/** `steps` are in order; the last is where the case stands. */
export const CaseProcedureSchema = z.object({
  procedureId: IdSchema,
  version: z.int().min(1),
  steps: z.array(StepSchema).min(1).max(100),
});
export type CaseProcedure = z.infer<typeof CaseProcedureSchema>;
