// Facility time: hours by person, day and kind, and what the agreement gives.

import { procedure } from '../implementer.ts';
import { bringInTimes, previewImport } from './facility/import-time.ts';
import { keepTime, removeTime } from './facility/keep-time.ts';
import { facilitySheet, listTime } from './facility/list-time.ts';
import { facilityReport } from './facility/report.ts';
import { facilityReportFile } from './facility/report-file.ts';

export const repsFacility = {
  facilityTime: procedure.reps.facilityTime.handler(({ input, context }) => listTime(input, context)),
  facilitySheet: procedure.reps.facilitySheet.handler(({ input, context }) => facilitySheet(input, context)),
  keepFacilityTime: procedure.reps.keepFacilityTime.handler(({ input, context }) => keepTime(input, context)),
  removeFacilityTime: procedure.reps.removeFacilityTime.handler(({ input, context }) => removeTime(input, context)),
  previewFacilityImport: procedure.reps.previewFacilityImport.handler(({ input, context, signal }) =>
    previewImport(input, context, signal),
  ),
  applyFacilityImport: procedure.reps.applyFacilityImport.handler(({ input, context, signal }) =>
    bringInTimes(input, context, signal),
  ),
  facilityReport: procedure.reps.facilityReport.handler(({ input, context }) => facilityReport(input, context)),
  facilityReportFile: procedure.reps.facilityReportFile.handler(({ input, context, signal }) =>
    facilityReportFile(input, context, signal),
  ),
};
