// What a workplace is made of and how well it is organised: units, density, the wall chart, non-members, merging two.

import { procedure } from './implementer.ts';
import { densityBy, densityOverTime } from './workplaces/density.ts';
import { oneEmployer, saveEmployer } from './workplaces/employers.ts';
import { mergeEmployers, removeEmployer } from './workplaces/merge-employers.ts';
import { mergeWorkplaces, removeWorkplace } from './workplaces/merge-workplaces.ts';
import { listNonMembers, removeNonMember, saveNonMember } from './workplaces/non-members.ts';
import { listUnits, removeUnit, saveUnit } from './workplaces/units.ts';
import { wallChart } from './workplaces/wall-chart.ts';

const { workplaces } = procedure;

export const workplacePlaces = {
  employer: workplaces.employer.handler(({ input, context }) => oneEmployer(input, context)),
  saveEmployer: workplaces.saveEmployer.handler(({ input, context }) => saveEmployer(input, context)),
  mergeEmployers: workplaces.mergeEmployers.handler(({ input, context, signal }) =>
    mergeEmployers(input, context, signal),
  ),
  removeEmployer: workplaces.removeEmployer.handler(({ input, context }) => removeEmployer(input, context)),
  units: workplaces.units.handler(({ input, context }) => listUnits(input, context)),
  saveUnit: workplaces.saveUnit.handler(({ input, context }) => saveUnit(input, context)),
  removeUnit: workplaces.removeUnit.handler(({ input, context }) => removeUnit(input, context)),
  density: workplaces.density.handler(({ input, context }) => densityBy(input, context)),
  densityOverTime: workplaces.densityOverTime.handler(({ input, context, signal }) =>
    densityOverTime(input, context, signal),
  ),
  wallChart: workplaces.wallChart.handler(({ input, context }) => wallChart(input, context)),
  nonMembers: workplaces.nonMembers.handler(({ input, context }) => listNonMembers(input, context)),
  saveNonMember: workplaces.saveNonMember.handler(({ input, context }) => saveNonMember(input, context)),
  removeNonMember: workplaces.removeNonMember.handler(({ input, context }) => removeNonMember(input, context)),
  remove: workplaces.remove.handler(({ input, context }) => removeWorkplace(input, context)),
  merge: workplaces.merge.handler(({ input, context, signal }) => mergeWorkplaces(input, context, signal)),
};
