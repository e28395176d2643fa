// A draft about a sealed case is as secret as the case: it lies in desk.json under a key that only this officer has, not under
// the desk's own, which every officer holds.

import type { CallContext } from '../../desk.ts';
import { keyFor, unwrap, wrap } from '../../keys/derive.ts';

const ANY_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

interface OwnValue {
  /** Which only the officer's own key opens. */
  own: string;
}

/** What is kept for a value under this key. */
export function closed(value: unknown, key: string, { desk, account }: CallContext): unknown {
  const { keys } = desk.lock;
  if (value === null || value === undefined || keys === null) return value;
  const view = desk.store.view(account);
  const isOfSealedCase = [...key.matchAll(ANY_ID)].some(([id]) => view.get('seals', id) !== undefined);
  if (!isOfSealedCase) return value;
  const own = keyFor(keys.privateKey, keys.account, 'own values');
  try {
    return { own: wrap(own, Buffer.from(JSON.stringify(value), 'utf8'), `own/${key}`) } satisfies OwnValue;
  } finally {
    own.fill(0);
  }
}

/** What was kept; null where it was closed with keys that they no longer have. */
export function opened(kept: unknown, key: string, { desk }: CallContext): unknown {
  const { keys } = desk.lock;
  if (!isOwn(kept) || keys === null) return kept;
  const own = keyFor(keys.privateKey, keys.account, 'own values');
  try {
    const bytes = unwrap(own, kept.own, `own/${key}`);
    return bytes === undefined ? null : JSON.parse(bytes.toString('utf8'));
  } finally {
    own.fill(0);
  }
}

const isOwn = (kept: unknown): kept is OwnValue =>
  typeof kept === 'object' &&
  kept !== null &&
  Object.keys(kept).length === 1 &&
  typeof (kept as Partial<OwnValue>).own === 'string';
