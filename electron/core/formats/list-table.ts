// A list of rows as it was read, from whatever kind of file: the names of its columns and, under each, text.

import type { Encoding } from './text-encoding.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

export interface ListRow {
  /** As a spreadsheet numbers it: the first line of the file is row 1. */
  row: number;
  cells: string[];
}

export interface ListTable {
  kind: 'csv' | 'workbook';
  headers: string[];
  /** The row above the first of the list: the only one that names the columns, or the last of them. */
  headerRow: number;
  /** Each with as many cells as there are headers. */
  rows: ListRow[];
  /** Rows that do not fit under the headers, why, in words, and what cells they have: none where quotes hide them. */
  unreadable: { row: number; reason: string; cells: string[] }[];
  /** How the text was written; null for a workbook. */
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  isMixedEncoding: boolean;
  /** Rows from which nul characters were taken out: they are never text. */
  rowsWithNul: number;
  /** What somebody should know of how it was read, in words. */
  notes: string[];
  /** The sheets that are shown, and how many rows of each have something in them; none for CSV. */
  sheets: { name: string; rows: number }[];
  /** The sheet that was read; null for CSV. */
  sheet: string | null;
  /** Rows 1, 2, 3… as they stand, empty ones too, so that a person can point at the one that names the columns. */
  firstRows: string[][];
  /** Columns in which the workbook itself knows days: they need no guess at the order of day and month. */
  dayColumns: ReadonlySet<number>;
}

/** As many as a spreadsheet holds. */
export const MOST_ROWS = 1_048_576;

/** More rows than whoever asked can take; a spreadsheet holds `MOST_ROWS`. */
export class TooManyRows extends Error {
  readonly limit: number;
  constructor(limit = MOST_ROWS) {
    super(`more than ${limit} rows`);
    this.limit = limit;
  }
}

const FIRST_ROWS = 12;

/** The rows a person is shown to point at, from the rows in which there is something. */
export function firstRowsOf(rows: readonly ListRow[]): string[][] {
  const first: string[][] = [];
  for (const { row, cells } of rows) {
    if (row > FIRST_ROWS) break;
    while (first.length < row - 1) first.push([]);
    first[row - 1] = [...cells];
  }
  return first;
}
