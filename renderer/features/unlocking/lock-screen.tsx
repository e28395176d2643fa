// The desk is locked: one field. Nothing of the branch is here, not even its name.

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormActions, TextField } from '../../components/fields.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import classes from './unlocking.module.css';
import { UnlockingPage } from './unlocking-page.tsx';
import { useSecondsLeft, waitWords } from './wait.ts';

export function LockScreen() {
  const { lock } = useSession();
  const [isWithSheet, setIsWithSheet] = useState(false);
  const [typed, setTyped] = useState('');
  const queries = useQueryClient();
  const desk = useDesk();
  const key = desk.session.get.queryKey();
  const unlock = useAction((client, input: Inputs['session']['unlock']) => client.session.unlock(input), {
    onDone: (session) => queries.setQueryData(key, session),
  });
  const secondsLeft = useSecondsLeft(lock.waitSeconds);
  useEffect(() => {
    if (secondsLeft === 0 && lock.waitSeconds > 0) void queries.refetchQueries({ queryKey: key });
  }, [secondsLeft, lock.waitSeconds, queries, key]);

  const tryIt = async (input: Inputs['session']['unlock']) => {
    // At once: what is typed while it is being checked is the next try.
    setTyped('');
    const opened = await unlock.run(input);
    if (opened) return;
    await queries.refetchQueries({ queryKey: key });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed === '' || secondsLeft > 0 || unlock.isRunning) return;
    void tryIt(isWithSheet ? { recoveryCode: typed } : { passphrase: typed });
  };
  const change = () => {
    setIsWithSheet(!isWithSheet);
    setTyped('');
    unlock.clear();
  };
  const isSaid = unlock.trouble?.code === 'WAIT' || unlock.trouble?.issues.some(({ path }) => path[0] !== 'keyStore');
  const problem = unlock.issueFor(isWithSheet ? 'recoveryCode' : 'passphrase');

  return (
    <UnlockingPage
      hasField
      title={isWithSheet ? 'Use the recovery sheet' : 'Branchdesk is locked'}
      sentence={
        isWithSheet
          ? 'Type the code from the sheet: seven groups of four. Capitals and dashes do not matter. That it was used is written down.'
          : 'Everything is kept as you left it. Your passphrase opens it.'
      }
    >
      <form onSubmit={submit} noValidate>
        <ErrorBanner error={isSaid ? null : unlock.trouble} />
        {isWithSheet ? (
          <TextField
            key="sheet"
            label="The code"
            value={typed}
            problem={problem}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            onChange={setTyped}
          />
        ) : (
          <PassphraseField
            key="passphrase"
            label="Passphrase"
            value={typed}
            problem={problem}
            hasFocus
            onChange={setTyped}
          />
        )}
        {secondsLeft > 0 && (
          <p className={classes.wait} role="status">
            {waitWords(secondsLeft)}
          </p>
        )}
        <FormActions>
          <Button type="submit" variant="filled" loading={unlock.isRunning} disabled={secondsLeft > 0}>
            Unlock
          </Button>
        </FormActions>
      </form>
      <div className={classes.ways}>
        {lock.keyStore.isKept && !isWithSheet && (
          <Button variant="subtle" size="compact-md" onClick={() => void tryIt({ keyStore: true })}>
            Unlock with this computer’s key store
          </Button>
        )}
        <Button variant="subtle" size="compact-md" onClick={change}>
          {isWithSheet ? 'Use a passphrase' : 'Use the recovery sheet'}
        </Button>
      </div>
    </UnlockingPage>
  );
}
