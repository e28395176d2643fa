// The Meeting desk: before a meeting its agenda and papers, while it runs who is here and what is said, afterwards its
// minutes. One page all the way.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { MeetingPage as MeetingPageData } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import { meetingKindWords } from '../../../../shared/domain/partnership/words-meetings.ts';
import { dayInWords, daysLeftInWords } from '../../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { troubleOf } from '../../../app/sentences.ts';
import { useMay } from '../../../app/use-may.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { EntryComposer } from '../entries/entry-composer.tsx';
import { EntryList } from '../entries/entry-list.tsx';
import { hasPoints } from './kinds.ts';
import { MoreMenu, PackMenu } from './meeting-actions.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import classes from './meetings.module.css';
import { PapersCard } from './papers-card.tsx';
import { PointsDesk } from './points-desk.tsx';
import { PreparingDesk } from './preparing-desk.tsx';
import { RunningDesk } from './running-desk.tsx';
import { type Capture, useCapture } from './use-capture.ts';

export function MeetingPage() {
  const { id } = useParams({ from: '/partnership/meetings/$id' });
  const desk = useDesk();
  const { data, error, refetch } = useQuery({
    ...desk.partnership.meeting.queryOptions({ input: { id } }),
    retry: false,
  });
  if (error) {
    return (
      <>
        <PageHeader title="Meeting" trail={[{ label: 'Partnership', to: '/partnership' }, { label: 'Meeting' }]} />
        {troubleOf(error).code === 'NOT_FOUND' ? (
          <EmptyState
            title="This meeting is not here"
            action={<LinkButton to="/partnership">To partnership</LinkButton>}
          >
            It was taken away, or it is not open to you.
          </EmptyState>
        ) : (
          <ErrorBanner error={error} onTryAgain={() => void refetch()} />
        )}
      </>
    );
  }
  return data ? <Shown key={id} page={data} /> : null;
}

function Shown({ page }: { page: MeetingPageData }) {
  const capture = useCapture(page);
  const { branch, today } = useSession();
  const order = branch?.dateOrder ?? 'dmy';
  if (capture === null) return null;
  const { meeting } = capture;
  const { kind, title } = meeting;
  const kinds = meetingKindWords(branch?.words);
  const isHeld = meeting.heldOn !== null;
  const isOver = meeting.cancelled !== null;
  const runs = isHeld || capture.isRunning;
  return (
    <>
      <PageHeader
        title={kind === 'forum' ? dayInWords(page.day, order) : title || kinds[kind]}
        windowTitle="Meeting"
        trail={[
          { label: 'Partnership', to: '/partnership' },
          { label: page.forum.name },
          { label: title || kinds[kind] },
        ]}
        sentence={<Sentence page={page} capture={capture} today={today} />}
        actions={
          <>
            {kind === 'forum' && <PackMenu page={page} capture={capture} />}
            <MoreMenu page={page} capture={capture} />
            {!runs && !isOver && <Start page={page} capture={capture} />}
          </>
        }
      />
      <MeetingFacts page={page} />
      {hasPoints(kind) ? (
        <PointsDesk page={page} capture={capture} />
      ) : runs ? (
        <>
          <RunningDesk page={page} capture={capture} />
          {kind === 'forum' && page.papers.length > 0 && <PapersCard page={page} />}
        </>
      ) : (
        <PreparingDesk page={page} capture={capture} />
      )}
      <Notes page={page} />
    </>
  );
}

/** What is noted beside the minutes, each note with its own level. */
function Notes({ page }: { page: MeetingPageData }) {
  const { id, visibility } = page.meeting;
  const on = { collection: 'meetings' as const, id };
  return (
    <section className={classes.notes}>
      <h2 className="section-title">Notes</h2>
      <EntryComposer on={on} within={visibility} kinds={['note', 'sounding', 'response', 'reply', 'evidence']} />
      <EntryList
        on={on}
        within={visibility}
        label="Notes"
        kinds={['note', 'earlyConversation', 'sounding', 'response', 'reply', 'evidence', 'reportBack', 'reflection']}
      />
    </section>
  );
}

/** Begins on its day, or later: what is held before its day is moved first. */
function Start({ page, capture }: { page: MeetingPageData; capture: Capture }) {
  const { today } = useSession();
  const may = useMay();
  if (!may('partnership.changeMeeting') || page.day > today) return null;
  const isForum = page.meeting.kind === 'forum';
  return (
    <Button
      variant="filled"
      onClick={() =>
        capture.change((before) => ({
          ...before,
          isRunning: true,
          ...(!isForum && { heldOn: page.day }),
        }))
      }
    >
      {page.day === today ? 'Start the meeting' : 'Write it up'}
    </Button>
  );
}

function Sentence({ page, capture, today }: { page: MeetingPageData; capture: Capture; today: string }) {
  const { branch } = useSession();
  const order = branch?.dateOrder ?? 'dmy';
  const { meeting } = capture;
  if (meeting.cancelled !== null) return 'It was called off.';
  if (hasPoints(meeting.kind)) {
    const open = meeting.points.filter(({ issueId }) => issueId === null).length;
    if (meeting.points.length === 0) return 'Write down what people say. Each point can become an issue.';
    return open === 0
      ? 'Every point has become an issue.'
      : `${open} of ${meeting.points.length} points are no issue yet.`;
  }
  if (meeting.heldOn === null) {
    if (capture.isRunning) return 'Mark who is here, then go through the agenda. It is saved as you type.';
    if (page.day < today) return 'Its day has passed: write up who came and what was decided, or call it off.';
    const left = daysBetween(today, page.day);
    const when = left === 0 ? 'It is today.' : `In ${left === 1 ? 'one day' : `${left} days`}.`;
    if (meeting.kind !== 'forum') return when;
    const out = page.papers.length > 0 && page.papers.every(({ issuedOn }) => issuedOn !== null);
    const papers = out
      ? 'The papers are out.'
      : `Papers go out by ${dayInWords(page.papersOutBy, order)} (${daysLeftInWords(daysBetween(today, page.papersOutBy))}).`;
    return `${when} ${papers}`;
  }
  const { approvals, minutesIssuedOn, items } = meeting;
  if (approvals.management !== null && approvals.staff !== null) return 'Both sides have agreed the minutes.';
  if (minutesIssuedOn !== null) return 'The minutes are with both sides.';
  const open = items.filter(({ outcome }) => outcome === null).length;
  return open === 0
    ? 'The minutes are ready to send.'
    : `${open === 1 ? 'One item has' : `${open} items have`} no outcome yet.`;
}
