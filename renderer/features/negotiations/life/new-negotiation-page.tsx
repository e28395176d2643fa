// A new negotiation: with whom, for whom, which year, and what is taken over from the last one. The rest is asked for where it
// is needed.

import { Button, Checkbox, MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { type Draft, useDraft } from '../../../app/use-draft.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Fields, FormActions, ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import classes from './life.module.css';
import { Method } from './method-field.tsx';

type Choices = Outputs['negotiations']['choices'];
type Take = NonNullable<Inputs['negotiations']['open']['take']>[number];

interface Values {
  /** null: nobody has chosen, and the only one, or that of the last negotiation, is meant. */
  employerIds: string[] | null;
  /** null: nobody has chosen, and that of the last negotiation is meant. */
  unitId: string | null;
  year: string | null;
  title: string;
  like: string | null;
  take: Take[];
  method: Negotiation['method'] | null;
  purpose: string;
}

const ALL = 'all';
const AFRESH = 'afresh';

const EMPTY: Values = {
  employerIds: null,
  unitId: null,
  year: null,
  title: '',
  like: null,
  take: ['team', 'items', 'costing'],
  method: null,
  purpose: '',
};

const TAKEN: Readonly<Record<Take, string>> = {
  team: 'Who sits on each side',
  items: 'What it was about, item by item',
  costing: 'The workforce, the spine and how figures are worked out',
};

export function NewNegotiationPage() {
  const draft = useDraft<Values>('negotiation:new', EMPTY);
  const choices = useQuery(useDesk().negotiations.choices.queryOptions({ input: {} }));
  return (
    <>
      <PageHeader
        title="Open a negotiation"
        trail={[{ label: 'Negotiations', to: '/negotiations' }, { label: 'Open' }]}
        sentence={
          draft.isRestored
            ? 'You had begun this one; it is as you left it.'
            : 'With whom and for which year is enough. The rest can wait.'
        }
      />
      <ErrorBanner error={choices.error} onTryAgain={() => void choices.refetch()} />
      {draft.isLoaded && choices.data && <Form draft={draft} choices={choices.data} />}
    </>
  );
}

function Form({ draft, choices }: { draft: Draft<Values>; choices: Choices }) {
  const navigate = useNavigate();
  const { value } = draft;
  const change = (part: Partial<Values>) => draft.set((before) => ({ ...before, ...part }));
  const like = likeOf(value, choices);
  const employerIds =
    value.employerIds ?? like?.employerIds ?? (choices.employers.length === 1 ? [choices.employers[0]!.id] : []);
  const units = useMemo(
    () => choices.employers.filter(({ id }) => employerIds.includes(id)).flatMap((employer) => employer.units),
    [choices, employerIds],
  );
  const unitId = value.unitId ?? (units.some(({ id }) => id === like?.unitId) ? like?.unitId : null) ?? ALL;
  const open = useAction(
    (client, input: Inputs['negotiations']['open'], signal) => client.negotiations.open(input, { signal }),
    {
      done: ({ number }) => `${number} is open.`,
      undoes: ({ id }) => ({ collection: 'negotiations', id }),
      onDone: ({ id }) => {
        void draft.forget();
        void navigate({ to: '/negotiations/$id', params: { id } });
      },
    },
  );
  const submit = () => {
    const { year, title, take, method, purpose } = value;
    void open.run({
      employerIds,
      unitId: unitId === ALL ? null : unitId,
      year: year ?? choices.year,
      ...(title.trim() !== '' && { title }),
      ...(like !== undefined && { like: like.id, take }),
      ...(method !== null && { method }),
      ...(purpose !== '' && { purpose }),
    });
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!open.isRunning) submit();
      }}
    >
      <ErrorBanner error={open.trouble} onClose={open.clear} />
      <Fields key={draft.isRestored ? 'kept' : 'fresh'}>
        <MultiSelect
          label="With"
          placeholder={employerIds.length === 0 ? 'Which employer' : ''}
          description={choices.employers.length === 0 ? <NoEmployer /> : undefined}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          openOnFocus={false}
          searchable
          data={choices.employers.map(({ id, name }) => ({ value: id, label: name }))}
          value={employerIds}
          error={open.issueFor('employerIds', 0)}
          onChange={(chosen) => change({ employerIds: chosen, unitId: ALL })}
        />
        {units.length > 0 && (
          <SelectField<string>
            label="For"
            options={[
              { value: ALL, label: 'Everybody there' },
              ...units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={unitId}
            onChange={(chosen) => change({ unitId: chosen ?? ALL })}
            problem={open.issueFor('unitId')}
          />
        )}
        <div className={classes.pair}>
          <TextField
            label="Year"
            value={value.year ?? choices.year}
            maxLength={500}
            onChange={(year) => change({ year })}
          />
          <TextField
            label="What it is about"
            placeholder={`Pay and conditions ${value.year ?? choices.year}`}
            value={value.title}
            maxLength={500}
            onChange={(title) => change({ title })}
            problem={open.issueFor('title')}
          />
        </div>
        {choices.before.length > 0 && <FromBefore value={value} like={like} before={choices.before} change={change} />}
        <FoldedFields what="how it is bargained, what it is for">
          <Method value={value.method ?? like?.method ?? 'positional'} onChange={(method) => change({ method })} />
          <ProseField
            label="What it is for"
            help="In words for both sides: they stand at the head of every brief."
            value={value.purpose}
            onChange={(purpose) => change({ purpose })}
          />
        </FoldedFields>
        <FormActions>
          <Button type="submit" variant="filled" loading={open.isRunning}>
            Open the negotiation
          </Button>
          <SaveState state={draft.state} />
          {draft.isRestored && <Button onClick={() => void draft.forget()}>Start afresh</Button>}
        </FormActions>
      </Fields>
    </form>
  );
}

type Before = Choices['before'][number];

/** The newest of another year, unless somebody chose one or none. */
function likeOf({ like, employerIds, year }: Values, { before, year: usual }: Choices): Before | undefined {
  if (like === AFRESH) return undefined;
  const chosen = before.find(({ id }) => id === like);
  if (chosen !== undefined) return chosen;
  const fitting = before.filter(
    (one) => employerIds === null || one.employerIds.some((id) => employerIds.includes(id)),
  );
  return fitting.find((one) => one.year !== (year ?? usual)) ?? fitting[0];
}

interface FromBeforeProps {
  value: Values;
  like: Before | undefined;
  before: readonly Before[];
  change: (part: Partial<Values>) => void;
}

function FromBefore({ value, like, before, change }: FromBeforeProps) {
  const has: Record<Take, boolean> = {
    team: (like?.team ?? 0) > 0,
    items: (like?.items ?? 0) > 0,
    costing: like?.hasCosting ?? false,
  };
  const offered = (Object.keys(TAKEN) as Take[]).filter((each) => has[each]);
  return (
    <>
      <SelectField<string>
        label="Begin from"
        options={[
          ...before.map(({ id, number, title }) => ({ value: id, label: `${title} (${number})` })),
          { value: AFRESH, label: 'Nothing: begin afresh' },
        ]}
        value={like?.id ?? AFRESH}
        // With whom it is was said by the last one, and is not unsaid by beginning afresh.
        onChange={(chosen) =>
          change({
            like: chosen,
            ...(chosen === AFRESH && { employerIds: value.employerIds ?? like?.employerIds ?? null }),
          })
        }
      />
      {like !== undefined && offered.length > 0 && (
        <Checkbox.Group
          label="Take over"
          description="Nothing that was claimed, offered or agreed comes along."
          inputWrapperOrder={['label', 'input', 'description']}
          value={value.take.filter((each) => offered.includes(each))}
          onChange={(chosen) =>
            change({
              take: (Object.keys(TAKEN) as Take[]).filter((each) =>
                has[each] ? chosen.includes(each) : value.take.includes(each),
              ),
            })
          }
        >
          {offered.map((each) => (
            <Checkbox key={each} value={each} label={TAKEN[each]} mt={8} />
          ))}
        </Checkbox.Group>
      )}
    </>
  );
}

/** It can be opened by its title alone; with whom is added once the employer is there. */
const NoEmployer = () => (
  <>
    No employer is on the list yet. <Link to="/workplaces">Add a workplace with its employer</Link>, or write a title
    and say later with whom it is.
  </>
);
