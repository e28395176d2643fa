// Data quality: what is missing, impossible or alike in the list, and mending it in bulk.

import { procedure } from './implementer.ts';
import { fixInBulk } from './member-quality/fix-in-bulk.ts';
import { quality, qualityRows } from './member-quality/troubles.ts';

export const memberQuality = {
  quality: procedure.members.quality.handler(({ context, signal }) => quality(context, signal)),
  qualityRows: procedure.members.qualityRows.handler(({ input, context, signal }) =>
    qualityRows(input, context, signal),
  ),
  fixInBulk: procedure.members.fixInBulk.handler(({ input, context }) => fixInBulk(input, context)),
};
