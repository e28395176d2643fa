// What one account may see of the desk as it was. Need-to-know is today's: whoever may not see a record now may not see
// what it once was either. What is gone by now is judged by what it was.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { PastView } from './desk-store.ts';
import type { PastRecords } from './past-records.ts';
import type { Records } from './records.ts';
import { type Sight, Visibility } from './visibility.ts';

export interface PastViewOf<N extends CollectionName> {
  then: PastRecords;
  present: Pick<Records, 'get'>;
  /** What was asked for: more may have been read. */
  names: readonly N[];
}

/** `then` holds the named collections, and what they are visible through. */
export function createPastView<N extends CollectionName>(
  { then, present, names }: PastViewOf<N>,
  sight: Sight = { restriction: {} },
): PastView<N> {
  const asked = new Set<CollectionName>(names);
  const check = (collection: CollectionName): void => {
    if (!asked.has(collection)) throw new TypeError(`${collection} was not asked for`);
  };
  const visibility = new Visibility(
    { get: (collection, id) => present.get(collection, id) ?? then.get(collection, id) },
    { restriction: { ...sight.restriction, ...sight.whenGone } },
  );
  const isVisible = <C extends N>(collection: C, record: RecordOf<C>): boolean =>
    visibility.isVisible(collection, present.get(collection, record.id) ?? record);
  const visible = <C extends N>(collection: C, records: readonly RecordOf<C>[]): readonly RecordOf<C>[] =>
    visibility.seesAll(collection) ? records : records.filter((record) => isVisible(collection, record));
  return {
    get(collection, id) {
      check(collection);
      const record = then.get(collection, id);
      return record && (visibility.seesAll(collection) || isVisible(collection, record)) ? record : undefined;
    },
    byIndex(collection, index, value) {
      check(collection);
      return visible(collection, then.byIndex(collection, index, value));
    },
    all(collection) {
      check(collection);
      return visible(collection, then.all(collection));
    },
  };
}
