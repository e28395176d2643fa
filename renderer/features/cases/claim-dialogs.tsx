// How a clock ends: the claim was presented, or somebody writes down why none will be and when the member was told. Until
// then its date stays on Today.

import { useState } from 'react';
import { useWords } from '../../app/desk.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DayField } from '../../components/day-field.tsx';
import { ProseField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { claimPresented } from './clock-words.ts';
import { type KeyDateQuestion, useSetKeyDate } from './use-set-key-date.ts';

export function ClaimDialog(question: KeyDateQuestion) {
  const words = useWords();
  const [on, setOn] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const action = useSetKeyDate(question, () => 'The claim was presented: recorded.');
  const problem = action.issueFor('done', 'on');
  return (
    <FormDialog
      title="The claim was presented"
      sentence="This date then leaves Today."
      action="Record that the claim was presented"
      isRunning={action.isRunning}
      isWaiting={on === null}
      trouble={action.trouble}
      isSaidByFields={problem !== undefined}
      onClose={question.onClose}
      onSubmit={() => {
        if (on === null) return;
        void action.save({ keyDateId: question.keyDateId, done: { on, what: claimPresented(number) } });
      }}
    >
      <DayField
        label={`The day it was presented to the ${words.terms.tribunal}`}
        value={on}
        onChange={setOn}
        lean="past"
        offersToday
        problem={problem}
      />
      <TextField
        label="Number on the receipt"
        isOptional
        value={number}
        onChange={setNumber}
        maxLength={200}
        autoComplete="off"
      />
    </FormDialog>
  );
}

export function NoClaimDialog(question: KeyDateQuestion) {
  const words = useWords();
  const [on, setOn] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const action = useSetKeyDate(question, () => 'Recorded. This date has left Today.');
  const problems = { on: action.issueFor('done', 'on'), what: action.issueFor('done', 'what') };
  return (
    <FormDialog
      title="No claim will be made"
      sentence="Write down why, and when the member was told what the last day was. This date then leaves Today."
      action="Record that no claim will be made"
      isRunning={action.isRunning}
      isWaiting={on === null || why.trim() === ''}
      trouble={action.trouble}
      isSaidByFields={problems.on !== undefined || problems.what !== undefined}
      onClose={question.onClose}
      onSubmit={() => {
        if (on !== null) void action.save({ keyDateId: question.keyDateId, done: { on, what: why } });
      }}
    >
      <ProseField
        label="Why not"
        help="Settled, advised against, the member decided otherwise."
        value={why}
        onChange={setWhy}
        maxLength={500}
        problem={problems.what}
        minRows={2}
      />
      <DayField
        label={`The day the ${words.terms.member} was told`}
        value={on}
        onChange={setOn}
        lean="past"
        offersToday
        problem={problems.on}
      />
    </FormDialog>
  );
}

export function PutBackDialog(question: KeyDateQuestion) {
  const action = useSetKeyDate(question, () => 'The date is back on Today.');
  return (
    <ConfirmDialog
      isOpen
      title="This date still needs somebody"
      action="Put it back on Today"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onCancel={question.onClose}
      onConfirm={() => void action.save({ keyDateId: question.keyDateId, done: null })}
    >
      What was recorded about how it ended is taken out; the timeline keeps it.
    </ConfirmDialog>
  );
}
