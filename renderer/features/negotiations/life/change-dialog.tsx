// What a negotiation is: its title, with whom and for whom, its year, how it is bargained, what it is for.

import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { negotiationStateWords } from '../../../../shared/domain/negotiations/words-life.ts';
import { useDesk } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import classes from './life.module.css';
import { Method } from './method-field.tsx';
import { useNegotiationDialog } from './use-negotiation.ts';

const ALL = 'all';

export function ChangeDialog({ page, onClose }: { page: NegotiationPage; onClose: () => void }) {
  const { negotiation } = page;
  const choices = useQuery(useDesk().negotiations.choices.queryOptions({ input: {} })).data;
  const { title, employerIds, unitId, year, method, purpose, state, openedOn } = negotiation;
  const { action, value, change, ...draft } = useNegotiationDialog(negotiation, {
    key: 'change',
    initial: {
      ...{ title, employerIds, unitId, year, method, purpose },
      state: (state === 'preparing' ? 'preparing' : 'open') as 'preparing' | 'open',
      openedOn: openedOn as string | null,
    },
    done: `${negotiation.number} is changed.`,
    onClose,
  });
  if (!draft.isLoaded) return null;
  const units = (choices?.employers ?? [])
    .filter(({ id }) => value.employerIds.includes(id))
    .flatMap((one) => one.units);
  const isOver = negotiation.closedOn !== null;
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title="Change it"
      action="Save it"
      isRunning={action.isRunning}
      isWaiting={value.title.trim() === ''}
      trouble={action.trouble}
      onClose={draft.leave}
      onSubmit={() => {
        const { state: stands, openedOn: on, ...rest } = value;
        void action.run({ ...rest, ...(!isOver && { state: stands }), ...(on !== null && { openedOn: on }) });
      }}
    >
      <TextField
        label="What it is about"
        value={value.title}
        maxLength={500}
        onChange={(text) => change({ title: text })}
      />
      <MultiSelect
        label="With"
        openOnFocus={false}
        searchable
        data={(choices?.employers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={value.employerIds}
        error={action.issueFor('employerIds', 0)}
        onChange={(chosen) => change({ employerIds: chosen, unitId: null })}
      />
      {units.length > 0 && (
        <SelectField<string>
          label="For"
          options={[
            { value: ALL, label: 'Everybody there' },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={value.unitId ?? ALL}
          onChange={(chosen) => change({ unitId: chosen === ALL ? null : chosen })}
          problem={action.issueFor('unitId')}
        />
      )}
      <div className={classes.pair}>
        <TextField label="Year" value={value.year} maxLength={500} onChange={(text) => change({ year: text })} />
        {!isOver && (
          <SelectField<'preparing' | 'open'>
            label="It stands"
            options={(['preparing', 'open'] as const).map((each) => ({
              value: each,
              label: negotiationStateWords[each],
            }))}
            value={value.state}
            onChange={(stands) => stands !== null && change({ state: stands })}
          />
        )}
        <DayField
          label="Opened on"
          lean="past"
          value={value.openedOn}
          onChange={(day) => change({ openedOn: day })}
          problem={action.issueFor('openedOn')}
        />
      </div>
      <Method value={value.method} onChange={(chosen) => change({ method: chosen })} />
      <ProseField
        label="What it is for"
        help="In words for both sides: they stand at the head of every brief."
        value={value.purpose}
        onChange={(text) => change({ purpose: text })}
      />
    </FormDialog>
  );
}
