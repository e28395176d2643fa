// The keys of a protected backup, opened with what somebody knows: a passphrase that an officer had when it was made, or the code
// of its recovery sheet.

import { rootOf } from '../../keys/derive.ts';
import type { KeySet } from '../../keys/key-set.ts';
import { type Keyring, openWithRecoveryCode, openWithRoot } from '../../keys/keyring.ts';
import { keyringFrom } from '../../keys/keyring-file.ts';
import { readRecoveryCode } from '../../keys/recovery-code.ts';
import { readFromBackup } from '../../store/backup-reading.ts';
import { UnusableBackup } from '../../store/errors.ts';
import { filesHere } from '../../temporary-files.ts';
import { InvalidInput } from '../implementer.ts';

const KEYS = 'keys.json';

export interface Secret {
  passphrase?: string | undefined;
  recoveryCode?: string | undefined;
}

/** null where the backup is not protected. @throws InvalidInput, UnusableBackup, UnusableKeys */
export async function keysOfBackup(path: string, { passphrase, recoveryCode }: Secret): Promise<KeySet | null> {
  const { head, bytes } = await readFromBackup(filesHere, path, KEYS);
  if (head.folderId === null) return null;
  if (bytes === null)
    throw new UnusableBackup('This backup is protected, and its keys are not in it. Try another one.');
  const keyring = keyringFrom(bytes);
  if (keyring.folderId !== head.folderId) {
    throw new UnusableBackup(
      'The keys in this backup are those of another branch. Nothing was changed. Try another one.',
    );
  }
  if (passphrase === undefined && recoveryCode === undefined) {
    const message = 'This backup is protected. Write the passphrase of an officer, or the code of the recovery sheet.';
    throw new InvalidInput({ path: ['passphrase'], message });
  }
  const keys =
    passphrase === undefined ? withCode(keyring, recoveryCode ?? '') : await withPassphrase(keyring, passphrase);
  if (keys) return keys;
  const message =
    passphrase === undefined
      ? 'This is not the code of the recovery sheet that was valid when the backup was made. Nothing was changed.'
      : 'This passphrase did not open the backup. It takes one that an officer had when it was made. Nothing was changed.';
  throw new InvalidInput({ path: [passphrase === undefined ? 'recoveryCode' : 'passphrase'], message });
}

async function withPassphrase(keyring: Keyring, passphrase: string): Promise<KeySet | undefined> {
  const { salt, memoryKiB, iterations, parallelism } = keyring.kdf;
  const root = await rootOf(passphrase, Buffer.from(salt, 'base64'), { memoryKiB, iterations, parallelism });
  try {
    return openWithRoot(keyring, root);
  } finally {
    root.fill(0);
  }
}

function withCode(keyring: Keyring, recoveryCode: string): KeySet | undefined {
  const code = readRecoveryCode(recoveryCode);
  const keys = code && openWithRecoveryCode(keyring, code);
  code?.fill(0);
  return keys;
}
