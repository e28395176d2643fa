// Bars with a title, readable as a table at one click, and always on paper, where bars are cut across pages. Brand first,
// calm second; every bar opens its records.

import { BarChart } from '@mantine/charts';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import classes from './chart.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { useIsPrinting } from './printing.ts';
import { Table } from './table.tsx';

export interface ChartRow {
  key: string | null;
  label: string;
  /** One value for each series, in their order. */
  values: readonly number[];
  /** One figure more, in words, in the table alone: a rate, a share. */
  beside?: string;
}

interface ChartProps {
  title: string;
  /** The names of the one or two series; the first is drawn in brand, the second in calm. */
  series: readonly [string] | readonly [string, string];
  rows: readonly ChartRow[];
  /** Opens the records that a bar counts. */
  onOpen?: (row: ChartRow) => void;
  /** What the labels are: "Workplace". */
  labelHeader: string;
  /** What `beside` is: "Per 100 members". */
  besideHeader?: string;
  /** Bars from left to right (for long names) or upwards (for months). */
  direction?: 'across' | 'up';
}

const COLOURS = ['var(--brand)', 'var(--calm)'];
const MOST_BARS = 24;

export function Chart(props: ChartProps) {
  const [isTable, setIsTable] = useState(false);
  const isPrinting = useIsPrinting();
  const titleId = useId();
  const isAcross = (props.direction ?? 'across') === 'across';
  const drawn = props.rows.slice(0, MOST_BARS);
  const left = props.rows.length - drawn.length;
  return (
    <figure className={classes.chart} aria-labelledby={titleId}>
      <figcaption className={classes.head}>
        <h2 id={titleId} className="section-title">
          {props.title}
        </h2>
        <Button size="compact-sm" variant="subtle" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {isTable ? 'As a chart' : 'As a table'}
        </Button>
      </figcaption>
      {isTable || isPrinting ? (
        <ChartTable {...props} />
      ) : (
        <ErrorBoundary what="This chart">
          <BarChart
            h={isAcross ? Math.max(120, drawn.length * 34 + 40) : 260}
            data={drawn.map((row, index) => ({
              index,
              label: row.label,
              ...Object.fromEntries(props.series.map((name, position) => [name, row.values[position] ?? 0])),
            }))}
            dataKey="label"
            orientation={isAcross ? 'vertical' : 'horizontal'}
            series={props.series.map((name, position) => ({ name, color: COLOURS[position]! }))}
            withLegend={props.series.length > 1}
            withBarValueLabel={props.series.length === 1}
            gridAxis="none"
            tickLine="none"
            yAxisProps={isAcross ? { width: 170, interval: 0 } : { width: 44, allowDecimals: false }}
            xAxisProps={isAcross ? { allowDecimals: false, hide: true } : {}}
            maxBarWidth={22}
            cursorFill="var(--hover)"
            valueFormatter={(value) => value.toLocaleString('en-GB')}
            barChartProps={{ margin: { left: 0, right: 44, top: 8, bottom: 0 }, accessibilityLayer: false }}
            barProps={{
              isAnimationActive: false,
              radius: isAcross ? [0, 4, 4, 0] : [4, 4, 0, 0],
              cursor: props.onOpen ? 'pointer' : undefined,
              onClick: (bar) => {
                const index = (bar.payload as { index?: number } | undefined)?.index;
                const row = index === undefined ? undefined : drawn[index];
                if (row) props.onOpen?.(row);
              },
            }}
          />
          {left > 0 && (
            <p className={classes.left}>
              The {MOST_BARS} largest are drawn. The table has the other {left.toLocaleString('en-GB')}.
            </p>
          )}
        </ErrorBoundary>
      )}
    </figure>
  );
}

function ChartTable(props: ChartProps) {
  return (
    <Table
      label={props.title}
      height="content"
      rows={props.rows}
      rowKey={(row) => `${row.key ?? ''} ${row.label}`}
      {...(props.onOpen && { onOpen: props.onOpen })}
      columns={[
        {
          key: 'label',
          header: props.labelHeader,
          cell: (row) => row.label,
          tone: 'strong',
          ...(props.direction !== 'up' && { sortValue: (row: ChartRow) => row.label }),
        },
        ...props.series.map((name, position) => ({
          key: name,
          header: name,
          align: 'end' as const,
          width: '140px',
          cell: (row: ChartRow) => (row.values[position] ?? 0).toLocaleString('en-GB'),
          sortValue: (row: ChartRow) => row.values[position] ?? 0,
        })),
        ...(props.besideHeader
          ? [
              {
                key: 'beside',
                header: props.besideHeader,
                align: 'end' as const,
                width: '160px',
                cell: (row: ChartRow) => row.beside ?? '',
              },
            ]
          : []),
      ]}
    />
  );
}
