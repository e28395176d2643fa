// Unlocking with the computer's own key store: on or off, and how strong it really is.

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { KeyStoreStrength } from '../../../shared/contract/unlocking.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import classes from './officers.module.css';

const strengths: Record<KeyStoreStrength, string> = {
  strong:
    'This computer’s key store asks you, or the computer itself, before it gives a key to a program. It is about as strong as the password of this computer.',
  sameUser:
    'This computer’s key store gives its keys to any program that runs under your name. It keeps the branch from a thief who cannot sign in as you, and from nobody who can.',
  none: 'There is no key store here that keeps a key safely, so the passphrase is asked for each time. A browser’s window has none; the desktop app uses the system’s own where there is one.',
};

export function KeyStorePart() {
  const { lock } = useSession();
  const queries = useQueryClient();
  const desk = useDesk();
  const { strength, backend, isKept } = lock.keyStore;
  const remember = useAction((client, isOn: boolean) => client.session.remember({ isOn }), {
    done: (session) =>
      session.lock.keyStore.isKept
        ? 'This computer’s key store unlocks the desk for you from now on.'
        : 'The passphrase is asked for from now on.',
    onDone: (session) => queries.setQueryData(desk.session.get.queryKey(), session),
  });
  return (
    <section className={classes.part}>
      <h2>This computer’s key store</h2>
      <p>
        {strengths[strength]}
        {backend && ` The system calls it ${backend}.`}
      </p>
      <ErrorBanner error={remember.trouble} />
      {strength !== 'none' && (
        <Button loading={remember.isRunning} onClick={() => void remember.run(!isKept)}>
          {isKept ? 'Ask for the passphrase again' : 'Let it unlock for me'}
        </Button>
      )}
    </section>
  );
}
