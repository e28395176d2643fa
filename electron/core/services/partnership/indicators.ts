// Is it working: the figures with their records, flags and the ladder; records brought in whole.

import { procedure } from '../implementer.ts';
import { importRecords } from './indicators/import-records.ts';
import { planStep } from './indicators/plan-step.ts';
import { substanceSheet } from './indicators/substance-sheet.ts';
import { indicators } from './indicators/working.ts';

export const partnershipIndicators = {
  indicators: procedure.partnership.indicators.handler(({ input, context }) => indicators(input, context)),
  planStep: procedure.partnership.planStep.handler(({ input, context }) => planStep(input, context)),
  substance: procedure.partnership.substance.handler(({ input, context }) => substanceSheet(input, context)),
  importRecords: procedure.partnership.importRecords.handler(({ input, context }) => importRecords(input, context)),
};
