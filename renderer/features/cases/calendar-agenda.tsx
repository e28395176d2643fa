// A month's dates one below the other, by day.

import { CalendarDays } from 'lucide-react';
import type { DueItem } from '../../../shared/contract/case-clocks.ts';
import { useToday } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { CalendarEntry } from './calendar-day.tsx';
import { byDay } from './calendar-month.ts';
import classes from './calendar-page.module.css';
import { keyOfDue } from './due-place.ts';

export function CalendarAgenda({ items, month }: { items: readonly DueItem[]; month: string }) {
  const today = useToday();
  const days = [...byDay(items)].sort(([a], [b]) => (a < b ? -1 : 1));
  if (days.length === 0) {
    return (
      <EmptyState icon={<CalendarDays size={24} />} title={`Nothing is due in ${month}`}>
        Limits, hearings, steps of a procedure, replies and remedies appear here by their day. Take a filter off, or
        look at another month.
      </EmptyState>
    );
  }
  return (
    <ol>
      {days.map(([day, due]) => (
        <li key={day} className={classes.agendaDay}>
          <h2 data-late={day < today || undefined}>
            <DayText day={day} isShort />
          </h2>
          <ul>
            {due.map((item) => (
              <li key={keyOfDue(item)}>
                <CalendarEntry item={item} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
