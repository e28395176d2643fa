// Everything under another key: for when somebody who was withdrawn may have kept a copy of the data.

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAction } from '../../app/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import classes from './officers.module.css';

export function NewKeyPart() {
  const queries = useQueryClient();
  const [isAsked, setIsAsked] = useState(false);
  const turn = useAction((client, _input: undefined, signal) => client.officers.newDataKey({}, { signal }), {
    done: () => 'Everything is encrypted anew. Passphrases and the recovery sheet are as before.',
    onDone: () => void queries.resetQueries(),
  });
  const step = useProgress('officers.newDataKey', turn.isRunning);
  return (
    <section className={classes.part}>
      <h2>Another key for everything</h2>
      <p>
        Whoever was withdrawn and kept a copy of the data, with a passphrase of then, can still open that copy.
        Encrypting everything anew keeps from them what comes after. Passphrases and the recovery sheet stay as they
        are.
      </p>
      <ErrorBanner error={turn.trouble} />
      {turn.isRunning ? (
        <ProgressPanel title="Encrypting everything anew" step={step} onStop={turn.stop} />
      ) : (
        <Button onClick={() => setIsAsked(true)}>Encrypt everything anew</Button>
      )}
      <ConfirmDialog
        isOpen={isAsked}
        title="Encrypt everything anew?"
        action="Encrypt it anew"
        onConfirm={() => {
          setIsAsked(false);
          void turn.run(undefined);
        }}
        onCancel={() => setIsAsked(false)}
      >
        <p>
          Nobody can work while it runs: seconds for a small branch, minutes for one with many documents. It can be
          stopped, and nothing has changed then. Backups that were made before stay under the key of before: make a new
          one afterwards.
        </p>
      </ConfirmDialog>
    </section>
  );
}
