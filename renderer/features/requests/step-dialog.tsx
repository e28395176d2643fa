// A step of a data request, written down: on which day, and how.

import { useState } from 'react';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import type { RequestRow } from '../../../shared/contract/requests.ts';
import { useSession, useToday } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { ProseField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { type StepName, stepWords } from './step-words.ts';

interface StepDialogProps {
  row: RequestRow;
  step: StepName;
  onClose: () => void;
}

export function StepDialog({ row: { request }, step, onClose }: StepDialogProps) {
  const today = useToday();
  const { now } = useSession();
  const words = stepWords[step];
  const [on, setOn] = useState<string | null>(today);
  const [how, setHow] = useState('');
  const saved = (client: DeskClient) => {
    const { id, revision } = request;
    if (step === 'close') return client.requests.close({ id, revision, outcome: how, ...(on && { on }) });
    if (step === 'whyNotReported') return client.requests.change({ id, revision, whyNotReported: how });
    if (step === 'reported') {
      // The instant where it was today; else the day is what is known.
      const at = on === null || on === today ? now : `${on}T12:00:00Z`;
      return client.requests.change({ id, revision, reported: { at, how } });
    }
    return client.requests.change({ id, revision, [step]: { on: on ?? today, how } });
  };
  const save = useAction((client, _: null) => saved(client), {
    done: () => `${words.done}: written down on ${request.number}.`,
    undoes: () => ({ collection: 'requests', id: request.id }),
    onDone: onClose,
  });
  const hasDay = step !== 'whyNotReported';
  const mustSay = step === 'close' || step === 'whyNotReported';
  return (
    <FormDialog
      title={words.title}
      sentence={words.sentence}
      action="Write it down"
      isRunning={save.isRunning}
      isWaiting={(hasDay && on === null) || (mustSay && how.trim() === '')}
      trouble={save.trouble}
      onSubmit={() => void save.run(null)}
      onClose={onClose}
    >
      {hasDay && <DayField label="Day" value={on} lean="past" onChange={setOn} />}
      {mustSay ? (
        <ProseField
          label={words.how}
          placeholder={words.placeholder}
          value={how}
          maxLength={500}
          autoFocus
          onChange={setHow}
        />
      ) : (
        <TextField
          label={words.how}
          placeholder={words.placeholder}
          value={how}
          maxLength={500}
          autoComplete="off"
          autoFocus
          onChange={setHow}
        />
      )}
    </FormDialog>
  );
}
