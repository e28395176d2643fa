// Who asked: found on the list as one types, or a name as it is. Enter takes who is marked, and nobody else.

import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk, useWords } from '../../app/desk.tsx';
import classes from './enquiries.module.css';

export interface WhoAsked {
  /** null: `name` says who, as somebody typed it. */
  memberId: string | null;
  name: string;
}

const FOUND_AT_MOST = 6;
const QUIET_MS = 80;

interface EnquiryWhoProps {
  value: WhoAsked;
  onChange: (who: WhoAsked) => void;
  problem: string | undefined;
}

export function EnquiryWho({ value, onChange, problem }: EnquiryWhoProps) {
  const { terms } = useWords();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [isTyping, setIsTyping] = useState(false);
  const [search] = useDebouncedValue(value.name.trim(), QUIET_MS);
  const isAsked = isTyping && search !== '' && value.memberId === null;
  const { data } = useQuery({
    ...useDesk().members.list.queryOptions({ input: { search, page: { offset: 0, limit: FOUND_AT_MOST } } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const found = isAsked ? (data?.rows ?? []) : [];
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      withinPortal={false}
      onOptionSubmit={(id) => {
        const row = found.find((each) => each.id === id);
        if (row) onChange({ memberId: row.id, name: `${row.firstName} ${row.lastName}`.trim() });
        setIsTyping(false);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label="Who asked"
          placeholder={`Name, number or phone; anybody, on the list or not`}
          description={value.memberId ? `On the list of ${terms.members}.` : undefined}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          error={problem}
          autoComplete="off"
          data-autofocus
          value={value.name}
          onChange={(event) => {
            setIsTyping(true);
            onChange({ memberId: null, name: event.currentTarget.value });
            combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options aria-label="People found">
          {found.map((row) => (
            <Combobox.Option key={row.id} value={row.id}>
              <span className={classes.person}>
                <strong>
                  {row.firstName} {row.lastName}
                </strong>
                <span>{[row.number, row.workplace].filter(Boolean).join(' · ')}</span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
