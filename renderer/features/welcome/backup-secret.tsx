// A protected backup takes what opened the branch when it was made: an officer's passphrase, or the code of the recovery sheet.

import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { Fields, FormActions, TextField } from '../../components/fields.tsx';
import { PassphraseField } from '../unlocking/passphrase-field.tsx';

interface BackupSecretProps {
  name: string;
  issueFor: (field: string) => string | undefined;
  onGiven: (secret: Pick<Inputs['branch']['import'], 'passphrase' | 'recoveryCode'>) => void;
  onBack: () => void;
}

export function BackupSecret(props: BackupSecretProps) {
  const [hasSheet, setHasSheet] = useState(false);
  const [secret, setSecret] = useState('');
  const turn = () => {
    setHasSheet(!hasSheet);
    setSecret('');
  };
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (secret !== '') props.onGiven(hasSheet ? { recoveryCode: secret } : { passphrase: secret });
  };
  return (
    <form onSubmit={give}>
      <p style={{ marginBottom: 16, overflowWrap: 'anywhere' }}>
        <strong>{props.name}</strong> is encrypted. It opens with a passphrase that an officer had when it was made, or
        with the recovery sheet of that time.
      </p>
      <Fields>
        {hasSheet ? (
          <TextField
            label="Code of the recovery sheet"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            value={secret}
            onChange={setSecret}
            problem={props.issueFor('recoveryCode')}
          />
        ) : (
          <PassphraseField
            label="Passphrase"
            hasFocus
            value={secret}
            onChange={setSecret}
            problem={props.issueFor('passphrase')}
          />
        )}
      </Fields>
      <FormActions>
        <Button type="submit" variant="filled" disabled={secret === ''}>
          Open it
        </Button>
        <Button onClick={turn}>{hasSheet ? 'Use a passphrase' : 'Use the recovery sheet'}</Button>
        <Button onClick={props.onBack}>Back</Button>
      </FormActions>
    </form>
  );
}
