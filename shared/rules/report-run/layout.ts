// How a report's table is laid out wherever it is shown, on screen, in a file or on paper: which lines it has, which
// figure stands where, and how figures and differences are written.

import type { ReportTable } from '../../contract/report-run.ts';
import { capital, type WordList } from '../../domain/words.ts';
import { isTime } from './periods.ts';
import { dimensionWord, isOnDay, measureWord } from './words.ts';

/** A row or column: its place in the table, or the total. */
export interface Line {
  at: number | 'total';
  key: string | null;
  label: string;
}

export interface Layout {
  /** What heads the labels of the rows. */
  corner: string;
  rows: Line[];
  columns: Line[];
  /** What the columns are: "Category"; null where there is one column. */
  across: string | null;
}

type Figures = Pick<ReportTable, 'figures' | 'rowTotals' | 'columnTotals' | 'total'>;

const TOTAL: Line = { at: 'total', key: null, label: 'Total' };

/** Over time there is no total of what is as on a day: the last period is the report's day. */
export function layoutOf(table: ReportTable, words: WordList): Layout {
  const { measure, by, rows, columns } = table;
  const [down, across] = by;
  const adds = (dimension: (typeof by)[number]): boolean => !(isTime(dimension) && isOnDay(measure));
  const lines = (axes: ReportTable['rows']): Line[] => axes.map(({ key, label }, at) => ({ at, key, label }));
  const figure = measureWord(measure, words);
  if (down === undefined) {
    return {
      corner: '',
      rows: [{ ...TOTAL, label: capital(words.terms.branch) }],
      columns: [{ ...TOTAL, label: figure }],
      across: null,
    };
  }
  return {
    corner: capital(dimensionWord(down, words)),
    rows: [...lines(rows), ...(adds(down) ? [TOTAL] : [])],
    columns:
      across === undefined ? [{ ...TOTAL, label: figure }] : [...lines(columns), ...(adds(across) ? [TOTAL] : [])],
    across: across === undefined ? null : capital(dimensionWord(across, words)),
  };
}

/** What stands where a row and a column meet. */
export function figureAt<Cell>(
  block: { figures: Cell[][]; rowTotals: Cell[]; columnTotals: Cell[]; total: Cell },
  row: Line['at'],
  column: Line['at'],
): Cell {
  if (row === 'total') return column === 'total' ? block.total : (block.columnTotals[column] as Cell);
  return column === 'total' ? (block.rowTotals[row] as Cell) : (block.figures[row]?.[column] as Cell);
}

/** Null where either is n/a. */
export function differenceAt(now: Figures, then: Figures, row: Line['at'], column: Line['at']): number | null {
  const [a, b] = [figureAt(now, row, column), figureAt(then, row, column)];
  return a === null || b === null || a === undefined || b === undefined ? null : a - b;
}

const NOT_KNOWN = 'n/a';
const decimals = (value: number, places: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places });

/** "1,204", "3.4" (per 100), "43.2%", "n/a". */
export function figureInWords(figure: number | null | undefined, unit: ReportTable['unit']): string {
  if (figure === null || figure === undefined) return NOT_KNOWN;
  if (unit === 'density') return `${decimals(figure * 100, 1)}%`;
  return unit === 'rate' ? decimals(figure, 1) : figure.toLocaleString('en-GB');
}

/** "+12", "−3", "0"; of densities in percentage points: "+2.1 points". */
export function differenceInWords(difference: number | null, unit: ReportTable['unit']): string {
  if (difference === null) return NOT_KNOWN;
  const size = Math.abs(unit === 'density' ? difference * 100 : difference);
  const words = unit === 'people' ? size.toLocaleString('en-GB') : decimals(size, 1);
  const isNone = Number(words.replaceAll(',', '')) === 0;
  const sign = isNone ? '' : difference > 0 ? '+' : '−';
  return `${sign}${words}${unit === 'density' ? ' points' : ''}`;
}
