// Which sealed case a record belongs to: the case itself, and all that is visible through it. A seal is not part of what
// it seals, or nobody could open it.

import type { CollectionName } from '../../../shared/domain/collections.ts';
import type { CollectionDefinition } from './collection-definition.ts';
import { definitions } from './definitions.ts';

type AnyFields = Readonly<Record<string, unknown>>;

/** What hangs on several cases goes with one of them when it names no other. */
const WITH_THEIR_ONLY_CASE: ReadonlySet<CollectionName> = new Set(['handovers']);

/** The case that a record belongs to; null when to none. Also a record of an older format, or one that is gone. */
export function caseOf(collection: CollectionName, record: AnyFields): string | null {
  if (collection === 'cases') return String(record.id);
  if (collection === 'seals') return null;
  const { visibleThrough, hangsOn } = definitions[collection] as unknown as CollectionDefinition<'cases'>;
  if (visibleThrough?.collection === 'cases') {
    const id = record[visibleThrough.field];
    return typeof id === 'string' ? id : null;
  }
  if (hangsOn?.collection !== 'cases' || !WITH_THEIR_ONLY_CASE.has(collection)) return null;
  const [only, ...others] = new Set(hangsOn.ids(record as never));
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whether any record of the collection may belong to a case. */
export function mayBeOfCase(collection: string): collection is CollectionName {
  if (collection === 'cases') return true;
  if (collection === 'seals' || !Object.hasOwn(definitions, collection)) return false;
  const { visibleThrough } = definitions[collection as CollectionName];
  return visibleThrough?.collection === 'cases' || WITH_THEIR_ONLY_CASE.has(collection as CollectionName);
}

/** The case of a change: what it is now, else what it was. */
export function caseOfChange(
  collection: CollectionName,
  { before, after }: { before: object | null; after: object | null },
): string | null {
  return (
    (after && caseOf(collection, after as AnyFields)) ?? (before && caseOf(collection, before as AnyFields)) ?? null
  );
}
