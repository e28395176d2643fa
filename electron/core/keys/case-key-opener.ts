// Opens the keys of sealed cases with what an unlocked session holds: each case's key lies in a box for everybody who is named.

import type { CaseKeyOpener } from '../store/case-keys.ts';
import { type KeySet, RECOVERY_ACCOUNT } from './key-set.ts';
import { open, WrongBox } from './sealed-box.ts';

/** `keys` are asked each time: once they are wiped, nothing opens any more. */
export function caseKeyOpener(keys: Pick<KeySet, 'account' | 'privateKey'>): CaseKeyOpener {
  const officerId = keys.account === RECOVERY_ACCOUNT ? null : keys.account;
  return {
    open(wrapped, purpose) {
      for (const one of wrapped) {
        if (one.officerId !== officerId) continue;
        try {
          return open(keys.privateKey, Buffer.from(one.box, 'base64'), purpose);
        } catch (error) {
          // Made for keys that they had before.
          if (!(error instanceof WrongBox)) throw error;
        }
      }
      return null;
    },
  };
}
