// The roles of an officer, each with what it sees: several at once add up.

import { Checkbox } from '@mantine/core';
import type { Role } from '../../../shared/domain/officers.ts';
import { roleWords } from '../../../shared/domain/role-words.ts';
import { useWords } from '../../app/desk.tsx';

interface RolesFieldProps {
  value: readonly Role[];
  onChange: (roles: Role[]) => void;
  problem?: string | undefined;
}

export function RolesField({ value, onChange, problem }: RolesFieldProps) {
  const words = useWords();
  return (
    <Checkbox.Group
      label="Roles"
      error={problem}
      value={[...value]}
      onChange={(roles) => onChange(roles as Role[])}
      inputWrapperOrder={['label', 'input', 'error']}
    >
      {Object.entries(roleWords(words)).map(([role, { name, sees }]) => (
        <Checkbox key={role} value={role} label={name} description={sees} mt="sm" />
      ))}
    </Checkbox.Group>
  );
}
