// Protecting a branch that is here already: it gets a passphrase, its first secretary and a recovery sheet, and everything
// that lies on the disk is encrypted.

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { sheetIsMade } from '../../app/lock/sheet-to-keep.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions, TextField } from '../../components/fields.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';

export function ProtectPage() {
  const { branch, lock } = useSession();
  const { terms } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const desk = useDesk();
  const [officer, setOfficer] = useState('');
  const chosen = useNewPassphrase(officer);
  const protect = useAction((client, input: Inputs['session']['setUp']) => client.session.setUp(input), {
    onDone: async ({ session, recovery }) => {
      sheetIsMade(recovery);
      queries.setQueryData(desk.session.get.queryKey(), session);
      await navigate({ to: '/branch/officers', replace: true });
    },
  });
  const step = useProgress('session.setUp', protect.isRunning);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    chosen.tell();
    if (officer.trim() === '' || !chosen.isChosen) return;
    void protect.run({ passphrase: chosen.passphrase, officer });
  };
  const isDone = lock.protection === 'passphrase' || branch?.isSample;
  return (
    <>
      <PageHeader
        title="Protect the branch"
        trail={[{ label: capital(terms.branch), to: '/branch' }, { label: 'Protect it' }]}
        sentence={
          branch?.isSample
            ? 'The sample branch stays open to everybody. Go back to your own branch to protect that.'
            : isDone
              ? 'This branch is protected: it opens with a passphrase alone.'
              : 'Everything here is encrypted, and opens with your passphrase or the recovery sheet alone.'
        }
      />
      {!isDone && (
        <form onSubmit={submit} noValidate style={{ maxWidth: 560 }}>
          <ErrorBanner error={protect.trouble?.issues.length ? null : protect.trouble} />
          <Fields>
            <TextField
              label="What is your name?"
              help="You are the branch’s first secretary here. Others get accounts of their own afterwards."
              value={officer}
              autoComplete="off"
              problem={
                protect.issueFor('officer') ?? (chosen.isTold && officer.trim() === '' ? 'Write your name.' : undefined)
              }
              onChange={setOfficer}
            />
            <NewPassphrase {...chosen.field} problem={protect.issueFor('passphrase')} />
          </Fields>
          {protect.isRunning && <ProgressPanel title="Encrypting the records" step={step} />}
          <FormActions>
            <Button type="submit" variant="filled" loading={protect.isRunning}>
              Protect the branch
            </Button>
          </FormActions>
          <p style={{ marginTop: 20, color: 'var(--soft)' }}>
            Backups in the data folder go, and a new one is made. Backups and exports elsewhere stay as they are, open
            to whoever has them: destroy those that you do not need.
          </p>
        </form>
      )}
    </>
  );
}
