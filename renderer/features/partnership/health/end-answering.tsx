// Ends the handing round. A protected desk is locked: the passphrase opens it. On one that is not, it takes the word that was chosen
// at the beginning.

import { useState } from 'react';
import { useAction } from '../../../app/use-action.ts';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { type Answering, endAnswering } from './answering.ts';

export function EndAnswering({ answering, onStay }: { answering: Answering; onStay: () => void }) {
  const [word, setWord] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const lock = useAction((client, _: null) => client.session.lock({}), { onDone: endAnswering });
  const end = () => {
    if (answering.word === null) return void lock.run(null);
    if (word === answering.word) return endAnswering();
    setIsWrong(true);
    setWord('');
  };
  return (
    <FormDialog
      title="Back to the desk"
      sentence={
        answering.word === null
          ? 'This is for whoever handed the computer round. The desk is locked, and opens with the passphrase.'
          : 'This is for whoever handed the computer round.'
      }
      action={answering.word === null ? 'Lock the desk' : 'End it here'}
      isRunning={lock.isRunning}
      isWaiting={answering.word !== null && word === ''}
      trouble={lock.trouble}
      onSubmit={end}
      onClose={onStay}
    >
      {answering.word !== null && (
        <TextField
          label="The word that you chose at the beginning"
          type="password"
          autoComplete="off"
          data-autofocus
          value={word}
          onChange={(text) => {
            setIsWrong(false);
            setWord(text);
          }}
          problem={isWrong ? 'This is another word.' : undefined}
        />
      )}
    </FormDialog>
  );
}
