// The clocks: answers what a rule of law makes of given dates. Nothing is saved; only the branch's closures are read.

import { computeClock } from '../../../shared/rules/clocks.ts';
import { branchProfile } from './branch-profile.ts';
import { deadlineSheet } from './due/deadline-sheet.ts';
import { listDue } from './due/list-due.ts';
import { procedure } from './implementer.ts';

export const clocks = {
  compute: procedure.clocks.compute.handler(({ input, context }) =>
    computeClock(input, branchProfile(context).branch?.closures ?? []),
  ),
  due: procedure.clocks.due.handler(({ input, context }) => listDue(input, context)),
  sheet: procedure.clocks.sheet.handler(({ input, context }) => deadlineSheet(input, context)),
};
