// The run-up to a meeting as a line: today, the days by which something is to be done, the meeting. The list beside it says the
// same in words, so that whoever hears the page loses nothing.

import type { ReactNode } from 'react';
import { addDays, daysBetween, earlierDay } from '../../../../shared/rules/limits.ts';
import { useToday } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { type Before, stateOf } from './before-list.tsx';
import classes from './run-up.module.css';

/** What stands on the line, in words. */
const LABELS: Readonly<Record<string, string>> = {
  agenda: 'Items by',
  papers: 'Papers out by',
  preMeeting: 'Own meeting',
  minutes: 'Minutes by',
};
/** Two labels on the same side need so much of the line between them, in per cent. */
const ROOM = 15;
const FEW_DAYS = 5;

interface Mark {
  kind: string;
  day: string;
  label: string;
  state: 'done' | 'late' | 'open';
}

export function RunUp(props: { before: Before }) {
  const { next, tasks } = props.before;
  const today = useToday();
  if (next === null || next.daysLeft <= 0) return null;
  // What is long overdue stands in the list; here it would push everything else together.
  const earliest = addDays(today, -Math.max(FEW_DAYS, Math.ceil(next.daysLeft / 2)));
  const marks = tasks.flatMap((task): Mark[] => {
    const label = LABELS[task.key];
    if (label === undefined || task.dueOn === null || task.dueOn > next.day || task.dueOn < earliest) return [];
    return [{ kind: task.key, day: task.dueOn, label, state: stateOf(task) }];
  });
  const first = marks.reduce((so, { day }) => earlierDay(so, day), today);
  const span = Math.max(1, daysBetween(first, next.day));
  const all: Mark[] = [
    ...marks,
    { kind: 'today', day: today, label: 'Today', state: 'open' as const },
    { kind: 'meeting', day: next.day, label: 'Meeting', state: 'open' as const },
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const last = { above: -ROOM, below: -ROOM };
  return (
    <div className={classes.runUp} aria-hidden>
      <span className={classes.runLine} />
      {all.map(({ kind, day, label, state }): ReactNode => {
        const at = (daysBetween(first, day) / span) * 100;
        const place = at - last.below >= ROOM ? 'below' : at - last.above >= ROOM ? 'above' : null;
        if (place !== null) last[place] = at;
        return (
          <span
            key={kind}
            className={classes.mark}
            data-kind={kind}
            data-state={state}
            data-place={place ?? undefined}
            style={{ left: `${at}%` }}
          >
            {place !== null && (
              <span className={classes.markWords}>
                {label}
                <br />
                <span>
                  <DayText day={day} isShort />
                </span>
              </span>
            )}
          </span>
        );
      })}
    </div>
  );
}
