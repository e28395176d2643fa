// Which members stand behind one figure of a report, as many as it says: the same hits that were counted, of one cell, one
// row, one column or all.

import { takeHits } from './hits.ts';
import type { Person } from './person-on-day.ts';
import type { Question } from './question.ts';
import type { Key, Tally } from './tally.ts';
import { isOnDay } from './words.ts';

/** A key that is left out means the total over that axis. */
export interface Figure {
  row?: Key | undefined;
  column?: Key | undefined;
}

/** The days (`YYYY-MM-DD`) on which somebody counts in the figure, once for each time that they do. */
export type DaysBehind = (person: Person) => string[];

/**
 * For a rate, those above the line; for a density its members, and where the figure is "n/a" for want of a headcount, the
 * members at that place.
 * @param tally of the same question with everybody taken, for density alone
 */
export function daysBehind(question: Question, figure: Figure, tally: Tally | null): DaysBehind {
  const { time, periods, measure } = question;
  const last = periods.length - 1;
  // On a day: the total over time is as on the last.
  const isOfLast = isOnDay(measure);
  const isRow = (row: Key): boolean => figure.row === undefined || figure.row === row;
  const isColumn = (across: Key, period: number): boolean => {
    if (!time) return figure.column === undefined || figure.column === across;
    if (figure.column === undefined) return !isOfLast || period === last;
    return periods[period]?.key === figure.column;
  };
  const hasAny = tally !== null && isDivided(tally, isRow, isColumn);
  return (person) => {
    const days: string[] = [];
    takeHits(person, question, (part, row, across, period, day) => {
      if (part === 'under' || !isRow(row) || !isColumn(across, period)) return;
      const isCounted = tally === null || part === (hasAny ? 'over' : 'apart');
      if (isCounted) days.push(day);
    });
    return days;
  };
}

/** Whether any cell of the figure has a headcount. */
function isDivided(
  tally: Tally,
  isRow: (row: Key) => boolean,
  isColumn: (across: Key, period: number) => boolean,
): boolean {
  const { time, periods } = tally.question;
  const columns = time
    ? periods.flatMap(({ key }, period) => (isColumn(null, period) ? [key] : []))
    : tally.columns.filter((column) => isColumn(column, 0));
  return tally.rowKeys.some((row) => isRow(row) && columns.some((column) => tally.hasUnder(row, column)));
}
