// One thing put right in many members at once, from a day on: what held before stays in their history, and one Undo takes
// it all back.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import {
  type MembershipCategory,
  MembershipCategorySchema,
  type PaymentMethod,
  PaymentMethodSchema,
} from '../../../shared/domain/members.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { SelectField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { NameField } from './name-field.tsx';
import { usePlaceChoices } from './place-choices.ts';

type Fix = Inputs['members']['fixInBulk']['set'];
type What = Exclude<Fix['field'], 'proposals' | 'clear'>;

/** What is chosen for the field as it would be sent; undefined while nothing is. */
export function fixOf(what: What, value: string | null, from: string): Fix | undefined {
  if (what === 'unit') return { field: 'unit', unitId: value, from };
  if (value === null || value.trim() === '') return undefined;
  switch (what) {
    case 'workplace':
      return { field: 'workplace', workplaceId: value, from };
    case 'department':
      return { field: 'department', department: value, from };
    case 'category':
      return { field: 'category', category: value as MembershipCategory, from };
    case 'paymentMethod':
      return { field: 'paymentMethod', method: value as PaymentMethod, from };
    case 'band':
      return { field: 'band', band: value, from };
  }
}

export function MendMembers({ memberIds, onClose }: { memberIds: string[]; onClose: () => void }) {
  const { terms, categories, paymentMethods } = useWords();
  const desk = useDesk();
  const today = useToday();
  const [what, setWhat] = useState<What>('workplace');
  const [value, setValue] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const places = usePlaceChoices();
  const inUse = useQuery(desk.members.inUse.queryOptions({ input: {} }));
  const who =
    memberIds.length === 1 ? `one ${terms.member}` : `${memberIds.length.toLocaleString('en-GB')} ${terms.members}`;
  const mend = useAction((client, input: Inputs['members']['fixInBulk']) => client.members.fixInBulk(input), {
    done: ({ changed, leftAlone }) =>
      changed === 0
        ? 'Nothing had to change.'
        : `${changed.toLocaleString('en-GB')} changed${leftAlone > 0 ? `; ${leftAlone.toLocaleString('en-GB')} were left as they are` : ''}.`,
    undoes: ({ seq }) => (seq === null ? undefined : { seq }),
    onDone: onClose,
  });
  const labels: Record<What, string> = {
    workplace: capital(terms.workplace),
    department: 'Department',
    unit: 'Bargaining unit',
    category: 'Category',
    paymentMethod: 'How they pay',
    band: 'Subscription band',
  };
  const choices: Partial<Record<What, { value: string; label: string }[]>> = {
    workplace: places.workplaces,
    unit: places.units,
    category: MembershipCategorySchema.options.map((code) => ({ value: code, label: categories[code] })),
    paymentMethod: PaymentMethodSchema.options.map((code) => ({ value: code, label: paymentMethods[code] })),
  };
  const set = from === null ? undefined : fixOf(what, value, from);
  const options = choices[what];
  return (
    <FormDialog
      title={`Mend ${who}`}
      sentence="One thing for all of them. What held before that day stays in each one’s history."
      action={`Change ${who}`}
      isRunning={mend.isRunning}
      isWaiting={set === undefined}
      trouble={mend.trouble}
      onClose={onClose}
      onSubmit={() => set && void mend.run({ memberIds, set })}
    >
      <SelectField
        label="What is to be put right"
        options={(Object.entries(labels) as [What, string][]).map(([code, label]) => ({ value: code, label }))}
        value={what}
        onChange={(next) => {
          setWhat(next ?? 'workplace');
          setValue(null);
        }}
      />
      {options ? (
        <SelectField
          key={what}
          label={labels[what]}
          placeholder={what === 'unit' ? 'In none' : 'Choose one'}
          options={options}
          value={value}
          onChange={setValue}
          clearable={what === 'unit'}
        />
      ) : (
        <NameField
          label={labels[what]}
          value={value ?? ''}
          names={what === 'band' ? inUse.data?.bands : inUse.data?.departments}
          onChange={setValue}
        />
      )}
      <DayField label="From which day" value={from} onChange={setFrom} lean="past" />
    </FormDialog>
  );
}
