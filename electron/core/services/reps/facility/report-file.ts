// The report of time off as a file: a paper to hand over, a workbook or a plain table to go on reckoning with.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { facilityWords } from '../../../../../shared/domain/reps/words-facility.ts';
import type { CallContext } from '../../../desk.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { writePaper } from '../../../formats/pdf/paper.ts';
import { writeWorkbook } from '../../../formats/xlsx.ts';
import { branchProfile } from '../../branch-profile.ts';
import { offerFile } from '../../offer-file.ts';
import { paperOf } from '../../partnership/paper-file.ts';
import { facilityReport } from './report.ts';
import { reportPaper } from './report-paper.ts';
import { reportCsv, reportSheets } from './report-sheets.ts';

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** @throws NotThere; InvalidInput when the path cannot be used; AbortError. */
export async function facilityReportFile(
  { format, path, ...asked }: Inputs['reps']['facilityReportFile'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['reps']['facilityReportFile']> {
  const profile = branchProfile(context);
  const report = facilityReport(asked, context);
  const ofBranch = paperOf(profile, context);
  const bytes =
    format === 'pdf'
      ? (await writePaper(reportPaper(report, profile, ofBranch))).bytes
      : format === 'xlsx'
        ? await writeWorkbook(reportSheets(report, profile), ofBranch.createdAt, signal)
        : reportCsv(report, profile);
  const { inSentence } = facilityWords(profile.branch?.words);
  const of = report.employer === null ? '' : `-${report.employer}`;
  const name = safeFileName(`${inSentence.replaceAll(' ', '-')}${of}-${report.from}-to-${report.to}.${format}`);
  return offerFile({ name, mediaType: MEDIA_TYPES[format], bytes }, path, context);
}
