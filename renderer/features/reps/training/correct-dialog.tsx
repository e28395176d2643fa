// Putting right what was written down of somebody's training: what it was, when it was completed, until when it counts.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { TrainingRow } from '../../../../shared/contract/reps/training.ts';
import { useAction } from '../../../app/use-action.ts';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { CompletedOn, CountsUntil } from './completed-fields.tsx';

export function CorrectDialog({ row: { training, name }, onClose }: { row: TrainingRow; onClose: () => void }) {
  const draft = useDialogDraft(
    `training:${training.id}`,
    {
      name: training.name,
      topic: training.topic,
      provider: training.provider,
      completedOn: training.completedOn,
      validUntil: training.validUntil,
      note: training.note,
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useAction((client, input: Inputs['reps']['keepTraining']) => client.reps.keepTraining(input), {
    done: () => 'The training is put right.',
    undoes: ({ seq }) => ({ seq }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const wasCompleted = training.completedOn !== null;
  return (
    <FormDialog
      title={`Training of ${name}`}
      action="Put it right"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={value.name.trim() === '' || value.topic.trim() === '' || (wasCompleted && value.completedOn === null)}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('completedOn') !== undefined || save.issueFor('validUntil') !== undefined}
      onClose={draft.leave}
      onSubmit={() => void save.run({ id: training.id, revision: training.revision, ...value })}
    >
      <TextField label="What it is called" value={value.name} onChange={(text) => change({ name: text })} />
      <TextField label="It counts as" value={value.topic} onChange={(topic) => change({ topic })} />
      <TextField label="Given by" isOptional value={value.provider} onChange={(provider) => change({ provider })} />
      {wasCompleted && (
        <>
          <CompletedOn
            value={value.completedOn}
            onChange={(completedOn) => change({ completedOn })}
            problem={save.issueFor('completedOn')}
          />
          <CountsUntil
            whenEmpty="for good"
            value={value.validUntil}
            onChange={(validUntil) => change({ validUntil })}
            problem={save.issueFor('validUntil')}
          />
        </>
      )}
      <ProseField label="Note" value={value.note} onChange={(note) => change({ note })} minRows={2} />
    </FormDialog>
  );
}
