// What an unlocked program holds, and nothing else does: the keys of one officer's session. Wiped on lock.

import type { RawKeyPair } from './raw-keys.ts';

/** The account of whoever opened the branch with the recovery sheet. */
export const RECOVERY_ACCOUNT = 'recovery';

export interface KeySet {
  /** The officer's id, or `recovery`. */
  account: string;
  /** Which folder the keys are of: part of what every sealed block is bound to. */
  folderId: string;
  /** 32 bytes; every sub-key of the folder is derived from it. */
  dataKey: Uint8Array;
  /** The account's own X25519 key (32 bytes): opens boxes made for this officer, or for the recovery sheet. */
  privateKey: Uint8Array;
  /** The branch's Ed25519 key pair. */
  signing: RawKeyPair;
  /** Of the keys.json that they came from; grows with each change of it. */
  generation: number;
}

/** Whoever keeps bytes of these beyond a call keeps copies, and wipes them. */
export function wipeKeys(keys: KeySet): void {
  keys.dataKey.fill(0);
  keys.privateKey.fill(0);
  keys.signing.privateKey.fill(0);
}

/** For whoever needs them beyond a locking; wiped by them. */
export const copyOfKeys = (keys: KeySet): KeySet => ({
  ...keys,
  dataKey: Uint8Array.from(keys.dataKey),
  privateKey: Uint8Array.from(keys.privateKey),
  signing: { publicKey: keys.signing.publicKey, privateKey: Uint8Array.from(keys.signing.privateKey) },
});
