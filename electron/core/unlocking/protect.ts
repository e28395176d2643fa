// Puts a folder that was unprotected until now under keys: all that is in it sealed and keys.json beside it, both or neither.

import type { MadeKeys } from '../keys/folder-keys.ts';
import { writeKeyring } from '../keys/keyring-file.ts';
import type { Files } from '../store/files.ts';
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
