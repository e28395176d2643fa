// Ending an issue without settling it: withdrawn, with why; or raised already, with which it was.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Issue } from '../../../../shared/domain/partnership/issues.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';

interface IssueDialogProps {
  issue: Issue;
  onClose: () => void;
}

const MOST = 200;

function useMove(said: string, onDone: () => void) {
  return useAction(
    (client, input: Inputs['partnership']['moveIssue'], signal) => client.partnership.moveIssue(input, { signal }),
    { done: () => said, undoes: (moved) => ({ collection: 'issues', id: moved.id }), onDone },
  );
}

export function WithdrawDialog({ issue, onClose }: IssueDialogProps) {
  const [reason, setReason] = useState('');
  const move = useMove('The issue is withdrawn.', onClose);
  return (
    <FormDialog
      title="Withdraw this issue"
      sentence="It counts neither as settled nor as missed, and can be opened again."
      action="Withdraw it"
      isRunning={move.isRunning}
      trouble={move.trouble}
      onClose={onClose}
      onSubmit={() => void move.run({ id: issue.id, revision: issue.revision, to: 'withdrawn', reason })}
    >
      <TextField label="Why" isOptional value={reason} onChange={setReason} maxLength={500} />
    </FormDialog>
  );
}

export function DuplicateDialog({ issue, onClose }: IssueDialogProps) {
  const [otherId, setOtherId] = useState<string | null>(null);
  const where = { kind: { in: ['issue', 'coming', 'dispute'] } };
  const { data } = useQuery({
    ...useDesk().partnership.matters.queryOptions({ input: { where, page: { offset: 0, limit: MOST } } }),
    placeholderData: keepPreviousData,
  });
  const others = (data?.rows ?? []).filter(({ id, collection }) => collection === 'issues' && id !== issue.id);
  const move = useMove('It goes with the issue that was there already.', onClose);
  return (
    <FormDialog
      title="It was raised already"
      sentence="This one is closed and points at the other, which goes on."
      action="Close this one"
      isRunning={move.isRunning}
      isWaiting={otherId === null}
      trouble={move.trouble}
      onClose={onClose}
      onSubmit={() => {
        if (otherId === null) return;
        const { id, revision } = issue;
        void move.run({ id, revision, to: 'duplicate', duplicateOfId: otherId });
      }}
    >
      <SelectField<string>
        label="Which one goes on"
        searchable
        options={others.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
        value={otherId}
        onChange={setOtherId}
      />
    </FormDialog>
  );
}
