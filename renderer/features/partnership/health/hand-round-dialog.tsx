// Before the computer is handed round: what happens, and what brings one back to the desk.

import { useState } from 'react';
import { useSession } from '../../../app/desk.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { beginAnswering } from './answering.ts';

export function HandRoundDialog({ waveId, onClose }: { waveId: string; onClose: () => void }) {
  const { dataFolder, today, lock } = useSession();
  const [word, setWord] = useState('');
  // Where the computer opens the desk by itself, a locked desk keeps nobody out.
  const isLockEnough = lock.protection === 'passphrase' && !lock.keyStore.isKept;
  const begin = () => {
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    beginAnswering({ waveId, folder: dataFolder, day: today, word: isLockEnough ? null : word });
  };
  return (
    <FormDialog
      title="Hand this computer round"
      sentence={
        isLockEnough
          ? 'The window shows the questions and nothing else. Each answers and hands on. To come back, the desk is locked and opened with your passphrase.'
          : 'The window shows the questions and nothing else. Each answers and hands on. Choose a word that brings you back to the desk.'
      }
      action="Begin"
      isWaiting={!isLockEnough && word.trim() === ''}
      onSubmit={begin}
      onClose={onClose}
    >
      {!isLockEnough && (
        <TextField
          label="A word to come back with"
          help="It counts until midnight."
          type="password"
          autoComplete="off"
          data-autofocus
          maxLength={100}
          value={word}
          onChange={setWord}
        />
      )}
    </FormDialog>
  );
}
