// A complaint and its answer, the papers destroyed, an election that does not take place.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { type Asked, useElectionAction, useQuestion } from './use-election-change.ts';

export function ComplainDialog(asked: Asked) {
  const { election } = asked;
  const today = useToday();
  const draft = useQuestion(asked, 'complain', { by: '', what: '', on: today as string | null });
  const { value, change } = draft;
  const save = useElectionAction(
    election,
    (client, input: Inputs['elections']['complain']) => client.elections.complain(input),
    'The complaint is written down.',
    draft.finish,
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title="Write down a complaint"
      sentence="The papers are kept until it is answered."
      action="Write it down"
      isWaiting={value.on === null}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        value.on !== null && void save.run({ id: election.id, revision: election.revision, ...value, on: value.on })
      }
    >
      <TextField
        label="Who complains"
        data-autofocus
        value={value.by}
        onChange={(by) => change({ by })}
        problem={save.issueFor('by')}
      />
      <ProseField
        label="What it is about"
        value={value.what}
        onChange={(what) => change({ what })}
        problem={save.issueFor('what')}
      />
      <DayField
        label="Received on"
        lean="past"
        value={value.on}
        onChange={(on) => change({ on })}
        problem={save.issueFor('on')}
      />
    </FormDialog>
  );
}

export function AnswerDialog({ complaintId, ...asked }: Asked & { complaintId: string }) {
  const { election } = asked;
  const complaint = election.complaints.find(({ id }) => id === complaintId);
  const draft = useQuestion(asked, `answer:${complaintId}`, { answer: complaint?.answer ?? '' });
  const save = useElectionAction(
    election,
    (client, input: Inputs['elections']['answerComplaint']) => client.elections.answerComplaint(input),
    'The complaint is answered.',
    draft.finish,
  );
  if (!draft.isLoaded || complaint === undefined) return null;
  return (
    <FormDialog
      draft={draft}
      title={`Answer the complaint of ${complaint.by}`}
      sentence={complaint.what}
      action="Answer it and close it"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => void save.run({ id: election.id, revision: election.revision, complaintId, ...draft.value })}
    >
      <ProseField
        label="The answer"
        data-autofocus
        value={draft.value.answer}
        onChange={(answer) => draft.change({ answer })}
        problem={save.issueFor('answer')}
      />
    </FormDialog>
  );
}

export function CancelDialog(asked: Asked) {
  const { election } = asked;
  const draft = useQuestion(asked, 'cancel', { why: '' });
  const save = useElectionAction(
    election,
    (client, input: Inputs['elections']['cancel']) => client.elections.cancel(input),
    'It is cancelled.',
    draft.finish,
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title={`Cancel ${election.number}`}
      sentence="It does not take place. What was written down stays."
      action="Cancel the election"
      isDestructive
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => void save.run({ id: election.id, revision: election.revision, ...draft.value })}
    >
      <TextField
        label="Why"
        data-autofocus
        value={draft.value.why}
        onChange={(why) => draft.change({ why })}
        problem={save.issueFor('why')}
      />
    </FormDialog>
  );
}

export function DestroyDialog({ election, onClose }: Asked) {
  const destroy = useAction(
    (client, input: Inputs['elections']['destroyPapers']) => client.elections.destroyPapers(input),
    { done: () => 'The papers are destroyed.', onDone: onClose },
  );
  return (
    <ConfirmDialog
      isOpen
      title="Destroy the papers"
      action="Destroy them for good"
      isDestructive
      isRunning={destroy.isRunning}
      trouble={destroy.trouble}
      onConfirm={() => void destroy.run({ id: election.id, revision: election.revision })}
      onCancel={onClose}
    >
      Every paper as it was entered is taken out of the records and of history. This cannot be undone. The declared
      count stays. Papers in a cupboard are for you to destroy.
    </ConfirmDialog>
  );
}
