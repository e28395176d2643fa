// A field that takes one more line: Enter keeps it.

import { TextInput } from '@mantine/core';
import type { ProcedurePath } from '../../../../shared/rules/access/may-call.ts';
import { IfMay } from '../../../components/if-may.tsx';

interface NewLineProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
  onKeep: () => Promise<void>;
  /** Not there for whoever may not call it. */
  needs?: ProcedurePath;
}

export function NewLine({
  label,
  placeholder,
  value,
  onChange,
  onKeep,
  needs = 'partnership.keepInitiative',
}: NewLineProps) {
  return (
    <IfMay call={needs}>
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
