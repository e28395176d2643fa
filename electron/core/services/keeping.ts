// What must be kept and what goes: the retention queue, erasing, and the pack of everything that is held about somebody.

import { procedure } from './implementer.ts';
import { erase } from './keeping/erase.ts';
import { previewErase } from './keeping/preview-erase.ts';
import { retentionQueue } from './keeping/retention-queue.ts';
import { keepLonger, setRetention } from './keeping/set-retention.ts';
import { subjectAccess } from './subject-access/subject-access.ts';

export const keeping = {
  retention: procedure.branch.retention.handler(({ input, context, signal }) => retentionQueue(input, context, signal)),
  setRetention: procedure.branch.setRetention.handler(({ input, context }) => setRetention(input, context)),
  keepLonger: procedure.branch.keepLonger.handler(({ input, context }) => keepLonger(input, context)),
  previewErase: procedure.branch.previewErase.handler(({ input, context, signal }) =>
    previewErase(input, context, signal),
  ),
  erase: procedure.branch.erase.handler(({ input, context, signal }) => erase(input, context, signal)),
  subjectAccess: procedure.branch.subjectAccess.handler(({ input, context, signal }) =>
    subjectAccess(input, context, signal),
  ),
};
