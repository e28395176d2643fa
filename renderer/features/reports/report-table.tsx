// The figures of a report as a table: the labels stay while it is scrolled sideways, every figure opens its members, and
// the arrow keys move from figure to figure.

import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { ReportTable as Table } from '../../../shared/contract/report-run.ts';
import {
  differenceAt,
  differenceInWords,
  figureAt,
  figureInWords,
  type Line,
  layoutOf,
} from '../../../shared/rules/report-run/layout.ts';
import { isTime } from '../../../shared/rules/report-run/periods.ts';
import { useWords } from '../../app/desk.tsx';
import { useIsPrinting } from '../../components/printing.ts';
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
  const isPrinting = useIsPrinting();
  const [showsAll, setShowsAll] = useState(false);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const body = useRef<HTMLTableSectionElement>(null);
  const layout = layoutOf(table, words);
  const { compared, unit } = table;
  const room = Math.max(40, Math.floor(MOST_CELLS / layout.columns.length));
  const isCut = !showsAll && !isPrinting && layout.rows.length > room + 1;
  const rows = isCut ? layout.rows.filter(({ at: row }) => row === 'total' || row < room) : layout.rows;

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = Math.max(0, Math.min(rows.length - 1, at[0] + step[0]));
    const column = Math.max(0, Math.min(layout.columns.length - 1, at[1] + step[1]));
    setAt([row, column]);
    body.current?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)?.focus();
    event.preventDefault();
  };

  return (
    <div className={classes.card}>
      <section className={classes.scroller} aria-label={`${table.title}, as a table`}>
        <table className={classes.table}>
          <thead>
            {layout.across && (
              <tr>
                <th className={classes.corner} />
                <th colSpan={layout.columns.length} scope="colgroup" className={classes.across}>
                  {layout.across}
                </th>
              </tr>
            )}
            <tr>
              <th scope="col" className={classes.corner}>
                {layout.corner}
              </th>
              {layout.columns.map((column) => (
                <th key={`${column.at}`} scope="col" data-total={column.at === 'total' || undefined}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKeyDown}>
            {rows.map((row, rowIndex) => (
              <tr key={`${row.at}`} data-total={row.at === 'total' || undefined}>
                <th scope="row">{row.label}</th>
                {layout.columns.map((column, columnIndex) => {
                  const figure = figureAt(table, row.at, column.at);
                  const part = table.parts && figureAt(table.parts, row.at, column.at);
                  const said = figureInWords(figure, unit);
                  const change =
                    compared === null
                      ? null
                      : differenceInWords(differenceAt(table, compared, row.at, column.at), unit);
                  return (
                    <td key={`${column.at}`} data-total={column.at === 'total' || undefined}>
                      <button
                        type="button"
                        data-print
                        data-at={`${rowIndex} ${columnIndex}`}
                        className={classes.figure}
                        data-none={figure === 0 || figure === null || undefined}
                        tabIndex={rowIndex === at[0] && columnIndex === at[1] ? 0 : -1}
                        aria-label={`${row.label}${column.label && layout.across ? `, ${column.label}` : ''}: ${said}. Open the ${words.terms.members}`}
                        onFocus={() => setAt([rowIndex, columnIndex])}
                        onClick={() => onOpen({ row, column, of: 'asAt' })}
                      >
                        {said}
                      </button>
                      {part && layout.across === null && <span className={classes.part}>{partInWords(part)}</span>}
                      {change !== null && compared && (
                        <button
                          type="button"
                          data-print
                          tabIndex={-1}
                          className={classes.change}
                          title={`${figureInWords(figureAt(compared, row.at, column.at), unit)} then`}
                          aria-label={`${change}, from ${figureInWords(figureAt(compared, row.at, column.at), unit)}. Open the ${words.terms.members} then`}
                          onClick={() => onOpen({ row, column, of: 'compareWith' })}
                        >
                          {change}
                        </button>
                      )}
                    </td>
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
      {unit === 'people' && table.by.some(isTime) && layout.rows.every(({ at: row }) => row !== 'total') && (
        <p className={classes.cut}>Each is as on its last day, so they do not add up to anything.</p>
      )}
    </div>
  );
}

const partInWords = ({ over, under }: { over: number; under: number | null }): string =>
  under === null ? over.toLocaleString('en-GB') : `${over.toLocaleString('en-GB')} of ${under.toLocaleString('en-GB')}`;
