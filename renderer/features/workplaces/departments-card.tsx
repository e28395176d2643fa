// The departments of a workplace with their members and headcounts: those that it has, and those that jobs name.

import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Department, Workplace } from '../../../shared/domain/workplaces.ts';
import { headcountsTogether } from '../../../shared/rules/headcounts.ts';
import { nameKey } from '../../../shared/rules/named-alike.ts';
import { useToday } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { densityInWords } from './density-words.ts';
import { type HeadcountDraft, HeadcountFields, readPeople } from './headcount-fields.tsx';
import type { WallChartData } from './wall-chart-layout.ts';

export function DepartmentsCard(props: { chart: WallChartData }) {
  const { workplace, departments } = props.chart;
  const [editing, setEditing] = useState<string | null>(null);
  const named = departments.filter(({ name }) => name !== '');
  return (
    <>
      <SideList
        title="Departments"
        action={
          <SideButton needs="workplaces.save" hidden="a department" onPress={() => setEditing('')}>
            Add
          </SideButton>
        }
      >
        {named.length === 0 && (
          <SideHint>
            They come with members’ jobs. Add one yourself to have an empty row on the wall chart: that is where to go
            next.
          </SideHint>
        )}
        {named.map(({ name, members, headcount }) => (
          <SideItem needs="workplaces.save" key={name} title={name} onOpen={() => setEditing(name)}>
            {headcount === null
              ? `${members.toLocaleString('en-GB')} members, no headcount`
              : `${members.toLocaleString('en-GB')} of ${headcount.people.toLocaleString('en-GB')}: ${densityInWords(headcount.people > 0 ? members / headcount.people : null)}`}
          </SideItem>
        ))}
      </SideList>
      {editing !== null && (
        <DepartmentDialog
          workplace={workplace}
          name={editing}
          members={named.find(({ name }) => name === editing)?.members ?? 0}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

interface DepartmentDialogProps {
  workplace: Workplace;
  /** '' adds one. */
  name: string;
  members: number;
  onClose: () => void;
}

function DepartmentDialog(props: DepartmentDialogProps) {
  const { workplace, name } = props;
  const today = useToday();
  const known = workplace.departments.find((each) => nameKey(each.name) === nameKey(name));
  const newest = known?.headcounts.at(-1);
  const draft = useDialogDraft<HeadcountDraft & { name: string }>(
    `department:${workplace.id}:${name}`,
    {
      name,
      people: newest ? String(newest.people) : '',
      day: newest?.day ?? today,
      source: newest?.source ?? '',
    },
    props.onClose,
  );
  const { id, revision, employerId } = workplace;
  const save = useAction((client, input: Inputs['workplaces']['save']) => client.workplaces.save(input), {
    done: () => 'The departments are saved.',
    undoes: () => ({ collection: 'workplaces', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const { day, source } = draft.value;
  const isCounted = draft.value.people.trim() !== '';
  const people = readPeople(draft.value.people);
  const run = (departments: Department[]) =>
    void save.run({ id, revision, name: workplace.name, employerId, departments });
  const submit = () => {
    const counted = isCounted && people !== null && day !== null ? [{ day, people, source }] : [];
    const changed: Department = {
      name: draft.value.name,
      headcounts: headcountsTogether(counted, known?.headcounts ?? []),
    };
    run(
      known
        ? workplace.departments.map((each) => (each === known ? changed : each))
        : [...workplace.departments, changed],
    );
  };
  const nameAt = known ? workplace.departments.indexOf(known) : workplace.departments.length;
  const isRenamed = name !== '' && nameKey(draft.value.name) !== nameKey(name);
  return (
    <FormDialog
      title={name === '' ? `Add a department of ${workplace.name}` : name}
      action="Save the department"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={draft.value.name.trim() === '' || (isCounted && (people === null || day === null))}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('departments') !== undefined}
      onClose={draft.leave}
      onSubmit={submit}
    >
      <TextField
        label="Name"
        value={draft.value.name}
        onChange={(text) => draft.change({ name: text })}
        problem={save.issueFor('departments', nameAt, 'name') ?? save.issueFor('departments')}
        maxLength={500}
        help={
          isRenamed && props.members > 0
            ? `${props.members.toLocaleString('en-GB')} members’ jobs say “${name}”. They stand in a row of that name until their jobs are changed too.`
            : undefined
        }
      />
      <HeadcountFields value={draft.value} onChange={draft.change} label="How many people work in it" isOptional />
      {known && (
        <div>
          <LinkAction about={name} onPress={() => run(workplace.departments.filter((each) => each !== known))}>
            Take this department off
          </LinkAction>
        </div>
      )}
    </FormDialog>
  );
}
