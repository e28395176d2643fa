// An employer's procedure: the stages of its policy or contract with their time limits, kept in versions. A case keeps the
// version that it began under.

import * as z from 'zod';
import { CaseStageSchema, CaseTypeSchema } from './case-kinds.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, NationSchema, RecordSchema } from './values.ts';

/** What starts a clock within a stage. The day itself is not counted. */
export const StartEventSchema = z.enum([
  'stageStarted',
  'learned',
  'submitted',
  'invited',
  'meetingHeld',
  'decisionReceived',
]);
export type StartEvent = z.infer<typeof StartEventSchema>;

export const LimitUnitSchema = z.enum(['calendarDays', 'workingDays', 'weeks', 'months']);
export type LimitUnit = z.infer<typeof LimitUnitSchema>;

/** Within how long somebody must act. `count` is null until it is typed from the policy or the contract: none is assumed. */
export const StageLimitSchema = z.object({
  id: IdSchema,
  what: NameSchema,
  who: z.enum(['member', 'union', 'employer']),
  count: z.int().min(0).max(1_000).nullable(),
  unit: LimitUnitSchema,
  startsFrom: StartEventSchema,
  /** The event that meets it, whichever way it was recorded; null or absent where somebody says that it was done. */
  metBy: StartEventSchema.nullable().optional(),
  /** What it means when the day passes in silence. */
  onSilence: z.enum(['nothing', 'refused', 'nextStage']),
});
export type StageLimit = z.infer<typeof StageLimitSchema>;

export const ProcedureStageSchema = z.object({
  id: IdSchema,
  name: NameSchema,
  /** Where a case in it stands in the branch's lists. */
  caseStage: CaseStageSchema.exclude(['closed']),
  limits: z.array(StageLimitSchema).max(20),
});
export type ProcedureStage = z.infer<typeof ProcedureStageSchema>;

export const ProcedureVersionSchema = z.object({
  version: z.int().min(1),
  /** The first day on which a case begins under it; null: from always. */
  from: DaySchema.nullable(),
  /** Where it is written down: "Grievance policy, March 2025". */
  source: LineSchema,
  /** Whose bank holidays its working days skip; the branch's closures are skipped too. */
  nation: NationSchema,
  stages: z.array(ProcedureStageSchema).min(1).max(20),
});
export type ProcedureVersion = z.infer<typeof ProcedureVersionSchema>;

/** A procedure. `versions` are in order; the last is the newest. */
export const ProcedureSchema = RecordSchema.extend({
  name: NameSchema,
  /** null: for any employer that has none of its own. */
  employerId: IdSchema.nullable(),
  caseTypes: z.array(CaseTypeSchema).min(1).max(50),
  versions: z.array(ProcedureVersionSchema).min(1).max(100),
  isRetired: z.boolean(),
});
export type Procedure = z.infer<typeof ProcedureSchema>;
