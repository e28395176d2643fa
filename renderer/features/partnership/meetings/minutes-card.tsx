// The end of a meeting: what the minutes still lack, or that they are ready to send; when they went out; and the approval
// of each side, with its day and its name.

import { Button, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleCheckBig } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import type { TwoSides } from '../../../../shared/domain/partnership/sides.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayField } from '../../../components/day-field.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { DaysLeft } from '../../../components/days-left.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { ActionList } from './action-list.tsx';
import captureClasses from './capture.module.css';
import classes from './meetings.module.css';
import type { Capture } from './use-capture.ts';

const SIDES: readonly TwoSides[] = ['management', 'staff'];

export function MinutesCard({ page, capture }: { page: MeetingPage; capture: Capture }) {
  const { branch, today } = useSession();
  const may = useMay();
  const sides = sideWords(branch?.words);
  const { meeting } = capture;
  const [asks, setAsks] = useState<TwoSides | 'send' | null>(null);
  const paper = useAction(
    (client, format: 'pdf' | 'docx', signal) => client.partnership.minutesPaper({ id: meeting.id, format }, { signal }),
    { onDone: saveDownload },
  );
  const back = useAction(
    (client, given: Inputs['partnership']['approveMinutes']) => client.partnership.approveMinutes(given),
    { done: () => 'The approval is taken back.', undoes: ({ id }) => ({ collection: 'meetings', id }) },
  );
  const open = meeting.items.filter(({ outcome }) => outcome === null);
  const briefings = page.actions.filter(({ kind }) => kind === 'cascade');
  const agreed = page.actions.filter(({ kind }) => kind !== 'cascade');
  const isSent = meeting.minutesIssuedOn !== null;
  const isAgreed = meeting.approvals.management !== null && meeting.approvals.staff !== null;
  const download = async (format: 'pdf' | 'docx') => {
    if (await capture.settle()) await paper.run(format);
  };
  return (
    <section className={captureClasses.minutes} aria-label="Minutes" data-ready={open.length === 0 || undefined}>
      <h2 className={captureClasses.captureTitle}>
        {isAgreed
          ? 'Minutes agreed'
          : isSent
            ? 'Minutes are with both sides'
            : open.length === 0
              ? 'Minutes ready to send'
              : 'Minutes'}
      </h2>
      {open.length > 0 && (
        <p className={classes.hint}>
          {open.length === 1 ? 'One item has' : `${open.length} items have`} no outcome yet:{' '}
          {open.map(({ title }) => title).join(', ')}.
        </p>
      )}
      <Head page={page} capture={capture} />
      {!isAgreed && page.minutesDueOn !== null && (
        <p>
          Both sides approve by <DayText day={page.minutesDueOn} />{' '}
          <DaysLeft daysLeft={daysBetween(today, page.minutesDueOn)} />
        </p>
      )}
      {isSent && (
        <ul className={captureClasses.approvals} aria-label="Approvals">
          {SIDES.map((side) => {
            const signed = meeting.approvals[side];
            return (
              <li key={side}>
                <strong>{sides[side]}</strong>
                {signed === null ? (
                  may('partnership.approveMinutes') ? (
                    <Button size="compact-sm" onClick={() => setAsks(side)}>
                      Record the approval
                    </Button>
                  ) : (
                    <span className={classes.hint}>not yet</span>
                  )
                ) : (
                  <>
                    <CircleCheckBig size={16} aria-hidden />
                    <span>
                      {signed.name}, <DayText day={signed.on} isShort />
                    </span>
                    {may('partnership.approveMinutes') && (
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        onClick={() => void back.run({ id: meeting.id, revision: meeting.revision, side, name: null })}
                      >
                        Take back
                      </Button>
                    )}
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {agreed.length > 0 && (
        <>
          <h3 className={captureClasses.small}>All that was agreed to be done</h3>
          <ActionList actions={agreed} label="All actions of this meeting" />
        </>
      )}
      {briefings.length > 0 && (
        <p className={classes.hint}>
          <Link to="/partnership/unions" search={{ tab: 'managers', forumId: meeting.forumId }}>
            {briefings.filter(({ doneOn }) => doneOn !== null).length} of {briefings.length} departments
          </Link>{' '}
          have acknowledged what was told of it.
        </p>
      )}
      <ErrorBanner error={paper.trouble ?? back.trouble} onClose={paper.clear} />
      <div className={captureClasses.buttons} data-no-print>
        {!isSent && open.length === 0 && may('partnership.issueMinutes') && (
          <Button variant="filled" onClick={() => setAsks('send')}>
            They were sent…
          </Button>
        )}
        <Button loading={paper.isRunning} onClick={() => void download('pdf')}>
          Minutes as PDF
        </Button>
        <Button disabled={paper.isRunning} onClick={() => void download('docx')}>
          As Word
        </Button>
      </div>
      {page.after !== null && meeting.items.some(({ outcome }) => outcome === 'deferred') && (
        <p className={classes.hint}>
          What was deferred stands on the agenda of{' '}
          <Link to="/partnership/meetings/$id" params={{ id: page.after.id }}>
            <DayText day={page.after.day} />
          </Link>
          .
        </p>
      )}
      {asks === 'send' && <SendDialog capture={capture} onClose={() => setAsks(null)} />}
      {asks !== null && asks !== 'send' && (
        <ApproveDialog page={page} capture={capture} side={asks} onClose={() => setAsks(null)} />
      )}
    </section>
  );
}

/** What was said of the meeting as a whole stands at the head of its minutes; it is not asked for, it may have come with them. */
function Head({ page, capture }: { page: MeetingPage; capture: Capture }) {
  const may = useMay();
  const { minutes, approvals } = capture.meeting;
  if (page.meeting.minutes === '' && minutes === '') return null;
  if (approvals.management !== null || approvals.staff !== null || !may('partnership.changeMeeting')) {
    return <p className={captureClasses.prose}>{minutes}</p>;
  }
  return (
    <Textarea
      label="At the head of the minutes"
      autosize
      minRows={2}
      maxRows={16}
      mb="sm"
      value={minutes}
      onChange={(event) => {
        const next = event.currentTarget.value;
        capture.change((before) => ({ ...before, minutes: next }));
      }}
    />
  );
}

function SendDialog({ capture, onClose }: { capture: Capture; onClose: () => void }) {
  const { today } = useSession();
  const [on, setOn] = useState<string | null>(today);
  const send = useAction(
    (client, given: Inputs['partnership']['issueMinutes']) => client.partnership.issueMinutes(given),
    {
      done: () => 'The minutes are with both sides.',
      undoes: ({ id }) => ({ collection: 'meetings', id }),
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title="When did the minutes go out?"
      sentence="Send them as you usually do. From that day both sides can approve them."
      action="Record that they were sent"
      isRunning={send.isRunning}
      isWaiting={on === null}
      trouble={send.trouble}
      onClose={onClose}
      onSubmit={async () => {
        const meeting = await capture.settle();
        if (meeting && on !== null) await send.run({ id: meeting.id, revision: meeting.revision, on });
      }}
    >
      <DayField label="Sent on" value={on} onChange={setOn} lean="past" problem={send.issueFor('on')} />
    </FormDialog>
  );
}

interface ApproveDialogProps {
  page: MeetingPage;
  capture: Capture;
  side: TwoSides;
  onClose: () => void;
}

function ApproveDialog({ page, capture, side, onClose }: ApproveDialogProps) {
  const { branch, today } = useSession();
  const chair = page.seats.find((seat) => seat.side === side && (seat.role === 'coChair' || seat.role === 'chair'));
  const [name, setName] = useState(chair?.holder ?? '');
  const [on, setOn] = useState<string | null>(today);
  const approve = useAction(
    (client, given: Inputs['partnership']['approveMinutes']) => client.partnership.approveMinutes(given),
    {
      done: ({ approvals }) =>
        approvals.management !== null && approvals.staff !== null ? 'The minutes are agreed.' : 'Approval recorded.',
      undoes: ({ id }) => ({ collection: 'meetings', id }),
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title={`Approved by ${sideWords(branch?.words)[side].toLowerCase()}`}
      action="Record the approval"
      isRunning={approve.isRunning}
      isWaiting={on === null || name.trim() === ''}
      trouble={approve.trouble}
      onClose={onClose}
      onSubmit={async () => {
        const meeting = await capture.settle();
        if (meeting && on !== null) await approve.run({ id: meeting.id, revision: meeting.revision, side, name, on });
      }}
    >
      <TextInput label="Who approved them" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <DayField label="On" value={on} onChange={setOn} lean="past" problem={approve.issueFor('on')} />
    </FormDialog>
  );
}
