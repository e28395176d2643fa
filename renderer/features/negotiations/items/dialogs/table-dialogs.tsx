// Putting a draft of ours to the other side, once nothing stands in the way; and saying why something goes without.

import type { Gate } from '../../../../../shared/domain/negotiations/items.ts';
import { gateWords } from '../../../../../shared/domain/negotiations/words-items.ts';
import { standingOf } from '../../../../../shared/rules/negotiations/standing.ts';
import { useToday } from '../../../../app/desk.tsx';
import { useAction } from '../../../../app/use-action.ts';
import { DayField } from '../../../../components/day-field.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import type { ItemDialogProps } from '../item-dialogs.tsx';
import classes from '../items.module.css';
import { RoundText } from '../round-text.tsx';
import { onItem, undoesItem, useItemDialog } from '../use-item.ts';

export function TableDialog({ page: { item, lacks }, onClose }: ItemDialogProps) {
  const today = useToday();
  const draft = useItemDialog(item, 'table', { on: today as string | null }, onClose);
  const { draft: round } = standingOf(item);
  const table = useAction(
    (client, on: string | null, signal) =>
      client.negotiations.table(
        { id: item.negotiationId, itemId: item.id, ...(round && { roundId: round.id }), ...(on !== null && { on }) },
        { signal },
      ),
    { done: () => 'It is on the table.', undoes: undoesItem, onDone: draft.finish },
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title="Table it"
      sentence={
        lacks.length === 0
          ? 'The other side has it from this day on, and it stands in papers for both sides.'
          : 'Something is still missing.'
      }
      action="Table it"
      isRunning={table.isRunning}
      isWaiting={lacks.length > 0}
      trouble={table.trouble}
      isSaidByFields={table.issueFor('on') !== undefined}
      onClose={draft.leave}
      onSubmit={() => void table.run(draft.value.on)}
    >
      {round && (
        <p>
          <RoundText round={round} isWhole />
        </p>
      )}
      {lacks.length > 0 && (
        <ul className={classes.lines}>
          {lacks.map(({ of, message }) => (
            <li key={of} className={classes.lack}>
              {message}
            </li>
          ))}
          <li className={classes.lack}>Or say beside the item why it goes without.</li>
        </ul>
      )}
      <DayField
        label="They had it on"
        value={draft.value.on}
        onChange={(on) => draft.change({ on })}
        lean="past"
        problem={table.issueFor('on')}
      />
    </FormDialog>
  );
}

export function WaiveDialog({ page: { item }, of, onClose }: ItemDialogProps & { of: Gate }) {
  const draft = useItemDialog(item, `waive:${of}`, { reason: '', by: '' }, onClose);
  const waive = useAction(
    (client, { reason, by }: { reason: string; by: string }, signal) =>
      client.negotiations.waive({ ...onItem(item), of, reason, ...(by.trim() !== '' && { by }) }, { signal }),
    { done: () => `It goes without ${gateWords[of]}, with its reason.`, undoes: undoesItem, onDone: draft.finish },
  );
  if (!draft.isLoaded) return null;
  const { reason, by } = draft.value;
  return (
    <FormDialog
      draft={draft}
      title={`Go without ${gateWords[of]}`}
      sentence="The reason is kept with the item, and stands in no paper for both sides."
      action="Go without"
      isRunning={waive.isRunning}
      isWaiting={reason.trim() === ''}
      trouble={waive.trouble}
      onClose={draft.leave}
      onSubmit={() => void waive.run(draft.value)}
    >
      <TextField label="Why" maxLength={500} value={reason} onChange={(next) => draft.change({ reason: next })} />
      <TextField
        label="Who says so"
        help="Left empty: whoever is at the desk."
        maxLength={500}
        value={by}
        onChange={(next) => draft.change({ by: next })}
      />
    </FormDialog>
  );
}
