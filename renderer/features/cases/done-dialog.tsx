// How a date ends: what was done with its proof, or why it is not pursued and when the member was told. Until then it
// stays on Today.

import { SegmentedControl } from '@mantine/core';
import type { KeyDate } from '../../../shared/domain/cases.ts';
import { useWords } from '../../app/desk.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DayField } from '../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../components/fields.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import { PRESENTED } from './clock-words.ts';
import { type KeyDateQuestion, keyDateOf, useSetKeyDate } from './use-set-key-date.ts';

type Done = NonNullable<KeyDate['done']>;
interface Answers {
  kind: Done['kind'];
  on: string | null;
  what: string;
  why: string;
  proof: string;
  documentId: string | null;
  memberToldOn: string | null;
  /** Somebody had answered for it already. */
  isAnswered: boolean;
}

const NO_DOCUMENT = 'none';

export function DoneDialog(asked: KeyDateQuestion & { kind: Done['kind'] }) {
  const { page } = asked;
  const { terms } = useWords();
  const isUs = keyDateOf(asked).nation === 'united-states';
  const question = useSetKeyDate<Answers>(asked, {
    key: `done:${asked.kind}`,
    read: (keyDate) => ({
      kind: asked.kind,
      on: null,
      what: isUs ? '' : `${PRESENTED}.`,
      why: '',
      proof: '',
      documentId: null,
      memberToldOn: null,
      isAnswered: keyDate?.done != null,
    }),
    done: () => 'Recorded. This date has left Today.',
  });
  const { value, change, issueFor } = question;
  const isDone = value.kind === 'done';
  const problem = (field: string) => issueFor('done', field);
  const hasProof = value.proof.trim() !== '' || value.documentId !== null;
  const isWaiting = isDone
    ? value.on === null || value.what.trim() === '' || !hasProof
    : value.why.trim() === '' || value.memberToldOn === null;
  const save = () => {
    const { kind, on, what, why, proof, documentId, memberToldOn } = value;
    if (isDone && on !== null) void question.save({ done: { kind, on, what, proof, documentId } });
    if (!isDone && memberToldOn !== null) {
      void question.save({ done: { kind, on: on ?? memberToldOn, what: why, memberToldOn } });
    }
  };
  return (
    <CaseQuestionDialog
      question={question}
      title="What was done"
      sentence="Once this is written down, the date leaves Today."
      action={isDone ? 'Record what was done' : 'Record that it is not pursued'}
      isWaiting={isWaiting}
      fields={['done']}
      onSubmit={save}
    >
      <SegmentedControl
        aria-label="What was done"
        fullWidth
        value={value.kind}
        onChange={(kind) => change({ kind: kind as Done['kind'] })}
        data={[
          { value: 'done', label: 'It was done' },
          { value: 'notPursued', label: 'It is not pursued' },
        ]}
      />
      {isDone ? (
        <>
          <TextField
            label="What"
            value={value.what}
            onChange={(what) => change({ what })}
            maxLength={500}
            problem={problem('what')}
            autoComplete="off"
          />
          <DayField
            label={isUs ? 'The day on which it was done' : `The day it was presented to the ${terms.tribunal}`}
            value={value.on}
            onChange={(on) => change({ on })}
            lean="past"
            offersToday
            problem={problem('on')}
          />
          <TextField
            label="Where the proof is"
            placeholder="Receipt 2400123/2026"
            help="The number on the receipt, or where it is kept."
            value={value.proof}
            onChange={(proof) => change({ proof })}
            maxLength={500}
            problem={problem('proof')}
            autoComplete="off"
          />
          {page.documents.length > 0 && (
            <SelectField
              label="Or a document on the case"
              options={[
                { value: NO_DOCUMENT, label: 'None' },
                ...page.documents.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={value.documentId ?? NO_DOCUMENT}
              onChange={(id) => change({ documentId: id === NO_DOCUMENT ? null : id })}
              problem={problem('documentId')}
            />
          )}
        </>
      ) : (
        <>
          <ProseField
            label="Why not"
            help="Settled, advised against, the member decided otherwise."
            value={value.why}
            onChange={(why) => change({ why })}
            maxLength={500}
            problem={problem('what')}
            minRows={2}
          />
          <DayField
            label={`The day the ${terms.member} was told`}
            help="Told what the last day was, and that this will not be pursued."
            value={value.memberToldOn}
            onChange={(memberToldOn) => change({ memberToldOn })}
            lean="past"
            offersToday
            problem={problem('memberToldOn')}
          />
        </>
      )}
    </CaseQuestionDialog>
  );
}

export function PutBackDialog(asked: KeyDateQuestion) {
  const question = useSetKeyDate(asked, {
    key: 'back',
    read: (keyDate) => ({ done: keyDate?.done ?? null }),
    done: () => 'The date is back on Today.',
  });
  return (
    <ConfirmDialog
      isOpen
      title="This date still needs somebody"
      action="Put it back on Today"
      isRunning={question.isRunning}
      trouble={question.trouble}
      onCancel={question.leave}
      onConfirm={() => void question.save({ done: null })}
    >
      What was recorded about how it ended is taken out; the timeline keeps it.
    </ConfirmDialog>
  );
}
