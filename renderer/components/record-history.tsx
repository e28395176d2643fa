// What was saved about one record and when, newest first: its own history, which nothing can be taken out of.

import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CollectionName } from '../../shared/domain/collections.ts';
import { reasonWords, STANDS } from '../../shared/domain/history-words.ts';
import { useDesk, useSession } from '../app/desk.tsx';
import { useUndo } from '../app/undo.tsx';
import { InstantText } from './day-text.tsx';
import { ErrorBanner } from './error-banner.tsx';
import { Timeline, TimelineItem } from './timeline.tsx';

const PAGE = 50;

interface RecordHistoryProps {
  collection: CollectionName;
  id: string;
  /** "case", and its number. */
  what: string;
  number: string;
  /** How the codes begin of what can be undone from here: what touched more is not undone from one record. */
  area: string;
  onClose: () => void;
}

export function RecordHistory({ collection, id, what, number, area, onClose }: RecordHistoryProps) {
  const { branch } = useSession();
  const undo = useUndo();
  const [limit, setLimit] = useState(PAGE);
  const { data, error, refetch } = useQuery(
    useDesk().branch.history.queryOptions({
      input: { collection, id, page: { offset: 0, limit } },
    }),
  );
  const undoable = (row: { reason: string; revertedBy: number | null }) =>
    row.revertedBy === null && row.reason.startsWith(area) && STANDS[row.reason] === undefined;
  return (
    <Modal opened onClose={onClose} title={`History of ${number}`} size="lg">
      <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      <p style={{ marginBottom: 18, color: 'var(--soft)' }}>
        Every change to the {what} itself, newest first. Nothing can be taken out; an undo is one more line.
      </p>
      <Timeline label={`History of ${number}`}>
        {data?.rows.map((row) => (
          <TimelineItem
            key={row.seq}
            what={reasonWords(row.reason)}
            isQuiet={row.revertedBy !== null}
            meta={
              <>
                <InstantText at={row.at} zone={branch?.zone} />
                {row.revertedBy !== null && ' · undone since'}
                {STANDS[row.reason] && ` · ${STANDS[row.reason]}`}
              </>
            }
            actions={
              undoable(row) && (
                <Button size="compact-sm" variant="subtle" onClick={() => void undo(row.seq)}>
                  Undo
                </Button>
              )
            }
          />
        ))}
      </Timeline>
      {data?.total === 0 && <p>Nothing was changed yet: it is as it was first written down.</p>}
      {data && data.total > data.rows.length && (
        <Button onClick={() => setLimit((before) => Math.min(500, before + PAGE))}>Show the ones before</Button>
      )}
    </Modal>
  );
}
