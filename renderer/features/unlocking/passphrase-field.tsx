// A passphrase: never kept, never shown unless somebody asks to see it.

import { PasswordInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';

interface PassphraseFieldProps {
  label: string;
  value: string;
  onChange: (passphrase: string) => void;
  help?: ReactNode;
  problem?: string | undefined;
  /** One that is chosen now is offered to be kept by the browser under no name; one that is known may be filled in. */
  isNew?: boolean;
  hasFocus?: boolean;
  field?: Ref<HTMLInputElement>;
}

export function PassphraseField({
  label,
  value,
  onChange,
  help,
  problem,
  isNew,
  hasFocus,
  field,
}: PassphraseFieldProps) {
  return (
    <PasswordInput
      {...(field ? { ref: field } : {})}
      label={label}
      description={help}
      error={problem}
      value={value}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      spellCheck={false}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      visibilityToggleButtonProps={{ 'aria-label': 'Show what is typed' }}
      {...(hasFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
