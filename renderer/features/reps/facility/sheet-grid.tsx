// The sheet: a row for each rep, a column for each day, moved through and typed into like a spreadsheet.

import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { weekdayOf } from '../../../../shared/rules/calendar.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { hoursAndMinutes, hoursTyped } from '../../../../shared/rules/reps/facility-hours.ts';
import { useSession, useWords } from '../../../app/desk.tsx';
import { type Place, pastedCells, placeAfter } from '../../../components/grid-keys.ts';
import classes from './sheet.module.css';
import { type CellActions, SheetRow, type Typing } from './sheet-row.tsx';
import { minutesOf } from './sheet-words.ts';
import { type Sheet, type SheetData, textOfCell } from './use-sheet.ts';

interface GridProps {
  sheet: Sheet;
  data: SheetData;
  onOutside: (cells: number) => void;
}

const WEEKDAYS = ['M', 'T', 'W', 'T', 'F', 'S', 'S'];
/** Of the two columns that stay in sight at the end, and a day more. */
const SUMS_WIDTH = 210;

export function SheetGrid({ sheet, data, onOutside }: GridProps) {
  const { today, branch } = useSession();
  const { terms } = useWords();
  const { title } = facilityWords(branch?.words);
  const { rows, days } = data;
  const [at, setAt] = useState<Place>({
    row: 0,
    column: Math.max(
      0,
      days.findIndex(({ day }) => day === today),
    ),
  });
  /** What is being typed in the cell that is marked; null while nothing is. `isFresh`: arrows leave the cell. */
  const [typing, setShownTyping] = useState<Typing | null>(null);
  // What left the cell by a key is not kept again, or at all, when its field goes and loses the focus.
  const now = useRef<Typing | null>(null);
  const setTyping = (next: Typing | null) => {
    now.current = next;
    setShownTyping(next);
  };
  const grid = useRef<HTMLTableElement>(null);
  const hasFocus = useRef(false);

  // The cell that is marked has the focus whenever the grid has it.
  useEffect(() => {
    if (typing !== null || !hasFocus.current) return;
    const cell = grid.current?.querySelector<HTMLElement>('[data-active]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  // What is written is mostly of the last days: they are in sight when the sheet opens.
  useLayoutEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>('[data-active]');
    const scroller = grid.current?.parentElement;
    if (!cell || !scroller) return;
    scroller.scrollLeft += cell.getBoundingClientRect().right - scroller.getBoundingClientRect().right + SUMS_WIDTH;
  }, []);

  const person = rows[Math.min(at.row, rows.length - 1)];
  const day = days[Math.min(at.column, days.length - 1)]?.day ?? '';
  const commit = (typed: string) => {
    setTyping(null);
    if (person !== undefined && typed.trim() !== textOfCell(sheet, person.memberId, day)) {
      sheet.type([{ memberId: person.memberId, day, typed }]);
    }
  };
  const go = (place: Place) => {
    hasFocus.current = true;
    setAt(place);
  };

  const acting = useRef<CellActions>(null);
  useEffect(() => {
    acting.current = {
      press: (row, column) => {
        if (typing !== null) commit(typing.text);
        go({ row, column });
      },
      open: (text) => setTyping({ text, isFresh: false }),
      write: (text) => setTyping({ text, isFresh: typing?.isFresh ?? false }),
      leave: () => now.current !== null && commit(now.current.text),
    };
  });
  const actions = useMemo(
    (): CellActions => ({
      press: (row, column) => acting.current?.press(row, column),
      open: (text) => acting.current?.open(text),
      write: (text) => acting.current?.write(text),
      leave: () => acting.current?.leave(),
    }),
    [],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey: isShift } = event;
    const isControl = event.ctrlKey || event.metaKey;
    if (isControl && key.toLowerCase() === 'z' && typing === null) {
      event.preventDefault();
      sheet.takeBack();
      return;
    }
    if (typing !== null) {
      if (key === 'Escape') {
        event.preventDefault();
        setTyping(null);
        return;
      }
      const isAcross = key === 'ArrowLeft' || key === 'ArrowRight' || key === 'Home' || key === 'End';
      const next =
        isAcross && !typing.isFresh ? undefined : placeAfter(key, { isShift, isControl }, at, rows.length, days.length);
      if (next !== undefined) {
        event.preventDefault();
        commit(typing.text);
        go(next);
      } else if (key === 'Tab') commit(typing.text);
      return;
    }
    if (key === 'F2' || (key === 'Enter' && !isControl && !isShift && person !== undefined)) {
      event.preventDefault();
      setTyping({ text: textOfCell(sheet, person!.memberId, day), isFresh: false });
      return;
    }
    const next = placeAfter(key, { isShift, isControl }, at, rows.length, days.length);
    if (next !== undefined) {
      event.preventDefault();
      go(next);
    } else if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault();
      commit('');
    } else if (key.length === 1 && !isControl && !event.altKey && key !== ' ') {
      event.preventDefault();
      setTyping({ text: key, isFresh: true });
    }
  };

  return (
    <div className={classes.scroll}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is typed into is a grid
        role="grid"
        aria-label={`${title}, ${data.month}`}
        className={classes.grid}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={(event) => {
          hasFocus.current = grid.current?.contains(event.relatedTarget as Node | null) ?? false;
        }}
        onKeyDown={onKeyDown}
        onCopy={(event) => {
          if (typing !== null || person === undefined) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', textOfCell(sheet, person.memberId, day));
        }}
        onPaste={(event) => {
          if (typing !== null) return;
          event.preventDefault();
          const { cells, outside } = pastedCells(
            event.clipboardData.getData('text/plain'),
            at,
            rows.length,
            days.length,
          );
          sheet.type(
            cells.map((cell) => ({
              memberId: rows[cell.row]!.memberId,
              day: days[cell.column]!.day,
              typed: cell.typed,
            })),
          );
          onOutside(outside);
        }}
      >
        <thead>
          <tr>
            <th scope="col" className={classes.who}>
              {capital(terms.rep)}
            </th>
            {days.map(({ day: on, isWeekend, holiday }) => (
              <th
                key={on}
                scope="col"
                data-closed={isWeekend || holiday !== null || undefined}
                data-today={on === today || undefined}
                title={holiday ?? undefined}
                aria-label={dayInWords(on, branch?.dateOrder) + (holiday === null ? '' : `, ${holiday}`)}
              >
                <span className={classes.weekday}>{WEEKDAYS[weekdayOf(on) - 1]}</span>
                {Number(on.slice(8))}
              </th>
            ))}
            <th scope="col" className={classes.sum}>
              Hours
            </th>
            <th scope="col" className={classes.agreed}>
              Agreed
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each, row) => (
            <SheetRow
              key={each.memberId}
              person={each}
              row={row}
              days={days}
              active={row === at.row ? at.column : null}
              typing={row === at.row ? typing : null}
              partsOf={sheet.partsOf}
              oddOf={sheet.oddOf}
              actions={actions}
            />
          ))}
        </tbody>
        <SumRow sheet={sheet} data={data} />
      </table>
    </div>
  );
}

/** What all of them were away for, day by day. */
function SumRow({ sheet: { partsOf }, data: { rows, days } }: Pick<GridProps, 'sheet' | 'data'>) {
  const sums = useMemo(
    () => days.map(({ day }) => rows.reduce((total, { memberId }) => total + minutesOf(partsOf(memberId, day)), 0)),
    [rows, days, partsOf],
  );
  return (
    <tfoot>
      <tr>
        <th scope="row" className={classes.who}>
          All
        </th>
        {days.map(({ day, isWeekend, holiday }, index) => (
          <td key={day} data-closed={isWeekend || holiday !== null || undefined}>
            {sums[index] === 0 ? '' : hoursTyped(sums[index]!)}
          </td>
        ))}
        <td className={classes.sum}>{hoursAndMinutes(sums.reduce((total, minutes) => total + minutes, 0))}</td>
        <td className={classes.agreed} />
      </tr>
    </tfoot>
  );
}
