// History in words, newest first, with Undo for each step; and checking that nobody has tampered with it.

import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { reasonWords, STANDS } from '../../../shared/domain/history-words.ts';
import type { Role } from '../../../shared/domain/officers.ts';
import { mayUndo as mayUndoReason } from '../../../shared/rules/access/may-call.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { useUndo } from '../../app/undo.tsx';
import { useMay } from '../../app/use-may.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { InstantText } from '../../components/day-text.tsx';
import { Badge } from '../../components/days-left.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { type Column, PagedTable } from '../../components/table.tsx';
import classes from './branch.module.css';
import { CheckRecord } from './check-record.tsx';
import { countsInWords } from './counts-in-words.ts';
import { type HistoryRow, type Origin, useOrigin } from './use-origin.ts';

/** A branch's own beginning is not for undoing: there would be no desk left to undo it from. */
const STAYS = ['branch.setUp', 'sample.make'];

export function HistoryList() {
  const desk = useDesk();
  const undo = useUndo();
  const may = useMay();
  const { officer } = useSession();
  const mayUndo = may('branch.revert');
  const [asked, setAsked] = useState<HistoryRow | null>(null);
  const origin = useOrigin(asked);
  const isRedo = origin?.isDoneAgain === false;
  const [isUndoing, setIsUndoing] = useState(false);
  const [total, setTotal] = useState<number | null>(null);
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.branch.history.queryOptions({ input: { page } }),
    [desk],
  );
  const columns = useMemo(
    (): Column<HistoryRow>[] => [
      { key: 'at', header: 'When', width: '196px', tone: 'soft', cell: (row) => <InstantText at={row.at} isShort /> },
      {
        key: 'what',
        header: 'What happened',
        tone: 'strong',
        width: 'minmax(246px, 1.6fr)',
        cell: (row) => <Happened row={row} />,
      },
      {
        key: 'about',
        header: 'About',
        width: 'minmax(180px, 1.4fr)',
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
          ) : STANDS[row.reason] ? (
            <Badge urgency="plain">{STANDS[row.reason] ?? ''}</Badge>
          ) : STAYS.includes(row.reason) || !mayUndo ? null : (
            <TakeBack row={row} roles={officer?.roles ?? null} onAsk={setAsked} />
          ),
      },
    ],
    [mayUndo, officer],
  );

  const confirm = async (row: HistoryRow) => {
    setIsUndoing(true);
    await undo(row.seq, isRedo && origin ? `${reasonWords(origin.step.reason)} again` : undefined);
    setIsUndoing(false);
    setAsked(null);
  };

  return (
    <>
      {may('branch.verify') && <CheckRecord />}
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
        title={isRedo ? 'Do it again?' : 'Undo this step?'}
        action={isRedo ? 'Do it again' : 'Undo it'}
        isRunning={isUndoing}
        onCancel={() => setAsked(null)}
        onConfirm={() => asked && void confirm(asked)}
      >
        {asked && (
          <p>
            <strong>{happenedInWords(asked, origin)}</strong> on <InstantText at={asked.at} />:{' '}
            {countsInWords(asked.counts)}. These records go back to how they stood before. It is written down as a new
            step, which can be undone in turn.
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}

/** "A membership list was brought in", "Step 3 was undone", and after both "A membership list was brought in again". */
function happenedInWords(row: HistoryRow, origin: Origin | undefined): string {
  if (row.reverts === null) return reasonWords(row.reason);
  return origin?.isDoneAgain ? `${reasonWords(origin.step.reason)} again` : `Step ${row.reverts} was undone`;
}

function Happened({ row }: { row: HistoryRow }) {
  return happenedInWords(row, useOrigin(row));
}

/** Who may unlock the desk is changed under Officers. */
const isAboutUnlocking = ({ collections }: HistoryRow): boolean =>
  collections.includes('officers') || collections.includes('keyrings');

function TakeBack(props: { row: HistoryRow; roles: readonly Role[] | null; onAsk: (row: HistoryRow) => void }) {
  const origin = useOrigin(props.row);
  if (!origin || isAboutUnlocking(origin.step) || !mayUndoReason(origin.step.reason, props.roles)) return null;
  return (
    <Button size="compact-sm" variant="subtle" onClick={() => props.onAsk(props.row)}>
      {origin.isDoneAgain ? 'Undo' : 'Redo'}
    </Button>
  );
}
