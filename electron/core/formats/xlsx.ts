// Writes a workbook: typed cells, a header that stays in sight, and text that stays text. A string cell of a workbook
// is never run as a formula, whatever it begins with. The same sheets of the same moment give the same bytes.

import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import type { SheetCell } from './sheet-cell.ts';
import { Turns } from './turns.ts';
import { settleZipDates } from './zip-dates.ts';

export type { SheetCell } from './sheet-cell.ts';

export interface SheetColumn {
  header: string;
  width: number;
  /** How plain numbers of this column are shown, as a spreadsheet writes formats: `0`, `0.0%`, `#,##0.00`. */
  format?: string;
}

export interface Sheet {
  name: string;
  columns: SheetColumn[];
  rows: Iterable<readonly SheetCell[]>;
  /** False for a page of facts, whose first row is no header. */
  hasHeader?: boolean;
  /** Whether the header lets people filter and sort the rows. */
  filters?: boolean;
  /** How many of the last rows are totals: no filter hides them and no sorting moves them. */
  totals?: number;
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
  text.slice(0, LONGEST_CELL).toWellFormed().replace(LOOKS_ESCAPED, '_x005F_').replace(CONTROL, escapeOf);

const LONGEST_SHEET_NAME = 31;

/** Names as sheets may have them: none of []:*?/\, no apostrophe at an end, at most 31 characters, each once. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const bare = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, LONGEST_SHEET_NAME)
      .replace(/^'|'$/g, ' ');
    const wanted = bare.trim() === '' ? `Sheet ${index + 1}` : bare;
    let given = wanted;
    for (let count = 2; taken.has(given.toLowerCase()); count += 1) {
      const end = ` (${count})`;
      given = wanted.slice(0, LONGEST_SHEET_NAME - end.length) + end;
    }
    taken.add(given.toLowerCase());
    return given;
  });
}

const FIRST_SHEET_DAY = '1900-03-01';
const LONG_TEXT = 60;

function cellValue(cell: SheetCell): ExcelJS.CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return cellText(cell);
  if ('percent' in cell) return cell.percent / 100;
  if ('pence' in cell) return cell.pence / 100;
  // A spreadsheet has no days before 1900, and a false one in its first February.
  return cell.day < FIRST_SHEET_DAY ? cell.day : new Date(`${cell.day}T00:00:00Z`);
}

const PLAIN: Partial<ExcelJS.Style> = {};
const TEXT: Partial<ExcelJS.Style> = { alignment: { vertical: 'top' } };
const LONG: Partial<ExcelJS.Style> = { alignment: { vertical: 'top', wrapText: true } };
const DAY: Partial<ExcelJS.Style> = { numFmt: 'dd/mm/yyyy' };
const PERCENT: Partial<ExcelJS.Style> = { numFmt: '0.0%' };

/** How each cell is shown. The writer looks styles up by the object: one for each kind makes it twice as fast. */
class Styles {
  private readonly formats = new Map<string, Partial<ExcelJS.Style>>();

  of(cell: SheetCell, column: SheetColumn | undefined): Partial<ExcelJS.Style> {
    if (cell === null) return PLAIN;
    if (typeof cell === 'string') return cell.length > LONG_TEXT ? LONG : TEXT;
    if (typeof cell === 'number') return column?.format === undefined ? PLAIN : this.format(column.format);
    if ('day' in cell) return DAY;
    if ('percent' in cell) return PERCENT;
    const sign = `"${cell.currency.replaceAll('"', '')}"`;
    return this.format(`${sign}#,##0.00;-${sign}#,##0.00`);
  }

  private format(numFmt: string): Partial<ExcelJS.Style> {
    let style = this.formats.get(numFmt);
    if (style === undefined) {
      style = { numFmt };
      this.formats.set(numFmt, style);
    }
    return style;
  }
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
  const styles = new Styles();
  const names = sheetNames(sheets);
  for (const [index, { columns, rows, hasHeader = true, filters = false, totals = 0 }] of sheets.entries()) {
    const view: Partial<ExcelJS.AddWorksheetOptions> = hasHeader ? { views: [{ state: 'frozen', ySplit: 1 }] } : {};
    const sheet = workbook.addWorksheet(names[index], view);
    sheet.columns = columns.map(({ width }) => ({ width }));
    let count = 0;
    if (hasHeader) {
      const header = sheet.addRow(columns.map((column) => cellText(column.header)));
      header.font = { bold: true };
      header.commit();
      count = 1;
    }
    for (const cells of rows) {
      const row = sheet.addRow(cells.map(cellValue));
      for (let at = 0; at < cells.length; at += 1) {
        const cell = cells[at] as SheetCell;
        if (cell !== null) row.getCell(at + 1).style = styles.of(cell, columns[at]);
      }
      row.commit();
      count += 1;
      if (turns.due()) await turns.pass();
    }
    if (hasHeader && filters) {
      sheet.autoFilter = {
        from: { row: 1, column: 1 },
        to: { row: Math.max(count - totals, 1), column: columns.length },
      };
    }
    sheet.commit();
  }
  await workbook.commit();
}
