// One step for one or several people: by whom it was approved or why it was refused, on what day, until when it counts.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { TrainingRow } from '../../../../shared/contract/reps/training.ts';
import type { TrainingMove } from '../../../../shared/domain/reps/training-stage.ts';
import { useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { CountsUntil } from './completed-fields.tsx';

export const moveWords: Record<TrainingMove, { verb: string; done: string }> = {
  approve: { verb: 'Approve', done: 'Approved' },
  refuse: { verb: 'Refuse', done: 'Refused' },
  book: { verb: 'Book', done: 'Booked' },
  attend: { verb: 'Was there', done: 'Noted as there' },
  complete: { verb: 'Completed', done: 'Completed' },
  withdraw: { verb: 'Withdraw', done: 'Withdrawn' },
};

export const useMove = (onDone?: () => void) =>
  useAction((client, input: Inputs['reps']['moveTraining']) => client.reps.moveTraining(input), {
    done: ({ rows }, { move }) =>
      `${moveWords[move].done}: ${rows.length === 1 ? `“${rows[0]?.name}”` : `${rows.length} people`}.`,
    undoes: ({ seq }) => ({ seq }),
    ...(onDone && { onDone }),
  });

interface MoveDialogProps {
  rows: readonly TrainingRow[];
  move: TrainingMove;
  onClose: () => void;
}

export function MoveDialog({ rows, move, onClose }: MoveDialogProps) {
  const today = useToday();
  const draft = useDialogDraft(
    `move:${move}:${rows.map(({ training }) => training.id).join()}`.slice(0, 200),
    { on: today as string | null, by: '', why: '', validUntil: null as string | null },
    onClose,
  );
  const { value, change } = draft;
  const save = useMove(draft.finish);
  if (!draft.isLoaded) return null;
  const whom = rows.length === 1 ? rows[0]!.name : `${rows.length} people`;
  return (
    <FormDialog
      title={`${moveWords[move].verb}: ${whom}`}
      sentence={rows.length === 1 ? rows[0]!.training.name : undefined}
      action={moveWords[move].verb}
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={value.on === null || (move === 'refuse' && value.why.trim() === '')}
      trouble={save.trouble}
      isSaidByFields={(['on', 'why', 'validUntil'] as const).some((field) => save.issueFor(field) !== undefined)}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          trainings: rows.map(({ training: { id, revision } }) => ({ id, revision })),
          move,
          on: value.on!,
          by: value.by,
          why: value.why,
          ...(move === 'complete' && value.validUntil !== null && { validUntil: value.validUntil }),
        })
      }
    >
      {(move === 'approve' || move === 'refuse') && (
        <TextField
          label={move === 'approve' ? 'Approved by' : 'Refused by'}
          isOptional
          value={value.by}
          onChange={(by) => change({ by })}
        />
      )}
      {(move === 'refuse' || move === 'withdraw') && (
        <TextField
          label="Why"
          isOptional={move === 'withdraw'}
          value={value.why}
          onChange={(why) => change({ why })}
          problem={save.issueFor('why')}
        />
      )}
      <DayField
        label="On"
        lean="past"
        value={value.on}
        onChange={(on) => change({ on })}
        problem={save.issueFor('on')}
      />
      {move === 'complete' && (
        <CountsUntil
          value={value.validUntil}
          onChange={(validUntil) => change({ validUntil })}
          problem={save.issueFor('validUntil')}
        />
      )}
    </FormDialog>
  );
}
