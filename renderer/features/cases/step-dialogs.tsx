// What is recorded about one step of the procedure: a day from which its clocks count, an extension that both sides agreed
// to, a limit that was met. Whatever moved because of it is said, with Undo.

import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { Case } from '../../../shared/domain/cases.ts';
import { startEventWords } from '../../../shared/domain/casework-words.ts';
import type { Procedure, StartEvent } from '../../../shared/domain/procedures.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useSession, useToday } from '../../app/desk.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DayField } from '../../components/day-field.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import { movedInWords, startEventsOf, versionOf } from './steps-of-case.ts';
import { type CaseAsked, useCaseQuestion } from './use-case-question.ts';

type StepChange = Omit<Inputs['cases']['setStep'], 'id' | 'revision' | 'stepId'>;
type StepAnswer = Outputs['cases']['setStep'];

export interface StepAsked extends CaseAsked {
  stepId: string;
  procedure: Procedure;
}

export interface LimitAsked extends StepAsked {
  limitId: string;
}

const stepOf = (on: Case, stepId: string) => on.procedure?.steps.find(({ id }) => id === stepId);

const stageOf = ({ page, procedure, stepId }: StepAsked) => {
  const stageId = stepOf(page.case, stepId)?.stageId;
  return versionOf(procedure, page.case).stages.find(({ id }) => id === stageId);
};

const limitOf = (asked: LimitAsked) => stageOf(asked)?.limits.find(({ id }) => id === asked.limitId);

function useSetStep<T extends object>(asked: StepAsked, key: string, read: (on: Case) => T, done: string) {
  const today = useToday();
  const order = useSession().branch?.dateOrder;
  return useCaseQuestion<T, StepChange, StepAnswer>(asked, {
    key: `step:${asked.stepId}:${key}`,
    read,
    call: (client, input, signal) => client.cases.setStep({ ...input, stepId: asked.stepId }, { signal }),
    done: ({ moved }) => movedInWords(moved, today, order) || done,
  });
}

const ENTERED = 'stageStarted';

/** `event` is asked for at first: the one from which the limit that was pressed counts. */
export function StartDayDialog(asked: StepAsked & { event?: StartEvent | undefined }) {
  const stage = stageOf(asked);
  const order = useSession().branch?.dateOrder ?? 'dmy';
  const dayOf = (on: Case, event: StartEvent): string | null => {
    const step = stepOf(on, asked.stepId);
    if (event === ENTERED) return step?.enteredOn ?? null;
    return step?.starts.find((start) => start.event === event)?.on ?? null;
  };
  const events: StartEvent[] = [ENTERED, ...(stage ? startEventsOf(stage) : [])];
  const first = asked.event && events.includes(asked.event) ? asked.event : ENTERED;
  const question = useSetStep(
    asked,
    'start',
    (on) => ({ event: first, on: dayOf(on, first) }),
    'The day is changed. No date moved.',
  );
  const { value, change, issueFor } = question;
  const { event, on } = value;
  const save = () => {
    if (event !== ENTERED) void question.save({ start: { event, on } });
    else if (on !== null) void question.save({ enteredOn: on });
  };
  return (
    <CaseQuestionDialog
      question={question}
      title={stage ? `Change a day of ${stage.name}` : 'Change a day'}
      sentence="The dates that count from it are counted again, and what moved is said."
      action="Change the day"
      isWaiting={event === ENTERED && on === null}
      fields={['start', 'enteredOn']}
      theirsInWords={(theirs) => (theirs.on === null ? 'No day' : dayInWords(theirs.on, order))}
      onSubmit={save}
    >
      {events.length > 1 && (
        <SelectField
          label="Which day"
          options={events.map((each) => ({ value: each, label: `The day on which ${startEventWords[each]}` }))}
          value={event}
          onChange={(next) => next && change({ event: next, on: dayOf(asked.page.case, next) })}
        />
      )}
      <DayField
        key={event}
        label={events.length > 1 ? 'Day' : `The day on which ${startEventWords[event]}`}
        value={on}
        onChange={(day) => change({ on: day })}
        lean="past"
        offersToday
        problem={issueFor('start') ?? issueFor('enteredOn')}
      />
    </CaseQuestionDialog>
  );
}

export function ExtensionDialog(asked: LimitAsked) {
  const order = useSession().branch?.dateOrder ?? 'dmy';
  const limit = limitOf(asked);
  const question = useSetStep(
    asked,
    `extension:${asked.limitId}`,
    (on) => {
      const before = stepOf(on, asked.stepId)?.extensions.findLast(({ limitId }) => limitId === asked.limitId);
      return { until: null as string | null, agreedWith: '', agreedOn: null as string | null, before: before?.until };
    },
    'The extension is recorded.',
  );
  const { value, change, issueFor } = question;
  const { until, agreedWith, agreedOn } = value;
  return (
    <CaseQuestionDialog
      question={question}
      title="An extension was agreed"
      sentence={limit ? `${limit.what}. Only the employer’s procedure moves: no tribunal’s clock does.` : undefined}
      action="Record the extension"
      isWaiting={until === null || agreedOn === null || agreedWith.trim() === ''}
      fields={['extension']}
      theirsInWords={(theirs) => (theirs.before ? `Extended to ${dayInWords(theirs.before, order)}` : 'Not extended')}
      onSubmit={() => {
        if (until === null || agreedOn === null) return;
        void question.save({ extension: { limitId: asked.limitId, until, agreedWith, agreedOn } });
      }}
    >
      <DayField
        label="Now until"
        value={until}
        onChange={(day) => change({ until: day })}
        lean="future"
        problem={issueFor('extension', 'until')}
      />
      <TextField
        label="Agreed with"
        placeholder="Jo Marsh, HR, by email"
        value={agreedWith}
        onChange={(text) => change({ agreedWith: text })}
        maxLength={500}
        problem={issueFor('extension', 'agreedWith')}
        autoComplete="off"
      />
      <DayField
        label="Agreed on"
        value={agreedOn}
        onChange={(day) => change({ agreedOn: day })}
        lean="past"
        offersToday
        problem={issueFor('extension', 'agreedOn')}
      />
    </CaseQuestionDialog>
  );
}

export function LimitMetDialog(asked: LimitAsked) {
  const limit = limitOf(asked);
  const question = useSetStep(
    asked,
    `met:${asked.limitId}`,
    (on) => ({
      on: null as string | null,
      what: limit?.what ?? '',
      isDone: stepOf(on, asked.stepId)?.done.some(({ limitId }) => limitId === asked.limitId) ?? false,
    }),
    'Recorded. This date has left Today.',
  );
  const { value, change, issueFor } = question;
  return (
    <CaseQuestionDialog
      question={question}
      title={limit?.who === 'employer' ? 'The employer has answered' : 'It was done'}
      action="Record it"
      isWaiting={value.on === null || value.what.trim() === ''}
      fields={['done']}
      onSubmit={() => {
        const { on, what } = value;
        if (on !== null) void question.save({ done: { limitId: asked.limitId, on, what } });
      }}
    >
      <TextField
        label="What"
        value={value.what}
        onChange={(what) => change({ what })}
        maxLength={500}
        problem={issueFor('done', 'what')}
        autoComplete="off"
      />
      <DayField
        label="On"
        value={value.on}
        onChange={(on) => change({ on })}
        lean="past"
        offersToday
        problem={issueFor('done', 'on')}
      />
    </CaseQuestionDialog>
  );
}

export function NotMetDialog(asked: LimitAsked) {
  const question = useSetStep(asked, `back:${asked.limitId}`, () => ({}), 'The date counts again.');
  return (
    <ConfirmDialog
      isOpen
      title="It was not done after all"
      action="Count it again"
      isRunning={question.isRunning}
      trouble={question.trouble}
      onCancel={question.leave}
      onConfirm={() => void question.save({ notDone: { limitId: asked.limitId } })}
    >
      The date is counted again and is back on Today until it is met.
    </ConfirmDialog>
  );
}
