// Annual reports: each procedure and the one function that answers it.

import { procedure } from '../implementer.ts';
import { annualReport, annualReportState, keepAnnualReport } from './annual-report/annual-report.ts';

const { partnership } = procedure;

export const partnershipAnnualReports = {
  annualReportState: partnership.annualReportState.handler(({ input, context }) => annualReportState(input, context)),
  keepAnnualReport: partnership.keepAnnualReport.handler(({ input, context }) => keepAnnualReport(input, context)),
  annualReport: partnership.annualReport.handler(({ input, context, signal }) => annualReport(input, context, signal)),
};
