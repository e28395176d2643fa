// Evidence drawn: the newest period beside the one before it, and how the largest of it went over time.

import { LineChart } from '@mantine/charts';
import { useId } from 'react';
import type { EvidenceAnswer, EvidenceRow } from '../../../../shared/contract/negotiations/evidence.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { rateInWords } from '../../../../shared/rules/negotiations/evidence/evidence-words.ts';
import { useWords } from '../../../app/desk.tsx';
import { Chart, type ChartRow } from '../../../components/chart.tsx';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import classes from './evidence.module.css';

const MOST_BARS = 10;
const COLOURS = ['var(--brand)', 'var(--calm)', 'var(--soft)'];
const AXIS = { tick: { fill: 'var(--soft)', fontSize: 12.5 } };

interface PicturesProps {
  answer: EvidenceAnswer;
  title: string;
  /** Opens the cases behind a row in the newest period. */
  onOpen?: ((row: EvidenceRow, at: number) => void) | undefined;
}

export function EvidencePictures({ answer, title, onOpen }: PicturesProps) {
  const { terms } = useWords();
  const { rows, periods, by, every } = answer;
  const newest = periods.length - 1;
  const drawn = rows.filter(({ cells }) => cells.some(({ cases }) => cases !== null)).slice(0, MOST_BARS);
  if (drawn.length === 0) return null;
  // Where nobody may know how many work at a place, cases alone are drawn.
  const isRate =
    by !== 'outcome' && drawn.every(({ cells }) => cells.every((cell) => cell.cases === null || cell.per100 !== null));
  const unit = isRate ? `per 100 ${terms.members}` : terms.cases;
  const drawnAt = (row: EvidenceRow, at: number): number =>
    (isRate ? row.cells[at]?.per100 : row.cells[at]?.cases) ?? 0;
  const [now, before] = [periods[newest]?.label ?? '', periods[newest - 1]?.label];
  const chartRows = drawn.map(
    (row): ChartRow => ({
      key: row.key ?? '',
      label: row.label,
      values: before === undefined ? [drawnAt(row, newest)] : [drawnAt(row, newest), drawnAt(row, newest - 1)],
      beside: row.cells[newest]?.cases?.toLocaleString('en-GB') ?? '–',
    }),
  );
  return (
    <div className={classes.pictures}>
      {every !== 'month' && (
        <Chart
          title={`${title}, ${unit}`}
          labelHeader={title}
          series={before === undefined ? [now] : [now, before]}
          rows={chartRows}
          besideHeader={`${capital(terms.cases)}, ${now}`}
          {...(onOpen && {
            onOpen: ({ label }: ChartRow) => {
              const row = drawn.find((each) => each.label === label);
              if (row) onOpen(row, newest);
            },
          })}
        />
      )}
      {periods.length > 1 && (
        <OverTime rows={drawn.slice(0, COLOURS.length)} answer={answer} drawnAt={drawnAt} unit={unit} />
      )}
    </div>
  );
}

function OverTime(props: {
  rows: readonly EvidenceRow[];
  answer: EvidenceAnswer;
  drawnAt: (row: EvidenceRow, at: number) => number;
  unit: string;
}) {
  const titleId = useId();
  const { rows, answer, drawnAt, unit } = props;
  return (
    <figure className={classes.lines} aria-labelledby={titleId}>
      <figcaption>
        <h2 id={titleId} className="section-title">
          Over time, {unit}
        </h2>
      </figcaption>
      <ErrorBoundary what="This chart">
        <div className={classes.drawing}>
          <LineChart
            style={{ height: 250 }}
            data={answer.periods.map(({ label }, at) => ({
              label,
              ...Object.fromEntries(
                rows.map((row) => [row.label, row.cells[at]?.cases === null ? null : drawnAt(row, at)]),
              ),
            }))}
            dataKey="label"
            series={rows.map(({ label }, at) => ({ name: label, color: COLOURS[at]! }))}
            curveType="linear"
            connectNulls={false}
            gridAxis="x"
            tickLine="none"
            withLegend
            valueFormatter={(value) => rateInWords(value)}
            yAxisProps={{ width: 48, ...AXIS }}
            xAxisProps={{ minTickGap: 12, padding: { left: 16, right: 24 }, ...AXIS }}
            lineChartProps={{ margin: { left: 0, right: 24, top: 12, bottom: 0 }, accessibilityLayer: false }}
            lineProps={{ isAnimationActive: false, strokeWidth: 2 }}
          />
        </div>
      </ErrorBoundary>
    </figure>
  );
}
