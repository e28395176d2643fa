// A spine drawn: what each point pays in its two newest years, or how one point went over the years.

import { LineChart } from '@mantine/charts';
import { useId } from 'react';
import type { PaySpine } from '../../../../shared/domain/negotiations/spines.ts';
import { asAnnual } from '../../../../shared/rules/negotiations/pay-data/spine-figures.ts';
import { inOrder, rateOf } from '../../../../shared/rules/negotiations/pay-data/spine-points.ts';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import { SelectField } from '../../../components/fields.tsx';
import { usePayWords } from '../cost/use-currency.ts';
import classes from './pay-data.module.css';

const ALL = '';
const COLOURS = ['var(--calm)', 'var(--brand)'];
const AXIS = { tickLine: false, axisLine: false } as const;

interface SpineChartProps {
  spine: PaySpine;
  points: readonly string[];
  /** The point that is drawn over the years; null: all points. */
  point: string | null;
  onPoint: (point: string | null) => void;
}

export function SpineChart({ spine, points, point, onPoint }: SpineChartProps) {
  const titleId = useId();
  const { short } = usePayWords();
  const years = inOrder(spine.years);
  const drawn = years.slice(-2);
  // A drawing needs numbers; the table beside it has the figures.
  const height = (yearIndex: number, of: string): number | null => {
    const rate = rateOf(years[yearIndex]!, of);
    return rate === null ? null : Number(asAnnual(rate, spine));
  };
  const data =
    point === null
      ? points.map((each) => ({
          label: each,
          ...Object.fromEntries(drawn.map((year) => [year.label, height(years.indexOf(year), each)])),
        }))
      : years.map((year, at) => ({ label: year.label, Pay: height(at, point) }));
  const series =
    point === null
      ? drawn.map((year, at) => ({ name: year.label, color: COLOURS[drawn.length === 1 ? 1 : at]! }))
      : [{ name: 'Pay', color: 'var(--brand)' }];
  return (
    <figure className={classes.chart} aria-labelledby={titleId}>
      <figcaption className={classes.bar}>
        <h2 id={titleId} className="section-title">
          {point === null ? 'What each point pays a year' : `Point ${point} over the years`}
        </h2>
        <SelectField
          aria-label="What is drawn"
          label=""
          size="sm"
          options={[
            { value: ALL, label: 'All points' },
            ...points.map((each) => ({ value: each, label: `Point ${each}` })),
          ]}
          value={point ?? ALL}
          onChange={(next) => onPoint(next || null)}
          data-no-print
        />
      </figcaption>
      <ErrorBoundary what="This chart">
        <LineChart
          h={260}
          data={data}
          dataKey="label"
          series={series}
          curveType="linear"
          connectNulls={point === null}
          withDots={data.length <= 60}
          dotProps={{ r: 2.6 }}
          gridAxis="x"
          tickLine="none"
          withLegend={series.length > 1}
          valueFormatter={(value) => short(String(value))}
          yAxisProps={{ width: 64, domain: ['auto', 'auto'], ...AXIS }}
          xAxisProps={{ minTickGap: 10, padding: { left: 12, right: 12 }, ...AXIS }}
          lineChartProps={{ margin: { left: 0, right: 16, top: 12, bottom: 0 }, accessibilityLayer: false }}
          lineProps={{ isAnimationActive: false, strokeWidth: 2 }}
        />
      </ErrorBoundary>
    </figure>
  );
}
