// What is to be done and by when: added, or changed.

import type { Task } from '../../../shared/domain/cases.ts';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';

/** `revision` is the one that was read when the change was begun: what somebody else saved since is not overwritten. */
interface TaskDraft extends TaskChange {
  revision: number | null;
}

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
  const draft = useDialogDraft<TaskDraft>(
    task ? `task:${task.id}` : `case:${caseId}:task${props.what === undefined ? '' : `:${props.what}`}`,
    { what: task?.what ?? props.what ?? '', dueOn: task?.dueOn ?? null, revision: task?.revision ?? null },
    onClose,
  );
  const { what, dueOn, revision } = draft.value;
  const action = useAction(
    (client, change: TaskChange, signal) =>
      task
        ? client.cases.updateTask({ id: task.id, revision: revision ?? task.revision, ...change }, { signal })
        : client.cases.addTask({ caseId, ...change }, { signal }),
    {
      done: (saved) => (task ? 'The step is changed.' : `“${saved.what}” comes next.`),
      undoes: (saved) => ({ collection: 'tasks', id: saved.id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title={task ? 'Change this step' : 'What comes next'}
      action={task ? 'Save the change' : 'Add it'}
      isRunning={action.isRunning}
      isWaiting={what.trim() === ''}
      trouble={action.trouble}
      isSaidByFields={action.trouble?.code === 'INVALID_INPUT'}
      onClose={draft.leave}
      onSubmit={() => void action.run({ what, dueOn })}
    >
      <TextField
        label="What"
        placeholder="Get the investigation report"
        value={what}
        onChange={(text) => draft.change({ what: text })}
        maxLength={500}
        problem={action.issueFor('what')}
        autoComplete="off"
      />
      <DayField
        label="By when"
        isOptional
        value={dueOn}
        onChange={(day) => draft.change({ dueOn: day })}
        lean="future"
        problem={action.issueFor('dueOn')}
      />
    </FormDialog>
  );
}
