// When, where, who chairs, who may see it: the line of facts under a meeting's title.

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import { meetingStateWords } from '../../../../shared/domain/partnership/words-meetings.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Fact, Facts } from '../../../components/facts.tsx';
import { VisibilityMark } from '../entries/visibility-mark.tsx';
import classes from './meetings.module.css';

export function MeetingFacts({ page }: { page: MeetingPage }) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { meeting, day, state } = page;
  const { startsAt, endsAt, place, chairSide, minutesSide, plannedOn, cancelled, department, people } = meeting;
  const facts: [string, ReactNode][] = [
    [
      'Forum',
      <Link key="forum" to="/partnership/forums/$id" params={{ id: meeting.forumId }}>
        {page.forum.name}
      </Link>,
    ],
    ...(meeting.kind === 'forum' ? [] : [['Day', <DayText key="day" day={day} />] as [string, ReactNode]]),
    ['Stands at', meetingStateWords[state]],
    ...(startsAt === null
      ? []
      : [['Time', endsAt === null ? startsAt : `${startsAt} to ${endsAt}`] as [string, ReactNode]]),
    ...(place.trim() === '' ? [] : [['Place', place] as [string, ReactNode]]),
    ...(department.trim() === '' ? [] : [['Department', department] as [string, ReactNode]]),
    ...(people === null ? [] : [['About', `${people} people`] as [string, ReactNode]]),
    ...(chairSide === null ? [] : [['In the chair', sides[chairSide]] as [string, ReactNode]]),
    ...(minutesSide === null ? [] : [['Minutes', sides[minutesSide]] as [string, ReactNode]]),
    ...(day === plannedOn
      ? []
      : [['First planned', <DayText key="planned" day={plannedOn} isShort />] as [string, ReactNode]]),
    ['Who sees it', <VisibilityMark key="seen" {...meeting} />],
  ];
  return (
    <>
      <Facts>
        {facts.map(([label, value]) => (
          <Fact key={label} name={label}>
            {value}
          </Fact>
        ))}
      </Facts>
      {cancelled && (
        <p className={classes.called}>
          Called off on <DayText day={cancelled.on} /> by {sides[cancelled.bySide].toLowerCase()}: {cancelled.reason}
        </p>
      )}
    </>
  );
}
