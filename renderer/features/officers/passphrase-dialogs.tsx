// One's own passphrase, and a new one for somebody who forgot theirs.

import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { NewPassphrase, useNewPassphrase } from '../unlocking/new-passphrase.tsx';
import { PassphraseField } from '../unlocking/passphrase-field.tsx';

type Officer = Outputs['officers']['list']['rows'][number];

export function OwnPassphraseDialog({ onClose }: { onClose: () => void }) {
  const { officer } = useSession();
  const [before, setBefore] = useState('');
  const chosen = useNewPassphrase(officer?.name ?? '');
  const change = useAction(
    (client, input: Inputs['session']['changePassphrase']) => client.session.changePassphrase(input),
    { done: () => 'Your passphrase is changed. The old one opens nothing here any more.', onDone: onClose },
  );
  const submit = () => {
    chosen.tell();
    if (before === '' || !chosen.isChosen) return;
    void change.run({ passphrase: before, newPassphrase: chosen.passphrase });
  };
  return (
    <FormDialog
      title="Change your passphrase"
      action="Change it"
      isRunning={change.isRunning}
      trouble={change.trouble}
      isSaidByFields={(change.trouble?.issues.length ?? 0) > 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <PassphraseField
        label="The one that you have"
        value={before}
        hasFocus
        problem={
          change.issueFor('passphrase') ??
          (chosen.isTold && before === '' ? 'Write the passphrase that you have.' : undefined)
        }
        onChange={setBefore}
      />
      <NewPassphrase {...chosen.field} label="The new one" problem={change.issueFor('newPassphrase')} />
    </FormDialog>
  );
}

export function NewPassphraseDialog({ officer, onClose }: { officer: Officer; onClose: () => void }) {
  const { terms } = useWords();
  const chosen = useNewPassphrase(officer.name);
  const give = useAction((client, input: Inputs['officers']['newPassphrase']) => client.officers.newPassphrase(input), {
    done: (changed) => `${changed.name} unlocks with the new passphrase from now on.`,
    onDone: onClose,
  });
  const submit = () => {
    chosen.tell();
    if (chosen.isChosen) void give.run({ id: officer.id, passphrase: chosen.passphrase });
  };
  return (
    <FormDialog
      title={`A new passphrase for ${officer.name}`}
      sentence={`${officer.withdrawnOn ? 'They become an officer again. ' : 'The one before opens nothing any more. '}Sealed ${terms.cases} that you cannot open yourself stay closed to them until somebody who can names them again.`}
      action="Give it to them"
      isRunning={give.isRunning}
      trouble={give.trouble}
      isSaidByFields={(give.trouble?.issues.length ?? 0) > 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <NewPassphrase {...chosen.field} label="Their new passphrase" problem={give.issueFor('passphrase')} hasFocus />
    </FormDialog>
  );
}
