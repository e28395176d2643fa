// Who did what: each procedure and the one function that answers it.

import { accessReport } from './audit/access-report.ts';
import { exportAudit } from './audit/export-audit.ts';
import { listAudit, printed } from './audit/list-audit.ts';
import { signingKey } from './audit/signing.ts';
import { procedure } from './implementer.ts';

export const branchAudit = {
  audit: procedure.branch.audit.handler(({ input, context, signal }) => listAudit(input, context, signal)),
  exportAudit: procedure.branch.exportAudit.handler(({ input, context, signal }) =>
    exportAudit(input, context, signal),
  ),
  accessReport: procedure.branch.accessReport.handler(({ input, context, signal }) =>
    accessReport(input, context, signal),
  ),
  signingKey: procedure.branch.signingKey.handler(({ context }) => signingKey(context)),
};

export const sessionAudit = {
  printed: procedure.session.printed.handler(({ input, context }) => printed(input, context)),
};
