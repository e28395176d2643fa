// The keys of sealed cases that whoever is present can open. Each lies wrapped in its case's seal; it is unwrapped when it
// is first needed, kept in memory only, and wiped when the store closes.

import type { CaseSeal } from '../../../shared/domain/seals.ts';
import { NotThere } from './errors.ts';
import type { Memory } from './memory.ts';
import { type Seal, sealWith } from './seal.ts';
import type { CaseKey, SealedPayload } from './sealed-payload.ts';

/** What the unlocked officer brings: their own way to open what was wrapped for them. */
export interface CaseKeyOpener {
  /** The key in the one among these that is theirs; null when none is. `purpose` is what it was wrapped for. */
  open(wrapped: CaseSeal['keys'][number]['wrapped'], purpose: string): Uint8Array | null;
}

/** What a case's key is wrapped for: it cannot be passed off as another's. */
export const sealPurpose = (caseId: string, keyId: string): string => `seals/${caseId}/${keyId}`;

export class CaseKeys {
  readonly #opener: CaseKeyOpener | undefined;
  /** By the key's id; null where it is not for whoever is present. */
  readonly #keys = new Map<string, Uint8Array | null>();
  readonly #seals = new Map<string, Seal>();

  constructor(opener?: CaseKeyOpener) {
    this.#opener = opener;
  }

  /** The key of a payload; null when nobody present has it. */
  keyFor(memory: Pick<Memory, 'get'>, { sealed, key }: Pick<SealedPayload, 'sealed' | 'key'>): Uint8Array | null {
    return this.#keyOf(memory.get('seals', sealed), key);
  }

  /** What a case writes under now; null when nobody present has it. */
  current(seal: CaseSeal): CaseKey | null {
    const key = this.#keyOf(seal, seal.keyId);
    return key && { caseId: seal.id, keyId: seal.keyId, key };
  }

  /** The same by the case's id; null also for a case that is not sealed. @throws NotThere when nobody present can open it. */
  keyOfCase(memory: Pick<Memory, 'get'>, caseId: string): CaseKey | null {
    const seal = memory.get('seals', caseId);
    if (!seal) return null;
    const key = this.current(seal);
    if (!key) throw new NotThere('cases', caseId);
    return key;
  }

  /** Every key that a case has had, the oldest first; null when nobody present has them all. */
  every(seal: CaseSeal): CaseKey[] | null {
    const keys = seal.keys.map(({ keyId }) => ({ caseId: seal.id, keyId, key: this.#keyOf(seal, keyId) }));
    return keys.every((one): one is CaseKey => one.key !== null) ? keys : null;
  }

  /** A new key, before its seal is there. */
  learn({ keyId, key }: CaseKey): void {
    this.#keys.set(keyId, key);
  }

  /** The seal has changed, or is gone: what whoever is present can open may be another. */
  forgetKeys(keyIds: readonly string[]): void {
    for (const keyId of keyIds) {
      this.#keys.get(keyId)?.fill(0);
      this.#keys.delete(keyId);
      this.#seals.get(keyId)?.wipe();
      this.#seals.delete(keyId);
    }
  }

  /** The seals of attachments of every case that whoever is present can open, the newest key first. */
  *attachmentSeals(memory: Pick<Memory, 'all'>): Generator<Seal> {
    for (const seal of memory.all('seals')) yield* this.sealsOf(seal);
  }

  /** Those of one case, the newest key first. */
  *sealsOf(seal: CaseSeal): Generator<Seal> {
    for (const { keyId } of seal.keys.toReversed()) {
      const key = this.#keyOf(seal, keyId);
      if (key) yield this.sealOf({ caseId: seal.id, keyId, key });
    }
  }

  sealOf({ caseId, keyId, key }: CaseKey): Seal {
    let seal = this.#seals.get(keyId);
    if (!seal) {
      seal = sealWith(key, sealPurpose(caseId, keyId));
      this.#seals.set(keyId, seal);
    }
    return seal;
  }

  /** Nothing can be opened afterwards. */
  wipe(): void {
    for (const key of this.#keys.values()) key?.fill(0);
    for (const seal of this.#seals.values()) seal.wipe();
    this.#keys.clear();
    this.#seals.clear();
  }

  #keyOf(seal: CaseSeal | undefined, keyId: string): Uint8Array | null {
    const known = this.#keys.get(keyId);
    if (known !== undefined) return known;
    const wrapped = seal?.keys.find((one) => one.keyId === keyId)?.wrapped;
    if (!seal || !wrapped) return null;
    const key = this.#opener?.open(wrapped, sealPurpose(seal.id, keyId)) ?? null;
    this.#keys.set(keyId, key);
    return key;
  }
}
