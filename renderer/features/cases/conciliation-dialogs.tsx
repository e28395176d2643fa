// Early conciliation, recorded in two steps: the day the conciliator was told (Day A), then the certificate with its day
// (Day B) and number. The tribunal's clock is counted again from both, so neither day is ever filled in unasked.

import { Radio } from '@mantine/core';
import type { Case, KeyDate } from '../../../shared/domain/cases.ts';
import { capital, conciliatorOf } from '../../../shared/domain/words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { TextField } from '../../components/fields.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import { datesToNotify, datesWithCertificate, type OtherDates } from './same-conciliation.ts';
import { alsoFor, type SameFor, SameForOthers, sameForOwn } from './same-for-others.tsx';
import { type KeyDateQuestion, keyDateOf, useSetKeyDate } from './use-set-key-date.ts';

type Conciliation = KeyDate['conciliation'];
type Begun = Pick<Conciliation, 'dayA' | 'dayB' | 'certificateNo' | 'startedBy'> & SameFor;

const begunIn = (keyDate: KeyDate | undefined): Begun => {
  const { dayA, dayB, certificateNo, startedBy } = keyDate!.conciliation;
  return { dayA, dayB, certificateNo, startedBy, ...sameForOwn };
};

interface AskedOnce {
  key: string;
  /** The case's other dates for which it may be the same. */
  datesOn: (on: Case, keyDate: KeyDate) => OtherDates;
  /** `count` dates of the case were given the same. */
  done: (count: number) => string;
}

function useConciliation(asked: KeyDateQuestion, { key, datesOn, done }: AskedOnce) {
  const order = useSession().branch?.dateOrder ?? 'dmy';
  const question = useSetKeyDate<Begun>(asked, {
    key,
    read: begunIn,
    done: (change) => done(1 + (change.alsoFor?.length ?? 0)),
  });
  const { isForOwn, isForOthers, ...conciliation } = question.value;
  const dates = datesOn(asked.page.case, keyDateOf(asked));
  const save = () =>
    question.save((on) => {
      const keyDate = on.keyDates.find(({ id }) => id === asked.keyDateId);
      const fitting = keyDate === undefined ? { own: [], others: [] } : datesOn(on, keyDate);
      return { conciliation, ...alsoFor(dates, fitting, { isForOwn, isForOthers }) };
    });
  const others = (
    <SameForOthers page={asked.page} dates={dates} value={{ isForOwn, isForOthers }} onChange={question.change} />
  );
  const inWords = ({ dayA, dayB, certificateNo }: Begun) =>
    [
      dayA === null ? 'Not notified yet' : `Notified ${dayInWords(dayA, order)}`,
      dayB !== null && `certificate of ${dayInWords(dayB, order)}`,
      certificateNo,
    ]
      .filter(Boolean)
      .join(', ');
  return { question, inWords, save, others };
}

export function NotifiedDialog(asked: KeyDateQuestion) {
  const who = conciliatorOf(keyDateOf(asked).nation).short;
  const { terms } = useWords();
  const { question, inWords, save, others } = useConciliation(asked, {
    key: 'notified',
    datesOn: datesToNotify,
    done: (count) => `${capital(who)} was notified: recorded${count === 1 ? '' : ` for ${count} dates`}.`,
  });
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
      onSubmit={() => void save()}
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
      {others}
    </CaseQuestionDialog>
  );
}

export function CertificateDialog(asked: KeyDateQuestion) {
  const who = conciliatorOf(keyDateOf(asked).nation).short;
  const { question, inWords, save, others } = useConciliation(asked, {
    key: 'certificate',
    datesOn: datesWithCertificate,
    done: (count) =>
      count === 1
        ? 'The certificate is recorded. The date to present the claim has been counted again.'
        : `The certificate is recorded for ${count} dates. The days to present the claims have been counted again.`,
  });
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
      onSubmit={() => void save()}
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
      {others}
    </CaseQuestionDialog>
  );
}
