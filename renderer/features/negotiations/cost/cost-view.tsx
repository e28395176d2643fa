// A costing to look at: the figures that matter first, drawn, then year by year, by point and by who gains. Every figure opens its
// working.

import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import chart from './chart.module.css';
import classes from './cost.module.css';
import { type CostSides, sidesOf } from './cost-sides.ts';
import { WithWorkings } from './figure.tsx';
import { Headlines } from './headlines.tsx';
import { PointTable } from './point-table.tsx';
import { RiseChart } from './rise-chart.tsx';
import { RowTable } from './row-table.tsx';
import { YearBars } from './year-bars.tsx';
import { YearTable } from './year-table.tsx';

export function CostView(sides: CostSides) {
  const years = sidesOf(sides).reduce<readonly { label: string }[]>(
    (most, { result }) => (result.years.length > most.length ? result.years : most),
    [],
  );
  const [chosen, setChosen] = useState<number | null>(null);
  const at = chosen !== null && chosen < years.length ? chosen : 0;
  const compared = sides.first.result.gap?.yearsCompared ?? years.length;
  const hasPoints = sides.first.result.years.some(({ points }) => points.length > 0);
  const hasRows = sides.first.result.rows.length > 0;
  return (
    <WithWorkings sides={sidesOf(sides)}>
      <Headlines {...sides} />
      <div className={chart.charts}>
        {hasPoints && <RiseChart {...sides} at={compared - 1} />}
        {sides.first.result.total !== null && <YearBars {...sides} />}
      </div>
      {sides.first.result.total !== null && <YearTable {...sides} />}
      {(hasPoints || hasRows) && years.length > 1 && (
        <div className={classes.choices} data-no-print>
          <SegmentedControl
            aria-label="Which year the tables below show"
            data={years.map(({ label }, year) => ({
              value: String(year),
              label: label === '' ? `Year ${year + 1}` : label,
            }))}
            value={String(at)}
            onChange={(year) => setChosen(Number(year))}
          />
        </div>
      )}
      {hasPoints && <PointTable {...sides} at={at} />}
      {hasRows && <RowTable {...sides} at={at} />}
    </WithWorkings>
  );
}
