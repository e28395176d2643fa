// How an item ends: agreed to a round in words of both sides, withdrawn, failed; and taking away what was a slip.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import { roundInWords } from '../../../../../shared/domain/negotiations/words-items.ts';
import { shortDayInWords } from '../../../../../shared/rules/day-words.ts';
import { yearsInWords } from '../../../../../shared/rules/negotiations/measure-words.ts';
import { dayOfRound, inOrder } from '../../../../../shared/rules/negotiations/standing.ts';
import { useSession, useToday } from '../../../../app/desk.tsx';
import { useAction } from '../../../../app/use-action.ts';
import { ConfirmDialog } from '../../../../components/confirm-dialog.tsx';
import { DayField } from '../../../../components/day-field.tsx';
import { ProseField, SelectField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { useCurrency } from '../../cost/use-currency.ts';
import type { ItemDialogProps } from '../item-dialogs.tsx';
import { onItem, undoesItem, useItemDialog } from '../use-item.ts';

const NO_ROUND = 'none';

export function AgreeDialog({ page: { item }, onClose }: ItemDialogProps) {
  const { branch, today } = useSession();
  const currency = useCurrency();
  const out = inOrder(item.rounds).filter(({ tabledOn }) => tabledOn !== null);
  const last = out.at(-1);
  const textOf = (round: typeof last) => (round === undefined ? '' : round.text || yearsInWords(round.years, currency));
  const draft = useItemDialog(
    item,
    'agree',
    { roundId: last?.id ?? NO_ROUND, text: textOf(last), on: today as string | null },
    onClose,
  );
  const agree = useAction(
    (client, input: Omit<Inputs['negotiations']['agree'], 'itemId' | 'revision'>, signal) =>
      client.negotiations.agree({ ...input, ...onItem(item) }, { signal }),
    { done: () => `“${item.title}” is agreed.`, undoes: undoesItem, onDone: draft.finish },
  );
  if (!draft.isLoaded) return null;
  const { roundId, text, on } = draft.value;
  return (
    <FormDialog
      draft={draft}
      title="What was agreed"
      action="It is agreed"
      isRunning={agree.isRunning}
      isWaiting={text.trim() === ''}
      trouble={agree.trouble}
      isSaidByFields={agree.issueFor('on') !== undefined}
      onClose={draft.leave}
      onSubmit={() =>
        void agree.run({ roundId: roundId === NO_ROUND ? null : roundId, text, ...(on !== null && { on }) })
      }
    >
      <SelectField
        label="What it was agreed to"
        options={[
          ...out.map((round) => ({
            value: round.id,
            label: `${roundInWords(round, branch?.words)} of ${shortDayInWords(dayOfRound(round), today, branch?.dateOrder)}`,
          })),
          { value: NO_ROUND, label: 'Something else' },
        ]}
        value={roundId}
        onChange={(next) => {
          if (next === null) return;
          const before = out.find(({ id }) => id === roundId);
          const isOwn = text !== textOf(before);
          draft.change({ roundId: next, ...(!isOwn && { text: textOf(out.find(({ id }) => id === next)) }) });
        }}
      />
      <ProseField
        label="In words that both sides signed up to"
        value={text}
        onChange={(next) => draft.change({ text: next })}
      />
      <DayField
        label="Agreed on"
        value={on}
        onChange={(day) => draft.change({ on: day })}
        lean="past"
        problem={agree.issueFor('on')}
      />
    </FormDialog>
  );
}

const END_WORDS = {
  withdrawn: { title: 'Withdraw it', action: 'Withdraw it', done: 'It is withdrawn; its rounds stay on record.' },
  failedToAgree: {
    title: 'Failed to agree',
    action: 'Write it down',
    done: 'It is written down that the sides failed to agree on it.',
  },
} as const;

export function EndDialog({ page: { item }, to, onClose }: ItemDialogProps & { to: keyof typeof END_WORDS }) {
  const today = useToday();
  const draft = useItemDialog(item, to, { on: today as string | null }, onClose);
  const words = END_WORDS[to];
  const end = useAction(
    (client, on: string | null, signal) =>
      client.negotiations.moveItem({ ...onItem(item), to, ...(on !== null && { on }) }, { signal }),
    { done: () => words.done, undoes: undoesItem, onDone: draft.finish },
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title={words.title}
      sentence={
        to === 'withdrawn'
          ? 'What was put across the table stays on record. It can be opened again.'
          : 'To begin the disputes procedure with its days, use “Failure to agree” under Meetings.'
      }
      action={words.action}
      isRunning={end.isRunning}
      trouble={end.trouble}
      isSaidByFields={end.issueFor('on') !== undefined}
      onClose={draft.leave}
      onSubmit={() => void end.run(draft.value.on)}
    >
      <DayField
        label="On"
        value={draft.value.on}
        onChange={(on) => draft.change({ on })}
        lean="past"
        problem={end.issueFor('on')}
      />
    </FormDialog>
  );
}

export function RemoveItemDialog({ page: { item }, onClose, onGone }: ItemDialogProps & { onGone: () => void }) {
  const remove = useAction((client, _: undefined, signal) => client.negotiations.removeItem(onItem(item), { signal }), {
    done: () => `“${item.title}” is taken away.`,
    undoes: undoesItem,
    onDone: onGone,
  });
  return (
    <ConfirmDialog
      isOpen
      isDestructive
      title="Take it away?"
      action="Take it away"
      isRunning={remove.isRunning}
      trouble={remove.trouble}
      onCancel={onClose}
      onConfirm={() => void remove.run(undefined)}
    >
      For what was written down by mistake. It can be undone.
    </ConfirmDialog>
  );
}

export function RemoveRoundDialog({ page: { item }, roundId, onClose }: ItemDialogProps & { roundId: string }) {
  const remove = useAction(
    (client, _: undefined, signal) => client.negotiations.removeRound({ ...onItem(item), roundId }, { signal }),
    { done: () => 'It is taken out.', undoes: undoesItem, onDone: onClose },
  );
  return (
    <ConfirmDialog
      isOpen
      isDestructive
      title="Take this round out?"
      action="Take it out"
      isRunning={remove.isRunning}
      trouble={remove.trouble}
      onCancel={onClose}
      onConfirm={() => void remove.run(undefined)}
    >
      For what was written down by mistake: what really was said stays. It can be undone.
    </ConfirmDialog>
  );
}
