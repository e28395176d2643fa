// The present, in memory: every collection's records by id, with the declared indexes. Only a transaction that is
// already on the disk changes it. Records are never edited in place, only replaced.

import {
  type AnyRecord,
  type CollectionName,
  collectionNames,
  type RecordOf,
} from '../../../shared/domain/collections.ts';
import type { CollectionDefinition } from './collection-definition.ts';
import { definitions } from './definitions.ts';
import { freeze } from './freeze.ts';
import { Postings } from './postings.ts';
import type { Records } from './records.ts';

/** What a committed transaction did to one record; null is "not there". */
export interface RecordChange {
  readonly collection: CollectionName;
  readonly id: string;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

type Keys = string | readonly string[] | null;

const sameKeys = (one: Keys, other: Keys): boolean =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((key, at) => key === other[at]));

/** One collection. `byIndex` promises no order. */
export class Collection<C extends CollectionName> {
  readonly records = new Map<string, RecordOf<C>>();
  readonly #indexes: { name: string; keysOf: (record: RecordOf<C>) => Keys; postings: Postings }[];

  constructor(name: C) {
    const { indexes } = definitions[name] as unknown as CollectionDefinition<C>;
    this.#indexes = Object.entries(indexes).map(([index, keysOf]) => ({
      name: index,
      keysOf,
      postings: new Postings(),
    }));
  }

  byIndex(index: string, value: string): RecordOf<C>[] {
    const found = this.#indexes.find(({ name }) => name === index);
    if (!found) throw new TypeError(`there is no index ${index}`);
    const records: RecordOf<C>[] = [];
    for (const id of found.postings.idsOf(value)) {
      const record = this.records.get(id);
      if (record) records.push(record);
    }
    return records;
  }

  idsByIndex(index: string, value: string): Iterable<string> {
    const found = this.#indexes.find(({ name }) => name === index);
    if (!found) throw new TypeError(`there is no index ${index}`);
    return found.postings.idsOf(value);
  }

  /** Adds records that are not here yet: a snapshot's, so quicker than `put`. */
  load(records: readonly RecordOf<C>[]): void {
    for (const record of records) this.records.set(record.id, record);
    for (const { keysOf, postings } of this.#indexes) {
      for (const record of records) postings.add(keysOf(record), record.id);
    }
  }

  /** Adds or replaces. */
  put(record: RecordOf<C>): void {
    const before = this.records.get(record.id);
    this.records.set(record.id, record);
    for (const { keysOf, postings } of this.#indexes) {
      const keys = keysOf(record);
      if (before) {
        const old = keysOf(before);
        if (sameKeys(old, keys)) continue;
        postings.drop(old, record.id);
      }
      postings.add(keys, record.id);
    }
  }

  remove(id: string): void {
    const before = this.records.get(id);
    if (!before) return;
    this.records.delete(id);
    for (const { keysOf, postings } of this.#indexes) postings.drop(keysOf(before), id);
  }
}

const emptyCollections = () =>
  new Map<CollectionName, Collection<CollectionName>>(
    collectionNames.map((name) => [name, new Collection<CollectionName>(name)]),
  );

export class Memory implements Records {
  readonly #collections = emptyCollections();
  readonly #watchers = new Set<(changes: readonly RecordChange[]) => void>();

  collection<C extends CollectionName>(name: C): Collection<C> {
    const found = this.#collections.get(name);
    if (!found) throw new TypeError(`there is no collection ${name}`);
    return found as unknown as Collection<C>;
  }

  /** Frozen: who is handed a record cannot edit it in place. */
  get<C extends CollectionName>(collection: C, id: string): RecordOf<C> | undefined {
    return freeze(this.collection(collection).records.get(id));
  }

  /** Frozen, in no promised order. */
  byIndex<C extends CollectionName>(collection: C, index: string, value: string): RecordOf<C>[] {
    const records = this.collection(collection).byIndex(index, value);
    for (const record of records) freeze(record);
    return records;
  }

  idsByIndex(collection: CollectionName, index: string, value: string): Iterable<string> {
    return this.collection(collection).idsByIndex(index, value);
  }

  all<C extends CollectionName>(collection: C): Iterable<RecordOf<C>> {
    return this.collection(collection).records.values();
  }

  count(collection: CollectionName): number {
    return this.collection(collection).records.size;
  }

  /** Puts whole collections in the place of the present ones, at once. */
  swap(collections: readonly { name: CollectionName; collection: Collection<CollectionName> }[]): void {
    for (const { name, collection } of collections) this.#collections.set(name, collection);
  }

  /** Makes changes visible, and tells who watches. They must be durable already. Returns what `tell` returns. */
  apply(changes: readonly RecordChange[]): unknown[] {
    for (const { collection, id, after } of changes) {
      if (after) this.collection(collection).put(after as RecordOf<typeof collection>);
      else this.collection(collection).remove(id);
    }
    return this.tell(changes);
  }

  /** Calls `watcher` with each transaction's records once they are visible, in the same turn: for search. */
  watch(watcher: (changes: readonly RecordChange[]) => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** Returns what went wrong in watchers: what is saved is saved, whatever they say. */
  tell(changes: readonly RecordChange[]): unknown[] {
    const wrong: unknown[] = [];
    for (const watcher of this.#watchers) {
      try {
        watcher(changes);
      } catch (error) {
        wrong.push(error);
      }
    }
    return wrong;
  }
}
