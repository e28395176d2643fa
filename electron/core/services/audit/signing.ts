// The branch's signature under what leaves the desk: its key is made with the passphrase and lies in keys.json, so a desk
// without a passphrase has none and signs nothing.

import { createHash } from 'node:crypto';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { CallContext } from '../../desk.ts';
import { publicKeyObject } from '../../keys/raw-keys.ts';
import { sign } from '../../keys/signatures.ts';

export type SigningKey = NonNullable<Outputs['branch']['signingKey']>;

/** null on a desk that is not protected, the sample among them. */
export function signingKey({ desk }: CallContext): SigningKey | null {
  const keys = desk.lock.isOwn ? desk.lock.keys : null;
  if (keys === null) return null;
  const key = publicKeyObject('ed25519', keys.signing.publicKey).export({ format: 'der', type: 'spki' });
  const digest = createHash('sha256').update(key).digest('hex');
  return { publicKey: key.toString('base64'), fingerprint: (digest.match(/.{4}/g) ?? []).join(' ') };
}

/** Ed25519 under exactly these bytes, in base64; null as above. */
export function signatureUnder(bytes: Uint8Array, { desk }: CallContext): string | null {
  const keys = desk.lock.isOwn ? desk.lock.keys : null;
  return keys === null ? null : Buffer.from(sign(keys.signing.privateKey, bytes)).toString('base64');
}
