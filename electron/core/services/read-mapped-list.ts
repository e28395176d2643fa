// A list with columns as it is read for an import: the file in whatever shape, and which column holds what.

import {
  type ColumnOf,
  type Columns,
  columnsOf,
  type HeaderWords,
  matchColumns,
  type NameField,
} from '../../../shared/rules/header-matching.ts';
import type { CallContext } from '../desk.ts';
import type { ListTable } from '../formats/list-table.ts';
import { readList } from '../formats/read-list.ts';
import { InvalidInput, TooLarge } from './implementer.ts';
import { readSource } from './member-import-source.ts';

const MOST_COLUMNS = 16_384;

interface MappedListOptions<Field extends string> {
  words: HeaderWords<Field | NameField>;
  /** Whose progress is reported. */
  procedure: Parameters<CallContext['desk']['progress']['report']>[0]['procedure'];
  mostRows: number;
  /** What more of them are too many of: "rows of cases". */
  rowsInWords: string;
  signal: AbortSignal | undefined;
}

/** @throws InvalidInput in words when it is no list or a column is not there; TooLarge; AbortError. */
export async function readMappedList<Field extends string>(
  source: Parameters<typeof readSource>[0] & { mapping?: ColumnOf<Field | NameField> | undefined },
  context: CallContext,
  { words, procedure, mostRows, rowsInWords, signal }: MappedListOptions<Field>,
): Promise<{ table: ListTable; mapping: ColumnOf<Field | NameField> }> {
  const onProgress = (done: number, total: number) =>
    context.desk.progress.report({ procedure, phase: 'Reading', done, total });
  const { table } = await readSource(source, context, (content) => readList(content, { signal, onProgress }));
  refuseTooWide(table);
  if (table.rows.length > mostRows) throw new TooLarge(mostRows, rowsInWords);
  if (source.mapping !== undefined) refuseColumnsBeyond(table, source.mapping);
  return { table, mapping: source.mapping ?? matchColumns<Field>(table.headers, words) };
}

/** @throws InvalidInput. */
export function refuseTooWide({ headers }: Pick<ListTable, 'headers'>): void {
  if (headers.length > MOST_COLUMNS) {
    throw new InvalidInput({ path: ['file'], message: 'This list has more columns than a spreadsheet can hold.' });
  }
}

/** @throws InvalidInput for each field that is said to be in a column that the list has not. */
export function refuseColumnsBeyond(
  { headers }: Pick<ListTable, 'headers'>,
  mapping: Readonly<Record<string, Columns | undefined>>,
): void {
  const beyond = Object.entries(mapping).filter(([, said]) => columnsOf(said).some((at) => at >= headers.length));
  if (beyond.length > 0) {
    throw new InvalidInput(
      ...beyond.map(([field]) => ({ path: ['mapping', field], message: 'This list has no such column.' })),
    );
  }
}

/** Whether a column tells whose a row is. */
export const hasNames = (columns: ColumnOf<NameField | 'memberNumber'>): boolean =>
  [columns.firstName, columns.lastName, columns.fullName, columns.memberNumber].some((column) => column !== undefined);

const SAMPLE_ROWS = 5;
const LONGEST_SAMPLE = 300;

/** What a preview shows of the list itself. */
export const asRead = ({ headers, rows, unreadable }: ListTable) => ({
  headers,
  sample: rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map((cell) => cell.slice(0, LONGEST_SAMPLE))),
  rows: rows.length + unreadable.length,
});
