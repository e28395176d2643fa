// The lock as procedures reach it: over the branch's own folder, or over a folder that is never protected.

import type { Desk, DeskLock, SignedIn } from '../desk.ts';
import type { FolderKeys } from '../keys/folder-keys.ts';
import { Locked } from '../keys/key-errors.ts';
import { publicKeysOf } from '../keys/keyring.ts';
import { type KeyRing, type Log, noKeyRing } from '../ports.ts';
import { changeKeys } from './change-keys.ts';
import type { OwnFolder } from './own-folder.ts';
import { protectFolder, reSealFolder } from './protect.ts';

export interface DeskLockParts {
  own: OwnFolder;
  keyStore: KeyRing;
  log: Log;
  /** What is open now, after it was unlocked, locked or protected: every window is told. */
  follow(what: 'unlocked' | 'locked'): SignedIn;
  /** What is open now. */
  now(): SignedIn;
  touch(): number | null;
}

export function deskLock({ own, keyStore, log, follow, now, touch }: DeskLockParts): DeskLock {
  return {
    isOwn: true,
    keyStore,
    folderKeys: own.keys,
    get isProtected() {
      return own.keys.isProtected;
    },
    get isLocked() {
      return own.isLocked;
    },
    get keys() {
      return own.isLocked ? null : own.opened.keys;
    },
    get publicKeys() {
      return own.keys.isProtected ? publicKeysOf(own.keys.keyring) : null;
    },
    async unlock(way) {
      const wasOpen = !own.isLocked;
      try {
        await own.unlock(way);
      } finally {
        if (wasOpen && own.isLocked) follow('locked');
      }
      log.info('unlocked', { account: own.opened.account });
      return follow('unlocked');
    },
    async lock() {
      await own.lock(() => {
        log.info('locked');
        follow('locked');
      });
      return now();
    },
    async protect(made) {
      try {
        await own.protect(made, protectFolder);
        log.info('protected');
      } finally {
        // Also when it could not be: the records were closed for it, and are open anew.
        follow('unlocked');
      }
      return now();
    },
    async changeKeys(change) {
      const { store, keys } = own.opened;
      if (keys === null) throw new Locked();
      return changeKeys({ store, keys }, own.keys, change, log);
    },
    async newDataKey(options) {
      try {
        await own.newDataKey((parts, change) => reSealFolder(parts, change, options));
        log.info('encrypted anew');
      } finally {
        follow('unlocked');
      }
      return now();
    },
    touch,
  };
}

/** For the sample branch, which holds nobody's details. */
export function neverLocked(signedIn: () => Desk, account: string): DeskLock {
  const refuse = (): never => {
    throw new Error('this folder is never protected');
  };
  const here = async (): Promise<SignedIn> => ({ desk: signedIn(), account });
  return {
    isOwn: false,
    isProtected: false,
    isLocked: false,
    keys: null,
    publicKeys: null,
    get folderKeys(): FolderKeys {
      return refuse();
    },
    keyStore: noKeyRing,
    unlock: here,
    lock: here,
    protect: async () => refuse(),
    changeKeys: async () => refuse(),
    newDataKey: async () => refuse(),
    touch: () => null,
  };
}
