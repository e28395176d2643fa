// A walk-round, an open meeting and the like: what people said, point by point; each becomes an issue with one press.

import { Button, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { ActionLine } from './action-line.tsx';
import { ActionList } from './action-list.tsx';
import classes from './meetings.module.css';
import type { Capture } from './use-capture.ts';

export function PointsDesk({ page, capture }: { page: MeetingPage; capture: Capture }) {
  const may = useMay();
  const { meeting } = capture;
  const { points } = meeting;
  const [text, setText] = useState('');
  const isReadOnly = !may('partnership.changeMeeting') || meeting.cancelled !== null;
  const raise = useAction(
    (client, pointId: string) => client.partnership.pointToIssue({ meetingId: meeting.id, pointId }),
    {
      done: ({ number }) => `${number} is raised.`,
      undoes: ({ issueId }) => ({ collection: 'issues', id: issueId }),
    },
  );
  const set = (next: typeof points) => capture.change((before) => ({ ...before, points: next }));
  return (
    <div className={classes.desk}>
      <div>
        <div className={classes.head}>
          <h2 className="section-title">What people said</h2>
          <SaveState state={capture.state} />
        </div>
        <ErrorBanner error={raise.trouble ?? capture.trouble} onClose={raise.clear} />
        <ul className={classes.actions} aria-label="What people said">
          {points.map((point) => {
            const issue = page.about.find(({ id }) => id === point.issueId);
            return (
              <li key={point.id} className={classes.action}>
                <span className={classes.itemWords}>
                  {point.issueId === null && !isReadOnly ? (
                    <Textarea
                      autosize
                      aria-label="What was said"
                      value={point.text}
                      onChange={(event) => {
                        const written = event.currentTarget.value;
                        set(points.map((each) => (each.id === point.id ? { ...each, text: written } : each)));
                      }}
                    />
                  ) : (
                    <span>{point.text}</span>
                  )}
                </span>
                {issue ? (
                  <Link to="/partnership/issues/$id" params={{ id: issue.id }}>
                    {issue.number}
                  </Link>
                ) : (
                  point.issueId === null &&
                  may('partnership.pointToIssue') && (
                    <Button
                      size="compact-sm"
                      disabled={raise.isRunning || point.text.trim() === ''}
                      onClick={async () => {
                        if (await capture.settle()) await raise.run(point.id);
                      }}
                    >
                      Make it an issue<span className="visually-hidden">: {point.text}</span>
                    </Button>
                  )
                )}
              </li>
            );
          })}
        </ul>
        {!isReadOnly && (
          <form
            className={classes.addLine}
            data-no-print
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim() === '') return;
              set([...points, { id: crypto.randomUUID(), text, issueId: null }]);
              setText('');
            }}
          >
            <TextInput
              className={classes.grow}
              aria-label="Another point"
              placeholder="Another point, Enter adds it"
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            {text.trim() !== '' && <Button type="submit">Add it</Button>}
          </form>
        )}
      </div>
      <div>
        <section className={classes.part}>
          <h2 className="section-title">What came of it</h2>
          <Textarea
            aria-label="What came of it"
            autosize
            minRows={4}
            maxRows={16}
            value={meeting.minutes}
            readOnly={isReadOnly}
            onChange={(event) => {
              const minutes = event.currentTarget.value;
              capture.change((before) => ({ ...before, minutes }));
            }}
          />
        </section>
        <section className={classes.part}>
          <h2 className="section-title">Who does what</h2>
          <ActionList actions={page.actions} label="Actions" canRemove />
          {!isReadOnly && <ActionLine page={page} itemId={null} />}
        </section>
      </div>
    </div>
  );
}
