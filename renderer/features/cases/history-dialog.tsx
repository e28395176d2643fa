// What was saved about a case and when, newest first: the record's own history, which nothing can be taken out of.

import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import { reasonWords, STANDS } from '../../../shared/domain/history-words.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { useUndo } from '../../app/undo.tsx';
import { InstantText } from '../../components/day-text.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Timeline, TimelineItem } from '../../components/timeline.tsx';

const PAGE = 50;

export function HistoryDialog({ page, onClose }: { page: CasePageData; onClose: () => void }) {
  const { branch } = useSession();
  const undo = useUndo();
  const [limit, setLimit] = useState(PAGE);
  const { data, error, refetch } = useQuery(
    useDesk().branch.history.queryOptions({
      input: { collection: 'cases', id: page.case.id, page: { offset: 0, limit } },
    }),
  );
  // What touched more than cases (the sample branch) is not undone from one of them.
  const undoable = (row: { reason: string; revertedBy: number | null }) =>
    row.revertedBy === null && row.reason.startsWith('cases.') && STANDS[row.reason] === undefined;
  return (
    <Modal opened onClose={onClose} title={`History of ${page.case.number}`} size="lg">
      <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      <p style={{ marginBottom: 18, color: 'var(--soft)' }}>
        Every change to the case itself, newest first. Nothing can be taken out; an undo is one more line.
      </p>
      <Timeline label={`History of ${page.case.number}`}>
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
      {data && data.total > data.rows.length && (
        <Button onClick={() => setLimit((before) => Math.min(500, before + PAGE))}>Show the ones before</Button>
      )}
    </Modal>
  );
}
