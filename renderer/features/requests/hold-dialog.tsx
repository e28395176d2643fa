// A legal hold: nothing of this member or this case is destroyed until somebody lifts it.

import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { LegalHold } from '../../../shared/domain/data-requests.ts';
import { useAction } from '../../app/use-action.ts';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';

interface HoldDialogProps {
  on: LegalHold['on'];
  /** "Grace Obi", "case 2026-0004". */
  name: string;
  onClose: () => void;
}

export function HoldDialog({ on, name, onClose }: HoldDialogProps) {
  const [reason, setReason] = useState('');
  const hold = useAction((client, input: Inputs['requests']['hold']) => client.requests.hold(input), {
    done: () => `${name} is under a legal hold.`,
    undoes: (placed) => ({ collection: 'holds', id: placed.id }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`Legal hold on ${name}`}
      sentence="Nothing of it is destroyed until the hold is lifted, whatever the schedule says."
      action="Put it under a hold"
      isRunning={hold.isRunning}
      isWaiting={reason.trim() === ''}
      trouble={hold.trouble}
      onSubmit={() => void hold.run({ on, reason })}
      onClose={onClose}
    >
      <TextField
        label="Why"
        placeholder="A tribunal claim is expected"
        value={reason}
        maxLength={500}
        autoComplete="off"
        autoFocus
        onChange={setReason}
      />
    </FormDialog>
  );
}
