// A report drawn: bars for groups, a line for what is as on a day over time, columns for what happens in it. Each of them
// opens its members. The table beside it has every value.

import { BarChart, LineChart } from '@mantine/charts';
import type { ReportTable } from '../../../shared/contract/report-run.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { figureInWords, type Line } from '../../../shared/rules/report-run/layout.ts';
import { isTime } from '../../../shared/rules/report-run/periods.ts';
import { isOnDay } from '../../../shared/rules/report-run/words.ts';
import { useSession } from '../../app/desk.tsx';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { chartOf, type DrawnChart, type Series } from './report-chart-data.ts';
import type { Pressed } from './report-table.tsx';
import classes from './reports.module.css';

interface ReportChartProps {
  table: ReportTable;
  onOpen: (pressed: Pressed) => void;
}

const TOTAL: Line = { at: 'total', key: null, label: 'Total' };
/** Pixels, and not the kit's own measure, which is smaller on paper than what the chart has measured. */
const TALL = 320;
const AXIS = { stroke: 'var(--line)' };

export function ReportChart({ table, onOpen }: ReportChartProps) {
  const { branch } = useSession();
  const { unit, asAt, compareWith } = table;
  const drawn = chartOf(table, {
    now: dayInWords(asAt, branch?.dateOrder),
    earlier: compareWith === null ? '' : dayInWords(compareWith, branch?.dateOrder),
  });
  const { points, series, left } = drawn;
  const data = points.map((point, index) => ({
    index,
    label: point.label,
    ...Object.fromEntries(series.map(({ name }, at) => [name, point.values[at]])),
  }));
  const open = (index: number | undefined, name: string) => {
    const point = index === undefined ? undefined : points[index];
    const chosen = series.find((each) => each.name === name);
    // The smallest together are no one figure of the table: there they stand apart.
    const isTogether = drawn.isStacked && chosen?.line === undefined;
    if (point && chosen && !isTogether) onOpen(pressedOf(drawn, point.line, chosen));
  };
  const format = (value: number) => figureInWords(unit === 'density' ? value / 100 : value, unit);
  const shared = {
    data,
    dataKey: 'label',
    series: series.map(({ name, colour }) => ({ name, color: colour })),
    withLegend: series.length > 1,
    gridAxis: 'none' as const,
    tickLine: 'none' as const,
    valueFormatter: format,
  };
  const isApart = series.length > 1 && !drawn.isStacked;
  const isLine = drawn.isOverTime && isOnDay(table.measure);
  return (
    <ErrorBoundary what="This chart">
      <figure className={classes.drawing} aria-label={`${table.title}, drawn`}>
        {isLine ? (
          <LineChart
            {...shared}
            style={{ height: TALL }}
            curveType="linear"
            gridAxis="x"
            yAxisProps={{ width: 54, allowDecimals: unit !== 'people', tickFormatter: format, ...AXIS }}
            xAxisProps={{ ...AXIS, minTickGap: 14 }}
            lineChartProps={{ margin: { left: 0, right: 24, top: 16, bottom: 0 }, accessibilityLayer: false }}
            lineProps={(one) => ({
              isAnimationActive: false,
              strokeWidth: 2,
              activeDot: {
                r: 5,
                cursor: 'pointer',
                onClick: (_event: unknown, dot: unknown) => open((dot as { index?: number }).index, one.name),
              },
            })}
          />
        ) : (
          <BarChart
            {...shared}
            style={{ height: drawn.isOverTime ? TALL : Math.max(140, points.length * (isApart ? 46 : 34) + 60) }}
            orientation={drawn.isOverTime ? 'horizontal' : 'vertical'}
            type={drawn.isStacked ? 'stacked' : 'default'}
            withBarValueLabel={series.length === 1}
            yAxisProps={
              drawn.isOverTime
                ? { width: 54, allowDecimals: unit !== 'people', tickFormatter: format }
                : { width: 190, interval: 0 }
            }
            xAxisProps={drawn.isOverTime ? { minTickGap: 14 } : { hide: true }}
            maxBarWidth={22}
            cursorFill="var(--hover)"
            barChartProps={{ margin: { left: 0, right: 56, top: 16, bottom: 0 }, accessibilityLayer: false }}
            barProps={(one) => ({
              isAnimationActive: false,
              cursor: 'pointer',
              onClick: (bar: { payload?: unknown }) =>
                open((bar.payload as { index?: number } | undefined)?.index, one.name),
            })}
          />
        )}
      </figure>
      {left > 0 && (
        <p className={classes.explained}>
          The first {points.length} are drawn; the table has the other {left.toLocaleString('en-GB')}.
        </p>
      )}
      {drawn.note && <p className={classes.explained}>{drawn.note}</p>}
    </ErrorBoundary>
  );
}

function pressedOf({ isAcross }: DrawnChart, line: Line, { line: other, of }: Series): Pressed {
  const second = other ?? TOTAL;
  return isAcross ? { row: second, column: line, of } : { row: line, column: second, of };
}

/** Whether a report can be drawn: one figure alone cannot. */
export const canBeDrawn = ({ by, rows }: ReportTable): boolean => by.length > 0 && rows.length > 0;

/** What is first shown: lines and bars for one dimension, a table for two unless one of them is time. */
export const isDrawnAtFirst = ({ by }: Pick<ReportTable, 'by'>): boolean => by.length === 1 || by.some(isTime);
