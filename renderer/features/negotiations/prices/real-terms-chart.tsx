// Pay month by month, and what it would have had to be to keep pace with each index. Where nobody knows what was paid between two
// figures, they are joined by a straight line, and that is said.

import { LineChart } from '@mantine/charts';
import type { RealTerms } from '../../../../shared/domain/negotiations/real-terms.ts';
import { wholeMonthInWords } from '../../../../shared/rules/negotiations/prices/months.ts';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import { usePayWords } from '../cost/use-currency.ts';
import classes from './prices.module.css';

const TALL = 320;
const AXIS = { axisLine: { stroke: 'var(--line)' } } as const;

/** To draw alone: a pixel is coarser than a penny. */
const drawn = (amount: string | null): number | null => (amount === null ? null : Number(amount));
const shortMonth = (month: string): string => wholeMonthInWords(month).replace(/^(\w{3})\w*/, '$1');

export function RealTermsChart({ terms }: { terms: RealTerms }) {
  const { chart, chartOf, lines, prices, basis } = terms;
  const { short } = usePayWords();
  const line = lines.find(({ label }) => label === chartOf);
  if (chart.length < 2 || line === undefined) return null;
  const isJoined = chart.slice(1, -1).every(({ pay }) => pay === null) && line.payNow !== null && chart.length > 2;
  const known = prices.filter(({ problem }) => problem === null);
  return (
    <ErrorBoundary what="This chart">
      <figure className={classes.chart} aria-label={`${line.label} and prices, drawn; the table has the figures`}>
        <figcaption>
          <h2 className="section-title">{line.label}: pay, and what would have kept pace</h2>
        </figcaption>
        <LineChart
          data={chart.map(({ month, pay, cpi, rpi }) => ({
            label: shortMonth(month),
            pay: drawn(pay),
            cpi: drawn(cpi),
            rpi: drawn(rpi),
          }))}
          dataKey="label"
          series={[
            {
              name: 'pay',
              label: 'Pay',
              color: 'var(--brand)',
              curveType: isJoined ? 'linear' : 'stepAfter',
            },
            ...known.map(({ series, short: name }) => ({
              name: series,
              label: `Kept pace with the ${name}`,
              color: series === 'cpi' ? 'var(--calm)' : 'var(--soon)',
              strokeDasharray: series === 'cpi' ? '7 4' : '2 3',
            })),
          ]}
          curveType="linear"
          connectNulls={isJoined}
          withDots={false}
          withLegend
          gridAxis="x"
          tickLine="none"
          style={{ height: TALL }}
          valueFormatter={(value) => short(String(Math.round(value * 100) / 100))}
          yAxisProps={{
            width: 72,
            domain: [(least: number) => floorOf(least, basis), 'auto'],
            ...AXIS,
          }}
          xAxisProps={{ minTickGap: 28, ...AXIS }}
          lineChartProps={{ margin: { left: 0, right: 24, top: 8, bottom: 0 }, accessibilityLayer: false }}
          lineProps={{ isAnimationActive: false, strokeWidth: 2.25 }}
        />
        <p className={classes.quiet}>
          The scale does not begin at nothing, so that the gap can be seen.
          {isJoined && ' What was paid between the two months is not known here: a straight line joins them.'}
        </p>
      </figure>
    </ErrorBoundary>
  );
}

const floorOf = (least: number, basis: RealTerms['basis']): number => {
  const step = basis === 'year' ? 1_000 : 1;
  return Math.max(0, Math.floor((least * 0.96) / step) * step);
};
