// What the store checks of the keys that it was opened with: that keys.json still is what they came from.

import { UnusableKeys } from '../keys/key-errors.ts';
import type { KeySet } from '../keys/key-set.ts';
import { isKeyringOf } from '../keys/keyring.ts';
import { readKeyring } from '../keys/keyring-file.ts';
import type { Files } from '../store/files.ts';
import type { KeyringOf } from '../store/opening.ts';

export const keyringOf = (files: Files, folder: string, keys: KeySet): KeyringOf => ({
  generation: () => keys.generation,
  async check() {
    try {
      const keyring = await readKeyring(files, folder);
      if (keyring === null) return 'is missing: without it nobody can unlock this folder again';
      return isKeyringOf(keyring, keys) ? null : 'was changed, or is an older one that was put back';
    } catch (error) {
      if (error instanceof UnusableKeys) return 'cannot be read: nobody can unlock this folder with it';
      throw error;
    }
  },
});
