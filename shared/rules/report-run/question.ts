// A report's question made ready to be put to member after member: its days, its groups, its filter.

import type { ReportDimension, ReportFilter, ReportMeasure } from '../../domain/report-definitions.ts';
import { addDays } from '../limits.ts';
import { HeadcountPlaces, type Places } from './headcount-places.ts';
import { type Grouping, isTime, periodsBetween, type ReportPeriod, type TimeDimension } from './periods.ts';
import { type Fits, fitsOf } from './person-on-day.ts';

export interface Asked {
  measure: ReportMeasure;
  by: readonly ReportDimension[];
  /** Both inclusive. */
  from: string;
  asAt: string;
  filter?: ReportFilter | undefined;
}

export interface Question {
  measure: ReportMeasure;
  /** What the rows are, other than time. */
  row: Grouping | null;
  /** What the columns are, other than time; null where they are periods, or there is one column. */
  across: Grouping | null;
  time: TimeDimension | null;
  /** One, the whole period, where the report has no dimension of time. */
  periods: readonly ReportPeriod[];
  /** The last day of each period. */
  ends: readonly string[];
  /** The day before each period. */
  befores: readonly string[];
  fits: Fits;
  /** For density alone. */
  places: HeadcountPlaces | null;
  dayAfter: (day: string) => string;
  dayBefore: (day: string) => string;
}

/** The dimensions in the order in which they are shown: periods are columns beside another dimension. */
export function shownBy(by: readonly ReportDimension[]): ReportDimension[] {
  const [first, second] = by;
  return first && second && isTime(first) ? [second, first] : [...by];
}

export function questionOf({ measure, by, from, asAt, filter = {} }: Asked, places: Places): Question {
  const time = by.find(isTime) ?? null;
  const groups = by.filter((each): each is Grouping => !isTime(each));
  const periods = time ? periodsBetween(time, from, asAt) : [{ key: '', from, to: asAt }];
  const ends = periods.map((period) => period.to);
  return {
    measure,
    row: groups[0] ?? null,
    across: groups[1] ?? null,
    time,
    periods,
    ends,
    befores: periods.map((period) => addDays(period.from, -1)),
    fits: fitsOf(filter),
    places: measure === 'density' ? new HeadcountPlaces(places, groups, filter, ends) : null,
    dayAfter: kept(1),
    dayBefore: kept(-1),
  };
}

const MOST_KEPT = 100_000;

/** The same few thousand days come again and again. */
function kept(days: number): (day: string) => string {
  const known = new Map<string, string>();
  return (day) => {
    let other = known.get(day);
    if (other === undefined) {
      other = addDays(day, days);
      if (known.size < MOST_KEPT) known.set(day, other);
    }
    return other;
  };
}
