// Any days, both included, for the list of who did what.

import { useState } from 'react';
import { DayField } from '../../components/day-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';

export function DaysDialog(props: {
  from: string | null;
  to: string | null;
  onChoose: (from: string | null, to: string | null) => void;
  onClose: () => void;
}) {
  const [from, setFrom] = useState(props.from);
  const [to, setTo] = useState(props.to);
  const isBackwards = from !== null && to !== null && from > to;
  return (
    <FormDialog
      title="Which days"
      sentence="Both days are included. Left empty, it begins at the beginning and ends today."
      action="Show them"
      isWaiting={isBackwards}
      onSubmit={() => !isBackwards && props.onChoose(from, to)}
      onClose={props.onClose}
    >
      <DayField label="From" value={from} onChange={setFrom} lean="past" />
      <DayField
        label="To"
        value={to}
        onChange={setTo}
        lean="past"
        problem={isBackwards ? 'This is before the first day.' : undefined}
      />
    </FormDialog>
  );
}
