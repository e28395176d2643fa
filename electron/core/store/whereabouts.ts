// Where a record is that the log of who read what names: open to an account, closed to it, or gone. The log outlives the
// records in it, so gone is told apart from closed: a case that is sealed to somebody must not show as one that was.

import { type CollectionName, collectionNames } from '../../../shared/domain/collections.ts';
import type { StoreDocument } from './document.ts';
import { opaqueKey } from './opaque.ts';
import type { Visibility } from './visibility.ts';

export type Whereabouts =
  | { state: 'open'; collection: CollectionName }
  | { state: 'closed' }
  /** Nothing of that id is here (any more). */
  | { state: 'gone' };

/** Every collection is looked through: `first` saves that where it is known. */
export function whereabouts(
  { memory, opaque }: Pick<StoreDocument, 'memory' | 'opaque'>,
  visibility: Visibility,
  id: string,
  first?: CollectionName,
): Whereabouts {
  for (const collection of first ? [first, ...collectionNames] : collectionNames) {
    const record = memory.get(collection, id);
    if (record) return visibility.isVisible(collection, record) ? { state: 'open', collection } : { state: 'closed' };
    if (opaque.has(opaqueKey({ collection, id }))) return { state: 'closed' };
  }
  return { state: 'gone' };
}
