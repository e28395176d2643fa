// Filters above a list, as chips: one that holds says its value and is taken off by its cross; one that does not opens
// its choices. Beside them the search, and how many are shown.

import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import classes from './filter-chips.module.css';

export interface FilterChoice {
  /** null is "none recorded". */
  value: string | null;
  label: string;
}

export interface Filter {
  key: string;
  /** "Workplace". */
  label: string;
  choices: readonly FilterChoice[];
  /** undefined while the filter does not hold. */
  value: string | null | undefined;
  /** Where the choices are looked up as one types: told what was typed. */
  onFind?: (text: string) => void;
  onChange: (value: string | null | undefined) => void;
}

interface FilterChipsProps {
  filters: readonly Filter[];
  /** "312 shown". Read out when it changes. */
  shown?: string | undefined;
  search?: { value: string; onChange: (text: string) => void; placeholder: string };
}

const SEARCHABLE_FROM = 9;
const MOST_CHOICES = 100;
const NONE = '\u0000none';

export function FilterChips(props: FilterChipsProps) {
  return (
    <div className={classes.bar} data-no-print>
      {props.search && <SearchBox {...props.search} />}
      {props.filters.map((filter) => (
        <FilterChip key={filter.key} filter={filter} />
      ))}
      <span className={classes.shown} role="status">
        {props.shown}
      </span>
    </div>
  );
}

function SearchBox(props: { value: string; onChange: (text: string) => void; placeholder: string }) {
  const [text, setText] = useState(props.value);
  const tell = useDebouncedCallback(props.onChange, 120);
  useEffect(() => setText(props.value), [props.value]);
  return (
    <TextInput
      className={classes.search}
      aria-label={props.placeholder}
      placeholder={props.placeholder}
      leftSection={<Search size={16} aria-hidden />}
      size="sm"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}

function FilterChip(props: { filter: Filter }) {
  const { filter } = props;
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => setSearch(''),
  });
  if (filter.value !== undefined) {
    const choice = filter.choices.find((candidate) => candidate.value === filter.value);
    const name = choice?.label ?? filter.value ?? 'None recorded';
    return (
      <button
        type="button"
        data-print
        className={classes.chip}
        data-active
        aria-label={`${filter.label}: ${name}. Take this filter off`}
        onClick={() => filter.onChange(undefined)}
      >
        {name} <X size={13} strokeWidth={2.6} aria-hidden />
      </button>
    );
  }
  const { onFind } = filter;
  const isSearchable = onFind !== undefined || filter.choices.length >= SEARCHABLE_FROM;
  const wanted = onFind ? '' : search.trim().toLowerCase();
  const found = filter.choices.filter((choice) => choice.label.toLowerCase().includes(wanted)).slice(0, MOST_CHOICES);
  return (
    <Combobox
      store={combobox}
      width={280}
      position="bottom-start"
      onOptionSubmit={(value) => {
        filter.onChange(value === NONE ? null : value);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <button type="button" className={classes.chip} onClick={() => combobox.toggleDropdown()}>
          {filter.label}
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        {isSearchable && (
          <Combobox.Search
            value={search}
            aria-label={`Find in ${filter.label.toLowerCase()}`}
            placeholder="Find"
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              onFind?.(event.currentTarget.value);
            }}
          />
        )}
        <Combobox.Options mah={300} className={classes.options} aria-label={filter.label}>
          {found.length === 0 && (
            <Combobox.Empty>
              {onFind && search.trim() === '' ? 'Type a name or number' : 'Nothing by that name'}
            </Combobox.Empty>
          )}
          {found.map((choice) => (
            <Combobox.Option key={choice.value ?? NONE} value={choice.value ?? NONE}>
              {choice.label}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
