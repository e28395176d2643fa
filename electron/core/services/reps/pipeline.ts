// Who might become a rep, and how far each has come: each procedure and the one function that answers it.

import { procedure } from '../implementer.ts';
import { endInterest, keepInterest } from './pipeline/keep-interest.ts';
import { listPipeline } from './pipeline/list-pipeline.ts';

const { reps } = procedure;

export const repsPipeline = {
  pipeline: reps.pipeline.handler(({ input, context }) => listPipeline(input, context)),
  keepInterest: reps.keepInterest.handler(({ input, context }) => keepInterest(input, context)),
  endInterest: reps.endInterest.handler(({ input, context }) => endInterest(input, context)),
};
