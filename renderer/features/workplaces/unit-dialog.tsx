// A bargaining unit: its name, whom it covers in words, the workplaces it covers, and how many people are in it.

import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { headcountsTogether } from '../../../shared/rules/headcounts.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ProseField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { type HeadcountDraft, HeadcountFields, readPeople } from './headcount-fields.tsx';
import type { UnitRow } from './units-card.tsx';

interface UnitDraft extends HeadcountDraft {
  name: string;
  coverage: string;
  workplaceIds: string[];
}

export function UnitDialog(props: { employerId: string; unit: UnitRow | null; onClose: () => void }) {
  const { employerId, unit } = props;
  const today = useToday();
  const { terms } = useWords();
  const newest = unit?.headcounts.at(-1);
  const draft = useDialogDraft<UnitDraft>(
    `unit:${unit?.id ?? `new:${employerId}`}`,
    {
      name: unit?.name ?? '',
      coverage: unit?.coverage ?? '',
      workplaceIds: unit?.workplaceIds ?? [],
      people: newest ? String(newest.people) : '',
      day: newest?.day ?? today,
      source: newest?.source ?? '',
    },
    props.onClose,
  );
  const { value, change } = draft;
  const places = useQuery(
    useDesk().workplaces.list.queryOptions({
      input: { where: { employerId: { eq: employerId } }, page: { offset: 0, limit: 500 } },
    }),
  );
  const save = useAction((client, input: Inputs['workplaces']['saveUnit']) => client.workplaces.saveUnit(input), {
    done: (saved) => `${saved.name} is saved.`,
    undoes: (saved) => ({ collection: 'units', id: saved.id }),
    onDone: draft.finish,
  });
  const remove = useAction((client, input: Inputs['workplaces']['removeUnit']) => client.workplaces.removeUnit(input), {
    done: () => `${unit?.name} is taken away.`,
    undoes: ({ seq }) => ({ seq }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const isCounted = value.people.trim() !== '';
  const people = readPeople(value.people);
  const submit = () => {
    const counted =
      isCounted && people !== null && value.day !== null ? [{ day: value.day, people, source: value.source }] : [];
    void save.run({
      ...(unit && { id: unit.id, revision: unit.revision }),
      name: value.name,
      employerId,
      workplaceIds: value.workplaceIds,
      coverage: value.coverage,
      headcounts: headcountsTogether(counted, unit?.headcounts ?? []),
    });
  };
  return (
    <FormDialog
      title={unit ? unit.name : 'Add a bargaining unit'}
      action="Save the unit"
      draft={draft}
      isRunning={save.isRunning || remove.isRunning}
      isWaiting={value.name.trim() === '' || (isCounted && (people === null || value.day === null))}
      trouble={save.trouble ?? remove.trouble}
      isSaidByFields={save.issueFor('name') !== undefined}
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
      <ProseField
        label="Who is in it"
        value={value.coverage}
        onChange={(text) => change({ coverage: text })}
        placeholder="Craft grades 1 to 6"
        minRows={2}
        maxLength={2_000}
        isOptional
      />
      <MultiSelect
        label={`Which ${terms.workplaces}`}
        data={(places.data?.rows ?? []).map((place) => ({ value: place.id, label: place.name }))}
        value={value.workplaceIds}
        onChange={(ids) => change({ workplaceIds: ids })}
        placeholder={value.workplaceIds.length === 0 ? `All of the employer’s` : ''}
        searchable
        clearable
      />
      <HeadcountFields value={value} onChange={change} label="How many people it covers" isOptional />
      {unit && (
        <div>
          <LinkAction about={unit.name} onPress={() => void remove.run({ id: unit.id, revision: unit.revision })}>
            Take this unit away
          </LinkAction>
        </div>
      )}
    </FormDialog>
  );
}
