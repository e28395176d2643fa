// A tally as a table: rows and columns in the order in which they are read, figures, totals, and the same of a second day.

import type { ReportDimension } from '../../domain/report-definitions.ts';
import { type Key, type Parts, sum, type Tally } from './tally.ts';

export interface Axis {
  key: Key;
  label: string;
}

export interface Block<Cell> {
  figures: Cell[][];
  rowTotals: Cell[];
  columnTotals: Cell[];
  total: Cell;
}

export interface Tabulated {
  by: ReportDimension[];
  rows: Axis[];
  columns: Axis[];
  parts: Block<Parts>;
  compared: Block<Parts> | null;
}

export type LabelOf = (dimension: ReportDimension, key: Key) => string;

/** The one row or column of an axis that the report does not have. */
const ALL: Axis = { key: null, label: '' };

/** `compared` is of a period that has as many periods as `tally`: they stand side by side by their order. */
export function tabulate(tally: Tally, compared: Tally | null, labelOf: LabelOf): Tabulated {
  const { row, across, time } = tally.question;
  const rowKeys = row === null ? [null] : union(tally.rowKeys, compared?.rowKeys);
  const acrossKeys = across === null ? [null] : union(tally.columns, compared?.columns);
  const unordered = time === null ? acrossKeys : tally.columns;
  const weigh = (cells: readonly Parts[]): number => tally.alongColumns(cells).over;
  const rows =
    row === null
      ? [ALL]
      : inOrder(rowKeys, row, labelOf, (key) => weigh(unordered.map((column) => tally.cell(key, column))));
  const columns =
    time !== null
      ? tally.columns.map((key) => ({ key, label: labelOf(time, key) }))
      : across === null
        ? [ALL]
        : inOrder(acrossKeys, across, labelOf, (key) => sum(rowKeys.map((each) => tally.cell(each, key))).over);
  const keys = columns.map(({ key }) => key);
  const parts = blockOf(tally, rows, keys);
  const other = compared && blockOf(compared, rows, time === null ? keys : compared.columns);
  // A dimension of time alone is read downwards.
  if (time !== null && row === null) {
    return { by: [time], rows: columns, columns: [ALL], parts: turned(parts), compared: other && turned(other) };
  }
  return { by: [row, time ?? across].filter((each) => each !== null), rows, columns, parts, compared: other };
}

const union = (keys: readonly Key[], others: readonly Key[] = []): Key[] => [...new Set([...keys, ...others])];

/** The most first, then by label; what is not recorded last. */
function inOrder(keys: readonly Key[], by: ReportDimension, labelOf: LabelOf, weightOf: (key: Key) => number): Axis[] {
  const weighed = keys.map((key) => ({ key, label: labelOf(by, key), weight: weightOf(key) }));
  weighed.sort(
    (a, b) =>
      Number(a.key === null) - Number(b.key === null) ||
      b.weight - a.weight ||
      compare(a.label, b.label) ||
      compare(a.key ?? '', b.key ?? ''),
  );
  return weighed.map(({ key, label }) => ({ key, label }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function blockOf(tally: Tally, rows: readonly Axis[], columns: readonly Key[]): Block<Parts> {
  const figures = rows.map(({ key }) => columns.map((column) => tally.cell(key, column)));
  const columnTotals = columns.map((_, at) => sum(figures.map((cells) => cells[at] as Parts)));
  return {
    figures,
    rowTotals: figures.map((cells) => tally.alongColumns(cells)),
    columnTotals,
    total: tally.question.time ? tally.alongColumns(columnTotals) : sum(figures.flat()),
  };
}

const turned = <Cell>({ figures, rowTotals, columnTotals, total }: Block<Cell>): Block<Cell> => ({
  figures: (figures[0] ?? []).map((cell) => [cell]),
  rowTotals: columnTotals,
  columnTotals: rowTotals,
  total,
});

/** Every cell of a block as something else. */
export const mapBlock = <From, To>(block: Block<From>, to: (cell: From) => To): Block<To> => ({
  figures: block.figures.map((cells) => cells.map(to)),
  rowTotals: block.rowTotals.map(to),
  columnTotals: block.columnTotals.map(to),
  total: to(block.total),
});
