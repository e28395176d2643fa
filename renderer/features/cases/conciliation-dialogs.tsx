// Early conciliation, recorded in two steps: the day the conciliator was told (Day A), then the certificate with its day
// (Day B) and number. The tribunal's clock is counted again from both, so neither day is ever filled in unasked.

import { Radio } from '@mantine/core';
import type { KeyDate } from '../../../shared/domain/cases.ts';
import { capital, conciliatorOf } from '../../../shared/domain/words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { TextField } from '../../components/fields.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import { type KeyDateQuestion, keyDateOf, useSetKeyDate } from './use-set-key-date.ts';

type Conciliation = KeyDate['conciliation'];
type Begun = Pick<Conciliation, 'dayA' | 'dayB' | 'certificateNo' | 'startedBy'>;

const begunIn = (keyDate: KeyDate | undefined): Begun => {
  const { dayA, dayB, certificateNo, startedBy } = keyDate!.conciliation;
  return { dayA, dayB, certificateNo, startedBy };
};

function useConciliation(asked: KeyDateQuestion, key: string, done: string) {
  const order = useSession().branch?.dateOrder ?? 'dmy';
  const question = useSetKeyDate<Begun>(asked, { key, read: begunIn, done: () => done });
  const inWords = ({ dayA, dayB, certificateNo }: Begun) =>
    [
      dayA === null ? 'Not notified yet' : `Notified ${dayInWords(dayA, order)}`,
      dayB !== null && `certificate of ${dayInWords(dayB, order)}`,
      certificateNo,
    ]
      .filter(Boolean)
      .join(', ');
  return { question, inWords };
}

export function NotifiedDialog(asked: KeyDateQuestion) {
  const who = conciliatorOf(keyDateOf(asked).nation).short;
  const { terms } = useWords();
  const { question, inWords } = useConciliation(asked, 'notified', `${capital(who)} was notified: recorded.`);
  const { value, change, issueFor } = question;
  return (
    <CaseQuestionDialog
      question={question}
      title={`${capital(who)} was notified`}
      sentence="Early conciliation stops the tribunal’s clock from that day until the certificate."
      action={`Record that ${who} was notified`}
      isWaiting={value.dayA === null}
      fields={['conciliation']}
      theirsInWords={inWords}
      onSubmit={() => void question.save({ conciliation: value })}
    >
      <DayField
        label={`The day on which ${who} was notified`}
        help="Day A: the day the form went in, or the phone call was made. It is on the reply you were sent."
        value={value.dayA}
        onChange={(dayA) => change({ dayA })}
        lean="past"
        offersToday
        problem={issueFor('conciliation', 'dayA') ?? issueFor('conciliation', 'dayB')}
      />
      <Radio.Group
        label="Who notified"
        description={
          value.startedBy === 'employer'
            ? `The ${terms.employer}’s own notification stops no clock: the ${terms.member} must still notify ${who}.`
            : undefined
        }
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={value.startedBy}
        onChange={(startedBy) => change({ startedBy: startedBy as Begun['startedBy'] })}
      >
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '8px 20px', marginTop: 4 }}>
          <Radio value="member" label={`The ${terms.member}, or we for them`} />
          <Radio value="employer" label={`The ${terms.employer}`} />
        </div>
      </Radio.Group>
    </CaseQuestionDialog>
  );
}

export function CertificateDialog(asked: KeyDateQuestion) {
  const who = conciliatorOf(keyDateOf(asked).nation).short;
  const { question, inWords } = useConciliation(
    asked,
    'certificate',
    'The certificate is recorded. The date to present the claim has been counted again.',
  );
  const { value, change, issueFor } = question;
  return (
    <CaseQuestionDialog
      question={question}
      title="The certificate has come"
      sentence="The date by which the claim must be presented is counted from both days."
      action="Record the certificate"
      isWaiting={value.dayB === null || value.dayA === null}
      fields={['conciliation']}
      theirsInWords={inWords}
      onSubmit={() => void question.save({ conciliation: value })}
    >
      <DayField
        label="The day it was received"
        help="Day B: the day the certificate reached the member or you, whichever was first."
        value={value.dayB}
        onChange={(dayB) => change({ dayB })}
        lean="past"
        offersToday
        problem={issueFor('conciliation', 'dayB')}
      />
      <TextField
        label="Certificate number"
        help="As it stands on the certificate: R123456/25/14. A group’s begins with M or MU. It can be added later."
        value={value.certificateNo}
        onChange={(certificateNo) => change({ certificateNo })}
        problem={issueFor('conciliation', 'certificateNo')}
        autoComplete="off"
      />
      <DayField
        label={`The day on which ${who} was notified`}
        help="Day A, as the certificate says it."
        value={value.dayA}
        onChange={(dayA) => change({ dayA })}
        lean="past"
        offersToday
        problem={issueFor('conciliation', 'dayA')}
      />
    </CaseQuestionDialog>
  );
}
