// Reads the rows of a workbook as text, as a list of rows saved as CSV would give them: formulas as their values, days as
// `YYYY-MM-DD` whichever way the workbook counts them. Unpacked under limits, and nothing of it is run or fetched.

import ExcelJS from 'exceljs';
import type { CsvTable } from './csv.ts';
import { findHeader } from './csv-layout.ts';
import { MOST_ROWS, TooManyRows } from './csv-rows.ts';
import { NotAList } from './not-a-list.ts';
import { Turns } from './turns.ts';
import { UnpacksTooLarge, unpack } from './unpack.ts';

/** A list of rows, from whatever kind of file. */
export type ListTable = Pick<
  CsvTable,
  'headers' | 'headerRow' | 'rows' | 'unreadable' | 'isMixedEncoding' | 'rowsWithNul'
> & {
  /** What somebody should know of how it was read, in words. */
  notes: string[];
};

const LIMITS = {
  parts: 5_000,
  xml: 128_000_000,
  all: 256_000_000,
  wants: (name: string) =>
    /^(\[Content_Types\]\.xml|_rels\/.*|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|xl\/theme\/[^/]+\.xml)$/i.test(
      name,
    ),
};
/** Of a sheet, all but its cells. */
const IGNORED = [
  'autoFilter',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'hyperlinks',
  'legacyDrawing',
  'picture',
  'rowBreaks',
  'tableParts',
];
const MOST_TITLES = 64;
const MOST_COLUMNS = 16_384;

const DAMAGED =
  'This workbook is damaged: not all of it can be read. Open it in a spreadsheet, save it again and choose that.';
const TOO_MUCH =
  'This workbook unpacks to far more than a list holds, so it was not opened. Save the one sheet as CSV.';

/** Whether the bytes are a workbook as Excel and LibreOffice have saved them since 2007. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.subarray(0, 4).toString('latin1') === 'PK\x03\x04' && buffer.includes('xl/workbook.xml');
}

/** The first sheet that is shown and has rows. @throws NotAList in words; TooManyRows; AbortError once `signal` fires. */
export async function readWorkbook(bytes: Uint8Array, signal?: AbortSignal): Promise<ListTable> {
  const workbook = await open(bytes);
  const withRows = workbook.worksheets.filter((sheet) => sheet.state === 'visible' && sheet.actualRowCount > 0);
  const [sheet] = withRows;
  if (sheet === undefined) throw new NotAList('This workbook is empty: there is not one row in it.');
  if (sheet.rowCount > MOST_ROWS) throw new TooManyRows();
  const rows: { row: number; cells: string[] }[] = [];
  const turns = new Turns(signal);
  const width = Math.min(sheet.actualColumnCount === 0 ? 0 : sheet.columnCount, MOST_COLUMNS);
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const found = sheet.findRow(row);
    if (found?.hasValues) rows.push({ row, cells: cellsOf(found, width) });
    if ((row & 63) === 0 && turns.due()) await turns.pass();
  }
  const table = tableOf(rows, width);
  const others = withRows.slice(1).map(({ name }) => `“${name}”`);
  if (others.length > 0) {
    table.notes.push(`Only the sheet “${sheet.name}” was read, not ${others.slice(0, 10).join(', ')}.`);
  }
  return table;
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    const parts = unpack(bytes, LIMITS).generate({ type: 'nodebuffer', compression: 'STORE' });
    await workbook.xlsx.load(parts as unknown as ExcelJS.Buffer, { ignoreNodes: IGNORED });
  } catch (error) {
    throw new NotAList(error instanceof UnpacksTooLarge ? TOO_MUCH : DAMAGED);
  }
  return workbook;
}

function cellsOf(row: ExcelJS.Row, width: number): string[] {
  const cells = Array.from({ length: width }, () => '');
  row.eachCell((cell, column) => {
    if (column > width) return;
    // Cells that were joined: down a column the text is every row's, across it is a title.
    const isRepeated = cell.isMerged && cell.master !== cell && cell.master.col !== cell.col;
    if (!isRepeated) cells[column - 1] = textOf(cell.value).replaceAll('\0', '');
  });
  return cells;
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return textOf(value.text as ExcelJS.CellValue);
  if ('error' in value) return value.error;
  if ('result' in value) return textOf(value.result as ExcelJS.CellValue);
  return '';
}

function tableOf(rows: { row: number; cells: string[] }[], width: number): ListTable {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const widths = filled.slice(0, 200).map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const usual = Math.max(1, widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 1);
  const header = findHeader(
    filled.slice(0, MOST_TITLES).map(({ cells }) => cells.filter((cell) => cell.trim() !== '')),
    usual,
  );
  if (header === -1) throw new NotAList('This workbook is empty: there is not one row in it.');
  const { row: headerRow, cells: headers } = filled[header]!;
  return {
    headers: headers.slice(0, width),
    headerRow,
    rows: filled.slice(header + 1),
    unreadable: [],
    isMixedEncoding: false,
    rowsWithNul: 0,
    notes: [],
  };
}
