// Adding or changing a workplace: its name, employer and address; a new one's headcount too, which is else kept on its page.

import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import type { Workplace } from '../../../shared/domain/workplaces.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ProseField, SelectField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { type HeadcountDraft, HeadcountFields, readPeople } from './headcount-fields.tsx';

interface EditWorkplaceProps {
  /** null adds a workplace. */
  id: string | null;
  /** Whose a new one is. */
  employerId?: string;
  onClose: () => void;
}

export function EditWorkplace(props: EditWorkplaceProps) {
  const desk = useDesk();
  const found = useQuery({
    ...desk.workplaces.get.queryOptions({ input: { id: props.id ?? '' } }),
    enabled: props.id !== null,
  });
  if (props.id !== null && !found.data) return null;
  return <Form key={props.id} {...props} before={found.data ?? null} />;
}

interface WorkplaceDraft extends HeadcountDraft {
  name: string;
  employerId: string | null;
  newEmployer: string;
  address: string;
  postcode: string;
}

function Form(props: EditWorkplaceProps & { before: Workplace | null }) {
  const { before } = props;
  const desk = useDesk();
  const today = useToday();
  const { terms } = useWords();
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }));
  const draft = useDialogDraft<WorkplaceDraft>(
    `workplace:${before?.id ?? `new:${props.employerId ?? ''}`}`,
    {
      name: before?.name ?? '',
      employerId: before?.employerId ?? props.employerId ?? null,
      newEmployer: '',
      address: before?.address ?? '',
      postcode: before?.postcode ?? '',
      people: '',
      day: today,
      source: '',
    },
    props.onClose,
  );
  const save = useAction((client, input: Inputs['workplaces']['save']) => client.workplaces.save(input), {
    done: (saved) => `${saved.name} is saved.`,
    undoes: (saved) => ({ collection: 'workplaces', id: saved.id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const { value, change } = draft;
  const isCounted = value.people.trim() !== '';
  const people = readPeople(value.people);
  const isNewEmployer = value.employerId === null && value.newEmployer.trim() !== '';
  const submit = () =>
    void save.run({
      ...(before && { id: before.id, revision: before.revision }),
      name: value.name,
      employerId: value.employerId,
      ...(isNewEmployer && { employer: value.newEmployer }),
      address: value.address,
      postcode: value.postcode,
      ...(!before &&
        people !== null &&
        value.day !== null && { headcounts: [{ day: value.day, people, source: value.source }] }),
    });
  return (
    <FormDialog
      title={before ? `Change ${before.name}` : `Add a ${terms.workplace}`}
      action={before ? 'Save the changes' : `Add the ${terms.workplace}`}
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={value.name.trim() === '' || (isCounted && (people === null || value.day === null))}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('employerId') !== undefined || save.issueFor('name') !== undefined}
      onClose={draft.leave}
      onSubmit={submit}
    >
      <TextField
        label="Name"
        value={value.name}
        onChange={(text) => change({ name: text })}
        problem={save.issueFor('name')}
        maxLength={500}
      />
      <SelectField
        label="Employer"
        options={(employers.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))}
        value={value.employerId}
        onChange={(id) => change({ employerId: id })}
        problem={save.issueFor('employerId')}
        clearable
        isOptional
      />
      {value.employerId === null && (
        <TextField
          label="Or an employer who is not on the list yet"
          value={value.newEmployer}
          onChange={(text) => change({ newEmployer: text })}
          problem={save.issueFor('employer')}
          isOptional
        />
      )}
      <ProseField
        label="Address"
        value={value.address}
        onChange={(text) => change({ address: text })}
        minRows={2}
        maxLength={2_000}
        isOptional
      />
      <TextField
        label={capital(terms.postcode)}
        value={value.postcode}
        onChange={(text) => change({ postcode: text })}
        maxLength={500}
        isOptional
      />
      {!before && <HeadcountFields value={value} onChange={change} label="How many people work there" isOptional />}
    </FormDialog>
  );
}
