// The rarer things about conciliation: why a claim may be sent without a certificate, and certificates that came later,
// which are kept and move no date.

import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type Exemption, ExemptionSchema, type KeyDate } from '../../../shared/domain/cases.ts';
import { exemptionWords } from '../../../shared/domain/casework-words.ts';
import { DayField } from '../../components/day-field.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import classes from './key-date-dialog.module.css';
import { type KeyDateQuestion, keyDateOf, useSetKeyDate } from './use-set-key-date.ts';

type Certificate = KeyDate['conciliation']['laterCertificates'][number];
type Answers = Pick<KeyDate['conciliation'], 'exemption' | 'laterCertificates'>;

const NONE = 'none';
const exemptionOptions = ExemptionSchema.options.map((value) => ({ value, label: exemptionWords[value] }));

export function ConciliationMoreDialog(asked: KeyDateQuestion) {
  const keyDate = keyDateOf(asked);
  const question = useSetKeyDate<Answers>(asked, {
    key: 'more',
    read: (on) => ({
      exemption: on!.conciliation.exemption,
      laterCertificates: on!.conciliation.laterCertificates,
    }),
    done: () => 'Recorded.',
  });
  const { value, change, issueFor } = question;
  const setLater = (index: number, part: Partial<Certificate>) =>
    change({
      laterCertificates: value.laterCertificates.map((each, at) => (at === index ? { ...each, ...part } : each)),
    });
  const save = () => {
    const { dayA, dayB, certificateNo, startedBy } = keyDate.conciliation;
    void question.save({ conciliation: { dayA, dayB, certificateNo, startedBy, ...value } });
  };
  return (
    <CaseQuestionDialog
      question={question}
      title="More about conciliation"
      action="Save it"
      fields={['conciliation']}
      theirsInWords={(theirs) => (theirs.exemption ? exemptionWords[theirs.exemption] : 'No exemption')}
      onSubmit={save}
    >
      <SelectField<Exemption | typeof NONE>
        label="Why no certificate is needed"
        help="The reasons that the tribunal’s form gives. If in doubt, notify: an exemption that is refused may be too late."
        options={[{ value: NONE, label: 'It is needed' }, ...exemptionOptions]}
        value={value.exemption ?? NONE}
        onChange={(next) => change({ exemption: next === NONE ? null : next })}
        problem={issueFor('conciliation', 'exemption')}
      />
      {value.laterCertificates.map((certificate, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a certificate that is being written has no identity but its place
        <div key={index} className={classes.series}>
          <TextField
            label={`Later certificate ${index + 1}`}
            help="Only the first for a matter counts. This one is kept, and moves no date."
            value={certificate.certificateNo}
            onChange={(certificateNo) => setLater(index, { certificateNo })}
            problem={issueFor('conciliation', 'laterCertificates', index, 'certificateNo')}
            autoComplete="off"
          />
          <DayField
            label="Notified on"
            value={certificate.dayA}
            onChange={(dayA) => setLater(index, { dayA })}
            lean="past"
            problem={issueFor('conciliation', 'laterCertificates', index, 'dayA')}
          />
          <DayField
            label="Received on"
            value={certificate.dayB}
            onChange={(dayB) => setLater(index, { dayB })}
            lean="past"
            problem={issueFor('conciliation', 'laterCertificates', index, 'dayB')}
          />
          <div>
            <Button
              variant="subtle"
              size="compact-md"
              ml={-8}
              onClick={() => change({ laterCertificates: value.laterCertificates.filter((_, at) => at !== index) })}
            >
              Take it out
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-md"
          ml={-8}
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() =>
            change({
              laterCertificates: [...value.laterCertificates, { dayA: null, dayB: null, certificateNo: '' }],
            })
          }
        >
          Add a later certificate
        </Button>
      </div>
    </CaseQuestionDialog>
  );
}
