// From a secret to keys: argon2id for what people choose, HKDF for what is random already, and AES-256-GCM to wrap one key
// under another.
//
//   wrapped = 1 (the form's number) · nonce (12) · the encrypted bytes · tag (16)

import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { decrypted, encrypted, NONCE_BYTES, TAG_BYTES } from './aes-gcm.ts';

export const KEY_BYTES = 32;
const FORM = 1;

export interface KeyCost {
  memoryKiB: number;
  iterations: number;
  parallelism: number;
}

/** About a third of a second and 128 MiB for every guess. */
export const PRODUCT_COST: KeyCost = { memoryKiB: 131_072, iterations: 3, parallelism: 4 };

/**
 * 32 bytes from what somebody typed. The same letters are the same passphrase however a keyboard composes them (NFKC);
 * nothing else is done to it.
 */
export async function rootOf(passphrase: string, salt: Uint8Array, cost: KeyCost): Promise<Uint8Array> {
  const password = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  try {
    return await argon2id({
      password,
      salt,
      memorySize: cost.memoryKiB,
      iterations: cost.iterations,
      parallelism: cost.parallelism,
      hashLength: KEY_BYTES,
      outputType: 'binary',
    });
  } finally {
    password.fill(0);
  }
}

/** A key for one purpose. `secret` must be as hard to guess as a key is. */
export const keyFor = (secret: Uint8Array, salt: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, `branchdesk ${purpose} 1`, KEY_BYTES));

/** `place` binds it to where it stands: it opens only there. */
export function wrap(key: Uint8Array, bytes: Uint8Array, place: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  return Buffer.concat([Buffer.of(FORM), nonce, encrypted(key, nonce, bytes, place)]).toString('base64');
}

/** undefined when it was not wrapped under this key for this place, or was changed. */
export function unwrap(key: Uint8Array, wrapped: string, place: string): Buffer | undefined {
  const bytes = Buffer.from(wrapped, 'base64');
  if (bytes.length < 1 + NONCE_BYTES + TAG_BYTES || bytes[0] !== FORM) return undefined;
  try {
    return decrypted(key, bytes.subarray(1, 1 + NONCE_BYTES), bytes.subarray(1 + NONCE_BYTES), place);
  } catch {
    return undefined;
  }
}

export const macOf = (key: Uint8Array, text: string): Buffer => createHmac('sha256', key).update(text).digest();
