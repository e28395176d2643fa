// Under which key each change of a transaction is written: none, or that of the sealed case that it belongs to as the
// transaction leaves the seals. What cannot be sealed is not saved at all.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { CaseSeal } from '../../../shared/domain/seals.ts';
import type { CaseKeys } from './case-keys.ts';
import type { SeriesChange } from './draft.ts';
import { NotThere } from './errors.ts';
import type { Memory, RecordChange } from './memory.ts';
import { caseOfChange, mayBeOfCase } from './sealed-cases.ts';
import type { CaseKey } from './sealed-payload.ts';

export type KeyOfChange = (change: RecordChange | SeriesChange) => CaseKey | null;

const none: KeyOfChange = () => null;

/** @throws NotThere when a change belongs to a sealed case that nobody present can open. */
export function keysOfChanges(
  memory: Pick<Memory, 'get' | 'count'>,
  caseKeys: CaseKeys,
  changes: readonly RecordChange[],
): KeyOfChange {
  const changedSeals = changes.filter(({ collection }) => collection === 'seals');
  if (changedSeals.length === 0 && memory.count('seals') === 0) return none;
  const seals = new Map<string, CaseSeal | undefined>(
    changedSeals.map(({ id, after }) => [id, (after ?? undefined) as RecordOf<'seals'> | undefined]),
  );
  const keys = new Map<CollectionName, Map<string, CaseKey>>();
  for (const change of changes) {
    if (!mayBeOfCase(change.collection)) continue;
    const caseId = caseOfChange(change.collection, change);
    if (caseId === null) continue;
    const seal = seals.has(caseId) ? seals.get(caseId) : memory.get('seals', caseId);
    if (!seal) continue;
    const key = caseKeys.current(seal);
    if (!key) throw new NotThere('cases', caseId);
    const own = keys.get(change.collection) ?? new Map<string, CaseKey>();
    keys.set(change.collection, own.set(change.id, key));
  }
  if (keys.size === 0) return none;
  return ({ collection, id }) => (collection === 'series' ? null : (keys.get(collection)?.get(id) ?? null));
}
