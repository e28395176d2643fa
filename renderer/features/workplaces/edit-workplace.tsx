// Adding or changing a workplace: its name, its employer, and how many people work there on a day, by whose word.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Workplace } from '../../../shared/domain/workplaces.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import classes from './workplaces.module.css';

/** `id` null adds a workplace. */
export function EditWorkplace(props: { id: string | null; onClose: () => void }) {
  const desk = useDesk();
  const found = useQuery({
    ...desk.workplaces.get.queryOptions({ input: { id: props.id ?? '' } }),
    enabled: props.id !== null,
  });
  if (props.id !== null && !found.data) return null;
  return <Form key={props.id} before={found.data ?? null} onClose={props.onClose} />;
}

function Form(props: { before: Workplace | null; onClose: () => void }) {
  const { before } = props;
  const desk = useDesk();
  const today = useToday();
  const { terms } = useWords();
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }));
  const [name, setName] = useState(before?.name ?? '');
  const [employerId, setEmployerId] = useState(before?.employerId ?? null);
  const [newEmployer, setNewEmployer] = useState('');
  const [people, setPeople] = useState('');
  const [day, setDay] = useState<string | null>(today);
  const [source, setSource] = useState('');
  const save = useAction((client, input: Inputs['workplaces']['save']) => client.workplaces.save(input), {
    done: (saved) => `${saved.name} is saved.`,
    undoes: (saved) => ({ collection: 'workplaces', id: saved.id }),
    onDone: props.onClose,
  });
  const isCounted = people.trim() !== '';
  const number = Number(people.replaceAll(/[\s,]/g, ''));
  const isNumber = Number.isInteger(number) && number >= 0;
  const submit = () => {
    const headcounts = [...(before?.headcounts ?? [])];
    if (isCounted && day) {
      const kept = headcounts.filter((count) => count.day !== day);
      headcounts.splice(0, headcounts.length, ...kept, { day, people: number, source });
      headcounts.sort((a, b) => a.day.localeCompare(b.day));
    }
    void save.run({
      ...(before && { id: before.id, revision: before.revision, address: before.address, postcode: before.postcode }),
      name,
      employerId,
      ...(employerId === null && newEmployer.trim() !== '' && { employer: newEmployer }),
      headcounts,
    });
  };
  return (
    <FormDialog
      title={before ? `Change ${before.name}` : `Add a ${terms.workplace}`}
      action={before ? 'Save the changes' : `Add the ${terms.workplace}`}
      isRunning={save.isRunning}
      isWaiting={isCounted && (!isNumber || day === null)}
      trouble={save.trouble}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <TextField label="Name" value={name} onChange={setName} problem={save.issueFor('name')} />
      <SelectField
        label="Employer"
        options={(employers.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))}
        value={employerId}
        onChange={setEmployerId}
        clearable
        isOptional
      />
      {employerId === null && (
        <TextField
          label="Or an employer who is not on the list yet"
          value={newEmployer}
          onChange={setNewEmployer}
          problem={save.issueFor('employer')}
          isOptional
        />
      )}
      <TextField
        label="How many people work there, members or not"
        inputMode="numeric"
        value={people}
        onChange={setPeople}
        problem={isCounted && !isNumber ? 'This is not a number of people.' : undefined}
        help={
          before && before.headcounts.length > 0 ? (
            <span className={classes.headcounts}>
              So far:{' '}
              {before.headcounts
                .map((count) => `${count.people.toLocaleString('en-GB')} on ${dayInWords(count.day)}`)
                .join('; ')}
            </span>
          ) : (
            'Without it the share of the workforce cannot be given.'
          )
        }
        isOptional
      />
      {isCounted && (
        <>
          <DayField label="Counted on" value={day} onChange={setDay} lean="past" />
          <TextField label="Who says so" value={source} onChange={setSource} isOptional />
        </>
      )}
    </FormDialog>
  );
}
