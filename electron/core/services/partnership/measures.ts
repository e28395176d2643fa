// Measures and teams: each procedure and the one function that answers it.

import { MEASURE_PRESETS } from '../../../../shared/domain/partnership/measure-presets.ts';
import { procedure } from '../implementer.ts';
import { importPoints, pointsTemplate } from './measures/import-points.ts';
import { keepMeasure, removeMeasure } from './measures/keep-measure.ts';
import { measure, measures } from './measures/measure-result.ts';
import { addPoints, pointFromRecords, removePoint } from './measures/points.ts';
import { answerHelp, askForHelp, offerHelp, recognise, teams } from './measures/teams.ts';

const { partnership } = procedure;

export const partnershipMeasures = {
  measurePresets: partnership.measurePresets.handler(() => ({
    presets: MEASURE_PRESETS.map(({ parts, compass, isFromRecords, ...preset }) => ({
      ...preset,
      compass: [...compass],
      isFromRecords: isFromRecords ?? false,
      parts: parts.map(({ key, label, isOptional }) => ({ key, label, isOptional: isOptional ?? false })),
    })),
  })),
  keepMeasure: partnership.keepMeasure.handler(({ input, context }) => keepMeasure(input, context)),
  removeMeasure: partnership.removeMeasure.handler(({ input, context }) => removeMeasure(input, context)),
  addPoints: partnership.addPoints.handler(({ input, context }) => addPoints(input, context)),
  removePoint: partnership.removePoint.handler(({ input, context }) => removePoint(input, context)),
  importPoints: partnership.importPoints.handler(({ input, context, signal }) => importPoints(input, context, signal)),
  pointsTemplate: partnership.pointsTemplate.handler(({ input, context }) => pointsTemplate(input, context)),
  pointFromRecords: partnership.pointFromRecords.handler(({ input, context, signal }) =>
    pointFromRecords(input, context, signal),
  ),
  measure: partnership.measure.handler(({ input, context }) => measure(input, context)),
  measures: partnership.measures.handler(({ input, context }) => measures(input, context)),
  teams: partnership.teams.handler(({ input, context }) => teams(input, context)),
  askForHelp: partnership.askForHelp.handler(({ input, context }) => askForHelp(input, context)),
  offerHelp: partnership.offerHelp.handler(({ input, context }) => offerHelp(input, context)),
  answerHelp: partnership.answerHelp.handler(({ input, context }) => answerHelp(input, context)),
  recognise: partnership.recognise.handler(({ input, context }) => recognise(input, context)),
};
