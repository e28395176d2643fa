// Where the columns of a list are: which character divides them, and which row names them. Lists come with titles above
// them, with commas in addresses, and from countries that divide with semicolons.

import Papa from 'papaparse';
import type { Delimiter } from './csv-rows.ts';

const DELIMITERS: Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_CHARACTERS = 131_072;
const SAMPLE_ROWS = 100;
/** A title above the list fills fewer of its columns than the row that names them. */
const HEADER_FILL = 0.6;
const LONGEST_PREAMBLE = 30;
const LONGEST_NAME = 60;
/** How much less a delimiter is believed under which no row could name the columns. */
const WITHOUT_NAMES = 0.25;

const isBlank = (cell: string): boolean => cell.trim() === '';
const fillOf = (row: readonly string[]): number => row.filter((cell) => !isBlank(cell)).length;
export const isBlankRow = (row: readonly string[]): boolean => row.every(isBlank);

const sampleRows = (text: string, delimiter: string): string[][] => {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const isReturnOnly = !sample.includes('\n') && sample.includes('\r');
  const { data } = Papa.parse<string[]>(sample, {
    delimiter,
    newline: isReturnOnly ? '\r' : '\n',
    preview: SAMPLE_ROWS,
  });
  return data.filter((row) => !isBlankRow(row));
};

/** The most frequent number of cells (the larger where two are as frequent), and the share of rows that have it. */
function usualWidth(rows: readonly string[][]): { columns: number; share: number } {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let columns = 1;
  let most = 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > columns)) [columns, most] = [width, count];
  }
  return { columns, share: rows.length === 0 ? 0 : most / rows.length };
}

/** Whether one of the first rows could name that many columns: short texts without a digit. */
const hasNamesRow = (rows: readonly string[][], columns: number): boolean =>
  rows
    .slice(0, LONGEST_PREAMBLE)
    .some(
      (row) =>
        row.length === columns &&
        fillOf(row) >= columns * HEADER_FILL &&
        row.every((cell) => cell.length <= LONGEST_NAME && !/\d/.test(cell)),
    );

export interface Layout {
  delimiter: Delimiter;
  columns: number;
}

/** The delimiter under which most rows have the same and the most cells; a comma when nothing divides them. */
export function findLayout(text: string): Layout {
  const told = /^sep=([,;\t|])\r?(?:\n|$)/i.exec(text.slice(0, 8))?.[1] as Delimiter | undefined;
  const candidates = told ? [told] : DELIMITERS;
  let best: Layout = { delimiter: told ?? ',', columns: 1 };
  let bestScore = 0;
  for (const delimiter of candidates) {
    const rows = sampleRows(text, delimiter);
    const { columns, share } = usualWidth(rows);
    const score = share * share * (columns - 1) * (hasNamesRow(rows, columns) ? 1 : WITHOUT_NAMES);
    if (score > bestScore) {
      bestScore = score;
      best = { delimiter, columns };
    }
  }
  return best;
}

/** The index of the row that names the columns: the first that fills most of them. -1 when there is no row. */
export function findHeader(rows: readonly string[][], columns: number): number {
  let first = -1;
  let seen = 0;
  for (const [index, row] of rows.entries()) {
    if (isBlankRow(row)) continue;
    if (first === -1) first = index;
    if (fillOf(row) >= columns * HEADER_FILL) return index;
    seen += 1;
    if (seen >= LONGEST_PREAMBLE) break;
  }
  return first;
}
