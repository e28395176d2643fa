// What held on a day, read from dated rows: standings, categories, payments and jobs.

export interface DatedRow {
  /** First day on which the row holds, inclusive; null when it is open or unknown. */
  readonly from: string | null;
  /** Last day on which the row holds, inclusive; null when it is open or unknown. */
  readonly to: string | null;
}

/** True when the row holds on the day (`YYYY-MM-DD`); both its ends are inclusive. */
export function holdsOn(row: DatedRow, day: string): boolean {
  return (row.from === null || row.from <= day) && (row.to === null || row.to >= day);
}

/** The row that holds on the day. Where rows overlap, the later one in the list (they are ordered by `from`). */
export function rowAt<R extends DatedRow>(rows: readonly R[], day: string): R | undefined {
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index] as R;
    if (holdsOn(row, day)) return row;
  }
  return undefined;
}
