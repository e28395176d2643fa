// A new health check: nothing has to be answered; the twelve items stand, and the behaviours that were agreed come along.

import { Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useAction } from '../../../app/use-action.ts';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';

export function OpenWaveDialog({ forumId, onClose }: { forumId: string; onClose: () => void }) {
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [asksLeaders, setAsksLeaders] = useState(false);
  const open = useAction((client, input: Inputs['partnership']['openWave']) => client.partnership.openWave(input), {
    done: () => 'The health check is open.',
    undoes: ({ wave }) => ({ collection: 'healthWaves', id: wave.id }),
    onDone: ({ wave }) => void navigate({ to: '/partnership/health/$id', params: { id: wave.id } }),
  });
  return (
    <FormDialog
      title="Open a health check"
      sentence="Twelve statements, answered from 0 to 10 by both sides without a name, and the behaviours that the forum agreed. The first one asks what people expect."
      action="Open it"
      isRunning={open.isRunning}
      trouble={open.trouble}
      onSubmit={() => void open.run({ forumId, asksLeaders, ...(title.trim() !== '' && { title }) })}
      onClose={onClose}
    >
      <TextField
        label="What it is called"
        placeholder="Health check of this year"
        data-autofocus
        maxLength={500}
        value={title}
        onChange={setTitle}
      />
      <Checkbox
        label="Also ask whether those who lead do themselves what was agreed"
        checked={asksLeaders}
        onChange={(event) => setAsksLeaders(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
