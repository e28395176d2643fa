// The periods of a report: its months, quarters or years, and the period with which it is compared.

import type { ReportDimension } from '../../domain/report-definitions.ts';
import { addDays, daysBetween, laterDay, monthsAfter } from '../limits.ts';
import { monthsBetween } from '../membership-report.ts';

export const TIME_DIMENSIONS = ['month', 'quarter', 'year'] as const satisfies readonly ReportDimension[];
export type TimeDimension = (typeof TIME_DIMENSIONS)[number];
/** What people are grouped by, other than time. */
export type Grouping = Exclude<ReportDimension, TimeDimension>;

export const isTime = (dimension: ReportDimension): dimension is TimeDimension =>
  (TIME_DIMENSIONS as readonly string[]).includes(dimension);

export interface ReportPeriod {
  /** `2026-11`, `2026-Q4` or `2026`. */
  key: string;
  /** First and last day, both inclusive; the first and last period are cut to the report's own days. */
  from: string;
  to: string;
}

const keyOf = (month: string, by: TimeDimension): string => {
  if (by === 'month') return month;
  const year = month.slice(0, 4);
  return by === 'year' ? year : `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
};

/** Every calendar month, quarter or year that has a day between `from` and `to`, both inclusive, in order. */
export function periodsBetween(by: TimeDimension, from: string, to: string): ReportPeriod[] {
  const periods: ReportPeriod[] = [];
  for (const { month, end } of monthsBetween(from, to)) {
    const key = keyOf(month, by);
    const last = periods.at(-1);
    if (last?.key === key) last.to = end;
    else periods.push({ key, from: laterDay(`${month}-01`, from), to: end });
  }
  return periods;
}

/**
 * The first day of the period that ends with `compareWith` and is as long as `from` to `asAt` (all inclusive): as many
 * whole months where it is whole months, else as many days.
 */
export function comparedFrom(from: string, asAt: string, compareWith: string): string {
  const end = addDays(asAt, 1);
  const months =
    (Number(end.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(from.slice(5, 7));
  if (months > 0 && monthsAfter(end, -months) === from) return monthsAfter(addDays(compareWith, 1), -months);
  return addDays(compareWith, -daysBetween(from, asAt));
}

/** How many of the periods begin on or before the day, less one: which one it falls into. */
export function periodIndex(periods: readonly ReportPeriod[], day: string): number {
  let low = 0;
  let high = periods.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((periods[middle] as ReportPeriod).from <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
