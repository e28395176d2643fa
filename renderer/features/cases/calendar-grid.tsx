// A month of days. The arrow keys go from day to day, Page Up and Down from month to month; Enter goes to what is due on
// the day, beside the month.

import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { DueItem } from '../../../shared/contract/case-clocks.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useSession, useToday, useWords } from '../../app/desk.tsx';
import { useIsPrinting } from '../../components/printing.ts';
import classes from './calendar-grid.module.css';
import { daysAway, monthsAway, weekdayNames } from './calendar-month.ts';
import { keyOfDue, placeOfDue } from './due-place.ts';
import { dueLooks } from './list-due-kinds.ts';

/** So many fit into a day's cell; the others are counted. */
const FIT = 3;
export const DAY_PANEL = 'calendar-day';

interface CalendarGridProps {
  weeks: readonly (readonly string[])[];
  /** The chosen day. */
  day: string;
  days: ReadonlyMap<string, DueItem[]>;
  label: string;
  onDay: (day: string) => void;
}

export function CalendarGrid({ weeks, day, days, label, onDay }: CalendarGridProps) {
  const { branch } = useSession();
  const startsOnSunday = branch?.dateOrder === 'mdy';
  const grid = useRef<HTMLTableElement>(null);
  const follows = useRef(false);
  useEffect(() => {
    if (follows.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    follows.current = false;
  }, [day]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const week = weeks.find((each) => each.includes(day)) ?? [];
    const moves: Record<string, string | undefined> = {
      ArrowLeft: daysAway(day, -1),
      ArrowRight: daysAway(day, 1),
      ArrowUp: daysAway(day, -7),
      ArrowDown: daysAway(day, 7),
      PageUp: monthsAway(day, -1),
      PageDown: monthsAway(day, 1),
      Home: week[0],
      End: week.at(-1),
    };
    const target = moves[event.key];
    if (target !== undefined) {
      follows.current = true;
      onDay(target);
    } else if (event.key === 'Enter' && (event.target as HTMLElement).dataset.day !== undefined) {
      document.querySelector<HTMLElement>(`#${DAY_PANEL} a`)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: days moved through by keys are a grid
    <table ref={grid} role="grid" aria-label={label} className={classes.month} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {weekdayNames(startsOnSunday).map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((each) => (
              <DayCell key={each} day={each} chosen={day} items={days.get(each) ?? []} onChoose={() => onDay(each)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  day: string;
  chosen: string;
  items: readonly DueItem[];
  onChoose: () => void;
}

function DayCell({ day, chosen, items, onChoose }: DayCellProps) {
  const { branch } = useSession();
  const today = useToday();
  const isPrinting = useIsPrinting();
  const fits = isPrinting ? items.length : items.length > FIT ? FIT - 1 : FIT;
  const isChosen = day === chosen;
  const count = items.length === 0 ? 'nothing due' : items.length === 1 ? 'one date' : `${items.length} dates`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid moves between its days by the arrow keys
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a day of the grid
      role="gridcell"
      className={classes.day}
      data-day={day}
      data-outside={day.slice(0, 7) !== chosen.slice(0, 7) || undefined}
      data-today={day === today || undefined}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      onClick={onChoose}
    >
      <span className="visually-hidden">
        {dayInWords(day, branch?.dateOrder)}, {count}
      </span>
      <span className={classes.number} aria-hidden>
        {Number(day.slice(8))}
      </span>
      {items.slice(0, fits).map((item) => (
        <DayItem key={keyOfDue(item)} item={item} />
      ))}
      {items.length > fits && <span className={classes.rest}>{items.length - fits} more</span>}
    </td>
  );
}

function DayItem({ item }: { item: DueItem }) {
  const look = dueLooks(useWords())[item.kind];
  const isPrinting = useIsPrinting();
  const Icon = look.icon;
  const isLate = item.daysLeft !== null && item.daysLeft < 0;
  return (
    <Link
      {...placeOfDue(item)}
      tabIndex={-1}
      className={classes.item}
      data-tone={isLate ? 'late' : look.tone}
      title={`${item.title} · ${item.caseNumber}`}
      onClick={(event) => event.stopPropagation()}
    >
      <Icon size={12} strokeWidth={2.2} aria-hidden />
      <span>
        <span className="visually-hidden">
          {isLate ? 'Overdue. ' : ''}
          {look.label}:{' '}
        </span>
        <span className={classes.whole}>
          {item.title}
          {isPrinting && `, ${item.caseNumber}`}
        </span>
        <span className={classes.short} aria-hidden>
          {look.short}
        </span>
      </span>
    </Link>
  );
}
