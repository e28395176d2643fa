// A name that others have too, such as a department or a band: typed freely, with those in use offered, so that nobody
// invents a second spelling.

import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';

interface NameFieldProps {
  label: string;
  value: string;
  /** Those in use, the most used first. */
  names: readonly { name: string }[] | undefined;
  onChange: (value: string) => void;
  help?: ReactNode;
  problem?: string | undefined;
}

const MOST_OFFERED = 12;

export function NameField(props: NameFieldProps) {
  return (
    <Autocomplete
      label={props.label}
      description={props.help}
      error={props.problem}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      data={(props.names ?? []).map(({ name }) => name)}
      limit={MOST_OFFERED}
      openOnFocus={false}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
