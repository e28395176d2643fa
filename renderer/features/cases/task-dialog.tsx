// What is to be done, by when and by whom, and whether the member was promised it: added, or changed.

import { Checkbox } from '@mantine/core';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import type { Task } from '../../../shared/domain/cases.ts';
import { useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { useRepChoices } from './use-rep-choices.ts';

/** `revision` is the one that was read when the change was begun: what somebody else saved since is not overwritten. */
interface TaskDraft extends TaskChange {
  revision: number | null;
}

interface TaskChange {
  what: string;
  dueOn: string | null;
  repId: string | null;
  isPromise: boolean;
}

const WHOEVER = 'whoever';

interface TaskDialogProps {
  page: CasePageData;
  task: Task | null;
  /** What a new one begins with. */
  what?: string;
  onClose: () => void;
}

export function TaskDialog(props: TaskDialogProps) {
  const { page, task, onClose } = props;
  const { id: caseId } = page.case;
  const { terms } = useWords();
  const { choices } = useRepChoices(page);
  const draft = useDialogDraft<TaskDraft>(
    task ? `task:${task.id}` : `case:${caseId}:task${props.what === undefined ? '' : `:${props.what}`}`,
    {
      what: task?.what ?? props.what ?? '',
      dueOn: task?.dueOn ?? null,
      repId: task?.repId ?? null,
      isPromise: task?.isPromise ?? false,
      revision: task?.revision ?? null,
    },
    onClose,
  );
  const { what, dueOn, repId, isPromise, revision } = draft.value;
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
      onSubmit={() => void action.run({ what, dueOn, repId, isPromise })}
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
      <SelectField
        label="Who sees to it"
        options={[
          { value: WHOEVER, label: `Whoever looks after the ${terms.case}` },
          ...choices.map(({ rep }) => ({ value: rep.id, label: rep.name })),
        ]}
        value={repId ?? WHOEVER}
        onChange={(id) => draft.change({ repId: id === WHOEVER ? null : id })}
        problem={action.issueFor('repId')}
      />
      <Checkbox
        label={`Promised to the ${terms.member}`}
        checked={isPromise}
        onChange={(event) => draft.change({ isPromise: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
