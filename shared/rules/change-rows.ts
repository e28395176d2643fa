// Changing what holds from a day on: the row that held ends the day before, the new one begins on the day, and a row
// that begins later still holds from its own day. Nothing that held before is rewritten.

import { Temporal } from 'temporal-polyfill';
import { type DatedRow, holdsOn } from './rows-at.ts';

let lastAsked = { day: '', before: '' };

/** A list changes thousands of rows from one and the same day: it is worked out once. */
function dayBefore(day: string): string {
  if (lastAsked.day !== day) {
    lastAsked = { day, before: Temporal.PlainDate.from(day).subtract({ days: 1 }).toString() };
  }
  return lastAsked.before;
}

/**
 * The rows with `row` holding from `from` (inclusive). A row that began on the same day is replaced, because it never
 * held for a whole day. With `row` null, nothing holds from that day.
 * @param rows ordered by `from`, null first
 */
export function changeFrom<R extends DatedRow>(
  rows: readonly R[],
  from: string,
  row: Omit<R, 'from' | 'to'> | null,
): R[] {
  const earlier = rows
    .filter((candidate) => candidate.from === null || candidate.from < from)
    .map((candidate) => (holdsOn(candidate, from) ? { ...candidate, to: dayBefore(from) } : candidate));
  const later = rows.filter((candidate) => candidate.from !== null && candidate.from > from);
  const next = later[0]?.from;
  const changed = row === null ? [] : [{ ...row, from, to: next ? dayBefore(next) : null } as R];
  return [...earlier, ...changed, ...later];
}
