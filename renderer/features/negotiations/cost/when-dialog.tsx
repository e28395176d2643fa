// From which day a year of a claim or an offer is paid, and what it is called.

import { useState } from 'react';
import type { PayYear } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { DayField } from '../../../components/day-field.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';

interface WhenDialogProps {
  year: PayYear;
  /** When the year before it begins. */
  before: string | null;
  onSave: (part: Pick<PayYear, 'label' | 'from' | 'paidOn'>) => void;
  onClose: () => void;
}

export function WhenDialog({ year, before, onSave, onClose }: WhenDialogProps) {
  const [from, setFrom] = useState<string | null>(year.from);
  const [label, setLabel] = useState(year.label);
  const [paidOn, setPaidOn] = useState<string | null>(year.paidOn ?? null);
  const isEarly = from !== null && before !== null && from <= before;
  return (
    <FormDialog
      title="When it is paid"
      action="Keep it"
      isWaiting={from === null || isEarly}
      onSubmit={() => {
        if (from === null) return;
        onSave({ label, from, paidOn: paidOn ?? undefined });
        onClose();
      }}
      onClose={onClose}
    >
      <DayField
        label="Paid from"
        value={from}
        onChange={setFrom}
        problem={isEarly ? 'This is not after the year before it begins.' : undefined}
        help="The first day for which the new rate is paid. Where that is later in the pay year, only the months from then on are counted."
      />
      <DayField
        label="Reaches people’s pay on"
        isOptional
        value={paidOn}
        onChange={setPaidOn}
        help="Where that is later, as when an award is settled late, the months before it are back pay."
      />
      <TextField
        label="What the year is called"
        placeholder="2027-28"
        maxLength={500}
        value={label}
        onChange={setLabel}
      />
    </FormDialog>
  );
}
