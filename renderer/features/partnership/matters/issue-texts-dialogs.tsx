// What staff are told about an issue, and what each side needs in it.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Issue } from '../../../../shared/domain/partnership/issues.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { type Action, useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';

interface IssueDialogProps {
  issue: Issue;
  onClose: () => void;
}

type Change = Inputs['partnership']['changeIssue'];

/** Saves what a dialog asks about an issue, and takes it back with Undo. */
export function useChangeIssue(said: string, onDone: () => void): Action<Change, Issue> {
  return useAction((client, input: Change, signal) => client.partnership.changeIssue(input, { signal }), {
    done: () => said,
    undoes: (saved) => ({ collection: 'issues', id: saved.id }),
    onDone,
  });
}

export function AnswerDialog({ issue, onClose }: IssueDialogProps) {
  const { id, answer, doneOn, toldOn, revision } = issue;
  const draft = useDialogDraft(`issue:${id}:answer`, { answer, doneOn, toldOn, revision }, onClose);
  const { value, change } = draft;
  const save = useChangeIssue('What staff are told is kept.', draft.finish);
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title="You said, we did"
      sentence="In words that can go on the notice board. It is finished once staff have been told."
      action="Keep it"
      size="lg"
      isRunning={save.isRunning}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('doneOn') !== undefined || save.issueFor('toldOn') !== undefined}
      onClose={draft.leave}
      onSubmit={() => void save.run({ id, ...value })}
    >
      <ProseField label="The answer" value={value.answer} onChange={(text) => change({ answer: text })} />
      <DayField
        label="Done on"
        isOptional
        lean="past"
        offersToday
        value={value.doneOn}
        onChange={(day) => change({ doneOn: day })}
        problem={save.issueFor('doneOn')}
      />
      <DayField
        label="Staff told on"
        isOptional
        lean="past"
        offersToday
        value={value.toldOn}
        onChange={(day) => change({ toldOn: day })}
        problem={save.issueFor('toldOn')}
      />
    </FormDialog>
  );
}

export function InterestsDialog({ issue, onClose }: IssueDialogProps) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { id, interests, revision } = issue;
  const draft = useDialogDraft(`issue:${id}:interests`, { ...interests, revision }, onClose);
  const { value, change } = draft;
  const save = useChangeIssue('What each side needs is kept.', draft.finish);
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title="What each side needs"
      sentence="Not what they demand, but why: in words that they themselves would accept."
      action="Keep it"
      size="lg"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => {
        const { staff, management } = value;
        void save.run({ id, revision: value.revision, interests: { staff, management } });
      }}
    >
      <ProseField label={sides.staff} value={value.staff} onChange={(staff) => change({ staff })} />
      <ProseField label={sides.management} value={value.management} onChange={(management) => change({ management })} />
    </FormDialog>
  );
}
