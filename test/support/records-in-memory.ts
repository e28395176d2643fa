// A branch in the store's memory, with its lists and its search, as the store puts them together: for tests that ask a
// hundred times what a folder on the disk would answer no differently.

import type { FindOptions } from '../../electron/core/store/desk-store.ts';
import { Memory } from '../../electron/core/store/memory.ts';
import { Queries } from '../../electron/core/store/query.ts';
import { Search } from '../../electron/core/store/search.ts';
import { createView } from '../../electron/core/store/view.ts';
import { type Restriction, Visibility } from '../../electron/core/store/visibility.ts';
import type { AnyRecord, CollectionName } from '../../shared/domain/collections.ts';
import { type LargeBranchSize, makeLargeBranch, sown } from './large-branch.ts';

export const TODAY = '2026-11-20';
export const page = (offset = 0, limit = 500): FindOptions['page'] => ({ offset, limit });

export function recordsInMemory(size: LargeBranchSize, seed = 1) {
  const memory = new Memory();
  const search = new Search(memory);
  const queries = new Queries(memory, search);
  memory.watch((changes) => {
    queries.changed(changes);
    search.changed(changes);
  });
  const put = (...records: { collection: CollectionName; record: object }[]): void => {
    memory.apply(
      records.map(({ collection, record }) => {
        const after = { revision: 1, ...record } as AnyRecord;
        return { collection, id: after.id, before: memory.get(collection, after.id) ?? null, after };
      }),
    );
  };
  const remove = (collection: CollectionName, id: string): void => {
    memory.apply([{ collection, id, before: memory.get(collection, id) ?? null, after: null }]);
  };
  put(...sown(makeLargeBranch(size, seed)));
  return {
    memory,
    search,
    put,
    remove,
    view(restriction: Restriction = {}) {
      const visibility = new Visibility(memory, { restriction });
      return createView({ records: memory, queries, search }, () => visibility);
    },
    async ready() {
      search.start();
      await search.ready;
    },
  };
}
