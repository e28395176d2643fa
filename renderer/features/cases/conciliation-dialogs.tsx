// Early conciliation, recorded in two steps: the day the conciliator was told (Day A), then the certificate with its day
// (Day B) and number. The tribunal's clock is counted again from both, so neither day is ever filled in unasked.

import { useState } from 'react';
import { capital, conciliatorOf } from '../../../shared/domain/words.ts';
import { DayField } from '../../components/day-field.tsx';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';

import { type KeyDateQuestion, keyDateOf, useSetKeyDate } from './use-set-key-date.ts';

export function NotifiedDialog(question: KeyDateQuestion) {
  const keyDate = keyDateOf(question);
  const who = conciliatorOf(keyDate.nation).short;
  const [dayA, setDayA] = useState<string | null>(keyDate.conciliation.dayA);
  const action = useSetKeyDate(question, () => `${capital(who)} was notified: recorded.`);
  const problem = action.issueFor('conciliation', 'dayA') ?? action.issueFor('conciliation', 'dayB');
  return (
    <FormDialog
      title={`${capital(who)} was notified`}
      sentence="Early conciliation stops the tribunal’s clock from that day until the certificate."
      action={`Record that ${who} was notified`}
      isRunning={action.isRunning}
      isWaiting={dayA === null}
      trouble={action.trouble}
      isSaidByFields={problem !== undefined}
      onClose={question.onClose}
      onSubmit={() => void action.save({ keyDateId: keyDate.id, conciliation: { ...keyDate.conciliation, dayA } })}
    >
      <DayField
        label={`The day on which ${who} was notified`}
        help="Day A: the day the form went in, or the phone call was made. It is on the reply you were sent."
        value={dayA}
        onChange={setDayA}
        lean="past"
        offersToday
        problem={problem}
      />
    </FormDialog>
  );
}

export function CertificateDialog(question: KeyDateQuestion) {
  const keyDate = keyDateOf(question);
  const who = conciliatorOf(keyDate.nation).short;
  const [dayA, setDayA] = useState<string | null>(keyDate.conciliation.dayA);
  const [dayB, setDayB] = useState<string | null>(keyDate.conciliation.dayB);
  const [certificateNo, setCertificateNo] = useState(keyDate.conciliation.certificateNo);
  const action = useSetKeyDate(
    question,
    () => 'The certificate is recorded. The date to present the claim has been counted again.',
  );
  const problems = {
    dayA: action.issueFor('conciliation', 'dayA'),
    dayB: action.issueFor('conciliation', 'dayB'),
    certificateNo: action.issueFor('conciliation', 'certificateNo'),
  };
  return (
    <FormDialog
      title="The certificate has come"
      sentence="The date by which the claim must be presented is counted from both days."
      action="Record the certificate"
      isRunning={action.isRunning}
      isWaiting={dayB === null || dayA === null}
      trouble={action.trouble}
      isSaidByFields={Object.values(problems).some((problem) => problem !== undefined)}
      onClose={question.onClose}
      onSubmit={() => void action.save({ keyDateId: keyDate.id, conciliation: { dayA, dayB, certificateNo } })}
    >
      <DayField
        label="The day it was received"
        help="Day B: the day the certificate reached the member or you, whichever was first."
        value={dayB}
        onChange={setDayB}
        lean="past"
        offersToday
        problem={problems.dayB}
      />
      <TextField
        label="Certificate number"
        help="As it stands on the certificate: R123456/25/14. A group’s begins with M. It can be added later."
        value={certificateNo}
        onChange={setCertificateNo}
        problem={problems.certificateNo}
        autoComplete="off"
      />
      <DayField
        label={`The day on which ${who} was notified`}
        help="Day A, as the certificate says it."
        value={dayA}
        onChange={setDayA}
        lean="past"
        offersToday
        problem={problems.dayA}
      />
    </FormDialog>
  );
}
