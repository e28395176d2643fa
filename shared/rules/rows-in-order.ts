// Whether dated rows can stand as they are: each ends after it begins, and no two hold on the same day.

import type { DatedRow } from './rows-at.ts';

/** By their first day; a row whose beginning is open comes first. */
export function inOrder<R extends DatedRow>(rows: readonly R[]): R[] {
  return rows.toSorted((a, b) => {
    const [first, second] = [a.from ?? '', b.from ?? ''];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

/** What is impossible in rows that are in order, in words; undefined when nothing is. */
export function impossibleRows(rows: readonly DatedRow[]): string | undefined {
  for (const [index, row] of rows.entries()) {
    if (row.from !== null && row.to !== null && row.to < row.from) return 'This ends before it begins.';
    const before = rows[index - 1];
    if (before && (row.from === null || before.to === null || before.to >= row.from)) {
      return 'Two of these hold on the same day: end the earlier one first.';
    }
  }
  return undefined;
}
