// Who may ask a running desk for another window. The threat: another program on this computer asks for a way in. The
// key lies in a file in the data folder that only its owner can read, so whoever has it could read the data anyway.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export const newKey = (): string => randomBytes(32).toString('base64url');

export function hasKey(authorization: string | undefined, key: string): boolean {
  const offered = authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : '';
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return offered !== '' && timingSafeEqual(digest(offered), digest(key));
}
