// The clocks: answers what a rule of law makes of given dates. Nothing is read or saved.

import { computeClock } from '../../../shared/rules/clocks.ts';
import { procedure } from './implementer.ts';

export const clocks = {
  compute: procedure.clocks.compute.handler(({ input }) => computeClock(input)),
};
