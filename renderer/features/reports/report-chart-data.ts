// What a report's chart is made of: its points along the axis, and the few series that can still be told apart.

import type { ReportTable } from '../../../shared/contract/report-run.ts';
import { figureAt, type Line } from '../../../shared/rules/report-run/layout.ts';
import { isTime } from '../../../shared/rules/report-run/periods.ts';

export interface Series {
  name: string;
  colour: string;
  /** What of the other dimension it is; undefined for the total over it. */
  line?: Line;
  of: 'asAt' | 'compareWith';
}

export interface ChartPoint {
  line: Line;
  label: string;
  /** One for each series; null is a gap. Densities are percentages. */
  values: (number | null)[];
}

export interface DrawnChart {
  points: ChartPoint[];
  series: Series[];
  /** The points are the table's columns, not its rows. */
  isAcross: boolean;
  isOverTime: boolean;
  isStacked: boolean;
  /** How many points there was no room for. */
  left: number;
  note: string | null;
}

const MOST_POINTS = 24;
const MOST_SERIES = 5;
const NOW = 'var(--brand)';
const EARLIER = 'color-mix(in srgb, var(--calm) 55%, var(--card))';
const COLOURS = [
  'var(--brand)',
  'var(--calm)',
  'var(--soon)',
  'color-mix(in srgb, var(--brand) 50%, var(--card))',
  'color-mix(in srgb, var(--calm) 50%, var(--card))',
];
const OTHERS = 'var(--line-strong)';

/** `words` name the report's day and the day compared with. */
export function chartOf(table: ReportTable, words: { now: string; earlier: string }): DrawnChart {
  const [down, across] = table.by;
  const isAcross = across !== undefined && isTime(across);
  const isOverTime = isAcross || (down !== undefined && isTime(down));
  const axis = linesOf(isAcross ? table.columns : table.rows);
  const points = isOverTime ? axis : axis.slice(0, MOST_POINTS);
  const left = axis.length - points.length;
  const others = across === undefined ? [] : linesOf(isAcross ? table.rows : table.columns);
  const scale = table.unit === 'density' ? 100 : 1;
  const at = (block: Figures, line: Line, other: Line['at']): number | null => {
    const figure = isAcross ? figureAt(block, other, line.at) : figureAt(block, line.at, other);
    return figure === null ? null : figure * scale;
  };
  const base = { isAcross, isOverTime, left };
  // Shares of a whole stand upon each other; so many people more than so many others cannot, nor can two days.
  const isSplit = others.length > 1 && table.unit === 'people' && table.compared === null;
  if (!isSplit) {
    const series: Series[] = [{ name: table.compared ? words.now : table.title, colour: NOW, of: 'asAt' }];
    if (table.compared) series.push({ name: words.earlier, colour: EARLIER, of: 'compareWith' });
    return {
      ...base,
      isStacked: false,
      series,
      points: points.map((line) => ({
        line,
        label: line.label,
        values: series.map(({ of }) => at(of === 'asAt' ? table : (table.compared as Figures), line, 'total')),
      })),
      note: others.length > 1 ? 'Drawn are the totals; the table has them apart.' : null,
    };
  }
  const shown = others.length > MOST_SERIES ? others.slice(0, MOST_SERIES - 1) : others;
  const rest = others.slice(shown.length);
  const series: Series[] = shown.map((line, index) => ({
    name: line.label,
    colour: COLOURS[index] as string,
    line,
    of: 'asAt',
  }));
  if (rest.length > 0 && !isOverTime) series.push({ name: `${rest.length} others`, colour: OTHERS, of: 'asAt' });
  const restOf = (line: Line): number => rest.reduce((sum, { at: other }) => sum + (at(table, line, other) ?? 0), 0);
  return {
    ...base,
    isStacked: true,
    series,
    points: points.map((line) => ({
      line,
      label: line.label,
      values: series.map((each) => (each.line ? at(table, line, each.line.at) : restOf(line))),
    })),
    note:
      rest.length > 0
        ? isOverTime
          ? `Drawn are the first ${shown.length} of ${others.length}; the table has them all.`
          : `Together in one are the smallest ${rest.length}; the table has them apart.`
        : null,
  };
}

type Figures = Pick<ReportTable, 'figures' | 'rowTotals' | 'columnTotals' | 'total'>;

const linesOf = (axes: ReportTable['rows']): Line[] => axes.map(({ key, label }, at) => ({ at, key, label }));
