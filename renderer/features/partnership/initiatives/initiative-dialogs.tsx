// Whatever the page of an initiative can put in front of itself.

import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { WhoSeesDialog } from '../entries/who-sees-dialog.tsx';
import { ActionDialog } from './actions-card.tsx';
import { ChangeInitiativeDialog } from './change-dialog.tsx';
import { LeadsDialog } from './leads-card.tsx';
import { PolicyDialog } from './policy-section.tsx';
import { TestDialog } from './test-dialog.tsx';
import type { InitiativeData, InitiativeQuestion } from './use-initiative.ts';

interface DialogProps {
  page: InitiativeData;
  onClose: () => void;
}

export function InitiativeDialogs({ question, ...props }: DialogProps & { question: InitiativeQuestion }) {
  switch (question.kind) {
    case 'change':
      return <ChangeInitiativeDialog {...props} />;
    case 'leads':
      return <LeadsDialog {...props} />;
    case 'visibility':
      return <WhoSeesDialog collection="initiatives" record={props.page.initiative} onClose={props.onClose} />;
    case 'answer':
      return <AnswerDialog {...props} />;
    case 'learnt':
      return <StopDialog {...props} />;
    case 'spread':
      return <SpreadDialog {...props} />;
    case 'action':
      return <ActionDialog {...props} />;
    case 'policy':
      return <PolicyDialog {...props} />;
    case 'remove':
      return <RemoveDialog {...props} />;
    case 'test':
      return <TestDialog {...props} testId={question.testId} />;
  }
}

function AnswerDialog({ page: { initiative }, onClose }: DialogProps) {
  const { id, revision } = initiative;
  const today = useToday();
  const draft = useDialogDraft(
    `initiative:${id}:answer`,
    { taken: true, text: '', on: today as string | null },
    onClose,
  );
  const { value, change } = draft;
  const answer = useAction(
    (client, input: Inputs['partnership']['answerIdea'], signal) => client.partnership.answerIdea(input, { signal }),
    {
      done: (_, { taken }) =>
        taken ? 'It is taken up: both sides work at it now.' : 'It is declined, with its reason.',
      undoes: () => ({ collection: 'initiatives', id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  const { taken, text, on } = value;
  return (
    <FormDialog
      draft={draft}
      title="Answer the idea"
      action={taken ? 'Take it up' : 'Decline it'}
      isRunning={answer.isRunning}
      isWaiting={text.trim() === ''}
      trouble={answer.trouble}
      isSaidByFields={answer.issueFor('on') !== undefined}
      onClose={draft.leave}
      onSubmit={() => void answer.run({ id, revision, taken, text, ...(on !== null && { on }) })}
    >
      <SegmentedControl
        aria-label="The answer"
        value={taken ? 'taken' : 'declined'}
        onChange={(chosen) => change({ taken: chosen === 'taken' })}
        data={[
          { value: 'taken', label: 'We take it up' },
          { value: 'declined', label: 'We do not' },
        ]}
      />
      <TextField
        label={taken ? 'What happens now' : 'Why not'}
        help="This is what whoever had the idea is told."
        value={text}
        onChange={(next) => change({ text: next })}
        maxLength={500}
      />
      <DayField
        label="Answered on"
        value={on}
        onChange={(day) => change({ on: day })}
        lean="past"
        problem={answer.issueFor('on')}
      />
    </FormDialog>
  );
}

function useMove(id: string, done: string, onDone: () => void) {
  return useAction(
    (client, input: Inputs['partnership']['moveInitiative'], signal) =>
      client.partnership.moveInitiative(input, { signal }),
    { done: () => done, undoes: () => ({ collection: 'initiatives', id }), onDone },
  );
}

function StopDialog({ page: { initiative }, onClose }: DialogProps) {
  const { id, revision } = initiative;
  const draft = useDialogDraft(`initiative:${id}:stop`, { learnt: '' }, onClose);
  const move = useMove(id, 'It is stopped; what was learnt stays.', draft.finish);
  if (!draft.isLoaded) return null;
  const { learnt } = draft.value;
  return (
    <FormDialog
      draft={draft}
      title="Stop it"
      sentence="Stopping is no failure: what was learnt is what the next team begins with."
      action="Stop it"
      isRunning={move.isRunning}
      trouble={move.trouble}
      onClose={draft.leave}
      onSubmit={() => void move.run({ id, revision, to: 'stopped', ...(learnt.trim() !== '' && { learnt }) })}
    >
      <ProseField label="What was learnt" value={learnt} onChange={(text) => draft.change({ learnt: text })} />
    </FormDialog>
  );
}

function SpreadDialog({ page: { initiative }, onClose }: DialogProps) {
  const { id, revision } = initiative;
  const draft = useDialogDraft(`initiative:${id}:spread`, { team: '' }, onClose);
  const move = useMove(id, 'It is taken over elsewhere.', draft.finish);
  if (!draft.isLoaded) return null;
  const { team } = draft.value;
  return (
    <FormDialog
      draft={draft}
      title="Another team takes it over"
      action="Write it down"
      isRunning={move.isRunning}
      isWaiting={team.trim() === ''}
      trouble={move.trouble}
      onClose={draft.leave}
      onSubmit={() => void move.run({ id, revision, to: 'spread', team })}
    >
      <TextField label="Which team" value={team} onChange={(text) => draft.change({ team: text })} maxLength={500} />
    </FormDialog>
  );
}

function RemoveDialog({ page: { initiative }, onClose }: DialogProps) {
  const { id, revision, number } = initiative;
  const navigate = useNavigate();
  const remove = useAction(
    (client, input: Inputs['partnership']['removeInitiative'], signal) =>
      client.partnership.removeInitiative(input, { signal }),
    {
      done: () => `${number} is taken away.`,
      undoes: () => ({ collection: 'initiatives', id }),
      onDone: () => void navigate({ to: '/partnership/matters' }),
    },
  );
  return (
    <ConfirmDialog
      isOpen
      isDestructive
      title="Take it away?"
      action="Take it away"
      isRunning={remove.isRunning}
      trouble={remove.trouble}
      onCancel={onClose}
      onConfirm={() => void remove.run({ id, revision })}
    >
      For what was written down by mistake. What was tried or promised is stopped instead: what was learnt stays.
    </ConfirmDialog>
  );
}
