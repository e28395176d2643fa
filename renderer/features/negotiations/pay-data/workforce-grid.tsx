// The grid in which a workforce is typed: arrows, Enter and Tab go from cell to cell, a block out of a spreadsheet is pasted
// where one stands, and what a row comes to stands at its end.

import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { type Place, pastedCells, placeAfter } from '../../../components/grid-keys.ts';
import { usePayWords } from '../cost/use-currency.ts';
import { emptyRow, GRID_FIELDS, type GridField, type GridRow, isBlankRow } from './grid-rows.ts';
import classes from './workforce-grid.module.css';

/** What is wrong with a cell, or asked of it. */
export interface OddCell {
  message: string;
  isQuestion: boolean;
}

interface WorkforceGridProps {
  rows: readonly GridRow[];
  onRows: (rows: GridRow[]) => void;
  oddOf: (row: number, field: GridField) => OddCell | undefined;
  /** A year's pay of all of the row. */
  payOf: (row: number) => string | null;
  /** Cells with a row of headings were pasted: they are read as a list. */
  onList: (text: string) => void;
}

const HEADS: Readonly<Record<GridField, string>> = {
  grade: 'Grade',
  point: 'Point',
  headcount: 'People',
  hours: 'Hours a week',
  weeksPaid: 'Weeks paid',
  topPoint: 'Top point',
  annual: 'Pay if on no point',
  workplace: 'Workplace',
  note: 'Note',
};
const FIGURES: ReadonlySet<GridField> = new Set(['headcount', 'hours', 'weeksPaid', 'annual']);
const LONGEST = 300;
/** Rows that are drawn at once; the next come with a button. */
const DRAWN = 200;

/** Headings stand above figures: none of the cells of the first line is a number, and one of them is a word we know. */
export const hasHeadings = (text: string): boolean => {
  const [first = '', second] = text.split(/\r\n?|\n/);
  const cells = first.split('\t').filter((cell) => cell.trim() !== '');
  return (
    second !== undefined &&
    cells.length > 1 &&
    cells.every((cell) => !/\d/.test(cell)) &&
    /grade|point|scp|hours|head|salary|number|name/i.test(first)
  );
};

export function WorkforceGrid({ rows, onRows, oddOf, payOf, onList }: WorkforceGridProps) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [typing, setShownTyping] = useState<{ text: string; isFresh: boolean } | null>(null);
  const [drawn, setDrawn] = useState(DRAWN);
  const now = useRef<{ text: string; isFresh: boolean } | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const hasFocus = useRef(false);
  const setTyping = (next: typeof typing) => {
    now.current = next;
    setShownTyping(next);
  };
  /** A row more than there are: typing into it makes it one. */
  const count = rows.length + 1;

  useEffect(() => {
    if (typing !== null || !hasFocus.current) return;
    const cell = grid.current?.querySelector<HTMLElement>('[data-active]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const write = (cells: readonly (Place & { typed: string })[]) => {
    const next = [...rows];
    for (const { row, column, typed } of cells) {
      while (next.length <= row) next.push(emptyRow());
      next[row] = { ...next[row]!, [GRID_FIELDS[column]!]: typed };
    }
    while (next.length > 0 && isBlankRow(next.at(-1)!)) next.pop();
    onRows(next);
  };
  const commit = (text: string) => {
    setTyping(null);
    const before = rows[at.row]?.[GRID_FIELDS[at.column]!] ?? '';
    if (text !== before) write([{ ...at, typed: text }]);
  };
  const go = (place: Place) => {
    hasFocus.current = true;
    if (place.row >= drawn) setDrawn(place.row + DRAWN);
    setAt(place);
  };
  const next = (event: KeyboardEvent): Place | undefined => {
    const { key, shiftKey: isShift } = event;
    const isControl = event.ctrlKey || event.metaKey;
    if (key === 'Tab') {
      const column = at.column + (isShift ? -1 : 1);
      if (column >= 0 && column < GRID_FIELDS.length) return { row: at.row, column };
      const row = at.row + (isShift ? -1 : 1);
      return row >= 0 && row < count ? { row, column: isShift ? GRID_FIELDS.length - 1 : 0 } : undefined;
    }
    return placeAfter(key, { isShift, isControl }, at, count, GRID_FIELDS.length);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const isControl = event.ctrlKey || event.metaKey;
    if (typing !== null) {
      if (key === 'Escape') {
        event.preventDefault();
        setTyping(null);
        return;
      }
      const isAcross = key === 'ArrowLeft' || key === 'ArrowRight' || key === 'Home' || key === 'End';
      const place = isAcross && !typing.isFresh ? undefined : next(event);
      if (place !== undefined) {
        event.preventDefault();
        commit(typing.text);
        go(place);
      } else if (key === 'Tab') commit(typing.text);
      return;
    }
    const current = rows[at.row]?.[GRID_FIELDS[at.column]!] ?? '';
    if (isControl && (key === 'Delete' || key === 'Backspace')) {
      event.preventDefault();
      onRows(rows.filter((_, row) => row !== at.row));
    } else if (isControl && key.toLowerCase() === 'd' && at.row > 0) {
      event.preventDefault();
      write([{ ...at, typed: rows[at.row - 1]?.[GRID_FIELDS[at.column]!] ?? '' }]);
    } else if (key === 'F2') {
      event.preventDefault();
      setTyping({ text: current, isFresh: false });
    } else if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault();
      commit('');
    } else if (key.length === 1 && !isControl && !event.altKey) {
      event.preventDefault();
      setTyping({ text: key, isFresh: true });
    } else {
      const place = next(event);
      if (place === undefined) return;
      event.preventDefault();
      go(place);
    }
  };

  return (
    <div className={classes.scroll}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is typed into is a grid
        role="grid"
        aria-label="The rows of the workforce"
        className={classes.grid}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={(event) => {
          hasFocus.current = grid.current?.contains(event.relatedTarget as Node | null) ?? false;
        }}
        onKeyDown={onKeyDown}
        onCopy={(event) => {
          if (typing !== null) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', rows[at.row]?.[GRID_FIELDS[at.column]!] ?? '');
        }}
        onPaste={(event) => {
          if (typing !== null) return;
          event.preventDefault();
          const text = event.clipboardData.getData('text/plain');
          if (hasHeadings(text)) onList(text);
          else write(pastedCells(text, at, 10_000, GRID_FIELDS.length).cells);
        }}
      >
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Row</span>
            </th>
            {GRID_FIELDS.map((field) => (
              <th key={field} scope="col" data-figure={FIGURES.has(field) || undefined}>
                {HEADS[field]}
              </th>
            ))}
            <th scope="col" data-figure data-reckoned>
              Pay of all
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: Math.min(count, drawn) }, (_, row) => (
            <Row
              key={rows[row]?.id ?? 'next'}
              row={row}
              value={rows[row]}
              active={row === at.row ? at.column : null}
              typing={row === at.row ? typing : null}
              odd={GRID_FIELDS.map((field) => oddOf(row, field))}
              pay={payOf(row)}
              onPress={(column) => {
                if (typing !== null) commit(typing.text);
                go({ row, column });
              }}
              onOpen={(text) => setTyping({ text, isFresh: false })}
              onWrite={(text) => setTyping({ text, isFresh: typing?.isFresh ?? false })}
              onLeave={() => now.current !== null && commit(now.current.text)}
            />
          ))}
        </tbody>
      </table>
      {count > drawn && (
        <button type="button" className={classes.more} onClick={() => setDrawn(drawn + DRAWN)}>
          Show the next {Math.min(DRAWN, count - drawn)} of {rows.length.toLocaleString('en-GB')} rows
        </button>
      )}
    </div>
  );
}

interface RowProps {
  row: number;
  value: GridRow | undefined;
  active: number | null;
  typing: { text: string; isFresh: boolean } | null;
  odd: readonly (OddCell | undefined)[];
  pay: string | null;
  onPress: (column: number) => void;
  onOpen: (text: string) => void;
  onWrite: (text: string) => void;
  onLeave: () => void;
}

/** Drawn again only when something of it is another. */
const Row = memo(GridRowView, (before, after) => {
  const isQuiet = before.active === null && after.active === null;
  return (
    isQuiet &&
    before.row === after.row &&
    before.value === after.value &&
    before.pay === after.pay &&
    before.odd.every((odd, at) => odd?.message === after.odd[at]?.message)
  );
});

function GridRowView({ row, value, active, typing, odd, pay, ...props }: RowProps) {
  const { short } = usePayWords();
  return (
    <tr>
      <th scope="row">{value === undefined ? <span className="visually-hidden">The next row</span> : row + 1}</th>
      {GRID_FIELDS.map((field, column) => {
        const isActive = column === active;
        const text = value?.[field] ?? '';
        const where = `${HEADS[field]}, row ${row + 1}`;
        const { message, isQuestion } = odd[column] ?? {};
        return (
          <td
            key={field}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell that is typed into
            role="gridcell"
            tabIndex={isActive ? 0 : -1}
            aria-selected={isActive}
            aria-invalid={message !== undefined || undefined}
            aria-label={`${where}: ${text === '' ? 'blank' : text}${message === undefined ? '' : `. ${message}`}`}
            title={message ?? (text.length > 24 ? text : undefined)}
            data-active={isActive || undefined}
            data-odd={(message !== undefined && !isQuestion) || undefined}
            data-asked={isQuestion || undefined}
            data-figure={FIGURES.has(field) || undefined}
            onMouseDown={(event) => {
              if (isActive && typing !== null) return;
              event.preventDefault();
              props.onPress(column);
              event.currentTarget.focus({ preventScroll: true });
            }}
            onDoubleClick={() => props.onOpen(text)}
          >
            {isActive && typing !== null ? (
              <input
                className={classes.input}
                aria-label={where}
                // biome-ignore lint/a11y/noAutofocus: whoever types has chosen the cell
                autoFocus
                value={typing.text}
                maxLength={LONGEST}
                list={field === 'workplace' ? 'workplaces-of-workforce' : undefined}
                onChange={(event) => props.onWrite(event.currentTarget.value)}
                onBlur={props.onLeave}
              />
            ) : (
              text
            )}
          </td>
        );
      })}
      <td data-figure data-reckoned>
        {pay === null ? '' : short(pay)}
      </td>
    </tr>
  );
}
