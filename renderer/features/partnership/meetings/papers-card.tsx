// The papers of a meeting: by when they have to be out, which are, how long before, and who has read them.

import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { MeetingPage, MeetingPaper } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayField } from '../../../components/day-field.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Badge, DaysLeft } from '../../../components/days-left.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { SideButton } from '../../../components/side-list.tsx';
import { EntryDialog } from '../entries/entry-dialog.tsx';
import { VisibilityMark } from '../entries/visibility-mark.tsx';
import classes from './meetings.module.css';
import papersClasses from './papers.module.css';

export function PapersCard({ page }: { page: MeetingPage }) {
  const { today } = useSession();
  const may = useMay();
  const { meeting, papers, papersOutBy } = page;
  const [asks, setAsks] = useState<'add' | 'out' | null>(null);
  const waiting = papers.filter(({ issuedOn }) => issuedOn === null);
  const on = { collection: 'meetings' as const, id: meeting.id };
  return (
    <section className={classes.part}>
      <div className={classes.head}>
        <h2 className="section-title">Papers</h2>
        <SideButton needs="partnership.addEntry" hidden="a paper" onPress={() => setAsks('add')}>
          Add
        </SideButton>
      </div>
      {meeting.heldOn === null && (
        <p className={papersClasses.due}>
          Out by <DayText day={papersOutBy} />
          {(papers.length === 0 || waiting.length > 0) && <DaysLeft daysLeft={daysBetween(today, papersOutBy)} />}
        </p>
      )}
      <ul className={classes.papers} aria-label="Papers">
        {papers.map((paper) => (
          <PaperRow key={paper.id} page={page} paper={paper} />
        ))}
      </ul>
      {papers.length === 0 && <p className={classes.hint}>No paper yet.</p>}
      {waiting.length > 0 && may('partnership.issuePapers') && (
        <Button size="compact-md" onClick={() => setAsks('out')}>
          {waiting.length === 1 ? 'It went out…' : 'They went out…'}
        </Button>
      )}
      {asks === 'add' && (
        <EntryDialog
          on={on}
          kind="paper"
          within={meeting.visibility}
          usual={meeting.visibility}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'out' && <OutDialog meetingId={meeting.id} onClose={() => setAsks(null)} />}
    </section>
  );
}

function PaperRow({ page, paper }: { page: MeetingPage; paper: MeetingPaper }) {
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  const open = useAction((client, id: string, signal) => client.partnership.openPaper({ id }, { signal }), {
    onDone: saveDownload,
  });
  const read = useAction((client, given: Inputs['partnership']['readPaper']) => client.partnership.readPaper(given), {
    undoes: ({ id }) => ({ collection: 'entries', id }),
  });
  const readers = new Set(paper.reads.map(({ seatId }) => seatId));
  const count = paper.readsCounted ?? readers.size;
  const days = paper.notice === 1 ? 'working day' : 'working days';
  return (
    <li className={classes.paper}>
      <span className={classes.itemWords}>
        <span>
          {paper.file ? (
            <button type="button" className={papersClasses.file} onClick={() => void open.run(paper.id)}>
              {paper.title || paper.file.name}
            </button>
          ) : (
            paper.title || 'A paper'
          )}
          {paper.version && ` · version ${paper.version}`}
        </span>
        <span className={classes.itemDetail}>
          {paper.issuedOn === null ? (
            'Not out yet'
          ) : (
            <>
              Out <DayText day={paper.issuedOn} isShort /> · {paper.notice} {days} before
              {paper.plannedNotice !== null && ` (${paper.plannedNotice} before the first planned day)`}
            </>
          )}
          {paper.visibility !== page.meeting.visibility && (
            <>
              {' '}
              <VisibilityMark visibility={paper.visibility} />
            </>
          )}
        </span>
      </span>
      {paper.isOnTime === false && <Badge urgency="late">Late</Badge>}
      {paper.issuedOn !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={isOpen}
          onClick={() => setIsOpen((before) => !before)}
        >
          {`Read by ${count}`}
        </Button>
      )}
      <ErrorBanner error={open.trouble ?? read.trouble} />
      {isOpen && (
        <div className={papersClasses.readers}>
          {page.seats
            .filter(({ isVacant }) => !isVacant)
            .map((seat) => (
              <Checkbox
                key={seat.id}
                size="xs"
                label={seat.holder || seat.title}
                disabled={!may('partnership.readPaper')}
                checked={readers.has(seat.id)}
                onChange={(event) =>
                  void read.run({ paperId: paper.id, seats: [seat.id], hasRead: event.currentTarget.checked })
                }
              />
            ))}
        </div>
      )}
    </li>
  );
}

function OutDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const { today } = useSession();
  const [on, setOn] = useState<string | null>(today);
  const issue = useAction(
    (client, given: Inputs['partnership']['issuePapers']) => client.partnership.issuePapers(given),
    {
      done: ({ issued }) => (issued === 1 ? 'One paper is out.' : `${issued} papers are out.`),
      undoes: ({ papers }) => papers[0] && { collection: 'entries', id: papers[0].id },
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title="When did the papers go out?"
      action="Record the day"
      isRunning={issue.isRunning}
      isWaiting={on === null}
      trouble={issue.trouble}
      onClose={onClose}
      onSubmit={() => on !== null && void issue.run({ meetingId, on })}
    >
      <DayField label="Sent out on" value={on} onChange={setOn} lean="past" problem={issue.issueFor('on')} />
    </FormDialog>
  );
}
