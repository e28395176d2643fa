// Membership reports by any two dimensions, as at a date, as tables and as files.

import { branchProfile } from './branch-profile.ts';
import { procedure } from './implementer.ts';
import { exportMembers } from './reports/export-members.ts';
import { exportReport } from './reports/export-report.ts';
import { instantOf } from './reports/known-desk.ts';
import { membershipReturn } from './reports/membership-return.ts';
import { reportRecords } from './reports/report-records.ts';
import { runReport } from './reports/run-report.ts';
import { removeSavedReport, savedReports, saveReport } from './reports/saved-reports.ts';

export const reportRun = {
  knownOn: procedure.reports.knownOn.handler(({ input: { day }, context }) => {
    const knownAt = context.desk.store.seqAt({ day, zone: branchProfile(context).zone });
    return { knownAt, at: knownAt === 0 ? null : instantOf(knownAt, context) };
  }),
  run: procedure.reports.run.handler(
    async ({ input, context, signal }) => (await runReport(input, context, signal)).table,
  ),
  records: procedure.reports.records.handler(({ input, context, signal }) => reportRecords(input, context, signal)),
  export: procedure.reports.export.handler(({ input, context, signal }) => exportReport(input, context, signal)),
  saved: procedure.reports.saved.handler(({ context }) => savedReports(context)),
  save: procedure.reports.save.handler(({ input, context }) => saveReport(input, context)),
  removeSaved: procedure.reports.removeSaved.handler(({ input, context }) => removeSavedReport(input, context)),
  membershipReturn: procedure.reports.membershipReturn.handler(({ input, context, signal }) =>
    membershipReturn(input, context, signal),
  ),
  exportMembers: procedure.reports.exportMembers.handler(({ input, context, signal }) =>
    exportMembers(input, context, signal),
  ),
};
