// Which rows of a list are chosen, to do something with all of them at once. It outlives scrolling and filtering: a row
// stays chosen until it is taken out again.

import { useCallback, useMemo, useRef, useState } from 'react';
import classes from './table.module.css';
import type { Column } from './table-columns.ts';

/** What one procedure takes at most. */
export const MOST_CHOSEN = 500;

export interface RowSelection<Row> {
  has: (row: Row) => boolean;
  /** In or out. */
  toggle: (row: Row) => void;
  /** How many are chosen, in this list or another. */
  size: number;
  clear: () => void;
  /** Takes these in too, up to MOST_CHOSEN altogether. */
  add: (rows: readonly Row[]) => void;
  /** Whose box it is, for a reader: "2026-0042". */
  nameOf: (row: Row) => string;
}

export interface ChosenRows<Row> extends RowSelection<Row> {
  /** As they were when they were chosen. */
  chosen: readonly Row[];
}

/** `keyOf` and `nameOf` must be stable. */
export function useRowSelection<Row>(keyOf: (row: Row) => string, nameOf: (row: Row) => string): ChosenRows<Row> {
  const [rows, setRows] = useState<ReadonlyMap<string, Row>>(() => new Map());
  return useMemo(
    () => ({
      chosen: [...rows.values()],
      size: rows.size,
      has: (row) => rows.has(keyOf(row)),
      toggle: (row) =>
        setRows((before) => {
          const next = new Map(before);
          if (!next.delete(keyOf(row)) && next.size < MOST_CHOSEN) next.set(keyOf(row), row);
          return next;
        }),
      add: (more) =>
        setRows((before) => {
          const next = new Map(before);
          for (const row of more) if (next.size < MOST_CHOSEN || next.has(keyOf(row))) next.set(keyOf(row), row);
          return next;
        }),
      clear: () => setRows(new Map()),
      nameOf,
    }),
    [rows, keyOf, nameOf],
  );
}

/** Chooses the row at an index, or with Shift every row from the last one chosen to it. */
export function useChoosing<Row>(selection: RowSelection<Row> | undefined, rowAt: (index: number) => Row | undefined) {
  const last = useRef(-1);
  return useCallback(
    (index: number, isRange: boolean) => {
      if (!selection) return;
      const row = rowAt(index);
      if (isRange && last.current >= 0) {
        const [from, to] = [Math.min(last.current, index), Math.max(last.current, index)];
        const between = Array.from({ length: to - from + 1 }, (_, step) => rowAt(from + step));
        selection.add(between.filter((each) => each !== undefined));
      } else if (row) selection.toggle(row);
      last.current = index;
    },
    [selection, rowAt],
  );
}

/** What the box over the boxes does: takes in every row, or lets go of all. */
export interface ChooseAll {
  isAll: boolean;
  isSome: boolean;
  toggle: () => void;
}

/** The box over the boxes, where all rows can be chosen at once. */
export function AllBox({ isAll, isSome, toggle }: ChooseAll) {
  return (
    <input
      type="checkbox"
      className={classes.box}
      data-no-print
      aria-label="Choose all"
      title="Choose all (Ctrl A)"
      checked={isAll}
      ref={(box) => {
        if (box) box.indeterminate = isSome && !isAll;
      }}
      onChange={toggle}
    />
  );
}

export const BOX_COLUMN = 'chosen';

/** Every row at once, by key and by the box; of a list longer than can be chosen those that are here, by key alone. */
export function useChooseAll<Row>(
  selection: RowSelection<Row> | undefined,
  { here, fetchAll }: { here: () => Row[]; fetchAll: () => Promise<Row[]> },
  total: number,
): { choose: () => void; head: ChooseAll | undefined } {
  const isWhole = total <= MOST_CHOSEN;
  const choose = async () => selection?.add(isWhole ? await fetchAll() : here());
  if (!selection || !isWhole) return { choose: () => void choose(), head: undefined };
  // What was chosen under other filters counts too, so the rows that are here are asked as well.
  const isAll = selection.size >= total && here().every((row) => selection.has(row));
  return {
    choose: () => void choose(),
    head: { isAll, isSome: selection.size > 0, toggle: () => (isAll ? selection.clear() : void choose()) },
  };
}

/** The boxes in front of the rows. */
export function boxColumn<Row>(selection: RowSelection<Row>): Column<Row> {
  return {
    key: BOX_COLUMN,
    header: 'Chosen',
    isHeaderHidden: true,
    width: '44px',
    cell: (row) => (
      <input
        type="checkbox"
        tabIndex={-1}
        className={classes.box}
        data-no-print
        aria-label={`Choose ${selection.nameOf(row)}`}
        checked={selection.has(row)}
        // The row hears the press: it knows its place, and whether Shift was held.
        onChange={() => undefined}
      />
    ),
  };
}
