// What happened on a case, newest first, a page at a time; what people wrote can be corrected, what the desk saw cannot.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Document } from '../../../shared/domain/cases.ts';
import type { TimelineEntry } from '../../../shared/domain/timeline.ts';
import { useSession, useToday, useWords } from '../../app/desk.tsx';
import { DayText, dayOfInstant } from '../../components/day-text.tsx';
import { Badge } from '../../components/days-left.tsx';
import { useIsPrinting } from '../../components/printing.ts';
import { Timeline, TimelineItem } from '../../components/timeline.tsx';
import { EntryAction, EntryFile } from '../../components/timeline-buttons.tsx';
import { offerAnswers } from './entry-detail-fields.tsx';
import { EntryDetailsView } from './entry-details-view.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { EntryQuick } from './entry-quick.tsx';
import { foldEvents } from './timeline-folds.ts';
import classes from './timeline-list.module.css';

interface TimelineListProps {
  label: string;
  entries: readonly TimelineEntry[];
  documents: readonly Document[];
  /** How many older ones there are still. */
  older: number;
  onShowOlder: () => void;
  isLoadingOlder: boolean;
  onOpenDocument: (documentId: string) => void;
}

export function TimelineList(props: TimelineListProps) {
  const { entries, older } = props;
  const [corrected, setCorrected] = useState<TimelineEntry | null>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const isPrinting = useIsPrinting();
  const shown = (entry: TimelineEntry) => (
    <Entry
      key={entry.id}
      entry={entry}
      documents={props.documents}
      onCorrect={() => setCorrected(entry)}
      onOpenDocument={props.onOpenDocument}
    />
  );
  return (
    <>
      <Timeline label={props.label}>
        {foldEvents(entries).map((part) => {
          if (part.kind === 'entry') return shown(part.entry);
          // Known by its oldest, which stays where it is when newer ones come in.
          const key = part.entries.at(-1)!.id;
          if (isPrinting || unfolded.has(key)) return part.entries.map(shown);
          return <Folded key={key} entries={part.entries} onUnfold={() => setUnfolded(new Set([...unfolded, key]))} />;
        })}
      </Timeline>
      {older > 0 && (
        <Button onClick={props.onShowOlder} loading={props.isLoadingOlder}>
          Show the {older} before these
        </Button>
      )}
      {corrected && <EntryDialog entry={corrected} onClose={() => setCorrected(null)} />}
    </>
  );
}

function Folded({ entries, onUnfold }: { entries: readonly TimelineEntry[]; onUnfold: () => void }) {
  const [first, last] = [entries.at(-1)!.day, entries[0]!.day];
  return (
    <TimelineItem
      what={`${entries.length} changes to the record`}
      isQuiet
      meta={
        <>
          <DayText day={first} />
          {first !== last && (
            <>
              {' '}
              to <DayText day={last} />
            </>
          )}
        </>
      }
      actions={
        <button type="button" className={classes.unfold} onClick={onUnfold}>
          Show them
        </button>
      }
    />
  );
}

interface EntryProps {
  entry: TimelineEntry;
  documents: readonly Document[];
  onCorrect: () => void;
  onOpenDocument: (documentId: string) => void;
}

function Entry({ entry, documents, onCorrect, onOpenDocument }: EntryProps) {
  const words = useWords();
  const today = useToday();
  const { branch } = useSession();
  const { details } = entry;
  const isWritten = entry.kind !== 'event' && entry.kind !== 'document';
  const isAhead = entry.day > today;
  const writtenOn = dayOfInstant(entry.recordedAt, branch?.zone);
  const kept = [...(entry.documentId === null ? [] : [entry.documentId]), ...(entry.attachmentIds ?? [])];
  return (
    <TimelineItem
      what={entry.kind === 'event' ? entry.text : titleOf(entry, words.timelineKinds[entry.kind])}
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
          <EntryAction about={words.timelineKinds[entry.kind]} onPress={onCorrect}>
            Correct
          </EntryAction>
        )
      }
    >
      {isWritten && (
        <>
          <AnswerBadge entry={entry} />
          {entry.text}
          {details && <EntryDetailsView details={details} />}
          {kept.map((id) => (
            <DocumentLink key={id} id={id} documents={documents} onOpen={onOpenDocument} />
          ))}
          <EntryQuick entry={entry} />
        </>
      )}
      {entry.kind === 'document' &&
        (entry.documentId === null ? (
          entry.text
        ) : (
          <EntryFile onOpen={() => onOpenDocument(entry.documentId!)}>{entry.text}</EntryFile>
        ))}
    </TimelineItem>
  );
}

function titleOf(entry: TimelineEntry, kind: string): string {
  if (entry.details?.kind === 'decision' && entry.details.isNotProceeding) return 'Decision not to proceed';
  return kind;
}

/** Where an offer or a request stands, before its words. */
function AnswerBadge({ entry: { details } }: { entry: TimelineEntry }) {
  const today = useToday();
  if (details?.kind === 'offer') {
    const label = offerAnswers.find(({ value }) => value === details.answer)?.label ?? '';
    return (
      <div className={classes.badge}>
        <Badge urgency={details.answer === 'accepted' ? 'brand' : 'plain'}>{label}</Badge>
      </div>
    );
  }
  if (details?.kind === 'informationRequest' && details.answeredOn === null && details.dueOn !== null) {
    if (details.dueOn >= today) return null;
    return (
      <div className={classes.badge}>
        <Badge urgency="late">Not answered in time</Badge>
      </div>
    );
  }
  return null;
}

interface DocumentLinkProps {
  id: string;
  documents: readonly Document[];
  onOpen: (documentId: string) => void;
}

function DocumentLink({ id, documents, onOpen }: DocumentLinkProps) {
  const name = documents.find((document) => document.id === id)?.name;
  if (name === undefined) return null;
  return <EntryFile onOpen={() => onOpen(id)}>{name}</EntryFile>;
}
