// An employer's name: added, or changed.

import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Employer } from '../../../shared/domain/workplaces.ts';
import { useAction } from '../../app/use-action.ts';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';

/** `employer` null adds one. */
export function EmployerDialog(props: { employer: Employer | null; onClose: () => void }) {
  const { employer } = props;
  const draft = useDialogDraft(`employer:${employer?.id ?? 'new'}`, { name: employer?.name ?? '' }, props.onClose);
  const save = useAction(
    (client, input: Inputs['workplaces']['saveEmployer']) => client.workplaces.saveEmployer(input),
    {
      done: (saved) => `${saved.name} is saved.`,
      undoes: (saved) => ({ collection: 'employers', id: saved.id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  const { name } = draft.value;
  return (
    <FormDialog
      title={employer ? `Change ${employer.name}` : 'Add an employer'}
      action={employer ? 'Save the name' : 'Add the employer'}
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={name.trim() === ''}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('name') !== undefined}
      onClose={draft.leave}
      onSubmit={() => void save.run({ ...(employer && { id: employer.id, revision: employer.revision }), name })}
    >
      <TextField
        label="Name"
        value={name}
        onChange={(text) => draft.change({ name: text })}
        problem={save.issueFor('name')}
        maxLength={500}
      />
    </FormDialog>
  );
}
