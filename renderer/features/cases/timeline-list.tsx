// What happened on a case, newest first, a page at a time; what people wrote can be corrected, what the desk saw cannot.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TimelineEntry } from '../../../shared/domain/timeline.ts';
import { useSession, useToday, useWords } from '../../app/desk.tsx';
import { DayText, dayOfInstant } from '../../components/day-text.tsx';
import { Timeline, TimelineItem } from '../../components/timeline.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import classes from './timeline-list.module.css';

interface TimelineListProps {
  entries: readonly TimelineEntry[];
  total: number;
  onShowOlder: () => void;
  isLoadingOlder: boolean;
  onOpenDocument: (documentId: string) => void;
}

export function TimelineList(props: TimelineListProps) {
  const { entries, total } = props;
  const [corrected, setCorrected] = useState<TimelineEntry | null>(null);
  return (
    <>
      <Timeline label="What happened, newest first">
        {entries.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            onCorrect={() => setCorrected(entry)}
            onOpenDocument={props.onOpenDocument}
          />
        ))}
      </Timeline>
      {entries.length < total && (
        <Button onClick={props.onShowOlder} loading={props.isLoadingOlder}>
          Show the {total - entries.length} before these
        </Button>
      )}
      {corrected && <EntryDialog entry={corrected} onClose={() => setCorrected(null)} />}
    </>
  );
}

interface EntryProps {
  entry: TimelineEntry;
  onCorrect: () => void;
  onOpenDocument: (documentId: string) => void;
}

function Entry({ entry, onCorrect, onOpenDocument }: EntryProps) {
  const words = useWords();
  const today = useToday();
  const { branch } = useSession();
  const { documentId } = entry;
  const isWritten = entry.kind !== 'event' && entry.kind !== 'document';
  const isAhead = entry.day > today;
  const writtenOn = dayOfInstant(entry.recordedAt, branch?.zone);
  return (
    <TimelineItem
      what={entry.kind === 'event' ? entry.text : words.timelineKinds[entry.kind]}
      isQuiet={!isWritten}
      isAhead={isAhead}
      meta={
        <>
          <DayText day={entry.day} />
          {entry.time && `, ${entry.time}`}
          {entry.place && ` · ${entry.place}`}
          {entry.isContactWithMember && ` · the ${words.terms.member} heard from us`}
          {isWritten && !isAhead && writtenOn > entry.day && (
            <span className={classes.later}>
              {' '}
              · written <DayText day={writtenOn} />
            </span>
          )}
        </>
      }
      actions={
        isWritten && (
          <button type="button" className={classes.correct} onClick={onCorrect}>
            Correct<span className="visually-hidden"> this {words.timelineKinds[entry.kind].toLowerCase()}</span>
          </button>
        )
      }
    >
      {isWritten && entry.text}
      {entry.kind === 'document' &&
        (documentId === null ? (
          entry.text
        ) : (
          <button type="button" data-print className={classes.document} onClick={() => onOpenDocument(documentId)}>
            {entry.text}
          </button>
        ))}
    </TimelineItem>
  );
}
