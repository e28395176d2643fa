// Puts a folder under keys: one that was unprotected until now, or one that gets another data key. All that is in it is sealed
// and keys.json lies beside it, both or neither.

import type { MadeKeys } from '../keys/folder-keys.ts';
import type { Keyring } from '../keys/keyring.ts';
import { writeKeyring } from '../keys/keyring-file.ts';
import type { Files } from '../store/files.ts';
import type { LongWork } from '../store/keeping.ts';
import { reSeal } from '../store/re-seal.ts';
import { type Seal, unsealed } from '../store/seal.ts';

export interface ProtectParts {
  files: Files;
  folder: string;
}

/** Nobody has the folder open but whoever calls. What throws leaves it as it was, or to be finished at the next opening. */
export async function protectFolder({ files, folder }: ProtectParts, made: MadeKeys, seal: Seal): Promise<void> {
  await reSeal({
    files,
    folder,
    from: unsealed,
    to: seal,
    keyringGeneration: made.keys.generation,
    writeKeys: (into) => writeKeyring(files, into, made.keyring),
  });
}

/** What is to change, and from what. */
export interface KeyTurn {
  from: Seal;
  to: Seal;
  keyring: Keyring;
}

/** The same for a folder that is sealed already. */
export async function reSealFolder(
  { files, folder }: ProtectParts,
  { from, to, keyring }: KeyTurn,
  options: LongWork,
): Promise<void> {
  const { generation } = keyring;
  const writeKeys = (into: string) => writeKeyring(files, into, keyring);
  await reSeal({ files, folder, from, to, keyringGeneration: generation, writeKeys }, options);
}
