// The committed records as they stand, and one record's change: all that queries, search and views know of memory.

import type { AnyRecord, CollectionName, RecordOf } from '../../../shared/domain/collections.ts';

export interface Records {
  get<C extends CollectionName>(collection: C, id: string): RecordOf<C> | undefined;
  /** Records by a declared index, such as `timeline` by `caseId`. */
  byIndex<C extends CollectionName>(collection: C, index: string, value: string): readonly RecordOf<C>[];
  all<C extends CollectionName>(collection: C): Iterable<RecordOf<C>>;
  count(collection: CollectionName): number;
}

/** What a committed transaction did to one record; `before` is null when it was added, `after` when it was removed. */
export interface RecordChange {
  readonly collection: CollectionName;
  readonly id: string;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}
