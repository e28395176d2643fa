// AES-256-GCM as everything small is encrypted with it: the encrypted bytes and the tag behind them. The store's own seal
// around lines and blocks writes the same into one buffer, because it runs for every line.

import { createCipheriv, createDecipheriv } from 'node:crypto';

export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

const CIPHER = 'aes-256-gcm';

/** `bytes` encrypted, then the tag. `nonce`: never used before with this key. `boundTo`: it opens with the same text only. */
export function encrypted(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array, boundTo: string): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(Buffer.from(boundTo, 'utf8'));
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** What `encrypted` was given. @throws Error when the key, the nonce or the text is another, or a bit was changed. */
export function decrypted(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, boundTo: string): Buffer {
  const decipher = createDecipheriv(CIPHER, key, nonce);
  decipher.setAAD(Buffer.from(boundTo, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
}
