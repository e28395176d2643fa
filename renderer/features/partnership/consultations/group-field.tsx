// Groups of people by name, one after another; a name that is one of our workplaces is that workplace.

import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Consultation } from '../../../../shared/domain/partnership/consultations.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import { useDesk } from '../../../app/desk.tsx';

type Group = Consultation['affected'][number];

const MANY = { offset: 0, limit: 500 };

interface GroupFieldProps {
  label: string;
  help?: ReactNode;
  value: Group[];
  onChange: (groups: Group[]) => void;
  /** Offered before the workplaces: those who are affected, where it is asked who was consulted. */
  offered?: readonly Group[];
  problem?: string | undefined;
}

export function GroupField({ label, help, value, onChange, offered = [], problem }: GroupFieldProps) {
  const workplaces = useQuery(useDesk().workplaces.list.queryOptions({ input: { page: MANY } }));
  const known = workplaces.data?.rows ?? [];
  const names = [...new Set([...offered, ...known].map(({ name }) => name))];
  const groupOf = (name: string): Group =>
    [...value, ...offered].find((group) => group.name === name) ?? {
      name,
      workplaceId: known.find((place) => fold(place.name) === fold(name))?.id ?? null,
    };
  return (
    <TagsInput
      label={label}
      description={help}
      error={problem}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder={value.length === 0 ? 'Porters, Night staff, Theatre…' : ''}
      splitChars={[',', ';']}
      acceptValueOnBlur
      data={names}
      limit={20}
      value={value.map(({ name }) => name)}
      onChange={(typed) => onChange(typed.filter((name) => name.trim() !== '').map(groupOf))}
      maxTags={100}
    />
  );
}
