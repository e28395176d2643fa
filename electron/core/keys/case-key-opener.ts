// Opens what was wrapped for whoever is signed in: an officer, or the holder of the recovery sheet.

import type { CaseKeyOpener } from '../store/case-keys.ts';
import { type KeySet, RECOVERY_ACCOUNT } from './key-set.ts';
import { open, WrongBox } from './sealed-box.ts';

export const caseKeyOpener = (keys: KeySet): CaseKeyOpener => ({
  open(wrapped, purpose) {
    const ours = keys.account === RECOVERY_ACCOUNT ? null : keys.account;
    for (const { officerId, box } of wrapped) {
      if (officerId !== ours) continue;
      try {
        return open(keys.privateKey, Buffer.from(box, 'base64'), purpose);
      } catch (error) {
        // Made for a key pair that this account had before: it was given a new one with a new passphrase.
        if (!(error instanceof WrongBox)) throw error;
      }
    }
    return null;
  },
});
