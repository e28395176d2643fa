// Reads a list of rows from the bytes of a file or from pasted cells, and writes one. Reading finds out by itself how
// the file was written, keeps every row, and says of each row that does not fit what is wrong with it.

import Papa from 'papaparse';
import { findLayout } from './csv-layout.ts';
import { parseRows } from './csv-rows.ts';
import { GuardFinder, guardFormula, unguardFormula } from './formula-guard.ts';
import { againInWords, findHeader, isBlankRow, isHeaderAgain, usedColumns } from './list-header.ts';
import { type Delimiter, firstRowsOf, type ListRow, type ListTable } from './list-table.ts';
import { NotAList, refuseOtherFiles, refuseOtherText } from './not-a-list.ts';
import { type DecodedText, decodeText, type Encoding } from './text-encoding.ts';
import { Turns } from './turns.ts';

export interface CsvTable extends ListTable {
  encoding: Encoding;
  delimiter: Delimiter;
}

export interface ReadCsvOptions {
  signal?: AbortSignal | undefined;
  /** Called while reading, in characters. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Whether the guard that `writeCsv` sets before formulas is taken off again; recognised unless said. */
  isGuarded?: boolean | undefined;
  /** More are refused; as many as a spreadsheet holds unless said. */
  mostRows?: number | undefined;
  /** The row that names the columns, as a spreadsheet numbers it; found unless said. */
  headerRow?: number | undefined;
}

/** Above a list there are titles, not pages: the row that names the columns is among the first. */
const MOST_TITLES = 200;
const OWN_LINE_END = /^[^\n]{0,65536}\r\n/;

/**
 * Reads a list. Bytes are decoded as what they are; text (pasted cells) is taken as it is.
 * @throws NotAList when it is another kind of file or holds nothing; TooManyRows; AbortError once `signal` fires.
 */
export async function readCsv(source: Uint8Array | string, options: ReadCsvOptions = {}): Promise<CsvTable> {
  if (typeof source !== 'string') refuseOtherFiles(source);
  const decoded: DecodedText =
    typeof source === 'string'
      ? { text: source.replace(/^\ufeff/, ''), encoding: 'utf-8', isMixed: false }
      : await decodeText(source, options.signal);
  refuseOtherText(decoded.text);
  const layout = findLayout(decoded.text);
  const { signal, onProgress, mostRows } = options;
  const { rows, misquoted } = await parseRows(decoded.text, { ...layout, mostRows, signal, onProgress });
  const isTold = /^sep=.$/i.test(rows[0]?.cells.join(layout.delimiter) ?? '');
  if (isTold) rows.shift();
  // A spreadsheet obeys the line that tells the delimiter and does not number it.
  const skipped = isTold ? 1 : 0;
  const turns = new Turns(signal);
  if (skipped > 0) for (const row of rows) row.row -= skipped;
  const { headerRow } = options;
  const most = Math.max(MOST_TITLES, headerRow === undefined ? 0 : headerRow + MOST_TITLES);
  const first = rows.slice(0, most);
  const header = findHeader(first, { columns: Math.min(layout.columns, usedColumns(first)), headerRow });
  if (header === null) throw new NotAList('This file is empty: there is not one row in it.');
  const table: CsvTable = {
    kind: 'csv',
    encoding: decoded.encoding,
    isMixedEncoding: decoded.isMixed,
    delimiter: layout.delimiter,
    headers: header.headers.map(withoutNul),
    headerRow: header.headerRow,
    rows: [],
    unreadable: [],
    rowsWithNul: 0,
    notes: header.notes,
    sheets: [],
    sheet: null,
    firstRows: firstRowsOf(rows),
    dayColumns: new Set(),
  };
  // Its own files are recognised: they have a mark, commas and the ends of lines that spreadsheets write.
  const mayBeOwn = decoded.encoding === 'utf-8-bom' && layout.delimiter === ',' && OWN_LINE_END.test(decoded.text);
  const guards = options.isGuarded === undefined && mayBeOwn ? new GuardFinder() : undefined;
  let again = 0;
  for (let index = header.next; index < rows.length; index += 1) {
    const found = rows[index] as ListRow;
    if (isHeaderAgain(found.cells, header.cells)) again += 1;
    else if (take(table, found, misquoted.has(found.row + skipped), options.isGuarded === true))
      guards?.look(found.cells);
    if ((index & 63) === 0 && turns.due()) await turns.pass();
  }
  guards?.unguard();
  table.notes.push(...againInWords(again));
  return table;
}

const withoutNul = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text);

const columns = (count: number) => (count === 1 ? '1 column' : `${count} columns`);

/** Whether the row is one of the list. */
function take(table: CsvTable, found: ListRow, isMisquoted: boolean, isGuarded: boolean): boolean {
  const { row, cells } = found;
  const expected = table.headers.length;
  if (isMisquoted) {
    table.unreadable.push({ row, reason: 'A quotation mark in this row is never closed.', cells: [] });
    return false;
  }
  // Cells beyond the last header are nobody's, as long as there is nothing in them.
  const kept = cells.length > expected && isBlankRow(cells.slice(expected)) ? cells.slice(0, expected) : cells;
  if (kept.length !== expected) {
    const reason = `${columns(kept.length)}, ${expected} expected.`;
    table.unreadable.push({ row, reason, cells: kept.slice(0, expected).map(withoutNul) });
    return false;
  }
  let hasNul = false;
  let hasText = false;
  for (let at = 0; at < kept.length; at += 1) {
    const cell = kept[at] as string;
    if (cell === '') continue;
    if (cell.includes('\0')) {
      kept[at] = withoutNul(cell);
      hasNul = true;
    }
    if (isGuarded) kept[at] = unguardFormula(kept[at] as string);
    hasText = hasText || cell.trim() !== '';
  }
  if (!hasText) return false;
  if (hasNul) table.rowsWithNul += 1;
  found.cells = kept;
  table.rows.push(found);
  return true;
}

export type CsvCell = string | number | boolean | null;

/** Rows as they stand in the file, each with its end; no text that would run as a formula. */
function linesOf(rows: readonly (readonly CsvCell[])[]): string {
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : (cell ?? ''))));
  return guarded.length === 0 ? '' : `${Papa.unparse(guarded, { newline: '\r\n', delimiter: ',' })}\r\n`;
}

const MARK = '\ufeff';

/** A CSV file as spreadsheets open it: UTF-8 with its mark, commas, no text that would run as a formula. */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): Uint8Array {
  return new TextEncoder().encode(MARK + linesOf(rows));
}

const ROWS_AT_ONCE = 500;

/** The same for rows without number, letting others have their turn. @throws AbortError once `signal` fires. */
export async function writeLongCsv(rows: Iterable<readonly CsvCell[]>, signal?: AbortSignal): Promise<Uint8Array> {
  const turns = new Turns(signal);
  const parts: Buffer[] = [Buffer.from(MARK)];
  let some: (readonly CsvCell[])[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < ROWS_AT_ONCE) continue;
    parts.push(Buffer.from(linesOf(some)));
    some = [];
    if (turns.due()) await turns.pass();
  }
  parts.push(Buffer.from(linesOf(some)));
  return Buffer.concat(parts);
}
