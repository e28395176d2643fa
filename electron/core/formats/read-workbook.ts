// Reads the rows of a workbook as text, as a list of rows saved as CSV would give them: formulas as the values they were
// saved with, days as `YYYY-MM-DD` whichever way the workbook counts them, numbers with the zeros that they are shown with.

import { columnName } from '../../../shared/rules/header-matching.ts';
import { againInWords, type FoundHeader, findHeader, isHeaderAgain, type Merge } from './list-header.ts';
import { firstRowsOf, type ListRow, type ListTable } from './list-table.ts';
import { NotAList } from './not-a-list.ts';
import { type OpenWorkbook, openWorkbook, type SheetPart } from './open-workbook.ts';
import { CELL_BYTES, countRows, readSheet, type SheetContent } from './sheet-rows.ts';
import { SwappedDays } from './swapped-days.ts';
import { Turns } from './turns.ts';

export { isWorkbook } from './open-workbook.ts';

export interface ReadWorkbookOptions {
  /** The name of the sheet; the first that is shown and has rows unless said. */
  sheet?: string | undefined;
  /** The row that names the columns, as the spreadsheet numbers it; found unless said. */
  headerRow?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Called while reading, in bytes of the sheet. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

const MOST_TITLES = 200;
const SAMPLE_ROWS = 200;
/** Cells so far beyond the last name are no column of the list. */
const FAR = 64;
const MOST_REPEATED = 2_000_000;
const EMPTY = 'This workbook is empty: there is not one row in it.';

/** @throws NotAList in words; TooManyRows; AbortError once `signal` fires. */
export async function readWorkbook(bytes: Uint8Array, options: ReadWorkbookOptions = {}): Promise<ListTable> {
  const { signal } = options;
  const workbook = await openWorkbook(bytes, signal);
  const { chosen, content, sheets } = await chosenSheet(workbook, options);
  const rows = content.rows;
  const turns = new Turns(signal);
  const header = headerOf(content, options.headerRow);
  const { width, far } = widthOf(header, rows);
  workbook.memory.keepBytes(slotsToFill(rows, header.next, width) * CELL_BYTES);
  const table: ListTable = {
    kind: 'workbook',
    headers: Array.from({ length: width }, (_, column) => header.headers[column] ?? ''),
    headerRow: header.headerRow,
    rows: [],
    unreadable: [],
    encoding: null,
    delimiter: null,
    isMixedEncoding: false,
    rowsWithNul: content.rowsWithNul,
    notes: [],
    sheets,
    sheet: chosen.name,
    firstRows: firstRowsOf(rows),
    dayColumns: content.dayColumns,
  };
  repeatDown(rows, content.merges, header, width);
  const swapped = [...content.dayColumns]
    .filter((column) => column < width)
    .map((column) => ({ column, days: new SwappedDays(columnName(table.headers, column)) }));
  let again = 0;
  for (let index = header.next; index < rows.length; index += 1) {
    const found = rows[index] as ListRow;
    if (isHeaderAgain(found.cells, header.cells)) again += 1;
    else {
      table.rows.push(fitted(found, width));
      for (const { column, days } of swapped) days.take(found.cells[column] as string);
    }
    if ((index & 63) === 0 && turns.due()) await turns.pass();
  }
  const others = sheets.filter(({ name, rows: filled }) => name !== chosen.name && filled > 0);
  table.notes.push(
    ...othersInWords(chosen.name, others),
    ...header.notes,
    ...againInWords(again),
    ...farInWords(far),
    ...contentInWords(content),
    ...swapped.flatMap(({ days }) => days.note()),
    ...(workbook.hasMacros ? ['This workbook holds macros; they were not run.'] : []),
  );
  return table;
}

interface Chosen {
  chosen: SheetPart;
  content: SheetContent;
  sheets: { name: string; rows: number }[];
}

/** The sheet asked for, or the first that is shown and has rows; and how many rows each that is shown has. */
async function chosenSheet(
  workbook: OpenWorkbook,
  { sheet: wanted, onProgress }: ReadWorkbookOptions,
): Promise<Chosen> {
  let found: { chosen: SheetPart; content: SheetContent } | undefined;
  const sheets: { name: string; rows: number }[] = [];
  for (const sheet of workbook.sheets) {
    const isWanted = wanted === undefined ? sheet.isShown && found === undefined : sheet.name === wanted;
    let rows: number | undefined;
    if (isWanted) {
      const content = await readSheet(workbook, sheet, onProgress);
      if (content.rows.length > 0) found ??= { chosen: sheet, content };
      rows = content.rows.length;
    }
    if (sheet.isShown) sheets.push({ name: sheet.name, rows: rows ?? (await countRows(workbook, sheet)) });
  }
  if (found !== undefined) return { ...found, sheets };
  if (wanted === undefined) throw new NotAList(EMPTY);
  const isThere = workbook.sheets.some(({ name }) => name === wanted);
  const shown = wanted.length > 60 ? `${wanted.slice(0, 60)}…` : wanted;
  throw new NotAList(
    isThere
      ? `The sheet “${shown}” is empty: there is not one row in it.`
      : `There is no sheet “${shown}” in this workbook.`,
  );
}

function headerOf({ rows, merges }: SheetContent, headerRow: number | undefined): FoundHeader {
  const fills = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const usual = Math.max(1, fills.toSorted((a, b) => a - b)[fills.length >> 1] ?? 1);
  const most = Math.max(MOST_TITLES, headerRow === undefined ? 0 : headerRow + MOST_TITLES);
  const header = findHeader(rows.slice(0, most), { columns: usual, headerRow, merges });
  if (header === null) throw new NotAList(EMPTY);
  return header;
}

interface Far {
  rows: number;
  first: number;
}

/** How many columns the list has: those that are named, and those right beside them in which there is something. */
function widthOf({ headers, next }: FoundHeader, rows: readonly ListRow[]): { width: number; far: Far } {
  const most = headers.length + FAR;
  const far: Far = { rows: 0, first: 0 };
  let width = headers.length;
  for (let index = next; index < rows.length; index += 1) {
    const { row, cells } = rows[index] as ListRow;
    if (cells.length > most) {
      far.first = far.rows === 0 ? row : far.first;
      far.rows += 1;
      let last = most;
      while (last > width && (cells[last - 1] as string).trim() === '') last -= 1;
      width = Math.max(width, last);
    } else if (cells.length > width) {
      width = cells.length;
    }
  }
  return { width, far };
}

/** How many cells are missing at the ends of rows. */
function slotsToFill(rows: readonly ListRow[], from: number, width: number): number {
  let slots = 0;
  for (let index = from; index < rows.length; index += 1) {
    const { length } = (rows[index] as ListRow).cells;
    if (length < width) slots += width;
  }
  return slots;
}

function fitted(found: ListRow, width: number): ListRow {
  const { cells } = found;
  if (cells.length > width) found.cells = cells.slice(0, width);
  else if (cells.length < width) {
    const full: string[] = new Array(width).fill('');
    for (let column = 0; column < cells.length; column += 1) full[column] = cells[column] as string;
    found.cells = full;
  }
  return found;
}

/** Cells that were joined: down a column the text is every row's, across it is a title. */
function repeatDown(
  rows: readonly ListRow[],
  merges: readonly Merge[],
  { headerRow }: FoundHeader,
  width: number,
): void {
  const down = merges.filter(({ top, bottom, left }) => bottom > top && top > headerRow && left < width);
  if (down.length === 0) return;
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  let left = MOST_REPEATED;
  for (const { top, bottom, left: column } of down) {
    const text = byNumber.get(top)?.cells[column] ?? '';
    if (text === '') continue;
    for (let row = top + 1; row <= bottom && left > 0; row += 1) {
      left -= 1;
      const cells = byNumber.get(row)?.cells;
      if (cells === undefined || (cells[column] ?? '') !== '') continue;
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
  }
}

const MOST_NAMED = 10;
const rowsInWords = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);

function othersInWords(chosen: string, others: readonly { name: string }[]): string[] {
  if (others.length === 0) return [];
  const names = others.slice(0, MOST_NAMED).map(({ name }) => `“${name}”`);
  return [`Only the sheet “${chosen}” was read, not ${names.join(', ')}.`];
}

function farInWords({ rows, first }: Far): string[] {
  if (rows === 0) return [];
  return [
    `Something stands far to the right of the list in ${rowsInWords(rows)}, the first of them row ${first}; it was not read.`,
  ];
}

function contentInWords({ hiddenRows, errors, unsavedFormulas }: SheetContent): string[] {
  const notes: string[] = [];
  if (hiddenRows > 0) notes.push(`Hidden rows were read too: ${hiddenRows} of them.`);
  const failed = [...errors.values()].reduce((sum, count) => sum + count, 0);
  if (failed > 0) {
    const kinds = [...errors.keys()].slice(0, MOST_NAMED).join(', ');
    notes.push(
      failed === 1
        ? `1 cell holds an error of the spreadsheet (${kinds}) and counts as empty.`
        : `${failed} cells hold an error of the spreadsheet (${kinds}) and count as empty.`,
    );
  }
  if (unsavedFormulas > 0) {
    const cells = unsavedFormulas === 1 ? '1 formula was' : `${unsavedFormulas} formulas were`;
    notes.push(`${cells} saved without a value. Open the workbook in a spreadsheet and save it again.`);
  }
  return notes;
}
