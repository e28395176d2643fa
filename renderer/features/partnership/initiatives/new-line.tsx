// A field that takes one more line: Enter keeps it.

import { TextInput } from '@mantine/core';
import { IfMay } from '../../../components/if-may.tsx';

interface NewLineProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
  onKeep: () => Promise<void>;
}

export function NewLine({ label, placeholder, value, onChange, onKeep }: NewLineProps) {
  return (
    <IfMay call="partnership.keepInitiative">
      <form
        data-no-print
        onSubmit={(event) => {
          event.preventDefault();
          void onKeep();
        }}
      >
        <TextInput
          aria-label={label}
          placeholder={placeholder}
          autoComplete="off"
          maxLength={500}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </form>
    </IfMay>
  );
}
