// The points of a measure in time, with where it began and where it is to go, and the days on which something was begun. It shows
// that things went together, never that one did the other.

import { LineChart } from '@mantine/charts';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { figureInWords } from '../../../../shared/domain/partnership/words-measures.ts';
import { monthInWords, shortDayInWords } from '../../../../shared/rules/day-words.ts';
import { useSession } from '../../../app/desk.tsx';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import classes from './measures.module.css';

type Result = Outputs['partnership']['measure'];

const TALL = 300;
const AXIS = { axisLine: { stroke: 'var(--line)' } } as const;

const LAST_DAYS: Readonly<Record<string, readonly string[]>> = {
  '02': ['28', '29'],
  '04': ['30'],
  '06': ['30'],
  '09': ['30'],
  '11': ['30'],
};

/** A month's last day is that month. */
export function periodInWords(on: string, today: string, order: 'dmy' | 'mdy' | undefined): string {
  const isMonth = (LAST_DAYS[on.slice(5, 7)] ?? ['31']).includes(on.slice(8));
  return isMonth ? monthInWords(on) : shortDayInWords(on, today, order);
}

export function RunChart({ result: { measure, initiatives, around } }: { result: Result }) {
  const { branch, today } = useSession();
  const { points, unit, baseline, target, name } = measure;
  if (points.length < 2) return null;
  const labelOf = (on: string) => periodInWords(on, today, branch?.dateOrder);
  const data = points.map((point) => ({ label: labelOf(point.on), value: point.value }));
  // A day falls into the first point on it or after.
  const markAt = (day: string) => points.find(({ on }) => on >= day);
  const marks = [
    ...initiatives.flatMap(({ number, raisedOn }) => {
      const at = markAt(raisedOn);
      return at ? [{ x: labelOf(at.on), label: number }] : [];
    }),
    ...(around === null || markAt(around.day) === undefined
      ? []
      : [{ x: labelOf(markAt(around.day)!.on), label: 'from here' }]),
  ];
  return (
    <ErrorBoundary what="This chart">
      <figure className={classes.drawing} aria-label={`${name}, drawn; the table below has the figures`}>
        <LineChart
          data={data}
          dataKey="label"
          series={[{ name: 'value', label: name, color: 'var(--brand)' }]}
          curveType="linear"
          gridAxis="x"
          tickLine="none"
          style={{ height: TALL }}
          valueFormatter={(value) => figureInWords(value, unit)}
          yAxisProps={{ width: 64, domain: ['auto', 'auto'], ...AXIS }}
          xAxisProps={{ minTickGap: 14, ...AXIS }}
          referenceLines={[
            ...(baseline === null
              ? []
              : [
                  {
                    y: baseline.value,
                    label: 'began at',
                    color: 'var(--calm)',
                    labelPosition: 'insideBottomLeft' as const,
                  },
                ]),
            ...(target === null
              ? []
              : [
                  {
                    y: target.value,
                    label: 'to reach',
                    color: 'var(--brand)',
                    labelPosition: 'insideBottomRight' as const,
                  },
                ]),
            ...marks.map(({ x, label }) => ({ x, label, color: 'var(--soft)', labelPosition: 'top' as const })),
          ]}
          lineChartProps={{ margin: { left: 0, right: 24, top: 24, bottom: 0 }, accessibilityLayer: false }}
          lineProps={{ isAnimationActive: false, strokeWidth: 2 }}
        />
      </figure>
    </ErrorBoundary>
  );
}
