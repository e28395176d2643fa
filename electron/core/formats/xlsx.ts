// Writes a workbook: typed cells, a header that stays in sight, and text that stays text. A string cell of a workbook
// is never run as a formula, whatever it begins with. The same sheets of the same moment give the same bytes.

import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { Turns } from './turns.ts';
import { settleZipDates } from './zip-dates.ts';

/** Text, a number, or a legal day (`YYYY-MM-DD`) that the spreadsheet shows as a date. */
export type SheetCell = string | number | { day: string } | null;

export interface Sheet {
  name: string;
  columns: { header: string; width: number }[];
  rows: Iterable<readonly SheetCell[]>;
  /** False for a page of facts, whose first row is no header. */
  hasHeader?: boolean;
}

const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\r]/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const LONGEST_CELL = 32_767;

const escapeOf = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Text as a cell holds it: XML has no control characters, so the format writes them as `_x0001_`, and text that looks
 * like that already is escaped itself. Half a surrogate pair cannot be written at all.
 */
export const cellText = (text: string): string =>
  text.toWellFormed().slice(0, LONGEST_CELL).replace(LOOKS_ESCAPED, '_x005F_').replace(CONTROL, escapeOf);

/** A sheet's name may hold none of []:*?/\ and no more than 31 characters. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

const FIRST_SHEET_DAY = '1900-03-01';

function cellValue(cell: SheetCell): ExcelJS.CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return cellText(cell);
  // A spreadsheet has no days before 1900, and a false one in its first February.
  return cell.day < FIRST_SHEET_DAY ? cell.day : new Date(`${cell.day}T00:00:00Z`);
}

/** The bytes of a workbook that says it was made at `madeAt` (ISO 8601). @throws AbortError once `signal` fires. */
export async function writeWorkbook(sheets: readonly Sheet[], madeAt: string, signal?: AbortSignal): Promise<Buffer> {
  const out = new PassThrough();
  write(sheets, madeAt, out, signal).catch((error: unknown) => out.destroy(error as Error));
  const bytes = await buffer(out);
  settleZipDates(bytes);
  return bytes;
}

async function write(
  sheets: readonly Sheet[],
  madeAt: string,
  out: PassThrough,
  signal: AbortSignal | undefined,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  workbook.creator = 'Branchdesk';
  workbook.lastModifiedBy = 'Branchdesk';
  workbook.created = new Date(madeAt);
  workbook.modified = workbook.created;
  const turns = new Turns(signal);
  for (const { name, columns, rows, hasHeader = true } of sheets) {
    const sheet = workbook.addWorksheet(sheetName(name), hasHeader ? { views: [{ state: 'frozen', ySplit: 1 }] } : {});
    sheet.columns = columns.map(({ width }) => ({ width }));
    if (hasHeader) {
      const header = sheet.addRow(columns.map((column) => cellText(column.header)));
      header.font = { bold: true };
      header.commit();
    }
    for (const cells of rows) {
      const row = sheet.addRow(cells.map(cellValue));
      for (const [index, cell] of cells.entries()) {
        if (cell !== null && typeof cell === 'object') row.getCell(index + 1).numFmt = 'dd/mm/yyyy';
        if (typeof cell === 'string')
          row.getCell(index + 1).alignment = { wrapText: cell.length > 60, vertical: 'top' };
      }
      row.commit();
      if (turns.due()) await turns.pass();
    }
    sheet.commit();
  }
  await workbook.commit();
}
