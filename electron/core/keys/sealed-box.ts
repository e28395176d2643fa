// A box that anybody can close and only the owner of a private key can open: for handing a case's key, or the data key, to
// an officer who is not there. X25519 with a key pair used once, HKDF-SHA256, AES-256-GCM, all from node:crypto.
//
//   box = 1 (the form's number) · the ephemeral public key (32) · the sealed bytes · the tag (16)

import { diffieHellman, hkdfSync } from 'node:crypto';
import { decrypted, encrypted, NONCE_BYTES, TAG_BYTES } from './aes-gcm.ts';
import { newKeyPair, privateKeyObject, publicKeyObject, publicKeyOf, RAW_KEY_BYTES } from './raw-keys.ts';

const FORM = 1;
const KEY_BYTES = 32;
const HEAD_BYTES = 1 + RAW_KEY_BYTES;

/** The box was not made for this key or for this purpose, or has been changed. */
export class WrongBox extends Error {
  constructor() {
    super('this box does not open with this key');
    this.name = 'WrongBox';
  }
}

/**
 * `bytes` for the owner of `publicKey` (X25519, 32 bytes). `purpose` binds it to what it is for, such as `seals/{caseId}`:
 * it opens only with the same.
 */
export function seal(publicKey: Uint8Array, bytes: Uint8Array, purpose = ''): Uint8Array {
  const once = newKeyPair('x25519');
  try {
    const { key, nonce } = derive(once.privateKey, publicKey, once.publicKey, publicKey);
    const sealed = Buffer.concat([Buffer.of(FORM), once.publicKey, encrypted(key, nonce, bytes, purpose)]);
    key.fill(0);
    return sealed;
  } finally {
    once.privateKey.fill(0);
  }
}

/** What `seal` was given for the public key of `privateKey`. @throws WrongBox */
export function open(privateKey: Uint8Array, box: Uint8Array, purpose = ''): Uint8Array {
  if (box.length < HEAD_BYTES + TAG_BYTES || box[0] !== FORM) throw new WrongBox();
  const oncePublic = box.subarray(1, HEAD_BYTES);
  try {
    const { key, nonce } = derive(privateKey, oncePublic, oncePublic, publicKeyOf('x25519', privateKey));
    const opened = decrypted(key, nonce, box.subarray(HEAD_BYTES), purpose);
    key.fill(0);
    return opened;
  } catch {
    throw new WrongBox();
  }
}

/** Both public keys go into the derivation, so that a box cannot be passed off as one for somebody else. */
function derive(privateKey: Uint8Array, theirs: Uint8Array, once: Uint8Array, owner: Uint8Array) {
  const shared = diffieHellman({
    privateKey: privateKeyObject('x25519', privateKey),
    publicKey: publicKeyObject('x25519', theirs),
  });
  const salt = Buffer.concat([once, owner]);
  const derived = Buffer.from(hkdfSync('sha256', shared, salt, 'branchdesk sealed box 1', KEY_BYTES + NONCE_BYTES));
  shared.fill(0);
  return { key: derived.subarray(0, KEY_BYTES), nonce: derived.subarray(KEY_BYTES) };
}
