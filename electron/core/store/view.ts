// The records that one account may see. Every road to a record (one, an index, all, a count, a list, a search) goes
// through the same visibility, so that nothing can be reached by another way round.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { View } from './desk-store.ts';
import type { Queries } from './query.ts';
import type { Records } from './records.ts';
import type { Search } from './search.ts';
import type { Visibility } from './visibility.ts';

export interface ViewParts {
  records: Records;
  queries: Queries;
  search: Search;
}

/** `visibility` says what the account may see at the moment of asking: it may be less a moment later. */
export function createView({ records, queries, search }: ViewParts, visibility: () => Visibility): View {
  function* visible<C extends CollectionName>(collection: C, seen: Visibility): Generator<RecordOf<C>> {
    const ids = seen.within(collection);
    if (ids === undefined) {
      for (const record of records.all(collection)) if (seen.isVisible(collection, record)) yield record;
      return;
    }
    for (const id of new Set(ids)) {
      const record = records.get(collection, id);
      if (record && seen.isVisible(collection, record)) yield record;
    }
  }
  const get: View['get'] = (collection, id) => {
    const record = records.get(collection, id);
    return record && visibility().isVisible(collection, record) ? record : undefined;
  };
  return {
    get,
    byIndex(collection, index, value) {
      const found = records.byIndex(collection, index, value);
      const seen = visibility();
      return seen.seesAll(collection) ? found : found.filter((record) => seen.isVisible(collection, record));
    },
    all(collection) {
      const seen = visibility();
      return seen.seesAll(collection) ? records.all(collection) : visible(collection, seen);
    },
    count: (collection) => queries.count(visibility(), collection),
    seesAll: (collection) => visibility().seesAll(collection),
    nameOfPost: (repId) => nameOfHolder(records, get('reps', repId)),
    find: (collection, options) => queries.find(visibility(), collection, options),
    search: async (text, limit) => search.search(visibility(), text, limit),
  };
}

/** Who holds a post is known to whoever sees the post, by name: it says nothing else of them. */
export function nameOfHolder(
  records: Pick<Records, 'get'>,
  post: RecordOf<'reps'> | undefined,
): { firstName: string; lastName: string } | undefined {
  if (post === undefined) return undefined;
  if (post.memberId === null) return { firstName: '', lastName: post.name };
  const holder = records.get('members', post.memberId);
  return holder && { firstName: holder.firstName, lastName: holder.lastName };
}
