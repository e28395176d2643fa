// Whose rep somebody is: workplaces first; departments and shifts narrow it.

import { MultiSelect, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Constituency } from '../../shared/domain/reps/posts.ts';
import { useDesk, useWords } from '../app/desk.tsx';

interface ConstituencyFieldsProps {
  value: Constituency;
  change: (part: Partial<Constituency>) => void;
  problem?: string | undefined;
}

const order = ['label', 'input', 'error', 'description'] as const;

interface WorkplacesFieldProps extends ConstituencyFieldsProps {
  /** "For which workplaces" unless said. */
  label?: string;
  help?: string;
}

export function WorkplacesField({ value, change, problem, label, help }: WorkplacesFieldProps) {
  const { terms } = useWords();
  const places = useQuery(
    useDesk().workplaces.list.queryOptions({
      input: { sort: [{ field: 'name', direction: 'asc' }], page: { offset: 0, limit: 500 } },
    }),
  );
  return (
    <MultiSelect
      label={label ?? `For which ${terms.workplaces}`}
      description={help ?? `None: for the whole ${terms.branch}.`}
      inputWrapperOrder={[...order]}
      data={(places.data?.rows ?? []).map((place) => ({ value: place.id, label: place.name }))}
      value={value.workplaceIds}
      onChange={(workplaceIds) => change({ workplaceIds })}
      error={problem}
      openOnFocus={false}
      nothingFoundMessage={`No ${terms.workplace} by that name`}
      searchable
      clearable
    />
  );
}

export function NarrowerFields({ value, change }: ConstituencyFieldsProps) {
  return (
    <>
      <TagsInput
        label="Departments"
        description="Enter after each. None: all of them."
        inputWrapperOrder={[...order]}
        value={value.departments}
        onChange={(departments) => change({ departments })}
        maxTags={100}
        maxLength={500}
        acceptValueOnBlur
      />
      <TagsInput
        label="Shifts"
        description="Enter after each. None: all of them."
        inputWrapperOrder={[...order]}
        value={value.shifts}
        onChange={(shifts) => change({ shifts })}
        maxTags={100}
        maxLength={500}
        acceptValueOnBlur
      />
    </>
  );
}
