// The count sheet as a file: on paper, as a workbook or as CSV. Of one result, for one day, always the same bytes.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { CountResult } from '../../../../../shared/domain/elections/count-result.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../../desk.ts';
import { writeCsv } from '../../../formats/csv.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { writePaper } from '../../../formats/pdf/paper.ts';
import { csvCell } from '../../../formats/sheet-cell.ts';
import { writeWorkbook } from '../../../formats/xlsx.ts';
import { branchProfile } from '../../branch-profile.ts';
import { offerFile } from '../../offer-file.ts';
import { paperOf } from '../../partnership/paper-file.ts';
import { countPaper } from './count-paper.ts';
import { countRows, countSheets } from './count-sheets.ts';
import { countGiven } from './given-papers.ts';

export interface SheetAbout {
  title?: string | undefined;
  place?: string | undefined;
  /** A day; null or left out: it is not printed. */
  countedOn?: string | null | undefined;
  returningOfficer?: string | undefined;
}

export type CountSheetFormat = 'pdf' | 'xlsx' | 'csv';

const MEDIA_TYPE: Readonly<Record<CountSheetFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/** The sheet of any count, one that was just made or one that an election keeps. */
export async function countSheetFile(
  result: CountResult,
  about: SheetAbout,
  format: CountSheetFormat,
  context: CallContext,
  signal?: AbortSignal,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const profile = branchProfile(context);
  const told = {
    title: about.title ?? '',
    place: about.place ?? '',
    returningOfficer: about.returningOfficer ?? '',
    countedOn: about.countedOn ? dayInWords(about.countedOn, profile.dateOrder) : '',
  };
  // The day and not the moment: whoever counts again gets the same file.
  const createdAt = `${about.countedOn ?? profile.today}T00:00:00Z`;
  const what = told.title || result.title || 'Count';
  const name = safeFileName(`${what.slice(0, 80)} - count sheet.${format}`);
  const bytes = await bytesOf();
  return { name, mediaType: MEDIA_TYPE[format], bytes };

  async function bytesOf(): Promise<Uint8Array> {
    if (format === 'csv') return writeCsv(countRows(result).map((row) => row.map(csvCell)));
    if (format === 'xlsx') return writeWorkbook(countSheets(result, told), createdAt, signal);
    return (await writePaper(countPaper(result, told, { ...paperOf(profile, context), createdAt }))).bytes;
  }
}

export async function countSheet(
  { format, about, to, ...papers }: Inputs['elections']['countSheet'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['elections']['countSheet']> {
  const result = await countGiven(papers, context, signal);
  return offerFile(await countSheetFile(result, about ?? {}, format ?? 'pdf', context, signal), to, context);
}
