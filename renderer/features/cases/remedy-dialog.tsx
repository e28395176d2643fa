// Something that the employer must do because of the case: what, by when, and how it was seen to have been done.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Remedy } from '../../../shared/domain/case-results.ts';
import { useToday } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { TextField } from '../../components/fields.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import { type CaseAsked, useCaseUpdate } from './use-case-question.ts';

type Answers = Omit<Remedy, 'id'>;

interface RemedyDialogProps extends CaseAsked {
  remedyId: string | null;
  /** Asked by its tick: what is missing is the day and the proof. */
  isDone?: boolean;
}

export function RemedyDialog(asked: RemedyDialogProps) {
  const { page, remedyId, isDone } = asked;
  const today = useToday();
  const [id] = useState(() => remedyId ?? crypto.randomUUID());
  const before = page.case.remedies.find((each) => each.id === remedyId);
  const question = useCaseUpdate<Answers>(asked, {
    key: `remedy:${remedyId ?? 'new'}${isDone ? ':done' : ''}`,
    read: (on) => {
      const { what, byWhen, doneOn, proof } = on.remedies.find((each) => each.id === remedyId) ?? {
        what: '',
        byWhen: null,
        doneOn: null,
        proof: '',
      };
      return { what, byWhen, doneOn: isDone ? (doneOn ?? today) : doneOn, proof };
    },
    done: (on) => {
      const kept = on.remedies.find((each) => each.id === id);
      if (!kept) return 'The remedy is taken out.';
      return kept.doneOn === null ? 'The remedy is written down.' : 'The remedy is kept: recorded.';
    },
  });
  const { value, change } = question;
  const save = () =>
    void question.save(({ remedies }) => ({
      remedies: before
        ? remedies.map((each) => (each.id === id ? { id, ...value } : each))
        : [...remedies, { id, ...value }],
    }));
  const takeOut = () => void question.save(({ remedies }) => ({ remedies: remedies.filter((each) => each.id !== id) }));
  return (
    <CaseQuestionDialog
      question={question}
      title={isDone ? 'The remedy was kept' : before ? 'The remedy' : 'What the employer must do'}
      sentence={before ? undefined : 'Until it is done, the case is not finished.'}
      action={isDone ? 'Record that it was kept' : before ? 'Save the change' : 'Add the remedy'}
      isWaiting={value.what.trim() === '' || (isDone === true && value.doneOn === null)}
      theirsInWords={(theirs) => theirs.what}
      onSubmit={save}
    >
      {isDone ? (
        <p>{value.what}</p>
      ) : (
        <>
          <TextField
            label="What"
            placeholder="Back pay from 1 September"
            value={value.what}
            onChange={(what) => change({ what })}
            maxLength={500}
            autoComplete="off"
          />
          <DayField label="By when" value={value.byWhen} onChange={(byWhen) => change({ byWhen })} lean="future" />
        </>
      )}
      {(isDone || before) && (
        <>
          <DayField
            label="Kept on"
            value={value.doneOn}
            onChange={(doneOn) => change({ doneOn })}
            lean="past"
            offersToday
          />
          <TextField
            label="How it was seen"
            placeholder="Payslip of 28 February"
            value={value.proof}
            onChange={(proof) => change({ proof })}
            maxLength={500}
            autoComplete="off"
          />
        </>
      )}
      {before && !isDone && (
        <div>
          <Button variant="subtle" color="late" ml={-14} onClick={takeOut}>
            Take this remedy out
          </Button>
        </div>
      )}
    </CaseQuestionDialog>
  );
}
