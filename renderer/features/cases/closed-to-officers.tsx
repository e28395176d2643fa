// The officers to whom a case is closed because of a conflict of interest: for them it does not exist any more.

import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';

interface ClosedToOfficersProps {
  value: readonly string[];
  onChange: (officerIds: string[]) => void;
  problem: string | undefined;
}

/** Nothing on a desk without officers: whoever sits there may open everything. */
export function ClosedToOfficers({ value, onChange, problem }: ClosedToOfficersProps) {
  const { officer } = useSession();
  const { terms } = useWords();
  const found = useQuery({ ...useDesk().officers.list.queryOptions(), enabled: officer !== null });
  if (officer === null) return null;
  const officers = (found.data?.rows ?? []).filter(({ id, withdrawnOn }) => withdrawnOn === null || value.includes(id));
  return (
    <MultiSelect
      label={`Officers to whom the ${terms.case} is closed`}
      description={
        value.includes(officer.id)
          ? `You are among them: you will not find this ${terms.case} any more. Another officer can open it to you again.`
          : `They will not find this ${terms.case} any more, whatever their role.`
      }
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      data={officers.map(({ id, name }) => ({ value: id, label: name }))}
      value={[...value]}
      onChange={onChange}
      error={problem}
      searchable
      hidePickedOptions
      withScrollArea={false}
      styles={{ options: { maxHeight: 250, overflowY: 'auto' } }}
      nothingFoundMessage="Nobody by that name"
    />
  );
}
