// What a claim or an offer costs, worked out to the penny with its working, and its papers.

import { procedure } from '../implementer.ts';
import { costFile } from './cost/cost-file.ts';
import { costGiven } from './cost/cost-given.ts';
import { meaningFile } from './cost/meaning-file.ts';

const { negotiations } = procedure;

export const negotiationsCost = {
  cost: negotiations.cost.handler(({ input }) => costGiven(input)),
  costPaper: negotiations.costPaper.handler(({ input, context, signal }) => costFile(input, context, signal)),
  meaningPaper: negotiations.meaningPaper.handler(({ input, context }) => meaningFile(input, context)),
};
