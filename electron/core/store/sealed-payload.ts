// A payload of a sealed case as it lies in history: a box around the very text that the change's hash covers, its salt
// among it, under a key of the case's own. Whoever lacks the key can neither read nor check it, and the chain holds all the
// same. A snapshot keeps a record in the same form.
//
//   {"sealed": case, "key": which of its keys, "is": what was done, "box": base64(nonce 12 · text · tag 16)}

import { randomBytes } from 'node:crypto';
import { decrypted, encrypted, NONCE_BYTES, TAG_BYTES } from '../keys/aes-gcm.ts';
import { Unreadable } from './unreadable.ts';

/** `record`: the box holds the record itself, in a snapshot; else a payload. Readable without a key, so that it can be counted. */
export type SealedKind = 'added' | 'changed' | 'removed' | 'record';

export interface SealedPayload {
  sealed: string;
  key: string;
  is: SealedKind;
  box: string;
}

/** The key under which a case writes now. */
export interface CaseKey {
  caseId: string;
  keyId: string;
  /** 32 bytes. */
  key: Uint8Array;
}

/** What a box is bound to: it opens nowhere else. `hash` is the change's; '' for a record in a snapshot. */
export interface SealedPlace {
  collection: string;
  id: string;
  hash: string;
}

/** How every sealed payload begins in its line, and how no other does. */
export const SEALED_OPENING = '{"sealed":"';

export const kindOf = ({ before, after }: { before: unknown; after: unknown }): SealedKind =>
  after === null ? 'removed' : before === null ? 'added' : 'changed';

export function sealText(
  { caseId, keyId, key }: CaseKey,
  is: SealedKind,
  text: string,
  place: SealedPlace,
): SealedPayload {
  const nonce = randomBytes(NONCE_BYTES);
  const boundTo = bound({ sealed: caseId, key: keyId, is }, place);
  const box = Buffer.concat([nonce, encrypted(key, nonce, Buffer.from(text, 'utf8'), boundTo)]);
  return { sealed: caseId, key: keyId, is, box: box.toString('base64') };
}

/** @throws Unreadable when it is not what was sealed there. */
export function openText(key: Uint8Array, payload: SealedPayload, place: SealedPlace): string {
  const box = Buffer.from(payload.box, 'base64');
  if (box.length < NONCE_BYTES + TAG_BYTES || box.toString('base64') !== payload.box) throw new Unreadable(CHANGED);
  try {
    const nonce = box.subarray(0, NONCE_BYTES);
    return decrypted(key, nonce, box.subarray(NONCE_BYTES), bound(payload, place)).toString('utf8');
  } catch {
    throw new Unreadable(CHANGED);
  }
}

const CHANGED = 'holds a sealed change that does not open with its key';

export const writeSealed = ({ sealed, key, is, box }: SealedPayload): string =>
  JSON.stringify({ sealed, key, is, box });

/** @throws Unreadable when the text is not one that `writeSealed` wrote. */
export function readSealed(text: string): SealedPayload {
  let payload: SealedPayload;
  try {
    payload = JSON.parse(text) as SealedPayload;
  } catch {
    throw new Unreadable('is not a line of history');
  }
  if (writeSealed(payload) !== text) throw new Unreadable('is not a line of history');
  return payload;
}

const bound = ({ sealed, key, is }: Omit<SealedPayload, 'box'>, { collection, id, hash }: SealedPlace): string =>
  JSON.stringify([sealed, key, is, collection, id, hash]);
