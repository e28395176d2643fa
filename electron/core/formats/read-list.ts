// The one way in for a list, whatever file it comes in: a workbook, a file of text, or cells that somebody pasted.

import { readCsv } from './csv.ts';
import { type ListTable, MOST_ROWS, TooManyRows } from './list-table.ts';
import { isWorkbook, readWorkbook } from './read-workbook.ts';

export interface ReadListOptions {
  /** Of a workbook: the name of the sheet; the first that is shown and has rows unless said. */
  sheet?: string | undefined;
  /** The row that names the columns, as a spreadsheet numbers it (of two, the second); found unless said. */
  headerRow?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Called while reading: how far of the file's own measure it is. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Of CSV: whether the guard that `writeCsv` sets before formulas is taken off again; recognised unless said. */
  isGuarded?: boolean | undefined;
  /** More are refused; as many as a spreadsheet holds unless said. */
  mostRows?: number | undefined;
}

/**
 * Reads a list. Text is pasted cells, taken as it is; bytes are whatever they turn out to be.
 * @throws NotAList, in words for whoever chose it; TooManyRows; AbortError once `signal` fires.
 */
export async function readList(source: Uint8Array | string, options: ReadListOptions = {}): Promise<ListTable> {
  if (typeof source === 'string' || !isWorkbook(source)) return readCsv(source, options);
  const table = await readWorkbook(source, options);
  const { mostRows = MOST_ROWS } = options;
  if (table.rows.length > mostRows) throw new TooManyRows(mostRows);
  return table;
}
