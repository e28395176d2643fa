// The recovery sheet opened the desk: before anything else, a secretary gets a new passphrase and is signed in with it.

import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { useDesk } from '../../app/desk.tsx';
import { useLock } from '../../app/lock/use-lock.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions, SelectField } from '../../components/fields.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';
import { UnlockingPage } from './unlocking-page.tsx';

export function RecoverScreen() {
  const queries = useQueryClient();
  const desk = useDesk();
  const lock = useLock();
  const [officerId, setOfficerId] = useState<string | null>(null);
  const officers = useQuery(desk.officers.list.queryOptions({ input: {} }));
  const secretaries = (officers.data?.rows ?? []).filter(
    ({ roles, withdrawnOn }) => withdrawnOn === null && roles.includes('secretary'),
  );
  const who = secretaries.length === 1 ? secretaries[0] : secretaries.find(({ id }) => id === officerId);
  const chosen = useNewPassphrase(who?.name ?? '');
  const recover = useAction((client, input: Inputs['session']['recover']) => client.session.recover(input), {
    onDone: async (session) => {
      queries.setQueryData(desk.session.get.queryKey(), session);
      await queries.resetQueries();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    chosen.tell();
    if (!who || !chosen.isChosen) return;
    void recover.run({ officerId: who.id, passphrase: chosen.passphrase });
  };
  return (
    <UnlockingPage
      title="Choose a new passphrase"
      sentence={
        secretaries.length === 1
          ? `The recovery sheet opened the branch. ${secretaries[0]?.name} gets a new passphrase, and the old one opens nothing any more.`
          : 'The recovery sheet opened the branch. Say which secretary you are: you get a new passphrase, and the old one opens nothing any more.'
      }
    >
      <form onSubmit={submit} noValidate>
        <ErrorBanner error={recover.trouble?.issues.length ? null : (recover.trouble ?? officers.error)} />
        <Fields>
          {secretaries.length > 1 && (
            <SelectField
              label="Who are you?"
              placeholder="Choose"
              options={secretaries.map(({ id, name }) => ({ value: id, label: name }))}
              value={officerId}
              problem={
                recover.issueFor('officerId') ?? (chosen.isTold && !who ? 'Say which secretary you are.' : undefined)
              }
              onChange={setOfficerId}
            />
          )}
          <NewPassphrase
            {...chosen.field}
            label="The new passphrase"
            problem={recover.issueFor('passphrase')}
            hasFocus
          />
        </Fields>
        <FormActions>
          <Button type="submit" variant="filled" loading={recover.isRunning}>
            Go on with it
          </Button>
          <Button onClick={() => void lock()}>Lock again</Button>
        </FormActions>
      </form>
    </UnlockingPage>
  );
}
