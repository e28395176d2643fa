// A dispute opened, taken to its next stage, changed, and closed with what it taught.

import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { type Dispute, emptyDispute, type Issue } from '../../../../shared/domain/partnership/issues.ts';
import { disputeOutcomeWords } from '../../../../shared/domain/partnership/words-issues.ts';
import { useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import {
  isKept,
  LearntFields,
  learntInput,
  learntOf,
  PartiesField,
  type StatusQuo,
  StatusQuoField,
  statusQuoOf,
} from './dispute-fields.tsx';
import { StageFields, type StageValues, stageInput } from './stage-fields.tsx';

interface IssueDialogProps {
  issue: Issue;
  onClose: () => void;
}

const emptyStage = (today: string): StageValues => ({ name: '', from: today, count: '', unit: 'workingDays' });

export function OpenDisputeDialog({ issue, onClose }: IssueDialogProps) {
  const today = useToday();
  const navigate = useNavigate();
  const draft = useDialogDraft(
    `issue:${issue.id}:dispute`,
    { parties: [] as string[], statusQuo: 'unknown' as StatusQuo, reason: '', stage: emptyStage(today) },
    onClose,
  );
  const { value, change } = draft;
  const open = useAction(
    (client, input: Inputs['partnership']['openDispute'], signal) => client.partnership.openDispute(input, { signal }),
    {
      done: (dispute) => `${dispute.number} is open.`,
      undoes: (dispute) => ({ collection: 'issues', id: dispute.id }),
      onDone: (dispute) => {
        draft.finish();
        void navigate({ to: '/partnership/issues/$id', params: { id: dispute.id } });
      },
    },
  );
  if (!draft.isLoaded) return null;
  const isUntalked = issue.firstConversationOn === null;
  return (
    <FormDialog
      draft={draft}
      title="Make it a dispute"
      sentence="The issue ends here and keeps its history; the dispute goes on from it."
      action="Open the dispute"
      size="lg"
      isRunning={open.isRunning}
      isWaiting={isUntalked && value.reason.trim() === '' && issue.whyNoConversation === ''}
      trouble={open.trouble}
      isSaidByFields={open.issueFor('reason') !== undefined}
      onClose={draft.leave}
      onSubmit={() =>
        void open.run({
          issueId: issue.id,
          parties: value.parties,
          isStatusQuoKept: isKept(value.statusQuo),
          ...(value.reason.trim() !== '' && { reason: value.reason }),
          ...(value.stage.name.trim() !== '' && { stage: stageInput(value.stage) }),
        })
      }
    >
      {isUntalked && issue.whyNoConversation === '' && (
        <TextField
          label="Why there was no early conversation"
          value={value.reason}
          onChange={(reason) => change({ reason })}
          maxLength={500}
          problem={open.issueFor('reason')}
        />
      )}
      <PartiesField value={value.parties} onChange={(parties) => change({ parties })} />
      <StatusQuoField value={value.statusQuo} onChange={(statusQuo) => change({ statusQuo })} />
      <StageFields
        value={value.stage}
        onChange={(part) => change({ stage: { ...value.stage, ...part } })}
        isOptional
        problem={open.issueFor('stage', 'due') ?? open.issueFor('due')}
      />
    </FormDialog>
  );
}

export function StageDialog({ issue, onClose }: IssueDialogProps) {
  const today = useToday();
  const draft = useDialogDraft(`issue:${issue.id}:stage`, emptyStage(today), onClose);
  const { value, change } = draft;
  const begin = useAction(
    (client, input: Inputs['partnership']['beginStage'], signal) => client.partnership.beginStage(input, { signal }),
    {
      done: () => `“${value.name}” has begun.`,
      undoes: () => ({ collection: 'issues', id: issue.id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title="The next stage"
      sentence="The stage under way ends on the day on which the next begins."
      action="Begin it"
      isRunning={begin.isRunning}
      isWaiting={value.name.trim() === ''}
      trouble={begin.trouble}
      isSaidByFields={begin.issueFor('due') !== undefined || begin.issueFor('from') !== undefined}
      onClose={draft.leave}
      onSubmit={() => void begin.run({ id: issue.id, revision: issue.revision, ...stageInput(value) })}
    >
      <StageFields value={value} onChange={change} problem={begin.issueFor('due') ?? begin.issueFor('from')} />
    </FormDialog>
  );
}

export function ChangeDisputeDialog({ issue, onClose }: IssueDialogProps) {
  const before = issue.dispute ?? emptyDispute;
  const draft = useDialogDraft(
    `issue:${issue.id}:changeDispute`,
    {
      parties: before.parties,
      statusQuo: statusQuoOf(before.isStatusQuoKept),
      referredTo: before.referredTo,
      ...learntOf(before),
      revision: issue.revision,
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useAction(
    (client, input: Inputs['partnership']['changeDispute'], signal) =>
      client.partnership.changeDispute(input, { signal }),
    {
      done: () => 'The dispute is changed.',
      undoes: () => ({ collection: 'issues', id: issue.id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title="The dispute"
      action="Save the change"
      size="lg"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          id: issue.id,
          revision: value.revision,
          parties: value.parties,
          isStatusQuoKept: isKept(value.statusQuo),
          referredTo: value.referredTo,
          ...learntInput(value),
        })
      }
    >
      <PartiesField value={value.parties} onChange={(parties) => change({ parties })} />
      <StatusQuoField value={value.statusQuo} onChange={(statusQuo) => change({ statusQuo })} />
      <TextField
        label="Who outside was called in"
        isOptional
        value={value.referredTo}
        onChange={(referredTo) => change({ referredTo })}
        maxLength={500}
      />
      <LearntFields value={value} onChange={change} />
    </FormDialog>
  );
}

export function CloseDisputeDialog({ issue, onClose }: IssueDialogProps) {
  const today = useToday();
  const [isAsked, setIsAsked] = useState(false);
  const draft = useDialogDraft(
    `issue:${issue.id}:closeDispute`,
    {
      outcome: 'agreed' as NonNullable<Dispute['outcome']>,
      on: today,
      ...learntOf(issue.dispute ?? emptyDispute),
    },
    onClose,
  );
  const { value, change } = draft;
  const close = useAction(
    (client, input: Inputs['partnership']['closeDispute'], signal) =>
      client.partnership.closeDispute(input, { signal }),
    {
      done: () => 'The dispute is closed.',
      undoes: () => ({ collection: 'issues', id: issue.id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  const isUnlearnt = value.staff.trim() === '' && value.management.trim() === '';
  const outcomes = Object.keys(disputeOutcomeWords) as (keyof typeof disputeOutcomeWords)[];
  return (
    <FormDialog
      draft={draft}
      title="Close the dispute"
      action="Close it"
      size="lg"
      isRunning={close.isRunning}
      trouble={close.trouble}
      isSaidByFields={close.issueFor('lessons') !== undefined || close.issueFor('on') !== undefined}
      onClose={draft.leave}
      onSubmit={() => {
        setIsAsked(true);
        if (isUnlearnt || value.on === '') return;
        const { outcome, on } = value;
        void close.run({ id: issue.id, revision: issue.revision, outcome, on, ...learntInput(value) });
      }}
    >
      <SelectField
        label="How it ended"
        options={outcomes.map((outcome) => ({ value: outcome, label: disputeOutcomeWords[outcome] }))}
        value={value.outcome}
        onChange={(outcome) => change({ outcome: outcome ?? 'agreed' })}
      />
      <DayField
        label="On"
        lean="past"
        value={value.on || null}
        onChange={(on) => change({ on: on ?? '' })}
        problem={close.issueFor('on')}
      />
      <LearntFields
        value={value}
        onChange={change}
        problem={
          isAsked && isUnlearnt
            ? 'Write what at least one side learnt from it. A dispute that taught nobody anything comes back.'
            : close.issueFor('lessons')
        }
      />
    </FormDialog>
  );
}
