// One workplace for many people, from a day on.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import type { Trouble } from '../../app/sentences.ts';
import { DayField } from '../../components/day-field.tsx';
import { SelectField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';

interface WorkplaceDialogProps {
  count: number;
  isRunning: boolean;
  trouble: Trouble | null;
  onChoose: (set: Inputs['members']['fixInBulk']['set']) => void;
  onClose: () => void;
}

export function WorkplaceDialog(props: WorkplaceDialogProps) {
  const desk = useDesk();
  const today = useToday();
  const { terms } = useWords();
  const [workplaceId, setWorkplaceId] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const places = useQuery(
    desk.workplaces.list.queryOptions({
      input: { sort: [{ field: 'name', direction: 'asc' }], page: { offset: 0, limit: 500 } },
    }),
  );
  const who = props.count === 1 ? `1 ${terms.member}` : `${props.count.toLocaleString('en-GB')} ${terms.members}`;
  return (
    <FormDialog
      title={`Give ${who} a workplace`}
      sentence="What was before that day stays in their history."
      action={`Give ${who} this workplace`}
      isRunning={props.isRunning}
      isWaiting={workplaceId === null || from === null}
      trouble={props.trouble}
      onClose={props.onClose}
      onSubmit={() => {
        if (workplaceId !== null && from !== null) props.onChoose({ field: 'workplace', workplaceId, from });
      }}
    >
      <SelectField
        label="Workplace"
        placeholder="Choose where they work"
        options={(places.data?.rows ?? []).map((place) => ({
          value: place.id,
          label: place.employer === null ? place.name : `${place.name}, ${place.employer}`,
        }))}
        value={workplaceId}
        onChange={setWorkplaceId}
      />
      <DayField label="From which day" value={from} onChange={setFrom} />
    </FormDialog>
  );
}
