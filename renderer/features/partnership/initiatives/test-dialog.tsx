// A test of change: what is tried, what is expected and from when; and when it is over, adopt, adapt or abandon, with what was
// learnt. There is no place here for a name.

import { SegmentedControl } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { TestOfChange } from '../../../../shared/domain/partnership/initiatives.ts';
import { testResultWords } from '../../../../shared/domain/partnership/words-initiatives.ts';
import { useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import classes from './initiative.module.css';
import type { InitiativeData } from './use-initiative.ts';

const RUNNING = 'running';
const MEANS = {
  adopt: 'It works: it is done like this from now on.',
  adapt: 'It nearly works: change it and try again.',
  abandon: 'It does not work here, and now we know.',
} as const;

interface TestDialogProps {
  page: InitiativeData;
  testId: string | null;
  onClose: () => void;
}

export function TestDialog({ page, testId, onClose }: TestDialogProps) {
  const { id, revision, tests } = page.initiative;
  const today = useToday();
  const old = tests.find((test) => test.id === testId);
  const blank: Omit<TestOfChange, 'id'> = {
    plan: '',
    prediction: '',
    from: today,
    to: null,
    result: null,
    learning: '',
  };
  const { id: _id, ...known } = old ?? { id: '', ...blank };
  const draft = useDialogDraft(`initiative:${id}:test:${testId ?? 'new'}`, known, onClose);
  const { value, change } = draft;
  const save = useAction(
    (client, input: Inputs['partnership']['keepTest'], signal) => client.partnership.keepTest(input, { signal }),
    {
      done: () => (old ? 'What came of it is written down.' : 'The test is planned.'),
      undoes: () => ({ collection: 'initiatives', id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  const { plan, prediction, from, to, result, learning } = value;
  const isOver = result !== null;
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title={old ? 'What came of the test' : 'Plan a test'}
      sentence={old ? undefined : 'Small, soon and somewhere: one team, one week.'}
      action={old ? 'Save it' : 'Plan it'}
      isRunning={save.isRunning}
      isWaiting={plan.trim() === '' || (isOver && learning.trim() === '')}
      trouble={save.trouble}
      isSaidByFields={['plan', 'to', 'learning'].some((field) => save.issueFor(field) !== undefined)}
      onClose={draft.leave}
      onSubmit={() => void save.run({ id, revision, ...(old && { testId: old.id }), ...value })}
    >
      <TextField
        label="What is tried"
        value={plan}
        onChange={(text) => change({ plan: text })}
        maxLength={500}
        problem={save.issueFor('plan')}
      />
      <ProseField
        label="What we expect"
        isOptional
        minRows={2}
        value={prediction}
        onChange={(text) => change({ prediction: text })}
      />
      <DayField label="From" value={from} onChange={(day) => day !== null && change({ from: day })} />
      {old && (
        <>
          <div>
            <SegmentedControl
              aria-label="What came of it"
              value={result ?? RUNNING}
              onChange={(chosen) => change({ result: chosen === RUNNING ? null : (chosen as 'adopt') })}
              data={[
                { value: RUNNING, label: 'Still running' },
                ...(['adopt', 'adapt', 'abandon'] as const).map((each) => ({
                  value: each,
                  label: testResultWords[each],
                })),
              ]}
            />
            <p className={classes.hint}>{result === null ? 'It goes on.' : MEANS[result]}</p>
          </div>
          <DayField
            label="Until"
            isOptional
            help={isOver && to === null ? 'Today unless you say.' : undefined}
            value={to}
            onChange={(day) => change({ to: day })}
            problem={save.issueFor('to')}
          />
          <ProseField
            label="What was learnt"
            isOptional={!isOver}
            help={isOver ? 'The next team starts from here. It is about the work, never about who.' : undefined}
            value={learning}
            onChange={(text) => change({ learning: text })}
            problem={save.issueFor('learning')}
          />
        </>
      )}
    </FormDialog>
  );
}
