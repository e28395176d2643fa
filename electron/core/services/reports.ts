// Reports: the membership as at a day and the casework of a period, on screen and as files. The rules that count are pure
// (shared/rules/membership-report.ts, casework-report.ts); here they are given the records, the words and a way to stop.

import { procedure } from './implementer.ts';
import { reportRun } from './report-run.ts';
import { caseworkReport } from './reports/casework.ts';
import { exportCasework } from './reports/export-casework.ts';
import { exportMembership } from './reports/export-membership.ts';
import { membershipReport } from './reports/membership.ts';

export const reports = {
  ...reportRun,
  casework: procedure.reports.casework.handler(({ input, context, signal }) =>
    caseworkReport(input ?? {}, context, signal),
  ),
  exportCasework: procedure.reports.exportCasework.handler(({ input, context, signal }) =>
    exportCasework(input, context, signal),
  ),
  membership: procedure.reports.membership.handler(
    async ({ input, context, signal }) => (await membershipReport(input ?? {}, context, signal)).report,
  ),
  exportMembership: procedure.reports.exportMembership.handler(({ input, context, signal }) =>
    exportMembership(input, context, signal),
  ),
};
