// Who may unlock the desk, and what each of them sees; the recovery sheet; the computer's own key store.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { roleWords } from '../../../shared/domain/role-words.ts';
import { capital } from '../../../shared/domain/words.ts';
import { mayCall } from '../../../shared/rules/access/may-call.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { KeyStorePart } from './key-store-part.tsx';
import { NewKeyPart } from './new-key-part.tsx';
import { OfficerDialog } from './officer-dialog.tsx';
import classes from './officers.module.css';
import { type OfficerAct, type OfficerRow, OfficersTable } from './officers-table.tsx';
import { NewPassphraseDialog, OwnPassphraseDialog } from './passphrase-dialogs.tsx';
import { RecoveryPart } from './recovery-part.tsx';

type Asked = { act: OfficerAct; officer: OfficerRow } | { act: 'add' } | null;

export function OfficersPage() {
  const words = useWords();
  const { officer, lock, branch } = useSession();
  const officers = useQuery(useDesk().officers.list.queryOptions({ input: {} }));
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const isProtected = lock.protection === 'passphrase';
  const mayChange = isProtected && mayCall('officers.add', officer?.roles ?? null);
  const rows = officers.data?.rows ?? [];
  return (
    <>
      <PageHeader
        title="Officers"
        trail={[{ label: capital(words.terms.branch), to: '/branch' }, { label: 'Officers' }]}
        sentence={
          isProtected
            ? 'Who may unlock this desk, and in which roles. Each has a passphrase of their own, and sees what their roles need.'
            : 'This desk has no passphrase, so whoever has this computer may do everything.'
        }
        actions={
          mayChange ? (
            <Button
              variant="filled"
              leftSection={<UserPlus size={17} aria-hidden />}
              onClick={() => setAsked({ act: 'add' })}
            >
              Add an officer
            </Button>
          ) : (
            !isProtected &&
            !branch?.isSample && (
              <LinkButton to="/branch/protect" variant="filled">
                Protect it now
              </LinkButton>
            )
          )
        }
      />
      <ErrorBanner error={officers.error} />
      {officers.data && (
        <OfficersTable rows={rows} mayChange={mayChange} onAct={(act, row) => setAsked({ act, officer: row })} />
      )}
      {isProtected && (
        <div className={classes.parts}>
          {officers.data?.recovery && <RecoveryPart recovery={officers.data.recovery} mayChange={mayChange} />}
          <KeyStorePart />
          {mayChange && <NewKeyPart />}
        </div>
      )}
      <section className={classes.part} style={{ marginTop: 32 }}>
        <h2>What each role sees</h2>
        <dl className={classes.roles}>
          {Object.entries(roleWords(words)).map(([role, { name, sees }]) => (
            <div key={role}>
              <dt>{name}</dt>
              <dd>{sees}</dd>
            </div>
          ))}
        </dl>
      </section>
      {asked?.act === 'add' && <OfficerDialog officer={null} onClose={close} />}
      {asked?.act === 'change' && <OfficerDialog officer={asked.officer} onClose={close} />}
      {asked?.act === 'ownPassphrase' && <OwnPassphraseDialog onClose={close} />}
      {asked?.act === 'newPassphrase' && <NewPassphraseDialog officer={asked.officer} onClose={close} />}
      {asked?.act === 'withdraw' && <Withdraw officer={asked.officer} onClose={close} />}
    </>
  );
}

function Withdraw({ officer, onClose }: { officer: OfficerRow; onClose: () => void }) {
  const { terms } = useWords();
  const alone = useQuery(useDesk().cases.isOnlyOpener.queryOptions({ input: { officerId: officer.id } }));
  const withdraw = useAction((client, input: Inputs['officers']['withdraw']) => client.officers.withdraw(input), {
    done: (withdrawn) => `${withdrawn.name} is withdrawn: their passphrase opens nothing here any more.`,
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      isOpen
      title={`Withdraw ${officer.name}?`}
      action="Withdraw"
      isDestructive
      isRunning={withdraw.isRunning}
      trouble={withdraw.trouble}
      onConfirm={() => void withdraw.run({ id: officer.id, revision: officer.revision })}
      onCancel={onClose}
    >
      <p>
        Their passphrase opens nothing here from now on; what they did stays under their name. Copies of the data that
        they took before, with their passphrase of then, still open.
      </p>
      {alone.data?.isOnlyOpener && (
        <p style={{ marginTop: 12 }}>
          <strong>
            There is a sealed {terms.case} that nobody but {officer.name} can open.
          </strong>{' '}
          Ask them to name somebody else on its page first; afterwards only the recovery sheet opens it.
        </p>
      )}
    </ConfirmDialog>
  );
}
