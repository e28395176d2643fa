// A word of a sentence that can be chosen: it reads like the sentence and opens its choices.

import { Combobox, useCombobox } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import classes from './sentence.module.css';

interface SentenceChoiceProps<V extends string> {
  /** What is chosen, for a reader: "What is counted". */
  label: string;
  value: V;
  choices: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
}

export function SentenceChoice<V extends string>(props: SentenceChoiceProps<V>) {
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.updateSelectedOptionIndex('active'),
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  const chosen = props.choices.find(({ value }) => value === props.value);
  return (
    <Combobox
      store={combobox}
      width={270}
      position="bottom-start"
      onOptionSubmit={(value) => {
        props.onChange(value as V);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={classes.word}
          aria-label={`${props.label}: ${chosen?.label ?? props.value}`}
          onClick={() => combobox.toggleDropdown()}
        >
          {chosen?.label ?? props.value}
          <ChevronDown size={15} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={340} className={classes.options} aria-label={props.label}>
          {props.choices.map(({ value, label }) => (
            <Combobox.Option key={value} value={value} active={value === props.value} selected={value === props.value}>
              {label}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
