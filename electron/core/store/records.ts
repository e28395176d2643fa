// The committed records as they stand: all that queries, search and views know of memory.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';

export interface Records {
  get<C extends CollectionName>(collection: C, id: string): RecordOf<C> | undefined;
  /** Records by a declared index, such as `timeline` by `caseId`; in no promised order. */
  byIndex<C extends CollectionName>(collection: C, index: string, value: string): readonly RecordOf<C>[];
  /** Their ids alone, which costs nobody a record. */
  idsByIndex(collection: CollectionName, index: string, value: string): Iterable<string>;
  all<C extends CollectionName>(collection: C): Iterable<RecordOf<C>>;
  count(collection: CollectionName): number;
}
