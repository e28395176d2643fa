// Who may vote: the frozen roll, what changed since, and who has been given a paper.

import { procedure } from '../implementer.ts';
import { exportRoll } from './roll/export-roll.ts';
import { freezeRoll } from './roll/freeze.ts';
import { countUnused, givePaper } from './roll/give-paper.ts';
import { lateChanges, whyNotOnRoll } from './roll/late-changes.ts';
import { rollLabels } from './roll/roll-labels.ts';
import { rollRows } from './roll/roll-rows.ts';

export const electionsRoll = {
  freezeRoll: procedure.elections.freezeRoll.handler(({ input, context, signal }) =>
    freezeRoll(input, context, signal),
  ),
  roll: procedure.elections.roll.handler(({ input, context, signal }) => rollRows(input, context, signal)),
  exportRoll: procedure.elections.exportRoll.handler(({ input, context, signal }) =>
    exportRoll(input, context, signal),
  ),
  lateChanges: procedure.elections.lateChanges.handler(({ input, context, signal }) =>
    lateChanges(input, context, signal),
  ),
  whyNotOnRoll: procedure.elections.whyNotOnRoll.handler(({ input, context }) => whyNotOnRoll(input, context)),
  givePaper: procedure.elections.givePaper.handler(({ input, context }) => givePaper(input, context)),
  countUnused: procedure.elections.countUnused.handler(({ input, context }) => countUnused(input, context)),
  rollLabels: procedure.elections.rollLabels.handler(({ input, context, signal }) =>
    rollLabels(input, context, signal),
  ),
};
