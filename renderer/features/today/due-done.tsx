// A date answered for from Today: a task is ticked off, a limit of the law asks what was done and where the proof is.

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { CaseClockRow, DueItem } from '../../../shared/contract/case-clocks.ts';
import type { CasePage } from '../../../shared/contract/case-page.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { useDesk, useToday } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { NotifiedDialog } from '../cases/conciliation-dialogs.tsx';
import { DoneDialog } from '../cases/done-dialog.tsx';
import classes from './due-list.module.css';

const HERE: ReadonlySet<DueItem['kind']> = new Set(['task', 'presentClaim', 'notifyConciliation']);

type OfCase = DueItem & { caseId: string };

export const canBeDoneHere = (item: DueItem): item is OfCase =>
  HERE.has(item.kind) && item.day !== null && item.caseId !== null;

/** The date on its case's own page: the line of a list names no record. */
const isSame = (item: DueItem) => (row: CaseClockRow) =>
  row.kind === item.kind && row.day === item.day && row.title === item.title && row.state !== 'done';

export function DueDone({ item }: { item: OfCase }) {
  return item.kind === 'task' ? <TaskDone item={item} /> : <LimitDone item={item} />;
}

function TaskDone({ item }: { item: OfCase }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const today = useToday();
  const tick = useAction(
    (client, input: Inputs['cases']['updateTask'], signal) => client.cases.updateTask(input, { signal }),
    {
      done: (task) => `“${task.what}” is done.`,
      undoes: (task) => ({ collection: 'tasks', id: task.id }),
    },
  );
  const [isFinding, setIsFinding] = useState(false);
  const finish = async () => {
    setIsFinding(true);
    const openCase = () => void navigate({ to: '/cases/$id', params: { id: item.caseId } });
    try {
      const input = { id: item.caseId };
      const [page, clocks] = await Promise.all([
        queries.fetchQuery(desk.cases.get.queryOptions({ input, staleTime: 0 })),
        queries.fetchQuery(desk.cases.clocks.queryOptions({ input, staleTime: 0 })),
      ]);
      const taskId = clocks.rows.find(isSame(item))?.taskId;
      const task = page.tasks.find(({ id, doneOn }) => id === taskId && doneOn === null);
      if (task) await tick.run({ id: task.id, revision: task.revision, doneOn: today });
      else openCase();
    } catch {
      // The case's own page says what is the matter.
      openCase();
    } finally {
      setIsFinding(false);
    }
  };
  const { trouble, clear } = tick;
  useEffect(() => {
    if (!trouble) return;
    notifications.show({ message: trouble.sentence, color: 'late', autoClose: 12_000 });
    clear();
  }, [trouble, clear]);
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className={classes.done}
      data-no-print
      loading={isFinding}
      aria-label={`Done: ${item.title}, ${item.caseNumber}`}
      onClick={() => void finish()}
    >
      Done
    </Button>
  );
}

function LimitDone({ item }: { item: OfCase }) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes.done}
        data-no-print
        aria-label={`Done: ${item.title}, ${item.caseNumber}`}
        onClick={() => setIsAsked(true)}
      >
        Done…
      </Button>
      {isAsked && <LimitQuestion item={item} onClose={() => setIsAsked(false)} />}
    </>
  );
}

function LimitQuestion({ item, onClose }: { item: OfCase; onClose: () => void }) {
  const desk = useDesk();
  const input = { id: item.caseId };
  const page = useQuery(desk.cases.get.queryOptions({ input }));
  const clocks = useQuery(desk.cases.clocks.queryOptions({ input }));
  // Once it is answered the date is no longer among those that wait: the question stands on what it was opened with.
  const [found, setFound] = useState<{ page: CasePage; keyDateId: string } | null>(null);
  const keyDateId = clocks.data?.rows.find(isSame(item))?.keyDateId;
  if (!found && page.data && keyDateId) setFound({ page: page.data, keyDateId });
  if (!found) return null;
  const question = { page: page.data ?? found.page, keyDateId: found.keyDateId, onClose };
  return item.kind === 'notifyConciliation' ? (
    <NotifiedDialog {...question} />
  ) : (
    <DoneDialog {...question} kind="done" />
  );
}
