// Dated rows of two records as one: the first record's hold wherever it says something, the second's fill the days between.

import { FIRST_DAY, LAST_DAY } from '../../domain/values.ts';
import { addDays } from '../limits.ts';
import type { DatedRow } from '../rows-at.ts';
import { inOrder } from '../rows-in-order.ts';

/** An open end is as good as the first or last day that there is: no day lies beyond either. */
const FIRST = FIRST_DAY;
const LAST = LAST_DAY;

interface Part {
  from: string;
  to: string;
}

/** The days of `row` that none of `others` covers, as parts in order; open ends stay open. */
function uncovered(row: DatedRow, others: readonly DatedRow[]): Part[] {
  let parts: Part[] = [{ from: row.from ?? FIRST, to: row.to ?? LAST }];
  for (const other of others) {
    const [from, to] = [other.from ?? FIRST, other.to ?? LAST];
    parts = parts.flatMap((part) => {
      if (to < part.from || from > part.to) return [part];
      const left: Part[] = [];
      if (part.from < from) left.push({ from: part.from, to: addDays(from, -1) });
      if (part.to > to) left.push({ from: addDays(to, 1), to: part.to });
      return left;
    });
  }
  return parts;
}

const rowOf = <R extends DatedRow>(row: R, { from, to }: Part): R => ({
  ...row,
  from: from === FIRST ? null : from,
  to: to === LAST ? null : to,
});

/** Both records' rows, by their first days, without two holding on one day. */
export function rowsOfBoth<R extends DatedRow>(first: readonly R[], second: readonly R[]): R[] {
  const kept = second.flatMap((row) => uncovered(row, first).map((part) => rowOf(row, part)));
  return inOrder<R>([...first, ...kept]);
}

/** The parts of `second`'s rows that `first` covers: what would be said twice of the same days. */
export function coveredRows<R extends DatedRow>(first: readonly R[], second: readonly R[]): R[] {
  return second.flatMap((row) => {
    const free = uncovered(row, first).map((part) => rowOf(row, part));
    return uncovered(row, free).map((part) => rowOf(row, part));
  });
}
