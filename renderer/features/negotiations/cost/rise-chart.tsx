// What each point gains, drawn: the claim and the offer from the lowest point to the highest, with the gap between them shaded and,
// below, where people stand. The table of points has every value.

import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useId, useState } from 'react';
import { percentInWords } from '../../../../shared/rules/negotiations/percent-words.ts';
import classes from './chart.module.css';
import { areaBetween, lineOf, type RisePoint, risePoints, ticksUpTo } from './chart-lines.ts';
import { type CostSides, sidesOf } from './cost-sides.ts';
import { usePayWords } from './use-currency.ts';

type Unit = 'percent' | 'money';

const HEIGHT = 250;
const PEOPLE = 46;
const LEFT = 58;
const RIGHT = 16;
const TOP = 12;
const LABELS = 24;

export function RiseChart({ at, ...sides }: CostSides & { at: number }) {
  const all = sidesOf(sides);
  const words = usePayWords();
  const { ref, width } = useElementSize();
  const [unit, setUnit] = useState<Unit>('percent');
  const [near, setNear] = useState<number | null>(null);
  const titleId = useId();
  const points = risePoints(all, at, unit);
  if (points.length < 2) return null;
  const label = all.find(({ result }) => result.years[at])?.result.years[at]?.label ?? '';
  const most = Math.max(...points.flatMap(({ rises }) => rises.map((rise) => rise ?? 0)), 0.01);
  const least = Math.min(...points.flatMap(({ rises }) => rises.map((rise) => rise ?? 0)), 0);
  const ticks = ticksUpTo(most, least);
  const top = Math.max(most, ticks.at(-1)!);
  const people = Math.max(0, ...points.map(({ headcount }) => headcount ?? 0));
  const bottom = HEIGHT - LABELS - (people > 0 ? PEOPLE : 0);
  const inside = Math.max(0, width - LEFT - RIGHT);
  const x = (index: number) => LEFT + (inside * (index + 0.5)) / points.length;
  const y = (value: number) => bottom - ((value - least) / (top - least)) * (bottom - TOP);
  const shown = (value: number) =>
    unit === 'percent' ? `${value}%` : words.short(String(Math.round(value * 100) / 100));
  const everyNth = Math.ceil((points.length * 30) / Math.max(1, inside));
  const place = { x, y };
  const said = (point: RisePoint): string =>
    pointSaid(
      point,
      all.map(({ name }) => name),
      unit,
      words.short,
    );
  return (
    <figure className={classes.chart} aria-labelledby={titleId}>
      <figcaption className={classes.head}>
        <h2 id={titleId} className="section-title">
          What each point gains{label === '' ? '' : ` by ${label}`}
        </h2>
        <SegmentedControl
          size="xs"
          data-no-print
          aria-label="In percent or in money"
          data={[
            { value: 'percent', label: 'In percent' },
            { value: 'money', label: 'In money' },
          ]}
          value={unit}
          onChange={(next) => setUnit(next as Unit)}
        />
      </figcaption>
      <div ref={ref} className={classes.drawing}>
        {width > 0 && (
          <svg
            width={width}
            height={HEIGHT}
            role="img"
            aria-label={`${said(points[0]!)} ${said(points.at(-1)!)} The table of points has all.`}
            onMouseLeave={() => setNear(null)}
            onMouseMove={(event) => {
              const from = event.clientX - event.currentTarget.getBoundingClientRect().left - LEFT;
              const index = Math.floor((from / Math.max(1, inside)) * points.length);
              setNear(index >= 0 && index < points.length ? index : null);
            }}
          >
            {ticks.map((tick) => (
              <g key={tick}>
                <line className={classes.grid} x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
                <text className={classes.tick} x={LEFT - 8} y={y(tick)} textAnchor="end" dominantBaseline="middle">
                  {shown(tick)}
                </text>
              </g>
            ))}
            {people > 0 &&
              points.map(({ point, headcount }, index) => {
                const tall = ((headcount ?? 0) / people) * (PEOPLE - 10);
                return (
                  <rect
                    key={point}
                    className={classes.people}
                    x={x(index) - Math.min(11, inside / points.length / 2.6)}
                    width={Math.min(22, (inside / points.length / 2.6) * 2)}
                    y={bottom + PEOPLE - tall}
                    height={tall}
                  />
                );
              })}
            {all.length === 2 && <path className={classes.between} d={areaBetween(points, place)} />}
            {all.map(({ name }, side) => (
              <g key={name} data-side={side}>
                <path className={classes.line} d={lineOf(points, side, place)} />
                {points.map(({ point, rises }, index) =>
                  rises[side] === null || rises[side] === undefined ? null : (
                    <circle
                      key={point}
                      className={classes.dot}
                      cx={x(index)}
                      cy={y(rises[side])}
                      r={index === near ? 5 : 2.6}
                    />
                  ),
                )}
              </g>
            ))}
            {points.map(({ point }, index) =>
              index % everyNth === 0 ? (
                <text key={point} className={classes.tick} x={x(index)} y={HEIGHT - 7} textAnchor="middle">
                  {point}
                </text>
              ) : null,
            )}
          </svg>
        )}
      </div>
      <p className={classes.legend}>
        {all.map(({ name }, side) => (
          <span key={name} data-side={side}>
            {name}
          </span>
        ))}
        {people > 0 && <span data-side="people">People on the point</span>}
        <span className={classes.near}>{near === null ? '' : said(points[near]!)}</span>
      </p>
    </figure>
  );
}

function pointSaid(
  { point, headcount, values }: RisePoint,
  names: readonly string[],
  unit: Unit,
  money: (amount: string) => string,
): string {
  const gains = names.flatMap((name, side) => {
    const value = values[side];
    if (value === null || value === undefined) return [];
    return [`${name.toLowerCase()} ${unit === 'percent' ? percentInWords(value, 2) : money(value)}`];
  });
  const who = headcount === null || headcount === 0 ? '' : `, ${headcount.toLocaleString('en-GB')} people`;
  return `Point ${point}${who}: ${gains.join(', ')}.`;
}
