// The sheet: a row for each rep, a column for each day, moved through and typed into like a spreadsheet.

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SheetPerson } from '../../../../shared/contract/reps/facility.ts';
import { facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { weekdayOf } from '../../../../shared/rules/calendar.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CellPart } from '../../../../shared/rules/reps/facility-cell.ts';
import { hoursAndMinutes, hoursInWords } from '../../../../shared/rules/reps/facility-hours.ts';
import { holdsOn } from '../../../../shared/rules/rows-at.ts';
import { useSession } from '../../../app/desk.tsx';
import classes from './sheet.module.css';
import { type Place, pastedCells, placeAfter } from './sheet-keys.ts';
import { type Sheet, type SheetData, textOfCell } from './use-sheet.ts';

interface GridProps {
  sheet: Sheet;
  data: SheetData;
  onOutside: (cells: number) => void;
}

interface Typing {
  text: string;
  isFresh: boolean;
}

const WEEKDAYS = ['M', 'T', 'W', 'T', 'F', 'S', 'S'];
/** Of the two columns that stay in sight at the end, and a day more. */
const SUMS_WIDTH = 210;
const sum = (parts: readonly CellPart[]): number => parts.reduce((all, { minutes }) => all + minutes, 0);

export function SheetGrid({ sheet, data, onOutside }: GridProps) {
  const { today, branch } = useSession();
  const { kinds, title } = facilityWords(branch?.words);
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
              Rep
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
            <tr key={each.memberId}>
              <th scope="row" className={classes.who}>
                <strong className={classes.name}>{each.name}</strong>
                <span className={classes.under}>
                  {each.posts.map((post) => post.title).join(', ') || 'holds no post'}
                </span>
              </th>
              {days.map(({ day: on, isWeekend, holiday }, column) => {
                const isActive = row === at.row && column === at.column;
                const text = textOfCell(sheet, each.memberId, on);
                const parts = sheet.partsOf(each.memberId, on);
                const odd = sheet.oddOf(each.memberId, on);
                return (
                  <td
                    key={on}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell that is typed into
                    role="gridcell"
                    tabIndex={isActive ? 0 : -1}
                    aria-selected={isActive}
                    aria-invalid={odd !== undefined || undefined}
                    aria-label={[
                      shown(text, parts),
                      each.name,
                      dayInWords(on, branch?.dateOrder),
                      odd?.problem ?? inWords(parts, kinds),
                    ]
                      .filter((words) => words !== '')
                      .join(', ')}
                    data-active={isActive || undefined}
                    data-closed={isWeekend || holiday !== null || undefined}
                    data-outside={!each.posts.some((post) => holdsOn(post, on)) || undefined}
                    data-kind={parts.length === 1 ? parts[0]!.kind : undefined}
                    data-odd={odd !== undefined || undefined}
                    title={odd?.problem ?? (parts.length > 0 ? inWords(parts, kinds) : undefined)}
                    onMouseDown={(event) => {
                      if (isActive && typing !== null) return;
                      event.preventDefault();
                      if (typing !== null) commit(typing.text);
                      go({ row, column });
                      event.currentTarget.focus({ preventScroll: true });
                    }}
                    onDoubleClick={() => setTyping({ text, isFresh: false })}
                  >
                    {isActive && typing !== null ? (
                      <input
                        className={classes.input}
                        aria-label={`${each.name}, ${dayInWords(on, branch?.dateOrder)}`}
                        // biome-ignore lint/a11y/noAutofocus: whoever types has chosen the cell
                        autoFocus
                        value={typing.text}
                        maxLength={60}
                        size={Math.max(4, typing.text.length)}
                        onChange={(event) => setTyping({ ...typing, text: event.currentTarget.value })}
                        onBlur={() => now.current !== null && commit(now.current.text)}
                      />
                    ) : (
                      shown(text, parts)
                    )}
                  </td>
                );
              })}
              <SumCells sheet={sheet} person={each} days={days} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes.who}>
              All
            </th>
            {days.map(({ day: on, isWeekend, holiday }) => {
              const all = rows.reduce((total, { memberId }) => total + sum(sheet.partsOf(memberId, on)), 0);
              return (
                <td key={on} data-closed={isWeekend || holiday !== null || undefined}>
                  {all === 0 ? '' : short(all)}
                </td>
              );
            })}
            <td className={classes.sum}>
              {hoursAndMinutes(
                rows.reduce(
                  (total, { memberId }) =>
                    total + days.reduce((own, { day: on }) => own + sum(sheet.partsOf(memberId, on)), 0),
                  0,
                ),
              )}
            </td>
            <td className={classes.agreed} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const short = (minutes: number): string => (minutes % 60 === 0 ? String(minutes / 60) : hoursAndMinutes(minutes));

/** Several entries of one day as their sum, marked; everything else as it is typed. */
const shown = (text: string, parts: readonly CellPart[]): string => (parts.length < 2 ? text : `${short(sum(parts))}+`);

export const inWords = (parts: readonly CellPart[], kinds: Readonly<Record<CellPart['kind'], string>>): string =>
  parts.length === 0
    ? 'nothing'
    : parts
        .map(
          ({ minutes, kind, isPaid }) =>
            `${hoursInWords(minutes)} ${kinds[kind].toLowerCase()}, ${isPaid ? 'paid' : 'unpaid'}`,
        )
        .join('; ');

/** The person's hours as they stand on the screen, and what agreements give beside them. */
function SumCells({ sheet, person, days }: { sheet: Sheet; person: SheetPerson; days: SheetData['days'] }) {
  const parts = days.flatMap(({ day }) => sheet.partsOf(person.memberId, day));
  const used = sum(parts);
  const unpaid = sum(parts.filter(({ isPaid }) => !isPaid));
  const { lines, words } = person.agreed;
  const given = lines.reduce((total, line) => total + line.given, 0);
  const isOver = lines.some(({ over }) => over > 0);
  return (
    <>
      <td className={classes.sum}>
        <strong>{hoursAndMinutes(used)}</strong>
        {unpaid > 0 && <span className={classes.under}>{hoursAndMinutes(unpaid)} unpaid</span>}
      </td>
      <td className={classes.agreed} title={words}>
        {lines.length === 0 ? (
          <span className={classes.none}>no figure</span>
        ) : (
          <>
            of {hoursAndMinutes(given)}
            <span className={classes.under} data-over={isOver || undefined}>
              {isOver
                ? `${hoursAndMinutes(Math.max(...lines.map(({ over }) => over)))} over`
                : `${hoursAndMinutes(Math.max(0, given - used))} left`}
            </span>
          </>
        )}
      </td>
    </>
  );
}
