// One member, found as one types: for saying who somebody in touch became.

import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk, useWords } from '../app/desk.tsx';

interface MemberChoiceProps {
  label: string;
  value: string | null;
  onChange: (memberId: string | null) => void;
  /** What is looked for before anybody types: the name that is known. */
  search: string;
  problem?: string | undefined;
  /** The first question of its dialog, which takes the focus; true unless said. */
  isFirst?: boolean;
}

const FOUND_AT_MOST = 8;
const QUIET_MS = 80;

export function MemberChoice(props: MemberChoiceProps) {
  const { terms } = useWords();
  const [typed, setTyped] = useState(props.search);
  const [search] = useDebouncedValue(typed.trim(), QUIET_MS);
  const found = useQuery({
    ...useDesk().members.list.queryOptions({ input: { search, page: { offset: 0, limit: FOUND_AT_MOST } } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const rows = search === '' ? [] : (found.data?.rows ?? []);
  return (
    <Select
      label={props.label}
      searchable
      clearable
      openOnFocus={false}
      data-autofocus={props.isFirst === false ? undefined : true}
      data={rows.map((row) => ({
        value: row.id,
        label: [`${row.firstName} ${row.lastName}`.trim(), row.number, row.workplace].filter(Boolean).join(' · '),
      }))}
      filter={({ options }) => options}
      value={props.value}
      onChange={props.onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      error={props.problem}
      placeholder={`Name, number or ${terms.postcode}`}
      nothingFoundMessage={search === '' ? 'Type a name' : 'Nobody on the list by that name'}
    />
  );
}
