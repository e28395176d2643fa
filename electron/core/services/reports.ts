// Reports: the membership as at a day, on screen and as a workbook or CSV. The rules that count are pure
// (shared/rules/membership-report.ts); here they are given the records, the words and a way to stop.

import { procedure } from './implementer.ts';
import { exportMembership } from './reports/export-membership.ts';
import { membershipReport } from './reports/membership.ts';

export const reports = {
  membership: procedure.reports.membership.handler(({ input, context, signal }) =>
    membershipReport(input ?? {}, context, signal),
  ),
  exportMembership: procedure.reports.exportMembership.handler(({ input, context, signal }) =>
    exportMembership(input, context, signal),
  ),
};
