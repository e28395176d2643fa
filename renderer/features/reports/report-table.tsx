// The figures of a report as a table: the labels stay while it is scrolled sideways, every figure opens its members, and
// the arrow keys move from figure to figure.

import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { ReportTable as Table } from '../../../shared/contract/report-run.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { type Line, layoutOf } from '../../../shared/rules/report-run/layout.ts';
import { isTime } from '../../../shared/rules/report-run/periods.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { useIsPrinting } from '../../components/printing.ts';
import { columnsOf, type ShownColumn } from './report-columns.ts';
import classes from './report-table.module.css';

/** One figure that was pressed. */
export interface Pressed {
  row: Line;
  column: Line;
  of: 'asAt' | 'compareWith';
}

interface ReportTableProps {
  table: Table;
  onOpen: (pressed: Pressed) => void;
}

/** Longer tables are cut on the screen, where nobody reads them; paper and files have every row. */
const MOST_CELLS = 4_000;

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function ReportTable({ table, onOpen }: ReportTableProps) {
  const words = useWords();
  const { branch } = useSession();
  const isPrinting = useIsPrinting();
  const [showsAll, setShowsAll] = useState(false);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const body = useRef<HTMLTableSectionElement>(null);
  const layout = layoutOf(table, words);
  const { compared, compareWith } = table;
  const earlier = compareWith === null ? '' : dayInWords(compareWith, branch?.dateOrder);
  const columns = columnsOf(table, layout, words, earlier);
  const opening = columns.filter(({ opens }) => opens !== null);
  const room = Math.max(40, Math.floor(MOST_CELLS / columns.length));
  const isCut = !showsAll && !isPrinting && layout.rows.length > room + 1;
  const rows = isCut ? layout.rows.filter(({ at: row }) => row === 'total' || row < room) : layout.rows;
  const row = Math.min(at[0], rows.length - 1);
  const column = Math.min(at[1], opening.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = [
      Math.max(0, Math.min(rows.length - 1, row + step[0])),
      Math.max(0, Math.min(opening.length - 1, column + step[1])),
    ] as const;
    setAt(next);
    body.current?.querySelector<HTMLElement>(`[data-at="${next[0]} ${next[1]}"]`)?.focus();
    event.preventDefault();
  };

  return (
    <div className={classes.card}>
      <section className={classes.scroller} aria-label={`${table.title}, as a table`}>
        <table className={classes.table}>
          <thead>
            {layout.across && (
              <tr>
                <td className={classes.corner} />
                <th colSpan={columns.length} scope="colgroup" className={classes.across}>
                  {layout.across}
                  {compared && `. The small figures say how many more or fewer than on ${earlier}.`}
                </th>
              </tr>
            )}
            <tr>
              <th scope="col" className={classes.corner}>
                {layout.corner || <span className="visually-hidden">What is counted</span>}
              </th>
              {columns.map(({ key, header, isTotal }) => (
                <th key={key} scope="col" data-total={isTotal || undefined}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKeyDown}>
            {rows.map((line, rowIndex) => (
              <tr key={`${line.at}`} data-total={line.at === 'total' || undefined}>
                <th scope="row">{line.label}</th>
                {columns.map((shown) => {
                  const columnIndex = opening.indexOf(shown);
                  return (
                    <Cell
                      key={shown.key}
                      row={line}
                      shown={shown}
                      isNamed={columns.length > 1}
                      at={`${rowIndex} ${columnIndex}`}
                      isCurrent={rowIndex === row && columnIndex === column}
                      onFocus={() => setAt([rowIndex, columnIndex])}
                      onOpen={onOpen}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {isCut && (
        <p className={classes.cut}>
          The first {room.toLocaleString('en-GB')} of {layout.rows.length.toLocaleString('en-GB')} rows.{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
            Show them all
          </Button>
        </p>
      )}
      {table.by.some(isTime) && layout.rows.concat(layout.columns).every(({ at: line }) => line !== 'total') && (
        <p className={classes.cut}>Each is as on its last day, so they do not add up to anything.</p>
      )}
    </div>
  );
}

interface CellProps {
  row: Line;
  shown: ShownColumn;
  isNamed: boolean;
  at: string;
  isCurrent: boolean;
  onFocus: () => void;
  onOpen: (pressed: Pressed) => void;
}

function Cell({ row, shown, isNamed, at, isCurrent, onFocus, onOpen }: CellProps) {
  const { terms } = useWords();
  const { opens, line: column } = shown;
  const text = shown.text(row);
  const isQuiet = shown.isQuiet(row) || undefined;
  const change = shown.change?.(row);
  const named = isNamed ? `${row.label}, ${shown.header}` : row.label;
  return (
    <td data-total={shown.isTotal || undefined}>
      {opens === null ? (
        <span className={classes.read} data-none={isQuiet}>
          {text}
        </span>
      ) : (
        <button
          type="button"
          data-print
          data-at={at}
          className={classes.figure}
          data-none={isQuiet}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={`${named}: ${text}. Open the ${terms.members}`}
          onFocus={onFocus}
          onClick={() => onOpen({ row, column, of: opens })}
        >
          {text}
        </button>
      )}
      {change !== undefined && (
        <button
          type="button"
          data-print
          tabIndex={-1}
          className={classes.change}
          data-none={change === '0' || undefined}
          aria-label={`${named}: ${change}. Open the ${terms.members} then`}
          onClick={() => onOpen({ row, column, of: 'compareWith' })}
        >
          {change}
        </button>
      )}
    </td>
  );
}
