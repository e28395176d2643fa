// The gate at a case's beginning: how the member stood when it happened, whether they accepted the conditions, whether
// somebody has talked with them, whether anybody is conflicted; and the answer, with its reason.

import { Input, MultiSelect, SegmentedControl } from '@mantine/core';
import { intakeAnswerWords } from '../../../shared/domain/casework-words.ts';
import type { Intake, IntakeAnswer } from '../../../shared/domain/intake.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useSession, useToday, useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { ProseField, TextField } from '../../components/fields.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import { ClosedToOfficers } from './closed-to-officers.tsx';
import classes from './intake.module.css';
import { type CaseAsked, useCaseUpdate } from './use-case-question.ts';
import { useRepChoices } from './use-rep-choices.ts';

const ANSWERS: readonly IntakeAnswer[] = ['represent', 'adviceOnly', 'notDecided'];

export function IntakeDialog(asked: CaseAsked) {
  const { page } = asked;
  const { terms, membershipAnswers } = useWords();
  const { branch } = useSession();
  const isUs = branch?.words === 'us';
  const today = useToday();
  const { choices } = useRepChoices(page);
  const question = useCaseUpdate<Intake>(asked, {
    key: 'intake',
    read: (on) => on.intake,
    done: (on) => `Intake: ${intakeAnswerWords[on.intake.answer].toLowerCase()}.`,
  });
  const { value, change, issueFor } = question;
  const problem = (field: keyof Intake) => issueFor('intake', field);
  const needsReason = value.answer === 'adviceOnly' || (isUs && value.answer !== 'notDecided');
  const check = page.case.membershipCheck;
  const save = () => {
    const decidedOn = value.answer === 'notDecided' ? null : (value.decidedOn ?? today);
    const none = {
      conflictNote: '',
      conflictedRepIds: [],
      ...(value.conflictedOfficerIds && { conflictedOfficerIds: [] }),
    };
    const found = value.conflict === 'found' ? {} : none;
    void question.save({ intake: { ...value, ...found, decidedOn } });
  };
  return (
    <CaseQuestionDialog
      question={question}
      title="Intake"
      sentence={
        isUs
          ? 'Everybody in the unit is represented alike. Write down the unit, the merits and the reasons.'
          : 'Four questions and an answer. What is not known yet can wait.'
      }
      action="Save the intake"
      size="lg"
      isWaiting={needsReason && value.reason.trim() === ''}
      fields={['intake']}
      theirsInWords={(theirs) => `${intakeAnswerWords[theirs.answer]}. ${theirs.reason}`}
      onSubmit={save}
    >
      {isUs ? (
        <TextField
          label="Bargaining unit"
          value={value.unit}
          onChange={(unit) => change({ unit })}
          problem={problem('unit')}
          maxLength={500}
          autoComplete="off"
        />
      ) : (
        <div className={classes.standing} data-answer={check.answer}>
          <strong>{membershipAnswers[check.answer]}</strong>
          <span>{check.reason}</span>
        </div>
      )}
      <div className={classes.pair}>
        {!isUs && (
          <DayField
            label="Conditions of representation accepted on"
            value={value.conditionsAcceptedOn}
            onChange={(conditionsAcceptedOn) => change({ conditionsAcceptedOn })}
            lean="past"
            offersToday
            problem={problem('conditionsAcceptedOn')}
          />
        )}
        <DayField
          label={`First talked with the ${terms.member} on`}
          value={value.earlyConversationOn}
          onChange={(earlyConversationOn) => change({ earlyConversationOn })}
          lean="past"
          offersToday
          problem={problem('earlyConversationOn')}
        />
      </div>
      <Input.Wrapper
        label="Conflict of interest"
        labelElement="div"
        description={`Asked of the ${terms.rep}, the officers and the ${terms.member}: is anybody on both sides of it?`}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        error={problem('conflict')}
      >
        <div>
          <SegmentedControl
            aria-label="Conflict of interest"
            size="sm"
            value={value.conflict}
            onChange={(conflict) => change({ conflict: conflict as Intake['conflict'] })}
            data={[
              { value: 'notAsked', label: 'Not asked yet' },
              { value: 'none', label: 'None' },
              { value: 'found', label: 'There is one' },
            ]}
          />
        </div>
      </Input.Wrapper>
      {value.conflict === 'found' && (
        <>
          <TextField
            label="What it is"
            value={value.conflictNote}
            onChange={(conflictNote) => change({ conflictNote })}
            problem={problem('conflictNote')}
            maxLength={500}
            autoComplete="off"
          />
          <MultiSelect
            label={`${capital(terms.reps)} who must not be given it`}
            data={choices.map(({ rep }) => ({ value: rep.id, label: rep.name }))}
            value={value.conflictedRepIds}
            onChange={(conflictedRepIds) => change({ conflictedRepIds })}
            searchable
            hidePickedOptions
            withScrollArea={false}
            styles={{ options: { maxHeight: 250, overflowY: 'auto' } }}
            nothingFoundMessage="Nobody by that name"
          />
          <ClosedToOfficers
            value={value.conflictedOfficerIds ?? []}
            onChange={(conflictedOfficerIds) => change({ conflictedOfficerIds })}
            problem={problem('conflictedOfficerIds')}
          />
        </>
      )}
      {isUs && (
        <ProseField
          label="The merits"
          help="What speaks for it and against it: the contract, past practice, the evidence."
          value={value.merits}
          onChange={(merits) => change({ merits })}
          problem={problem('merits')}
          minRows={2}
          maxLength={5_000}
        />
      )}
      <Input.Wrapper label="The answer" labelElement="div" error={problem('answer')}>
        <div>
          <SegmentedControl
            aria-label="The answer"
            value={value.answer}
            onChange={(answer) => change({ answer: answer as IntakeAnswer })}
            data={ANSWERS.map((answer) => ({ value: answer, label: intakeAnswerWords[answer] }))}
          />
        </div>
      </Input.Wrapper>
      {value.answer !== 'notDecided' && (
        <ProseField
          label={isUs ? 'The reasons' : 'Why'}
          help={value.answer === 'adviceOnly' ? `The ${terms.member} may ask: it is always written down.` : undefined}
          value={value.reason}
          onChange={(reason) => change({ reason })}
          problem={problem('reason')}
          minRows={2}
          maxLength={5_000}
        />
      )}
    </CaseQuestionDialog>
  );
}
