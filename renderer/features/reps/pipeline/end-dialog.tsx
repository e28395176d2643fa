// Nothing comes of it: why, so that nobody asks them the same again next month; or it goes on after all.

import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { PipelineRow } from '../../../../shared/contract/reps/pipeline.ts';
import { useAction } from '../../../app/use-action.ts';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';

export function EndDialog({ row: { name, interest }, onClose }: { row: PipelineRow; onClose: () => void }) {
  const [why, setWhy] = useState('');
  const goesOn = interest?.ended != null;
  const end = useAction((client, input: Inputs['reps']['endInterest']) => client.reps.endInterest(input), {
    done: () => (goesOn ? `${name} might stand after all.` : `${name} is not asked again.`),
    undoes: ({ id }) => ({ collection: 'interests', id }),
    onDone: onClose,
  });
  if (interest === null) return null;
  const { id, revision } = interest;
  return (
    <FormDialog
      title={goesOn ? `${name} might stand after all` : `${name} will not stand`}
      sentence={
        goesOn
          ? 'They are among those who might stand again.'
          : 'What is written down stays, and can be taken up again.'
      }
      action={goesOn ? 'Take it up again' : 'Write it down'}
      isRunning={end.isRunning}
      trouble={end.trouble}
      onClose={onClose}
      onSubmit={() => void end.run(goesOn ? { id, revision, goesOn } : { id, revision, why })}
    >
      {!goesOn && <TextField label="Why" isOptional data-autofocus value={why} onChange={setWhy} maxLength={500} />}
    </FormDialog>
  );
}
