// Recruitment goals of a workplace: how far each is, and how many a month it takes.

import { Progress } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { RecruitmentGoal, Workplace } from '../../../shared/domain/workplaces.ts';
import { monthsAfter } from '../../../shared/rules/limits.ts';
import { paceOf } from '../../../shared/rules/recruitment-goals.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { DayText } from '../../components/day-text.tsx';
import { ProseField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { readPeople } from './headcount-fields.tsx';
import classes from './workplaces.module.css';

export function GoalsCard(props: { workplace: Workplace; members: number }) {
  const { workplace, members } = props;
  const { terms } = useWords();
  const [editing, setEditing] = useState<RecruitmentGoal | 'new' | null>(null);
  const goals = workplace.goals.toSorted((a, b) => (a.byDay < b.byDay ? -1 : 1));
  return (
    <>
      <SideList
        title="Recruitment goal"
        action={
          <SideButton needs="workplaces.save" hidden="a recruitment goal" onPress={() => setEditing('new')}>
            Set
          </SideButton>
        }
      >
        {goals.length === 0 && (
          <SideHint>
            None. A goal says how many {terms.members} there are to be by a day; how far it is then stands here and in
            the list.
          </SideHint>
        )}
        {goals.map((goal) => (
          <SideItem
            needs="workplaces.save"
            key={goal.id}
            title={<GoalTitle goal={goal} members={members} />}
            onOpen={() => setEditing(goal)}
          >
            <GoalDetail goal={goal} members={members} />
          </SideItem>
        ))}
      </SideList>
      {editing !== null && (
        <GoalDialog
          workplace={workplace}
          members={members}
          goal={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

interface GoalProps {
  goal: RecruitmentGoal;
  members: number;
}

function GoalTitle({ goal, members }: GoalProps) {
  return (
    <>
      {members.toLocaleString('en-GB')} of {goal.members.toLocaleString('en-GB')} by <DayText day={goal.byDay} />
      <Progress
        className={classes.progress}
        value={Math.min(100, (members / goal.members) * 100)}
        color="brand"
        size="sm"
        aria-label={`${members} of ${goal.members}`}
      />
    </>
  );
}

function GoalDetail({ goal, members }: GoalProps) {
  const { missing, aMonth } = paceOf(goal, members, useToday());
  const pace =
    missing === 0
      ? 'Reached.'
      : aMonth === null
        ? `The day has passed: ${missing.toLocaleString('en-GB')} short.`
        : `${missing.toLocaleString('en-GB')} to go: ${aMonth.toLocaleString('en-GB')} a month.`;
  return (
    <>
      {pace} {goal.note}
    </>
  );
}

interface GoalDraft {
  members: string;
  byDay: string | null;
  note: string;
}

function GoalDialog(props: {
  workplace: Workplace;
  members: number;
  goal: RecruitmentGoal | null;
  onClose: () => void;
}) {
  const { workplace, goal } = props;
  const today = useToday();
  const { terms } = useWords();
  const draft = useDialogDraft<GoalDraft>(
    `goal:${goal?.id ?? `new:${workplace.id}`}`,
    { members: goal ? String(goal.members) : '', byDay: goal?.byDay ?? monthsAfter(today, 6), note: goal?.note ?? '' },
    props.onClose,
  );
  const { id, revision, name, employerId, goals } = workplace;
  const save = useAction((client, input: Inputs['workplaces']['save']) => client.workplaces.save(input), {
    done: () => `The goals of ${name} are saved.`,
    undoes: () => ({ collection: 'workplaces', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const { byDay, note } = draft.value;
  const members = readPeople(draft.value.members);
  const run = (next: RecruitmentGoal[]) => void save.run({ id, revision, name, employerId, goals: next });
  const submit = () => {
    if (members === null || byDay === null) return;
    const next = { id: goal?.id ?? crypto.randomUUID(), setOn: goal?.setOn ?? today, byDay, members, note };
    run(goal ? goals.map((each) => (each.id === goal.id ? next : each)) : [...goals, next]);
  };
  const pace =
    members !== null && members > 0 && byDay !== null ? paceOf({ byDay, members }, props.members, today) : null;
  const at = goal ? goals.findIndex((each) => each.id === goal.id) : goals.length;
  return (
    <FormDialog
      title={goal ? 'Change this goal' : `A recruitment goal for ${name}`}
      action="Save the goal"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={!members || byDay === null}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('goals') !== undefined}
      onClose={draft.leave}
      onSubmit={submit}
    >
      <TextField
        label={`How many ${terms.members} there are to be`}
        inputMode="numeric"
        autoComplete="off"
        value={draft.value.members}
        onChange={(text) => draft.change({ members: text })}
        problem={draft.value.members.trim() !== '' && !members ? 'This is not a number of people.' : undefined}
        help={
          pace === null || pace.aMonth === null
            ? `${props.members.toLocaleString('en-GB')} today.`
            : `${props.members.toLocaleString('en-GB')} today: ${pace.missing.toLocaleString('en-GB')} more, ${pace.aMonth.toLocaleString('en-GB')} a month.`
        }
      />
      <DayField
        label="By"
        value={byDay}
        onChange={(day) => draft.change({ byDay: day })}
        lean="future"
        problem={save.issueFor('goals', at, 'byDay')}
      />
      <ProseField
        label="How"
        value={note}
        onChange={(text) => draft.change({ note: text })}
        minRows={2}
        maxLength={2_000}
        placeholder="Nights first; stall in the canteen"
        isOptional
      />
      {goal && (
        <div>
          <LinkAction about={name} onPress={() => run(goals.filter((each) => each.id !== goal.id))}>
            Take this goal off
          </LinkAction>
        </div>
      )}
    </FormDialog>
  );
}
