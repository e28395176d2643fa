// Adding an officer, and changing one: their name, their roles, who they are on the list. A passphrase is given with the first.

import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { Role } from '../../../shared/domain/officers.ts';
import { useAction } from '../../app/use-action.ts';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { MemberChoice } from '../../components/member-choice.tsx';
import { NewPassphrase, useNewPassphrase } from '../unlocking/new-passphrase.tsx';
import { RolesField } from './roles-field.tsx';

type Officer = Outputs['officers']['list']['rows'][number];

export function OfficerDialog({ officer, onClose }: { officer: Officer | null; onClose: () => void }) {
  const [name, setName] = useState(officer?.name ?? '');
  const [roles, setRoles] = useState<readonly Role[]>(officer?.roles ?? ['rep']);
  const [memberId, setMemberId] = useState<string | null>(officer?.memberId ?? null);
  const [email, setEmail] = useState(officer?.email ?? '');
  const chosen = useNewPassphrase(name);
  const add = useAction((client, input: Inputs['officers']['add']) => client.officers.add(input), {
    done: (added) => `${added.name} can unlock the desk now.`,
    onDone: onClose,
  });
  const change = useAction((client, input: Inputs['officers']['change']) => client.officers.change(input), {
    done: (changed) => `${changed.name} is saved.`,
    onDone: onClose,
  });
  const action = officer ? change : add;
  const submit = () => {
    chosen.tell();
    if (name.trim() === '' || roles.length === 0) return;
    const given = { name, roles: [...roles], memberId, email };
    if (officer) void change.run({ id: officer.id, revision: officer.revision, ...given });
    else if (chosen.isChosen) void add.run({ ...given, passphrase: chosen.passphrase });
  };
  return (
    <FormDialog
      title={officer ? `Change ${officer.name}` : 'Add an officer'}
      sentence={
        officer
          ? 'What they may see follows their roles from the next thing that they open.'
          : 'Choose a passphrase together, or give them one on paper: they change it themselves under Officers.'
      }
      action={officer ? 'Save the changes' : 'Add them'}
      size="lg"
      isRunning={action.isRunning}
      trouble={action.trouble}
      isSaidByFields={(action.trouble?.issues.length ?? 0) > 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={name}
        data-autofocus
        autoComplete="off"
        problem={action.issueFor('name') ?? (chosen.isTold && name.trim() === '' ? 'Write their name.' : undefined)}
        onChange={setName}
      />
      <RolesField
        value={roles}
        problem={
          action.issueFor('roles') ?? (chosen.isTold && roles.length === 0 ? 'Choose at least one role.' : undefined)
        }
        onChange={setRoles}
      />
      <MemberChoice
        label="Who they are on the membership list, if they are on it"
        value={memberId}
        search={officer?.name ?? ''}
        problem={action.issueFor('memberId')}
        onChange={setMemberId}
      />
      <TextField
        label="Email"
        isOptional
        value={email}
        autoComplete="off"
        problem={action.issueFor('email')}
        onChange={setEmail}
      />
      {!officer && <NewPassphrase {...chosen.field} label="Their passphrase" problem={add.issueFor('passphrase')} />}
    </FormDialog>
  );
}
