// Records of sealed cases that nobody present can open: carried from history to snapshot to snapshot as they are, and
// there for nobody. Whoever brings the key finds them in memory like any other.

import { hash } from 'node:crypto';
import type { AnyRecord, CollectionName } from '../../../shared/domain/collections.ts';
import type { CaseKeys } from './case-keys.ts';
import type { StoreDocument } from './document.ts';
import { type Migration, upgradeFrom } from './migrations/migration.ts';
import { type CaseKey, openText, type SealedPayload, sealText } from './sealed-payload.ts';
import { Unreadable } from './unreadable.ts';

/** The last that was written of a record: a payload of history, or in a snapshot the record itself. */
export interface OpaqueRecord {
  collection: CollectionName;
  id: string;
  payload: SealedPayload;
  /** The change's, which covers what is in the box; '' for the record itself. */
  hash: string;
  /** In which format it was written. */
  format: number;
}

export const opaqueKey = ({ collection, id }: Pick<OpaqueRecord, 'collection' | 'id'>): string => `${collection}/${id}`;

export interface DoesNotOpen {
  collection: CollectionName;
  id: string;
}

/**
 * Puts everything that whoever is present can open into memory. Returns what has its key here and does not open: it stays
 * as it is.
 */
export function openOpaque(
  document: StoreDocument,
  caseKeys: CaseKeys,
  migrations: readonly Migration[],
): DoesNotOpen[] {
  const wrong: DoesNotOpen[] = [];
  for (const [name, opaque] of document.opaque) {
    const key = caseKeys.keyFor(document.memory, opaque.payload);
    if (!key) continue;
    try {
      const record = openOne(key, opaque);
      document.opaque.delete(name);
      const today = record && (upgradeFrom(opaque.format, migrations)?.(opaque.collection, record) ?? record);
      if (today) document.memory.collection(opaque.collection).put(today as never);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      wrong.push({ collection: opaque.collection, id: opaque.id });
    }
  }
  return wrong;
}

/** @throws Unreadable */
function openOne(key: Uint8Array, opaque: OpaqueRecord): AnyRecord | null {
  const text = openText(key, opaque.payload, opaque);
  if (opaque.payload.is === 'record') return JSON.parse(text) as AnyRecord;
  if (hash('sha256', text) !== opaque.hash) throw new Unreadable('does not match its hash');
  return (JSON.parse(text) as { after: AnyRecord | null }).after;
}

/** A record of memory as it goes into a snapshot. */
export function opaqueOf(under: CaseKey, collection: CollectionName, record: AnyRecord, format: number): OpaqueRecord {
  const { id } = record;
  const payload = sealText(under, 'record', JSON.stringify(record), { collection, id, hash: '' });
  return { collection, id, payload, hash: '', format };
}

/** Everything of one case, opened with these keys: it is nobody's secret any more. */
export function openOpaqueOf(
  document: StoreDocument,
  keys: readonly CaseKey[],
  migrations: readonly Migration[],
): { collection: CollectionName; record: AnyRecord }[] {
  const opened: { collection: CollectionName; record: AnyRecord }[] = [];
  for (const [name, opaque] of document.opaque) {
    const key = keys.find(({ caseId, keyId }) => caseId === opaque.payload.sealed && keyId === opaque.payload.key);
    if (!key) continue;
    const record = openOne(key.key, opaque);
    document.opaque.delete(name);
    const today = record && (upgradeFrom(opaque.format, migrations)?.(opaque.collection, record) ?? record);
    if (today) opened.push({ collection: opaque.collection, record: today });
  }
  return opened;
}
