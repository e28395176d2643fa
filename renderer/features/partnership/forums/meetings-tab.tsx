// A forum's meetings: the year at a glance, all of them in a list, and planning more.

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Meeting } from '../../../../shared/domain/partnership/meetings.ts';
import { meetingKindWords } from '../../../../shared/domain/partnership/words-meetings.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayOfMeeting } from '../../../../shared/rules/partnership/before-the-meeting.ts';
import { useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { TwoColumns } from '../../../components/side-list.tsx';
import { Table } from '../../../components/table.tsx';
import { AddMeeting } from '../meetings/add-meeting-dialog.tsx';
import { GapLine } from '../meetings/gap-line.tsx';
import { BeforeList } from './before-list.tsx';
import type { ForumData } from './forum-page.tsx';
import classes from './forums.module.css';
import { meetingStandsWords, meetingState } from './meeting-words.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { YearStrip } from './year-strip.tsx';

export function MeetingsTab({ data }: { data: ForumData }) {
  const { forum, before, meetings, meetingsTotal } = data;
  const { branch, today } = useSession();
  const navigate = useNavigate();
  const [isPlanning, setIsPlanning] = useState(false);
  const kinds = meetingKindWords(branch?.words);
  const sides = sideWords(branch?.words);
  const isAhead = before.next !== null;
  const newestFirst = meetings.toReversed();
  return (
    <TwoColumns
      nextLabel="Before the next meeting"
      next={
        <section>
          <h2 className="section-title">{isAhead ? 'Before the next meeting' : 'What to do'}</h2>
          <BeforeList tasks={before.tasks} forumId={forum.id} />
        </section>
      }
    >
      <YearStrip meetings={meetings} />
      <GapLine meetings={meetings} intervalDays={forum.intervalDays} />
      <div className={classes.blockHead}>
        <h2 className={classes.blockTitle}>All meetings</h2>
        <IfMay call="partnership.schedule">
          <span className={classes.bar}>
            {isAhead && <CalendarFile forumId={forum.id} />}
            <AddMeeting forumId={forum.id} />
            <Button size="compact-md" onClick={() => setIsPlanning(true)}>
              Plan meetings
            </Button>
          </span>
        </IfMay>
      </div>
      <Table<Meeting>
        label="Meetings"
        height="content"
        rows={newestFirst}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/partnership/meetings/$id', params: { id } })}
        empty={
          <EmptyState title="No meeting yet">
            Plan the year: one date gives the others, off weekends and holidays.
          </EmptyState>
        }
        columns={[
          {
            key: 'day',
            header: 'When',
            width: 'minmax(218px, 1fr)',
            tone: 'strong',
            cell: (meeting) => <DayText day={dayOfMeeting(meeting)} />,
            sortValue: dayOfMeeting,
          },
          {
            key: 'kind',
            header: 'What',
            width: 'minmax(150px, 1.1fr)',
            cell: ({ kind, title }) => title || kinds[kind],
            sortValue: ({ kind }) => kinds[kind],
          },
          {
            key: 'state',
            header: 'Where it stands',
            width: 'minmax(150px, 1fr)',
            cell: (meeting) => <Standing meeting={meeting} today={today} />,
            sortValue: (meeting) => meetingState(meeting, today),
          },
          {
            key: 'chair',
            header: 'Chair',
            width: '130px',
            tone: 'soft',
            hideBelow: 740,
            cell: ({ chairSide }) => (chairSide === null ? '' : sides[chairSide]),
          },
        ]}
      />
      {meetingsTotal > meetings.length && (
        <p className={classes.quiet}>
          The newest {meetings.length} of {meetingsTotal.toLocaleString('en-GB')}.
        </p>
      )}
      {isPlanning && <PlanDialog data={data} onClose={() => setIsPlanning(false)} />}
    </TwoColumns>
  );
}

function Standing({ meeting, today }: { meeting: Meeting; today: string }) {
  const { cancelled, heldOn, movedTo, approvals } = meeting;
  const state = meetingState(meeting, today);
  const words = capital(meetingStandsWords[state]);
  if (cancelled !== null) return <span className={classes.quiet}>{words}</span>;
  if (state === 'unwritten') return <strong>Not written up</strong>;
  if (heldOn === null) return movedTo === null ? words : 'Moved';
  const isAgreed = approvals.management !== null && approvals.staff !== null;
  return meeting.kind === 'forum' && isAgreed ? `${words}, minutes agreed` : words;
}

function CalendarFile({ forumId }: { forumId: string }) {
  const make = useAction((client, input: Inputs['partnership']['schedule']) => client.partnership.schedule(input), {
    onDone: ({ token, name }) => token !== null && name !== null && saveDownload({ token, name }),
  });
  return (
    <>
      <ErrorBanner error={make.trouble} />
      <Button
        size="compact-md"
        variant="subtle"
        loading={make.isRunning}
        onClick={() => void make.run({ forumId, count: 0, calendar: true })}
      >
        Calendar file
      </Button>
    </>
  );
}
