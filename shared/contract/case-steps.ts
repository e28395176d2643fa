// A case in its employer's procedure, and every date of it, with the tribunal's clock beside it.

import * as z from 'zod';
import { CaseStageSchema } from '../domain/case-kinds.ts';
import { CaseSchema } from '../domain/cases.ts';
import { DaySchema, IdSchema, NameSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { CaseClockRowSchema } from './case-clocks.ts';
import { OnCase } from './case-inputs.ts';

export const caseSteps = {
  /**
   * Moves a case: into a stage of its procedure (`stageId`; with `procedureId` where it has none yet), which starts that
   * stage's clocks, or to a stage of the branch's own list. `starts` are days that are known already. Based on the
   * revision that the window showed: a second window gets STALE_RECORD with the case as it stands.
   */
  moveStage: base
    .input(
      OnCase.extend({
        stage: CaseStageSchema.exclude(['closed']).optional(),
        procedureId: IdSchema.optional(),
        stageId: IdSchema.optional(),
        /** The day it entered the stage; today unless said. */
        on: DaySchema.optional(),
        starts: CaseSchema.shape.procedure.unwrap().shape.steps.element.shape.starts.optional(),
      }).refine(({ stage, stageId }) => (stage === undefined) !== (stageId === undefined), {
        path: ['stage'],
        error: 'Say where it goes: a stage, or a stage of its procedure.',
      }),
    )
    .output(CaseSchema),
  /** Changes one step of the procedure: when it began, what started a clock, an agreed extension, a limit that was met. */
  setStep: base
    .input(
      OnCase.extend({
        stepId: IdSchema,
        enteredOn: DaySchema.optional(),
        start: z
          .strictObject({
            event: CaseSchema.shape.procedure.unwrap().shape.steps.element.shape.starts.element.shape.event,
            on: DaySchema.nullable(),
          })
          .optional(),
        extension: z
          .strictObject({ limitId: IdSchema, until: DaySchema, agreedWith: NameSchema, agreedOn: DaySchema })
          .optional(),
        done: z.strictObject({ limitId: IdSchema, on: DaySchema, what: NameSchema }).optional(),
        /** Takes back that a limit was met. */
        notDone: z.strictObject({ limitId: IdSchema }).optional(),
      }),
    )
    .output(
      z.object({
        case: CaseSchema,
        /** Every date of the procedure that moved: what it was, and what it is now. */
        moved: z.array(z.object({ what: z.string(), was: DaySchema.nullable(), is: DaySchema.nullable() })).max(400),
      }),
    ),
  /** Every date of a case, nearest first: the employer's procedure and the tribunal's clock side by side. */
  clocks: base.input(z.object({ id: IdSchema })).output(
    z.object({
      today: DaySchema,
      rows: z.array(CaseClockRowSchema).max(2_000),
      /** What somebody must not believe: "Raising a grievance does not stop the tribunal's clock." */
      warnings: z.array(z.string()).max(20),
    }),
  ),
};
