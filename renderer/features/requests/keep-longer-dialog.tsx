// What is due is kept longer: until which day, and why.

import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { QueueRow } from '../../../shared/contract/requests.ts';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';

export function KeepLongerDialog({ row, onClose }: { row: QueueRow; onClose: () => void }) {
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const keep = useAction((client, input: Inputs['branch']['keepLonger']) => client.branch.keepLonger(input), {
    done: () => `${row.title} is kept longer.`,
    undoes: (branch) => ({ collection: 'branch', id: branch.id }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`Keep ${row.title} longer`}
      sentence="It stands here again after that day. The reason is what a member, or the Commissioner, would be told."
      action="Keep it"
      isRunning={keep.isRunning}
      isWaiting={until === null || reason.trim() === ''}
      trouble={keep.trouble}
      onSubmit={() => until && void keep.run({ collection: row.collection, id: row.id, until, reason })}
      onClose={onClose}
    >
      <DayField
        label="Until"
        value={until}
        lean="future"
        autoFocus
        onChange={setUntil}
        problem={keep.issueFor('until')}
      />
      <TextField
        label="Why"
        placeholder="The same manager is in two open cases"
        value={reason}
        maxLength={500}
        autoComplete="off"
        onChange={setReason}
      />
    </FormDialog>
  );
}
