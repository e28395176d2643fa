// What is to be done and by when: added, or changed.

import { useState } from 'react';
import type { Task } from '../../../shared/domain/cases.ts';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';

interface TaskChange {
  what: string;
  dueOn: string | null;
}

interface TaskDialogProps {
  caseId: string;
  task: Task | null;
  /** What a new one begins with. */
  what?: string;
  onClose: () => void;
}

export function TaskDialog(props: TaskDialogProps) {
  const { caseId, task, onClose } = props;
  const [what, setWhat] = useState(task?.what ?? props.what ?? '');
  const [dueOn, setDueOn] = useState<string | null>(task?.dueOn ?? null);
  const action = useAction(
    (client, change: TaskChange, signal) =>
      task
        ? client.cases.updateTask({ id: task.id, revision: task.revision, ...change }, { signal })
        : client.cases.addTask({ caseId, ...change }, { signal }),
    {
      done: (saved) => (task ? 'The step is changed.' : `“${saved.what}” comes next.`),
      undoes: (saved) => ({ collection: 'tasks', id: saved.id }),
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title={task ? 'Change this step' : 'What comes next'}
      action={task ? 'Save the change' : 'Add it'}
      isRunning={action.isRunning}
      isWaiting={what.trim() === ''}
      trouble={action.trouble}
      isSaidByFields={action.trouble?.code === 'INVALID_INPUT'}
      onClose={onClose}
      onSubmit={() => void action.run({ what, dueOn })}
    >
      <TextField
        label="What"
        placeholder="Get the investigation report"
        value={what}
        onChange={setWhat}
        maxLength={500}
        problem={action.issueFor('what')}
        autoComplete="off"
      />
      <DayField
        label="By when"
        isOptional
        value={dueOn}
        onChange={setDueOn}
        lean="future"
        problem={action.issueFor('dueOn')}
      />
    </FormDialog>
  );
}
