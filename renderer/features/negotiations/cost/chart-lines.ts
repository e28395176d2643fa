// The lines of the chart of rises: figures become numbers here, to be drawn and for nothing else.

import type { CostSide } from './cost-sides.ts';

export interface RisePoint {
  point: string;
  headcount: number | null;
  /** By side, as decimal text. */
  values: readonly (string | null)[];
  /** The same, to be drawn. */
  rises: readonly (number | null)[];
}

interface Place {
  x: (index: number) => number;
  y: (value: number) => number;
}

/** Points that have a figure on some side, in the spine's order: what each gains over today's pay. */
export function risePoints(sides: readonly CostSide[], at: number, unit: 'percent' | 'money'): RisePoint[] {
  const years = sides.map(({ result }) => result.years[at]);
  const longest = years.find((year) => year !== undefined);
  return (longest?.points ?? []).flatMap(({ point, headcount }, index) => {
    const values = years.map((year) => {
      const found = year?.points[index];
      return (unit === 'percent' ? found?.percentOverBase : found?.riseOverBase) ?? null;
    });
    if (values.every((value) => value === null)) return [];
    return [{ point, headcount, values, rises: values.map((value) => (value === null ? null : Number(value))) }];
  });
}

const NICE = [1, 2, 2.5, 5, 10];

/** Round values from the lowest to just above the highest, four or five of them; nothing is among them. */
export function ticksUpTo(most: number, least: number): number[] {
  const rough = (most - Math.min(0, least)) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (NICE.find((each) => each * power >= rough) ?? 10) * power;
  const first = Math.floor(Math.min(0, least) / step);
  const last = Math.ceil(most / step);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Broken where a point has no figure. */
export function lineOf(points: readonly RisePoint[], side: number, { x, y }: Place): string {
  let isOpen = false;
  return points
    .map(({ rises }, index) => {
      const rise = rises[side];
      if (rise === null || rise === undefined) {
        isOpen = false;
        return '';
      }
      const command = isOpen ? 'L' : 'M';
      isOpen = true;
      return `${command}${x(index).toFixed(1)} ${y(rise).toFixed(1)}`;
    })
    .join('');
}

/** Between the two sides, where both have a figure. */
export function areaBetween(points: readonly RisePoint[], { x, y }: Place): string {
  const both = points.flatMap(({ rises }, index) =>
    rises[0] === null || rises[0] === undefined || rises[1] === null || rises[1] === undefined
      ? []
      : [{ index, first: rises[0], second: rises[1] }],
  );
  if (both.length < 2) return '';
  const to = (index: number, value: number) => `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
  const there = both.map(({ index, first }) => to(index, first));
  const back = both.toReversed().map(({ index, second }) => to(index, second));
  return `M${[...there, ...back].join('L')}Z`;
}
