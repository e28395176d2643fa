// What is due on one day: what it is, whose case, how long is left. Each line opens its case.

import { Link } from '@tanstack/react-router';
import type { DueItem } from '../../../shared/contract/case-clocks.ts';
import { useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { DaysLeft } from '../../components/days-left.tsx';
import { DAY_PANEL } from './calendar-grid.tsx';
import classes from './calendar-page.module.css';
import { keyOfDue, placeOfDue } from './due-place.ts';
import { dueLooks } from './list-due-kinds.ts';

export function CalendarDay({ day, items }: { day: string; items: readonly DueItem[] }) {
  return (
    <section id={DAY_PANEL} className={classes.panel} aria-live="polite" data-no-print>
      <h2 className={classes.panelTitle}>
        <DayText day={day} />
      </h2>
      {items.length === 0 && <p className={classes.nothing}>Nothing is due on this day.</p>}
      <ul>
        {items.map((item) => (
          <li key={keyOfDue(item)}>
            <CalendarEntry item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CalendarEntry({ item }: { item: DueItem }) {
  const words = useWords();
  const look = dueLooks(words)[item.kind];
  const Icon = look.icon;
  const isLate = item.daysLeft !== null && item.daysLeft < 0;
  return (
    <Link {...placeOfDue(item)} className={classes.entry} data-tone={isLate ? 'late' : look.tone}>
      <Icon size={16} aria-hidden />
      <span>
        <span className={classes.entryTitle}>{item.title}</span>
        <span className={classes.entryDetail}>
          {look.label} · {item.caseNumber} · {item.typeInWords}
          {item.caseId !== null && ` · ${item.repName ?? 'nobody allocated'}`}
        </span>
        <span className={classes.entryDetail}>{item.detail}</span>
      </span>
      {item.daysLeft !== null && (
        <span className={classes.entryLeft}>
          <DaysLeft daysLeft={item.daysLeft} isEvent={item.kind === 'hearing'} />
        </span>
      )}
    </Link>
  );
}
