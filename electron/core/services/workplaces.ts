// Workplaces and employers with what is there today: members, reps, open cases and density.

import { found } from './cases/case-records.ts';
import { procedure } from './implementer.ts';
import { workplacePlaces } from './workplace-places.ts';
import { listEmployers } from './workplaces/employers.ts';
import { listWorkplaces } from './workplaces/list-workplaces.ts';
import { saveWorkplace } from './workplaces/save-workplace.ts';

export const workplaces = {
  list: procedure.workplaces.list.handler(({ input, context }) => listWorkplaces(input, context)),
  get: procedure.workplaces.get.handler(({ input, context }) =>
    found(context.desk.store.view(context.account), 'workplaces', input.id),
  ),
  save: procedure.workplaces.save.handler(({ input, context }) => saveWorkplace(input, context)),
  employers: procedure.workplaces.employers.handler(({ input, context }) => listEmployers(input, context)),
  ...workplacePlaces,
};
