// Which character divides the columns of a list. Lists come with titles above them, with commas in addresses, and from
// countries that divide with semicolons.

import Papa from 'papaparse';
import { hasNamesRow, isBlankRow } from './list-header.ts';
import type { Delimiter } from './list-table.ts';

const DELIMITERS: Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_CHARACTERS = 131_072;
const SAMPLE_ROWS = 100;
/** How much less a delimiter is believed under which no row could name the columns. */
const WITHOUT_NAMES = 0.25;

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
