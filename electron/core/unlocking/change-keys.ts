// A change of keys.json and of the records, together: the keys first, within the transaction, and put back when it is not
// kept. Where both fail, keys.json is a step ahead of the records, and whoever it lets in is held against them at unlocking.

import { KEYRING_ID } from '../../../shared/domain/officers.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';
import type { FolderKeys } from '../keys/folder-keys.ts';
import type { KeySet } from '../keys/key-set.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { Log } from '../ports.ts';
import type { DeskStore, Reason, Transaction } from '../store/desk-store.ts';
import { putKeyring } from './set-up-records.ts';

export interface KeyChange<T> {
  reason: Reason;
  /** The keyring as it is to be, of the next generation. */
  change: (keyring: Keyring, keys: KeySet) => Keyring;
  /** What is written into the records with it. */
  work: (tx: Transaction, next: Keyring) => T;
}

/** @throws whatever `work` throws, NotSaved; nothing was changed then. */
export async function changeKeys<T>(
  { store, keys }: { store: DeskStore; keys: KeySet },
  folderKeys: FolderKeys,
  { reason, change, work }: KeyChange<T>,
  log: Log,
): Promise<T> {
  const before = folderKeys.keyring;
  let next: Keyring | undefined;
  try {
    const { result } = await store.transact({ account: keys.account, seenBy: BRANCH_ACCOUNT }, reason, async (tx) => {
      const changed = change(before, keys);
      const written = work(tx, changed);
      const record = tx.get('keyrings', KEYRING_ID);
      if (record) putKeyring(tx, { ...record, folderId: changed.folderId, generation: changed.generation });
      await folderKeys.replace(changed);
      next = changed;
      return written;
    });
    keys.generation = folderKeys.keyring.generation;
    return result;
  } catch (error) {
    if (next !== undefined) {
      await folderKeys.replace(before).catch(() => log.error('keys-not-put-back'));
    }
    throw error;
  }
}
