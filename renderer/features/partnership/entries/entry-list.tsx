// What was written on a partnership record, newest first: who said it, who may see it, its file; each can be corrected,
// removed, and a confidence released.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { PartnershipEntry, PartnershipEntryKind } from '../../../../shared/domain/partnership/entries.ts';
import type { PartnershipRef, Visibility } from '../../../../shared/domain/partnership/sides.ts';
import { entryKindWords } from '../../../../shared/domain/partnership/words-issues.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Timeline, TimelineItem } from '../../../components/timeline.tsx';
import { EntryAction, EntryFile } from '../../../components/timeline-buttons.tsx';
import classes from './entries.module.css';
import { EntryDialog } from './entry-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { VisibilityMark } from './visibility-mark.tsx';

const FIRST = 50;
const MORE = 200;

interface EntryListProps {
  on: PartnershipRef;
  /** Heard by whoever hears the page: "What happened". */
  label: string;
  /** Only these kinds; all without it. */
  kinds?: PartnershipEntryKind[];
  /** The level of the record: what is corrected can be no wider. */
  within?: Visibility | undefined;
  /** Shown in place of an empty list. */
  empty?: ReactNode;
}

export function EntryList(props: EntryListProps) {
  const desk = useDesk();
  const [limit, setLimit] = useState(FIRST);
  const [corrected, setCorrected] = useState<PartnershipEntry | null>(null);
  const [released, setReleased] = useState<PartnershipEntry | null>(null);
  const { on, kinds } = props;
  const { data, error, refetch } = useQuery({
    ...desk.partnership.entries.queryOptions({ input: { on, ...(kinds && { kinds }), page: { offset: 0, limit } } }),
    placeholderData: (before) => before,
  });
  if (error) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  if (data?.total === 0) return props.empty ?? null;
  return (
    <>
      <Timeline label={props.label}>
        {data?.rows.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            onCorrect={() => setCorrected(entry)}
            onRelease={() => setReleased(entry)}
          />
        ))}
      </Timeline>
      {data && data.total > data.rows.length && (
        <Button onClick={() => setLimit((before) => Math.min(500, before + MORE))}>
          Show the {data.total - data.rows.length} before these
        </Button>
      )}
      {corrected && <EntryDialog entry={corrected} on={on} within={props.within} onClose={() => setCorrected(null)} />}
      {released && <ReleaseDialog record={released} what="entry" onClose={() => setReleased(null)} />}
    </>
  );
}

interface EntryProps {
  entry: PartnershipEntry;
  onCorrect: () => void;
  onRelease: () => void;
}

function Entry({ entry, onCorrect, onRelease }: EntryProps) {
  const { branch, today } = useSession();
  const may = useMay();
  const kind = entryKindWords[entry.kind];
  const remove = useAction(
    (client, input: Inputs['partnership']['removeEntry'], signal) => client.partnership.removeEntry(input, { signal }),
    { done: () => `${kind} removed.`, undoes: () => ({ collection: 'entries', id: entry.id }) },
  );
  const open = useAction((client, id: string, signal) => client.partnership.openPaper({ id }, { signal }), {
    onDone: saveDownload,
  });
  const trouble = remove.trouble ?? open.trouble;
  const { id, revision, title, text, who, outcome, nextStep, file } = entry;
  return (
    <TimelineItem
      what={title === '' || entry.kind === 'note' ? title || kind : `${kind}: ${title}`}
      isAhead={entry.day > today}
      meta={
        <>
          <DayText day={entry.day} />
          {entry.bySide && ` · ${sideWords(branch?.words)[entry.bySide]}`}
          {who && ` · ${who}`}
          {entry.version && ` · version ${entry.version}`}
          {entry.issuedOn && (
            <>
              {' '}
              · sent out <DayText day={entry.issuedOn} isShort />
            </>
          )}{' '}
          <VisibilityMark {...entry} />
        </>
      }
      actions={
        <span className={classes.actions}>
          {entry.visibility === 'inConfidence' && may('partnership.release') && (
            <EntryAction about={kind} onPress={onRelease}>
              Release
            </EntryAction>
          )}
          {may('partnership.changeEntry') && (
            <EntryAction about={kind} onPress={onCorrect}>
              Correct
            </EntryAction>
          )}
          {may('partnership.removeEntry') && (
            <EntryAction about={kind} onPress={() => void remove.run({ id, revision })}>
              Remove
            </EntryAction>
          )}
        </span>
      }
    >
      {trouble && <ErrorBanner error={trouble} onClose={remove.clear} />}
      {text}
      {outcome && <p className={classes.lines}>Came of it: {outcome}</p>}
      {nextStep && <p className={classes.lines}>Next: {nextStep}</p>}
      {file && (
        <EntryFile onOpen={() => void open.run(id)}>{file.name === title ? 'Open the file' : file.name}</EntryFile>
      )}
    </TimelineItem>
  );
}
