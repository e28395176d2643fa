// A case in its employer's procedure: moving it, correcting its steps, and every date that follows.

import { clocksOfCase } from './due/clocks-of-case.ts';
import { procedure } from './implementer.ts';
import { moveStage } from './procedures/move-stage.ts';
import { setStep } from './procedures/set-step.ts';

export const caseClocks = {
  moveStage: procedure.cases.moveStage.handler(({ input, context }) => moveStage(input, context)),
  setStep: procedure.cases.setStep.handler(({ input, context }) => setStep(input, context)),
  clocks: procedure.cases.clocks.handler(({ input, context }) => clocksOfCase(input, context)),
};
