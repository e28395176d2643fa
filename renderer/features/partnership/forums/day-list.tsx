// Days on which a forum is to meet, and why one of them is not the day that was asked for.

import { DayText } from '../../../components/day-text.tsx';
import classes from './forums.module.css';
import stepsClasses from './new-forum.module.css';

interface DayListProps {
  days: readonly { day: string; why: string; meetingId?: string | null }[];
  notes: readonly string[];
}

export function DayList({ days, notes }: DayListProps) {
  return (
    <div>
      <ol className={stepsClasses.days} aria-label="The days">
        {days.map(({ day, why, meetingId = null }) => (
          <li key={day} className={stepsClasses.day}>
            <DayText day={day} />
            {meetingId !== null && <span className={classes.quiet}> is planned already</span>}
            {why !== '' && <span className={stepsClasses.dayWhy}>{why}</span>}
          </li>
        ))}
      </ol>
      {notes.map((note) => (
        <p key={note} className={classes.quiet}>
          {note}
        </p>
      ))}
    </div>
  );
}
