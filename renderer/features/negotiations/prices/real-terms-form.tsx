// Whose pay, and between which months: a spine with its points, or two amounts as somebody knows them.

import { MultiSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RealTerms } from '../../../../shared/domain/negotiations/real-terms.ts';
import { typedAmount } from '../../../../shared/domain/negotiations/typed-figures.ts';
import { useDesk } from '../../../app/desk.tsx';
import type { Trouble } from '../../../app/sentences.ts';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { MonthField } from './month-field.tsx';
import classes from './prices.module.css';
import type { RealTermsSearch } from './real-terms-search.ts';

const ALL = { page: { offset: 0, limit: 200 } };

interface RealTermsFormProps {
  search: RealTermsSearch;
  /** What was told last: its months are those that nobody has to write. */
  terms: RealTerms | undefined;
  trouble: Trouble | null;
  onChange: (next: Partial<RealTermsSearch>) => void;
}

export function RealTermsForm({ search, terms, trouble, onChange }: RealTermsFormProps) {
  const desk = useDesk();
  const spines = useQuery(desk.negotiations.spines.queryOptions({ input: ALL })).data?.rows ?? [];
  const [isTyped, setIsTyped] = useState(search.spine === undefined);
  useEffect(() => setIsTyped(search.spine === undefined), [search.spine]);
  const problemOf = (...fields: string[]) =>
    trouble?.issues.find(({ path }) => fields.includes(String(path[0])))?.message;
  const firstSpine = spines[0]?.id;
  return (
    <div className={classes.form} data-no-print>
      <SegmentedControl
        aria-label="Whose pay"
        data={[
          { value: 'spine', label: 'From a pay spine' },
          { value: 'typed', label: 'Typed amounts' },
        ]}
        value={isTyped ? 'typed' : 'spine'}
        onChange={(value) => {
          setIsTyped(value === 'typed');
          onChange({
            ...{ points: undefined, paid: undefined, now: undefined, label: undefined },
            spine: value === 'typed' ? undefined : firstSpine,
          });
        }}
      />
      <div className={classes.fields}>
        {isTyped ? (
          <>
            <AmountField
              label="Paid then"
              value={search.paid}
              onChange={(paid) => onChange({ paid })}
              problem={problemOf('payThen', 'pay')}
            />
            <AmountField
              label="Paid now"
              value={search.now}
              onChange={(now) => onChange({ now })}
              problem={problemOf('payNow')}
            />
          </>
        ) : (
          <>
            <SelectField
              label="Pay spine"
              options={spines.map(({ id, name }) => ({ value: id, label: name }))}
              value={search.spine ?? null}
              onChange={(spine) => spine && onChange({ spine, points: undefined })}
              help={spines.length === 0 ? 'There is no pay spine yet: load one under Pay data.' : undefined}
            />
            {search.spine !== undefined && <PointsField search={search} onChange={onChange} spine={search.spine} />}
          </>
        )}
        <MonthField
          label="From"
          value={search.from ?? terms?.fromMonth ?? null}
          onChange={(from) => onChange({ from })}
          problem={problemOf('fromMonth', 'point', 'points')}
        />
        <MonthField
          label="To"
          value={search.to ?? terms?.toMonth ?? null}
          onChange={(to) => onChange({ to })}
          problem={problemOf('toMonth')}
        />
      </div>
    </div>
  );
}

interface PointsFieldProps extends Pick<RealTermsFormProps, 'search' | 'onChange'> {
  spine: string;
}

function PointsField({ search, spine, onChange }: PointsFieldProps) {
  const desk = useDesk();
  const points = useQuery(desk.negotiations.spine.queryOptions({ input: { id: spine } })).data?.points ?? [];
  return (
    <MultiSelect
      label="Points"
      placeholder={search.points?.length ? '' : 'All of them'}
      data={points}
      value={search.points ?? []}
      searchable
      clearable
      hidePickedOptions
      maxDropdownHeight={280}
      // Room beside a chosen point: the field is no taller than the others.
      styles={{ inputField: { minWidth: 24 } }}
      onChange={(chosen) => onChange({ points: chosen.length === 0 ? undefined : chosen })}
    />
  );
}

interface AmountFieldProps {
  label: string;
  value: string | undefined;
  onChange: (amount: string | undefined) => void;
  problem: string | undefined;
}

function AmountField({ label, value, onChange, problem }: AmountFieldProps) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText((before) => (typedAmount(before) === value ? before : (value ?? ''))), [value]);
  const isUnread = text.trim() !== '' && typedAmount(text) === undefined;
  return (
    <TextField
      label={label}
      placeholder="£22,366 a year"
      inputMode="decimal"
      autoComplete="off"
      maxLength={30}
      value={text}
      problem={isUnread ? 'Write an amount, such as 22366.' : problem}
      onChange={(typed) => {
        setText(typed);
        const amount = typedAmount(typed);
        if (amount !== undefined || typed.trim() === '') onChange(amount);
      }}
    />
  );
}
