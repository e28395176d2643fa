// Drawing the candidates' order by lot, from numbers that somebody drew before everybody's eyes, or from the computer's own chance.

import { useState } from 'react';
import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { useAction } from '../../../app/use-action.ts';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';

export function DrawOrder({ election, onClose }: { election: Election; onClose: () => void }) {
  const [seed, setSeed] = useState('');
  const draw = useAction(
    (client, given: string) =>
      client.elections.drawOrder({
        id: election.id,
        revision: election.revision,
        ...(given.trim() !== '' && { seed: given }),
      }),
    {
      done: ({ candidates }) => `The order is ${candidates.map(({ name }) => name).join(', ')}.`,
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title="Draw the order by lot"
      sentence="A lot is drawn once. What it was drawn from is kept and shown, so that anybody can draw it again and get the same."
      action="Draw the lot"
      isRunning={draw.isRunning}
      trouble={draw.trouble}
      onSubmit={() => void draw.run(seed)}
      onClose={onClose}
    >
      <TextField
        label="Drawn from"
        value={seed}
        onChange={setSeed}
        problem={draw.issueFor('seed')}
        placeholder="7 12 19 23 41 44"
        maxLength={500}
        help="Dice thrown in front of the candidates, or numbers from a lottery that is still to come when you say which. Left empty, the computer draws it."
      />
    </FormDialog>
  );
}
