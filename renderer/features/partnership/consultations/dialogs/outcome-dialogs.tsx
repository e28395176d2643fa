// How it ended, how it went once it was live, the four tests, and people at risk.

import { NumberInput, Radio, Stack } from '@mantine/core';
import type { Consultation } from '../../../../../shared/domain/partnership/consultations.ts';
import { ConclusionSchema } from '../../../../../shared/domain/partnership/consultations.ts';
import { conclusionWords, fourTestWords } from '../../../../../shared/domain/partnership/words-consultations.ts';
import type { FourTest } from '../../../../../shared/rules/partnership/consultations/outcome.ts';
import { useToday } from '../../../../app/desk.tsx';
import { DayField } from '../../../../components/day-field.tsx';
import { ProseField, SelectField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import classes from '../consultation.module.css';
import { type Asked, useChange } from '../use-change.ts';
import { POSITIONS } from './answer-dialogs.tsx';

type Conclusion = NonNullable<Consultation['concluded']>['how'];
type Position = NonNullable<Consultation['positionDecided']>;

export function ConcludeDialog(asked: Asked) {
  const { concluded, positionDecided } = asked.consultation;
  const today = useToday();
  const question = useChange(
    asked,
    'conclude',
    {
      how: concluded?.how ?? (null as Conclusion | null),
      on: concluded?.on ?? today,
      reasons: concluded?.reasons ?? '',
      positionDecided,
    },
    'How it ended is written down.',
  );
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  const { how } = value;
  const isAgreed = how === 'agreed';
  const save = () => {
    if (how === null) return;
    void question.save({
      concluded: { how, on: value.on, reasons: value.reasons },
      positionDecided: value.positionDecided,
    });
  };
  return (
    <FormDialog
      draft={question}
      title="How it ended"
      action="Write down how it ended"
      isRunning={action.isRunning}
      isWaiting={how === null || (!isAgreed && value.reasons.trim() === '')}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={save}
    >
      <SelectField<Conclusion>
        label="How"
        placeholder="Choose one"
        options={ConclusionSchema.options.map((each) => ({ value: each, label: conclusionWords[each] }))}
        value={how}
        onChange={(each) => change({ how: each })}
      />
      <ProseField
        label={how === 'agreedWithChanges' ? 'What was changed' : 'Why'}
        isOptional={isAgreed}
        help={isAgreed ? undefined : 'It is not closed without: this is what people ask first.'}
        value={value.reasons}
        onChange={(reasons) => change({ reasons })}
        problem={action.issueFor('concluded', 'reasons')}
      />
      <DayField label="On" lean="past" value={value.on} onChange={(on) => on && change({ on })} />
      <SelectField<Position>
        label="Where the union stood then"
        isOptional
        clearable
        allowDeselect
        options={POSITIONS}
        value={value.positionDecided}
        onChange={(each) => change({ positionDecided: each })}
      />
    </FormDialog>
  );
}

export function LiveDialog(asked: Asked) {
  const { live, positionLive, reviewedOn } = asked.consultation;
  const question = useChange(asked, 'live', { ...live, positionLive, reviewedOn }, 'How it went is written down.');
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  const { positionLive: position, reviewedOn: reviewed, ...went } = value;
  return (
    <FormDialog
      draft={question}
      title="It is live"
      sentence="Too early is kept and told as a breach; it is never refused."
      action="Write it down"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={() => void question.save({ live: went, positionLive: position, reviewedOn: reviewed })}
    >
      <div className={classes.pair}>
        <DayField label="Planned for" value={value.plannedOn} onChange={(plannedOn) => change({ plannedOn })} />
        <DayField
          label="Live since"
          lean="past"
          offersToday
          value={value.on}
          onChange={(on) => change({ on })}
          problem={action.issueFor('live', 'on')}
        />
      </div>
      <NumberInput
        label="How many things went wrong"
        description="Incidents, reworks, complaints. No names and nobody’s fault."
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        min={0}
        allowDecimal={false}
        hideControls
        value={value.incidents ?? ''}
        onChange={(each) => change({ incidents: each === '' ? null : Number(each) })}
      />
      <ProseField
        label="What went wrong"
        isOptional
        value={value.wentWrong}
        onChange={(wentWrong) => change({ wentWrong })}
      />
      <SelectField<Position>
        label="Where the union stands now"
        isOptional
        clearable
        allowDeselect
        options={POSITIONS}
        value={position}
        onChange={(each) => change({ positionLive: each })}
      />
      <DayField
        label="Both sides looked back on it on"
        isOptional
        lean="past"
        value={reviewed}
        onChange={(day) => change({ reviewedOn: day })}
        problem={action.issueFor('reviewedOn')}
      />
    </FormDialog>
  );
}

export function TestDialog(asked: Asked & { test: FourTest }) {
  const { test, consultation } = asked;
  const before = consultation.tests[test];
  const { label, question: asks } = fourTestWords[test];
  const question = useChange(asked, `test:${test}`, before, `The test “${label}” is answered.`);
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  return (
    <FormDialog
      draft={question}
      title={asks}
      action="Write down the answer"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={() => void question.save({ tests: { [test]: value } })}
    >
      <Radio.Group
        label="The answer"
        value={value.isMet === null ? '' : value.isMet ? 'yes' : 'no'}
        onChange={(answer) => change({ isMet: answer === 'yes' })}
      >
        <Stack gap={8} mt={6}>
          <Radio value="yes" label="Yes" />
          <Radio value="no" label="No" />
        </Stack>
      </Radio.Group>
      <ProseField
        label="What shows it"
        placeholder="Three options in the paper of 3 November, none of them chosen"
        value={value.evidence}
        onChange={(evidence) => change({ evidence })}
      />
    </FormDialog>
  );
}

const COUNTED = [
  ['people', 'At risk'],
  ['redeployed', 'Redeployed'],
  ['retained', 'Kept their job'],
  ['leftVoluntarily', 'Left by choice'],
  ['compulsory', 'Dismissed against their will'],
] as const;

export function AtRiskDialog(asked: Asked) {
  const { atRisk, preset } = asked.consultation;
  const question = useChange(
    asked,
    'at-risk',
    atRisk ?? { people: preset?.people ?? 0, redeployed: 0, retained: 0, leftVoluntarily: 0, compulsory: 0 },
    'People at risk are counted.',
  );
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  return (
    <FormDialog
      draft={question}
      title="Jobs at risk"
      sentence="How many, and what became of them. Numbers only: nobody is named."
      action="Save the numbers"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={() => void question.save({ atRisk: value })}
    >
      {COUNTED.map(([key, label]) => (
        <NumberInput
          key={key}
          label={label}
          min={0}
          allowDecimal={false}
          hideControls
          error={key === 'people' ? action.issueFor('atRisk', 'people') : undefined}
          value={value[key]}
          onChange={(each) => change({ [key]: each === '' ? 0 : Number(each) })}
        />
      ))}
    </FormDialog>
  );
}
