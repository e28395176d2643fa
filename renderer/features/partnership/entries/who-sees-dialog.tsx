// Who may see a partnership record from now on. What hangs on it is narrowed with it.

import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useAction } from '../../../app/use-action.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { type SharingValues, VisibilityField } from './visibility-field.tsx';

interface WhoSeesDialogProps {
  collection: Inputs['partnership']['setVisibility']['collection'];
  record: SharingValues & { id: string; revision: number };
  /** The level of what it hangs on: nothing wider is offered. */
  within?: SharingValues['visibility'] | undefined;
  onClose: () => void;
}

export function WhoSeesDialog({ collection, record, within, onClose }: WhoSeesDialogProps) {
  const { id, revision } = record;
  const [value, setValue] = useState({
    visibility: record.visibility,
    confidentialUntil: record.confidentialUntil,
  });
  const save = useAction(
    (client, input: Inputs['partnership']['setVisibility'], signal) =>
      client.partnership.setVisibility(input, { signal }),
    {
      done: ({ narrowed }) =>
        narrowed === 0
          ? 'Who may see it is changed.'
          : `Who may see it is changed, and ${narrowed === 1 ? 'what hangs' : `the ${narrowed} that hang`} on it with it.`,
      undoes: () => ({ collection, id }),
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title="Who may see this"
      sentence="Its notes, papers and actions are never seen wider than it: narrowing it narrows them too. Widening it leaves them as they are."
      action="Keep it"
      isRunning={save.isRunning}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('visibility') !== undefined || save.issueFor('confidentialUntil') !== undefined}
      onClose={onClose}
      onSubmit={() => void save.run({ collection, id, revision, ...value })}
    >
      <VisibilityField
        value={value}
        within={within}
        onChange={(part) => setValue((before) => ({ ...before, ...part }))}
        problem={save.issueFor('visibility')}
        dayProblem={save.issueFor('confidentialUntil')}
      />
    </FormDialog>
  );
}
