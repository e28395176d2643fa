// The branch's signature (Ed25519): who receives a file that it signed can check it with the public key and any other program.

import { sign as signBytes, verify } from 'node:crypto';
import { privateKeyObject, publicKeyObject } from './raw-keys.ts';

/** 64 bytes. `privateKey` is `KeySet.signing.privateKey`. */
export function sign(privateKey: Uint8Array, bytes: Uint8Array): Uint8Array {
  return signBytes(null, bytes, privateKeyObject('ed25519', privateKey));
}

/** Whether `signature` is that of the owner of `publicKey` (32 bytes) under exactly these bytes; false also for what is no signature. */
export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(null, bytes, publicKeyObject('ed25519', publicKey), signature);
  } catch {
    return false;
  }
}
