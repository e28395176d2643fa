// An account has another key pair: the keys of sealed cases that were wrapped for it are wrapped anew, as far as whoever does
// this can open them. Nobody is named who was not named before.

import type { CaseSeal } from '../../../shared/domain/seals.ts';
import { caseKeyOpener } from '../keys/case-key-opener.ts';
import type { KeySet } from '../keys/key-set.ts';
import { seal } from '../keys/sealed-box.ts';
import { sealPurpose } from '../store/case-keys.ts';
import type { Transaction } from '../store/desk-store.ts';

/** `officerId` null: the recovery sheet. */
export function rewrapSeals(tx: Transaction, keys: KeySet, officerId: string | null, publicKey: Uint8Array): void {
  const opener = caseKeyOpener(keys);
  for (const on of [...tx.all('seals')]) {
    let isChanged = false;
    const again = ({ keyId, wrapped }: CaseSeal['keys'][number]): CaseSeal['keys'][number] => {
      if (!wrapped.some((each) => each.officerId === officerId)) return { keyId, wrapped };
      const purpose = sealPurpose(on.id, keyId);
      const caseKey = opener.open(wrapped, purpose);
      if (caseKey === null) return { keyId, wrapped };
      const box = Buffer.from(seal(publicKey, caseKey, purpose)).toString('base64');
      caseKey.fill(0);
      isChanged = true;
      return { keyId, wrapped: wrapped.map((each) => (each.officerId === officerId ? { officerId, box } : each)) };
    };
    const next = on.keys.map(again);
    if (isChanged) tx.put('seals', { ...on, keys: next }, on.revision);
  }
}
