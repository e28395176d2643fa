// Who goes: everybody who holds a post, by name; and any member, found as one types.

import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk, useWords } from '../../../app/desk.tsx';
import classes from './training.module.css';

const MANY = { offset: 0, limit: 500 };
const FOUND_AT_MOST = 8;
const QUIET_MS = 120;

interface PeopleFieldProps {
  label: string;
  value: string[];
  onChange: (memberIds: string[]) => void;
  problem?: string | undefined;
}

export function PeopleField({ label, value, onChange, problem }: PeopleFieldProps) {
  const desk = useDesk();
  const { terms } = useWords();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), QUIET_MS);
  const [known, setKnown] = useState<Readonly<Record<string, string>>>({});
  const reps = useQuery(desk.reps.list.queryOptions({ input: { page: MANY } }));
  const found = useQuery({
    ...desk.members.list.queryOptions({ input: { search, page: { offset: 0, limit: FOUND_AT_MOST } } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const options = new Map<string, string>();
  for (const { memberId, name } of reps.data?.rows ?? []) if (memberId !== null) options.set(memberId, name);
  for (const { id, firstName, lastName, workplace } of search === '' ? [] : (found.data?.rows ?? [])) {
    if (options.has(id)) continue;
    options.set(id, [`${firstName} ${lastName}`.trim(), workplace].filter(Boolean).join(' · '));
  }
  for (const id of value) if (!options.has(id)) options.set(id, known[id] ?? `A ${terms.member}`);
  return (
    <MultiSelect
      label={label}
      data={[...options].map(([id, name]) => ({ value: id, label: name }))}
      value={value}
      onChange={(next) => {
        setKnown({ ...known, ...Object.fromEntries(next.map((id) => [id, options.get(id) ?? known[id] ?? ''])) });
        onChange(next);
      }}
      searchable
      clearable
      hidePickedOptions
      openOnFocus={false}
      classNames={{ inputField: classes.inside ?? '' }}
      searchValue={typed}
      onSearchChange={setTyped}
      error={problem}
      placeholder={value.length === 0 ? `Name of a ${terms.rep}, or of any ${terms.member}` : ''}
      nothingFoundMessage="Nobody by that name"
    />
  );
}
