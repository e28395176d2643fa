// Pay month by month, and what it would have had to be to keep pace with each index. Where nobody knows what was paid between two
// figures, they are joined by a straight line, and that is said.

import { LineChart } from '@mantine/charts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RealTerms } from '../../../../shared/domain/negotiations/real-terms.ts';
import { wholeMonthInWords } from '../../../../shared/rules/negotiations/prices/months.ts';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import { useIsPrinting } from '../../../components/printing.ts';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { usePayWords } from '../cost/use-currency.ts';
import classes from './prices.module.css';

const TALL = 320;
const AXIS = { axisLine: { stroke: 'var(--line)' } } as const;

/** To draw alone: a pixel is coarser than a penny. */
const drawn = (amount: string | null): number | null => (amount === null ? null : Number(amount));
const shortMonth = (month: string): string => wholeMonthInWords(month).replace(/^(\w{3})\w*/, '$1');

export function RealTermsChart({ terms }: { terms: RealTerms }) {
  const [isTable, setIsTable] = useState(false);
  const isPrinting = useIsPrinting();
  const { chart, chartOf, lines, prices, basis } = terms;
  const { short } = usePayWords();
  const line = lines.find(({ label }) => label === chartOf);
  if (chart.length < 2 || line === undefined) return null;
  const isJoined = chart.slice(1, -1).every(({ pay }) => pay === null) && line.payNow !== null && chart.length > 2;
  const known = prices.filter(({ problem }) => problem === null);
  return (
    <ErrorBoundary what="This chart">
      <figure className={classes.chart} aria-label={`${line.label} and prices, drawn; the table has the figures`}>
        <figcaption className={classes.head}>
          <h2 className="section-title">{line.label}: pay, and what would have kept pace</h2>
          <Button
            size="compact-sm"
            variant="subtle"
            data-no-print
            aria-pressed={isTable}
            onClick={() => setIsTable(!isTable)}
          >
            {isTable ? 'As a chart' : 'As a table'}
          </Button>
        </figcaption>
        {(isTable || isPrinting) && <MonthTable terms={terms} isWhole={!isPrinting} />}
        {!isTable && !isPrinting && (
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
        )}
        <p className={classes.quiet}>
          {!isTable && !isPrinting && 'The scale does not begin at nothing, so that the gap can be seen.'}
          {isJoined &&
            !isTable &&
            !isPrinting &&
            ' What was paid between the two months is not known here: a straight line joins them.'}
        </p>
      </figure>
    </ErrorBoundary>
  );
}

/** `isWhole`: every month; else the first month of each year and the last, which is enough on paper. */
function MonthTable({ terms, isWhole }: { terms: RealTerms; isWhole: boolean }) {
  const { exact } = usePayWords();
  const known = terms.prices.filter(({ problem }) => problem === null);
  const months = terms.chart.filter(
    ({ month }) => isWhole || month.slice(5) === terms.fromMonth.slice(5) || month === terms.toMonth,
  );
  const money = (amount: string | null) => (amount === null ? 'n/a' : exact(amount));
  return (
    <div className={classes.wide}>
      <ReadingTable label="Month by month" heads={['Month', 'Pay', ...known.map(({ short }) => `Kept pace, ${short}`)]}>
        {months.map((each) => (
          <tr key={each.month}>
            <th scope="row">{wholeMonthInWords(each.month)}</th>
            <td data-number>{money(each.pay)}</td>
            {known.map(({ series }) => (
              <td key={series} data-number>
                {money(each[series])}
              </td>
            ))}
          </tr>
        ))}
      </ReadingTable>
    </div>
  );
}

const floorOf = (least: number, basis: RealTerms['basis']): number => {
  const step = basis === 'year' ? 1_000 : 1;
  return Math.max(0, Math.floor((least * 0.96) / step) * step);
};
