// Which row of a list names its columns: lists come with titles above them, with names in two rows of which the first
// holds groups ("Contact" over "Email" and "Phone"), and with the names a second time, as codes or at the head of a page.

import { type ListRow, MOST_ROWS } from './list-table.ts';
import { NotAList } from './not-a-list.ts';

/** A title above the list fills fewer of its columns than the row that names them. */
const HEADER_FILL = 0.6;
const LONGEST_PREAMBLE = 30;
const LONGEST_NAME = 60;
/** How many rows under the names tell what a column holds. */
const SAMPLE_ROWS = 30;
/** So many columns are no list of people, and take long to look through. */
const MOST_JUDGED = 1_000;
const FEW_ROWS = 3;
const NEARLY_ALL = 0.8;

/** Cells joined into one; rows as the spreadsheet numbers them, columns from 0, all inclusive. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface FoundHeader {
  headers: string[];
  /** As a spreadsheet numbers it; of two, the second. */
  headerRow: number;
  /** The row that names the columns, as it stands: it may be met again further down. */
  cells: readonly string[];
  /** Where among the rows the list begins. */
  next: number;
  notes: string[];
}

interface HeaderOptions {
  /** How many cells a row usually has. */
  columns: number;
  /** The row that a person says it is, as a spreadsheet numbers it. */
  headerRow?: number | undefined;
  /** Of a workbook; a file of text has lost what was joined. */
  merges?: readonly Merge[] | undefined;
}

const isBlank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';
const fillOf = (cells: readonly string[]): number => cells.filter((cell) => !isBlank(cell)).length;
export const isBlankRow = (cells: readonly string[]): boolean => cells.every(isBlank);

/** Whether these could be names: short, and none with a digit, as dates and numbers have. */
export const areNames = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.length <= LONGEST_NAME && !/\d/.test(cell));

/** Whether one of the first rows could name that many columns. */
export const hasNamesRow = (rows: readonly string[][], columns: number): boolean =>
  rows
    .slice(0, LONGEST_PREAMBLE)
    .some((row) => row.length === columns && fillOf(row) >= columns * HEADER_FILL && areNames(row));

/**
 * A row as full as the list may still stand above it: an address cut at its commas, or "Branch:" and "Printed on:". Then
 * the names are in one of the next rows. Undefined when this row can be the names itself.
 */
function namesAfter(rows: readonly ListRow[], index: number, columns: number): number | undefined {
  const { cells } = rows[index] as ListRow;
  const isRagged = trimmedLength(cells) !== columns && !areNames(cells);
  if (!isRagged && !cells.some(isLabel)) return undefined;
  const after = rows.slice(index + 1, index + 1 + LONGEST_PREAMBLE);
  const next = after.findIndex(
    (row) => areNames(row.cells) && !row.cells.some(isLabel) && fillOf(row.cells) >= Math.min(fillOf(cells), columns),
  );
  return next === -1 ? undefined : index + 1 + next;
}

const isLabel = (cell: string): boolean => cell.trim().endsWith(':');

function trimmedLength(cells: readonly string[]): number {
  let { length } = cells;
  while (length > 0 && isBlank(cells[length - 1])) length -= 1;
  return length;
}

/** The first row that fills most of the columns; else the first in which there is something; -1 when there is none. */
function firstFull(rows: readonly ListRow[], columns: number): number {
  let first = -1;
  let seen = 0;
  for (const [index, { cells }] of rows.entries()) {
    if (isBlankRow(cells)) continue;
    if (first === -1) first = index;
    if (fillOf(cells) >= columns * HEADER_FILL) return namesAfter(rows, index, columns) ?? index;
    seen += 1;
    if (seen >= LONGEST_PREAMBLE) break;
  }
  return first;
}

/** How many columns have something in them in one of the first rows. */
export function usedColumns(rows: readonly ListRow[]): number {
  const used = new Set<number>();
  for (const { cells } of rows.slice(0, SAMPLE_ROWS)) {
    for (let column = 0; column < cells.length; column += 1) if (!isBlank(cells[column])) used.add(column);
  }
  return used.size;
}

/**
 * Finds what names the columns among the first rows, in which there is something. Null when there is no row at all.
 * @throws NotAList when a person points at a row in which there is nothing.
 */
export function findHeader(rows: readonly ListRow[], options: HeaderOptions): FoundHeader | null {
  const { columns, headerRow, merges } = options;
  const index = headerRow === undefined ? firstFull(rows, columns) : rows.findIndex(({ row }) => row === headerRow);
  if (index === -1 && headerRow === undefined) return null;
  if (index === -1) throw new NotAList(`There is nothing in row ${Math.min(headerRow ?? 0, MOST_ROWS)}.`);
  const named = rows[index] as ListRow;
  const under = rows[index + 1];
  const over = rows[index - 1];
  const after = rows.slice(index + 1, index + 1 + SAMPLE_ROWS).map(({ cells }) => cells);
  if (under?.row === named.row + 1 && isUnderGroups(named, under, after.slice(1), merges)) {
    return joined(named, under, index + 2, merges, after.slice(1));
  }
  if (over?.row === named.row - 1 && isOverGroups(over, named, merges))
    return joined(over, named, index + 1, merges, after);
  const notes: string[] = [];
  let next = index + 1;
  if (headerRow === undefined && under !== undefined && isSecondNames(named.cells, under.cells, after.slice(1))) {
    if (hasTwins(under.cells)) return stacked(named, under, next + 1, after.slice(1));
    notes.push(`Row ${under.row} names the columns a second time; it was passed over.`);
    next += 1;
  }
  return { headers: trimmedEnd(named.cells, after), headerRow: named.row, cells: named.cells, next, notes };
}

/** Codes of columns differ; "Name" under "First" and under "Last" is the second half of names written in two rows. */
function hasTwins(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return new Set(filled).size < filled.length;
}

function stacked(top: ListRow, under: ListRow, next: number, after: readonly (readonly string[])[]): FoundHeader {
  const width = Math.max(top.cells.length, under.cells.length);
  const names = Array.from({ length: width }, (_, column) =>
    [top.cells[column], under.cells[column]].filter((cell) => !isBlank(cell)).join(' '),
  );
  return {
    headers: trimmedEnd(names, after),
    headerRow: under.row,
    cells: under.cells,
    next,
    notes: joinedNote(top, under),
  };
}

const joinedNote = (top: ListRow, under: ListRow): string[] => [
  `The columns are named in rows ${top.row} and ${under.row}, which were joined.`,
];

/** Names end with the last that is one, or with the last column under which there is something. */
function trimmedEnd(names: readonly string[], after: readonly (readonly string[])[]): string[] {
  const isUsed = (column: number): boolean => !isBlank(names[column]) || after.some((cells) => !isBlank(cells[column]));
  let length = names.length;
  while (length > 1 && !isUsed(length - 1)) length -= 1;
  return names.slice(0, length);
}

const across = ({ cells, row }: ListRow, merges: readonly Merge[]): Merge[] =>
  merges.filter(({ top, bottom, left, right }) => top <= row && bottom >= row && right > left && !isBlank(cells[left]));

/** Whether the row at hand holds groups and names, and the row under it the names of those in groups. */
function isUnderGroups(
  top: ListRow,
  under: ListRow,
  after: readonly (readonly string[])[],
  merges: readonly Merge[] | undefined,
): boolean {
  if (!areNames(under.cells) || after.length === 0) return false;
  if (merges !== undefined && merges.length > 0) {
    const groups = across(top, merges).filter(({ bottom }) => bottom === top.row);
    return groups.some(({ left, right }) => fillOf(under.cells.slice(left, right + 1)) > 1);
  }
  let isInGroup = false;
  let hasGroup = false;
  let hasNameAlone = false;
  const width = Math.max(top.cells.length, under.cells.length);
  for (let column = 0; column < width; column += 1) {
    const isTop = !isBlank(top.cells[column]);
    const isUnder = !isBlank(under.cells[column]);
    if (isTop && isUnder && (!isBlank(top.cells[column + 1]) || isBlank(under.cells[column + 1]))) return false;
    if (!isTop && (!isUnder || !isInGroup)) return false;
    if (isTop) isInGroup = isUnder;
    hasGroup ||= !isTop;
    hasNameAlone ||= isTop && !isUnder && after.slice(0, FEW_ROWS).every((cells) => !isBlank(cells[column]));
  }
  return hasGroup && hasNameAlone;
}

/** Whether the row above the names holds groups of them, and is no title. */
function isOverGroups(over: ListRow, named: ListRow, merges: readonly Merge[] | undefined): boolean {
  if (!areNames(over.cells) || !areNames(named.cells)) return false;
  const width = named.cells.length;
  if (merges !== undefined) {
    const groups = across(over, merges).filter(({ left, right }) => fillOf(named.cells.slice(left, right + 1)) > 1);
    return groups.some(({ left, right }) => right - left + 1 < width) || groups.length > 1;
  }
  const filled = over.cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  return (
    over.cells.length === width &&
    filled.length > 1 &&
    !over.cells.some(isLabel) &&
    filled.some((column) => column + 1 < width && isBlank(over.cells[column + 1]) && !isBlank(named.cells[column + 1]))
  );
}

/** The groups joined to the names under them: "Contact – Email". */
function joined(
  top: ListRow,
  under: ListRow,
  next: number,
  merges: readonly Merge[] | undefined,
  after: readonly (readonly string[])[],
): FoundHeader {
  const groups = merges === undefined ? undefined : across(top, merges);
  const width = Math.max(top.cells.length, under.cells.length);
  const names: string[] = [];
  let current = '';
  for (let column = 0; column < width; column += 1) {
    const over = top.cells[column] ?? '';
    const name = under.cells[column] ?? '';
    if (!isBlank(over)) current = over;
    const group = groups?.find(({ left, right }) => left <= column && right >= column);
    const above = groups === undefined ? current : group === undefined ? over : (top.cells[group.left] ?? '');
    names.push(isBlank(name) ? over : isBlank(above) || above === name ? name : `${above.trim()} – ${name.trim()}`);
    if (isBlank(name)) current = '';
  }
  return {
    headers: trimmedEnd(names, after),
    headerRow: under.row,
    cells: under.cells,
    next,
    notes: joinedNote(top, under),
  };
}

/**
 * Whether the row under the names is none of the list but names again, as codes or in another language: where the rest of
 * the list has a digit in each cell, it has words.
 */
function isSecondNames(
  names: readonly string[],
  under: readonly string[],
  after: readonly (readonly string[])[],
): boolean {
  if (
    after.length < FEW_ROWS ||
    names.length > MOST_JUDGED ||
    !areNames(under) ||
    fillOf(under) < fillOf(names) * HEADER_FILL
  )
    return false;
  const withDigits = names.flatMap((_, column) => {
    const filled = after.filter((cells) => !isBlank(cells[column]));
    const some = filled.filter((cells) => /\d/.test(cells[column] as string));
    return filled.length >= FEW_ROWS && some.length >= filled.length * NEARLY_ALL ? [column] : [];
  });
  return withDigits.length > 1 && withDigits.every((column) => !isBlank(under[column]));
}

const FEWEST_NAMES = 2;

/** Whether a row of the list is its names once more, as printed lists have them on each page. */
export function isHeaderAgain(cells: readonly string[], header: readonly string[]): boolean {
  if (cells[0] !== header[0]) return false;
  return fillOf(header) >= FEWEST_NAMES && header.every((name, column) => (cells[column] ?? '') === name);
}

export function againInWords(rows: number): string[] {
  if (rows === 0) return [];
  return [`The names of the columns stand again in ${rows === 1 ? '1 row' : `${rows} rows`}, passed over.`];
}
