// Increments: who climbs to which point when, apart from the award. Each takes one step a year, up to the top of the grade.

import type { Frame } from './base.ts';
import { type Level, nextPoint } from './levels.ts';
import type { Segment } from './spread-years.ts';

/** The point on which somebody who began at `start` is in each segment, with an increment where one begins. */
export function climb(
  start: number,
  top: number,
  segments: readonly Segment[],
  levels: readonly Level[],
  frame: Frame,
): number[] {
  let point = start;
  return segments.map(({ level: number, isIncrement }) => {
    const level = levels[number];
    if (!level) return point;
    point = level.standsOn[point] ?? point;
    const last = level.standsOn[top] ?? top;
    const next = isIncrement && point < last ? nextPoint(level, point, frame) : undefined;
    if (next !== undefined && next <= last) point = next;
    return point;
  });
}
