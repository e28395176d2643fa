// Who owes what, with a tick for what is done. Owed by a side or a team.

import { ActionIcon, Checkbox } from '@mantine/core';
import { X } from 'lucide-react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { ActionRow } from '../../../../shared/contract/partnership/actions.ts';
import { actionKindWords } from '../../../../shared/domain/partnership/words-meetings.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { DaysLeft } from '../../../components/days-left.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import classes from './meetings.module.css';

export function ActionList(props: { actions: readonly ActionRow[]; label: string; canRemove?: boolean }) {
  return (
    <ul className={classes.actions} aria-label={props.label}>
      {props.actions.map((action) => (
        <ActionItem key={action.id} action={action} canRemove={props.canRemove ?? false} />
      ))}
    </ul>
  );
}

function ActionItem({ action, canRemove }: { action: ActionRow; canRemove: boolean }) {
  const { branch, today } = useSession();
  const may = useMay();
  const sides = sideWords(branch?.words);
  const { id, revision, kind, text, ownerSide, team, contact, dueOn, doneOn, isOverdue } = action;
  const done = useAction((client, given: Inputs['partnership']['doneAction']) => client.partnership.doneAction(given), {
    done: (saved) => (saved.doneOn === null ? 'Open again.' : 'Done.'),
    undoes: () => ({ collection: 'actions', id }),
  });
  const remove = useAction((client) => client.partnership.removeAction({ id, revision }), {
    done: () => 'Action removed.',
    undoes: () => ({ collection: 'actions', id }),
  });
  const who = [sides[ownerSide], team, contact].filter((part) => part.trim() !== '').join(', ');
  return (
    <li className={classes.action}>
      <Checkbox
        checked={doneOn !== null}
        disabled={!may('partnership.doneAction') || done.isRunning}
        aria-label={`Done: ${text}`}
        onChange={() => void done.run({ id, revision, ...(doneOn !== null && { on: null }) })}
      />
      <span className={classes.itemWords}>
        <span data-done={doneOn !== null || undefined}>{text}</span>
        <span className={classes.itemDetail}>
          {kind !== 'action' && `${actionKindWords[kind]} · `}
          {who}
          {doneOn !== null ? (
            <>
              {' '}
              · done <DayText day={doneOn} isShort />
            </>
          ) : dueOn === null ? (
            ' · no day named'
          ) : (
            <>
              {' '}
              · by <DayText day={dueOn} isShort />
            </>
          )}
        </span>
        <ErrorBanner error={done.trouble ?? remove.trouble} />
      </span>
      {isOverdue && dueOn !== null && <DaysLeft daysLeft={daysBetween(today, dueOn)} />}
      {canRemove && may('partnership.removeAction') && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Remove: ${text}`}
          onClick={() => void remove.run(undefined)}
        >
          <X size={15} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
