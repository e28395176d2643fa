// History in words, newest first, with Undo for each step; and checking that nobody has tampered with it.

import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { reasonWords } from '../../../shared/domain/history-words.ts';
import { useDesk } from '../../app/desk.tsx';
import { useUndo } from '../../app/undo.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { InstantText } from '../../components/day-text.tsx';
import { Badge } from '../../components/days-left.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { type Column, PagedTable } from '../../components/table.tsx';
import classes from './branch.module.css';
import { CheckRecord } from './check-record.tsx';
import { countsInWords } from './counts-in-words.ts';

type HistoryRow = Outputs['branch']['history']['rows'][number];

/** A branch's own beginning is not for undoing: there would be no desk left to undo it from. */
const STAYS = ['branch.setUp', 'sample.make'];

export function HistoryList() {
  const desk = useDesk();
  const undo = useUndo();
  const [asked, setAsked] = useState<HistoryRow | null>(null);
  const [isUndoing, setIsUndoing] = useState(false);
  const [total, setTotal] = useState<number | null>(null);
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.branch.history.queryOptions({ input: { page } }),
    [desk],
  );
  const columns = useMemo(
    (): Column<HistoryRow>[] => [
      { key: 'at', header: 'When', width: '256px', tone: 'soft', cell: (row) => <InstantText at={row.at} /> },
      {
        key: 'what',
        header: 'What happened',
        tone: 'strong',
        width: 'minmax(200px, 1.1fr)',
        cell: (row) => (row.reverts === null ? reasonWords(row.reason) : `Step ${row.reverts} was undone`),
      },
      {
        key: 'about',
        header: 'About',
        width: 'minmax(180px, 2fr)',
        hideBelow: 700,
        cell: (row) => row.about?.label ?? countsInWords(row.counts),
      },
      { key: 'seq', header: 'Step', width: '80px', align: 'end', tone: 'soft', hideBelow: 620, cell: (row) => row.seq },
      {
        key: 'undo',
        header: 'Take it back',
        width: '128px',
        align: 'end',
        cell: (row) =>
          row.revertedBy !== null ? (
            <Badge urgency="plain">{`undone in ${row.revertedBy}`}</Badge>
          ) : STAYS.includes(row.reason) ? null : (
            <Button size="compact-sm" variant="subtle" onClick={() => setAsked(row)}>
              {row.reverts === null ? 'Undo' : 'Redo'}
            </Button>
          ),
      },
    ],
    [],
  );

  const confirm = async (row: HistoryRow) => {
    setIsUndoing(true);
    await undo(row.seq);
    setIsUndoing(false);
    setAsked(null);
  };

  return (
    <>
      <CheckRecord />
      <p className={classes.count} role="status">
        {total === null ? '' : total === 1 ? 'One step' : `${total.toLocaleString('en-GB')} steps`}
      </p>
      <PagedTable
        label="History"
        columns={columns}
        rowKey={(row) => String(row.seq)}
        load={load}
        onTotal={setTotal}
        empty={
          <EmptyState title="Nothing has been saved yet">
            Whatever is saved here is written down in this list.
          </EmptyState>
        }
      />
      <ConfirmDialog
        isOpen={asked !== null}
        title={asked?.reverts == null ? 'Undo this step?' : 'Do it again?'}
        action={asked?.reverts == null ? 'Undo it' : 'Do it again'}
        isRunning={isUndoing}
        onCancel={() => setAsked(null)}
        onConfirm={() => asked && void confirm(asked)}
      >
        {asked && (
          <p>
            <strong>{asked.reverts === null ? reasonWords(asked.reason) : `Step ${asked.reverts} was undone`}</strong>{' '}
            on <InstantText at={asked.at} />: {countsInWords(asked.counts)}. These records go back to how they stood
            before. It is written down as a new step, which can be undone in turn.
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}
