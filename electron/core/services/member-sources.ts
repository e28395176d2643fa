// The sources that membership lists come from, and who was not in the newest list of the whole branch.

import { procedure } from './implementer.ts';
import { exportRejected } from './member-import/export-rejected.ts';
import { absent, settleAbsent } from './member-sources/absent.ts';
import { removeSource, saveSource, sources } from './member-sources/sources.ts';

export const memberSources = {
  exportRejected: procedure.members.exportRejected.handler(({ input, context, signal }) =>
    exportRejected(input, context, signal),
  ),
  sources: procedure.members.sources.handler(({ context }) => sources(context)),
  saveSource: procedure.members.saveSource.handler(({ input, context }) => saveSource(input, context)),
  removeSource: procedure.members.removeSource.handler(({ input, context }) => removeSource(input, context)),
  absent: procedure.members.absent.handler(({ input, context }) => absent(input, context)),
  settleAbsent: procedure.members.settleAbsent.handler(({ input, context }) => settleAbsent(input, context)),
};
