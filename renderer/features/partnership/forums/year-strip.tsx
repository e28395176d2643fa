// A forum's year as twelve months: what was held is filled, what is planned is a ring, what was called off is struck out. Every
// mark opens its meeting.

import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Meeting } from '../../../../shared/domain/partnership/meetings.ts';
import { meetingKindWords } from '../../../../shared/domain/partnership/words-meetings.ts';
import { dayInWords, MONTHS } from '../../../../shared/rules/day-words.ts';
import { dayOfMeeting } from '../../../../shared/rules/partnership/before-the-meeting.ts';
import { useSession } from '../../../app/desk.tsx';
import classes from './forums.module.css';
import { MEETING_SIGNS, meetingStandsWords, meetingState } from './meeting-words.ts';
import stripClasses from './year-strip.module.css';

export function YearStrip(props: { meetings: readonly Meeting[] }) {
  const { branch, today } = useSession();
  const kinds = meetingKindWords(branch?.words);
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const inYear = props.meetings.filter((meeting) => Number(dayOfMeeting(meeting).slice(0, 4)) === year);
  const held = inYear.filter(({ kind, heldOn }) => kind === 'forum' && heldOn !== null).length;
  const planned = inYear.filter(({ kind, cancelled }) => kind === 'forum' && cancelled === null).length;
  return (
    <>
      <div className={stripClasses.yearHead}>
        <h2 className={stripClasses.yearTitle}>
          <ActionIcon variant="subtle" color="gray" aria-label="The year before" onClick={() => setYear(year - 1)}>
            <ChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <span className={classes.blockTitle}>{year}</span>
          <ActionIcon variant="subtle" color="gray" aria-label="The year after" onClick={() => setYear(year + 1)}>
            <ChevronRight size={18} aria-hidden />
          </ActionIcon>
        </h2>
        <span className={classes.quiet}>
          {planned === 0
            ? 'No meeting of the forum'
            : `${held} held of ${planned} ${planned === 1 ? 'meeting' : 'meetings'} of the forum`}
        </span>
      </div>
      <ol className={stripClasses.year}>
        {MONTHS.map((name, index) => {
          const month = `${year}-${String(index + 1).padStart(2, '0')}`;
          const here = inYear.filter((meeting) => dayOfMeeting(meeting).startsWith(month));
          return (
            <li key={name} className={stripClasses.month} data-now={today.startsWith(month) || undefined}>
              <span className={stripClasses.monthName}>
                {name.slice(0, 3)}
                <span className="visually-hidden">{name.slice(3)}</span>
              </span>
              <span className={stripClasses.dots}>
                {here.map((meeting) => {
                  const day = dayOfMeeting(meeting);
                  const state = meetingState(meeting, today);
                  const label = `${dayInWords(day, branch?.dateOrder)}: ${kinds[meeting.kind]}, ${meetingStandsWords[state]}`;
                  return (
                    <Link
                      key={meeting.id}
                      to="/partnership/meetings/$id"
                      params={{ id: meeting.id }}
                      className={stripClasses.dot}
                      data-state={state}
                      data-kind={meeting.kind === 'forum' ? 'forum' : 'other'}
                      title={label}
                      aria-label={label}
                    >
                      {meeting.kind === 'forum' ? Number(day.slice(8)) : MEETING_SIGNS[meeting.kind]}
                    </Link>
                  );
                })}
              </span>
            </li>
          );
        })}
      </ol>
      <p className={stripClasses.legend} aria-hidden>
        <span>
          <span className={stripClasses.swatch} data-state="held" /> held
        </span>
        <span>
          <span className={stripClasses.swatch} /> planned
        </span>
        <span>
          <span className={stripClasses.swatch} data-state="unwritten" /> past, not written up
        </span>
        <span>
          <span className={stripClasses.swatch} data-state="cancelled" /> called off
        </span>
        <span>
          <span className={stripClasses.swatch} data-kind="other" /> other than the forum
        </span>
      </p>
    </>
  );
}
