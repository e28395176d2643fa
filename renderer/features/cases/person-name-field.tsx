// A name as one types it; whoever is a member by that name is offered, so that the two are known to be one.

import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDesk, useWords } from '../../app/desk.tsx';
import { PersonFacts } from './who-person.tsx';

const FOUND_AT_MOST = 5;
const QUIET_MS = 120;
const SEARCHED_FROM = 2;

interface PersonNameFieldProps {
  name: string;
  memberId: string | null;
  onChange: (change: { name: string; memberId: string | null }) => void;
}

export function PersonNameField({ name, memberId, onChange }: PersonNameFieldProps) {
  const desk = useDesk();
  const { terms } = useWords();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [search] = useDebouncedValue(name.trim(), QUIET_MS);
  const { data } = useQuery({
    ...desk.members.list.queryOptions({ input: { search, page: { offset: 0, limit: FOUND_AT_MOST } } }),
    enabled: search.length >= SEARCHED_FROM && memberId === null,
    placeholderData: keepPreviousData,
  });
  const found = memberId === null && search.length >= SEARCHED_FROM ? (data?.rows ?? []) : [];
  const choose = (id: string) => {
    const row = found.find((each) => each.id === id);
    if (row) onChange({ name: `${row.firstName} ${row.lastName}`.trim(), memberId: row.id });
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" withinPortal={false}>
      <Combobox.Target>
        <TextInput
          label="Name"
          value={name}
          maxLength={500}
          autoComplete="off"
          description={memberId === null ? undefined : `On the list of ${terms.members}.`}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          onChange={(event) => {
            onChange({ name: event.currentTarget.value, memberId: null });
            combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options aria-label={`${terms.members} by that name`}>
          {found.map((row) => (
            <Combobox.Option key={row.id} value={row.id}>
              <PersonFacts row={row} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
