// X25519 and Ed25519 keys as the 32 bytes that they are, which can be kept, wrapped and wiped; Node's own key objects can
// only be wiped by forgetting them, so each is made for one use. The prefixes are those of RFC 8410.

import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

export type Curve = 'x25519' | 'ed25519';

/** 32 bytes each. */
export interface RawKeyPair {
  publicKey: Uint8Array;
  privateKey: Uint8Array;
}

export const RAW_KEY_BYTES = 32;

const IDENTIFIER: Record<Curve, string> = { x25519: '6e', ed25519: '70' };
const publicPrefix = (curve: Curve) => Buffer.from(`302a300506032b65${IDENTIFIER[curve]}032100`, 'hex');
const privatePrefix = (curve: Curve) => Buffer.from(`302e020100300506032b65${IDENTIFIER[curve]}04220420`, 'hex');

export function newKeyPair(curve: Curve): RawKeyPair {
  const pair = curve === 'x25519' ? generateKeyPairSync('x25519') : generateKeyPairSync('ed25519');
  const publicBytes = pair.publicKey.export({ format: 'der', type: 'spki' });
  const privateBytes = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
  const privateKey = Uint8Array.from(privateBytes.subarray(-RAW_KEY_BYTES));
  privateBytes.fill(0);
  return { publicKey: Uint8Array.from(publicBytes.subarray(-RAW_KEY_BYTES)), privateKey };
}

/** @throws RangeError when it is not 32 bytes. */
export function publicKeyObject(curve: Curve, bytes: Uint8Array): KeyObject {
  mustFit(bytes);
  return createPublicKey({ key: Buffer.concat([publicPrefix(curve), bytes]), format: 'der', type: 'spki' });
}

/** @throws RangeError when it is not 32 bytes. */
export function privateKeyObject(curve: Curve, bytes: Uint8Array): KeyObject {
  mustFit(bytes);
  const whole = Buffer.concat([privatePrefix(curve), bytes]);
  try {
    return createPrivateKey({ key: whole, format: 'der', type: 'pkcs8' });
  } finally {
    whole.fill(0);
  }
}

/** The 32 bytes of the public key that belongs to a private one. */
export function publicKeyOf(curve: Curve, privateKey: Uint8Array): Uint8Array {
  const exported = createPublicKey(privateKeyObject(curve, privateKey)).export({ format: 'der', type: 'spki' });
  return Uint8Array.from(exported.subarray(-RAW_KEY_BYTES));
}

function mustFit(bytes: Uint8Array): void {
  if (bytes.length !== RAW_KEY_BYTES) throw new RangeError(`a key has ${RAW_KEY_BYTES} bytes`);
}
