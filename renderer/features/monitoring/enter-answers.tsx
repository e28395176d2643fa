// Answers from a form on paper: whose it is, what they ticked, saved. Then the fields are empty again: what somebody has
// answered cannot be looked up, only replaced or taken back.

import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { MonitoringQuestion } from '../../../shared/domain/monitoring.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DayField } from '../../components/day-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions } from '../../components/fields.tsx';
import { MemberChoice } from '../../components/member-choice.tsx';
import classes from './monitoring.module.css';

type Asked = Outputs['monitoring']['questions']['questions'][number];
/** undefined: not answered. `isOwn`: in words that are not offered. */
type Answer = { isOwn: boolean; text: string };
type Answers = Partial<Record<MonitoringQuestion, Answer>>;

const OWN = '\u0000own';

export function EnterAnswers() {
  const { terms } = useWords();
  const today = useToday();
  const questions = useQuery(useDesk().monitoring.questions.queryOptions());
  // Never kept as a draft: an answer lies nowhere but where it is counted.
  const [memberId, setMemberId] = useState<string | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [answeredOn, setAnsweredOn] = useState<string | null>(today);
  const [form, setForm] = useState(0);
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const clear = () => {
    setMemberId(null);
    setAnswers({});
    setForm((before) => before + 1);
    setIsWithdrawing(false);
  };
  const save = useAction((client, input: Inputs['monitoring']['save']) => client.monitoring.save(input), {
    done: () => 'The answers are kept, and counted.',
    undoes: ({ seq }) => ({ seq }),
    onDone: clear,
  });
  const withdraw = useAction((client, input: { memberId: string }) => client.monitoring.withdraw(input), {
    done: ({ seq }) => (seq === null ? 'There were no answers to take back.' : 'The answers are gone.'),
    undoes: ({ seq }) => (seq === null ? undefined : { seq }),
    onDone: clear,
  });
  const given = Object.fromEntries(
    Object.entries(answers).flatMap(([question, answer]) =>
      answer.text.trim() === '' ? [] : [[question, answer.text]],
    ),
  );
  const hasAnswers = Object.keys(given).length > 0;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (memberId === null || !hasAnswers) return;
        void save.run({ memberId, answers: given, ...(answeredOn && { answeredOn }) });
      }}
    >
      <h2 className="section-title">From a form on paper</h2>
      <p className={classes.help}>
        What is entered replaces what the same person answered before. It is not shown again; destroy the form
        afterwards.
      </p>
      <ErrorBanner error={save.trouble ?? questions.error} />
      <Fields key={form}>
        <MemberChoice label={`Which ${terms.member}`} value={memberId} onChange={setMemberId} search="" />
        {questions.data?.questions.map((asked) => (
          <AnswerField
            key={asked.question}
            asked={asked}
            answer={answers[asked.question]}
            onChange={(answer) =>
              setAnswers(({ [asked.question]: _, ...others }) =>
                answer === undefined ? others : { ...others, [asked.question]: answer },
              )
            }
          />
        ))}
        <DayField
          label="Answered on"
          value={answeredOn}
          problem={save.issueFor('answeredOn')}
          onChange={setAnsweredOn}
          lean="past"
        />
      </Fields>
      <FormActions>
        <Button type="submit" variant="filled" loading={save.isRunning} disabled={memberId === null || !hasAnswers}>
          Keep the answers
        </Button>
        <Button variant="subtle" disabled={memberId === null} onClick={() => setIsWithdrawing(true)}>
          They take them back
        </Button>
      </FormActions>
      <ConfirmDialog
        isOpen={isWithdrawing}
        title="Take the answers back?"
        action="Take them back"
        isRunning={withdraw.isRunning}
        trouble={withdraw.trouble}
        onCancel={() => setIsWithdrawing(false)}
        onConfirm={() => memberId !== null && void withdraw.run({ memberId })}
      >
        Whatever this person has answered is no longer counted. It can be undone right afterwards.
      </ConfirmDialog>
    </form>
  );
}

interface AnswerFieldProps {
  asked: Asked;
  answer: Answer | undefined;
  onChange: (answer: Answer | undefined) => void;
}

function AnswerField({ asked, answer, onChange }: AnswerFieldProps) {
  return (
    <div>
      <Select
        label={asked.label}
        placeholder="Left out"
        clearable
        openOnFocus={false}
        searchable={asked.answers.length > 10}
        checkIconPosition="right"
        data={[...asked.answers, { value: OWN, label: 'In their own words…' }]}
        value={answer === undefined ? null : answer.isOwn ? OWN : answer.text}
        onChange={(next) =>
          onChange(next === null ? undefined : next === OWN ? { isOwn: true, text: '' } : { isOwn: false, text: next })
        }
      />
      {answer?.isOwn && (
        <TextInput
          mt={6}
          aria-label={`${asked.label} In their own words`}
          placeholder="As they wrote it"
          maxLength={500}
          autoComplete="off"
          data-autofocus
          value={answer.text}
          onChange={(event) => onChange({ isOwn: true, text: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
