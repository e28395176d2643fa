// A report as a file: a workbook of typed cells, a CSV, or a page with its chart. The same definition of the same record
// gives the same bytes.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { CallContext } from '../../desk.ts';
import { writeCsv } from '../../formats/csv.ts';
import { safeFileName } from '../../formats/file-names.ts';
import { writePaper } from '../../formats/pdf/paper.ts';
import { writeWorkbook } from '../../formats/xlsx.ts';
import { offerFile } from '../offer-file.ts';
import { reportFacts } from './report-facts.ts';
import { reportPaper } from './report-paper.ts';
import { reportCsv, reportSheets } from './report-sheets.ts';
import { runReport } from './run-report.ts';

export const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
} as const;

/** A download for a page; with `path` (in-process only) a new file there. @throws InvalidInput, NotSaved, AbortError. */
export async function exportReport(
  { format, title: given, path, ...definition }: Inputs['reports']['export'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['reports']['export']> {
  const { table, profile, savedAt } = await runReport(definition, context, signal);
  const title = given ?? table.title;
  const facts = reportFacts(table, title, savedAt, profile);
  const bytes =
    format === 'csv'
      ? writeCsv(reportCsv(table, facts, profile))
      : format === 'xlsx'
        ? await writeWorkbook(reportSheets(table, facts, profile), table.madeAt, signal)
        : (await writePaper(reportPaper(table, title, facts, table.madeAt, profile))).bytes;
  const name = safeFileName(`${title} ${table.asAt}.${format}`);
  return offerFile({ name, mediaType: MEDIA_TYPES[format], bytes }, path, context);
}
