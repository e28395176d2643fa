// The records that one account may see. Every road to a record (one, an index, all, a count, a list, a search) goes
// through the same visibility, so that nothing can be reached by another way round.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { View } from './desk-store.ts';
import type { Queries } from './query.ts';
import type { Records } from './records.ts';
import type { Search } from './search.ts';
import { type Restriction, Visibility } from './visibility.ts';

export interface ViewParts {
  records: Records;
  queries: Queries;
  search: Search;
}

/** `restriction` says what the account may see of each collection; without one it sees all. */
export function createView({ records, queries, search }: ViewParts, restriction: Restriction = {}): View {
  const visibility = new Visibility(records, restriction);
  function* visible<C extends CollectionName>(collection: C): Generator<RecordOf<C>> {
    for (const record of records.all(collection)) if (visibility.isVisible(collection, record)) yield record;
  }
  return {
    get(collection, id) {
      const record = records.get(collection, id);
      return record && visibility.isVisible(collection, record) ? record : undefined;
    },
    byIndex(collection, index, value) {
      const found = records.byIndex(collection, index, value);
      return visibility.seesAll(collection)
        ? found
        : found.filter((record) => visibility.isVisible(collection, record));
    },
    all: (collection) => (visibility.seesAll(collection) ? records.all(collection) : visible(collection)),
    count(collection) {
      if (visibility.seesAll(collection)) return records.count(collection);
      let count = 0;
      for (const _ of visible(collection)) count += 1;
      return count;
    },
    find: (collection, options) => queries.find(visibility, collection, options),
    search: async (text, limit) => search.search(visibility, text, limit),
  };
}
