// keys.json on the disk: read whole and checked, replaced whole. A power cut leaves the old one or the new one.

import { join } from 'node:path';
import type { Files } from '../store/files.ts';
import { readWhole, replaceWhole } from '../store/whole-file.ts';
import { UnusableKeys } from './key-errors.ts';
import { KEYRING_VERSION, type Keyring, KeyringFileSchema } from './keyring.ts';

export const KEYRING_FILE = 'keys.json';

const DAMAGED =
  'keys.json is damaged or was cut off: nobody can unlock with it. Put the keys.json of your newest backup in its place. The records themselves are untouched.';
const NEWER =
  'keys.json was written by a newer Branchdesk. Nothing was touched. Install the newer version to unlock the branch.';

/** null when there is none: the folder is not protected. @throws UnusableKeys, what the disk throws. */
export async function readKeyring(files: Files, folder: string): Promise<Keyring | null> {
  const bytes = await readWhole(files, join(folder, KEYRING_FILE));
  return bytes === null ? null : keyringFrom(bytes);
}

/** @throws UnusableKeys */
export function keyringFrom(bytes: Uint8Array): Keyring {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new UnusableKeys('damaged', DAMAGED);
  }
  const { version } = (value ?? {}) as { version?: unknown };
  if (typeof version === 'number' && version > KEYRING_VERSION) throw new UnusableKeys('newer', NEWER);
  const read = KeyringFileSchema.safeParse(value);
  if (!read.success) throw new UnusableKeys('damaged', DAMAGED);
  return read.data;
}

export const keyringBytes = (keyring: Keyring): Uint8Array =>
  Buffer.from(`${JSON.stringify(keyring, null, 1)}\n`, 'utf8');

/** Durable when it resolves; when it rejects, the old one is there still. */
export async function writeKeyring(files: Files, folder: string, keyring: Keyring): Promise<void> {
  await replaceWhole(files, join(folder, KEYRING_FILE), [keyringBytes(keyring)]);
}
