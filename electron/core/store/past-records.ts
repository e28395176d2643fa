// The records of some collections as they stood after a transaction, kept as what differs from the present. Later
// transactions add to the difference what they change, so it stays true however long it is looked at.

import type { AnyRecord, CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { ChangesTaker } from './changes-since.ts';
import { freeze } from './freeze.ts';
import { Collection, type Memory, type RecordChange } from './memory.ts';
import type { Records } from './records.ts';
import { sharedWith } from './shared-parts.ts';
import { turns } from './turns.ts';

/** Milliseconds of work before others get their turn. */
const SLICE = 12;
/** A transaction of more records than this is taken in bit by bit, or when somebody looks. */
const AT_ONCE = 1_000;

/** One collection. */
export class PastCollection<C extends CollectionName> implements ChangesTaker {
  readonly #name: C;
  readonly #present: Memory;
  /** Every id that differs, also of records that were not there. */
  readonly #differing = new Set<string>();
  readonly #then: Collection<C>;
  /** What transactions changed since, of all collections, and how many of the first one's changes are taken in. */
  readonly #since: (readonly RecordChange[])[] = [];
  #taken = 0;
  #isRead: boolean;

  /** `isRead`: nothing of it has to be read from history. */
  constructor(name: C, present: Memory, isRead: boolean) {
    this.#name = name;
    this.#present = present;
    this.#then = new Collection(name);
    this.#isRead = isRead;
  }

  has(id: string): boolean {
    return this.#differing.has(id);
  }

  /** `before` was read from history just now, and is nobody else's. */
  take(id: string, before: AnyRecord | null): void {
    const present = this.#present.collection(this.#name).records.get(id);
    this.#differ(id, before && present ? sharedWith(before, present) : before);
  }

  #differ(id: string, before: AnyRecord | null): void {
    if (this.#differing.has(id)) return;
    this.#differing.add(id);
    if (before) this.#then.put(before as RecordOf<C>);
  }

  /** What was saved meanwhile is later than all that was read, so it is taken in after it. */
  async finish(): Promise<void> {
    this.#isRead = true;
    await this.settle();
  }

  changed(changes: readonly RecordChange[]): void {
    if (changes.length === 0) return;
    this.#since.push(changes);
    if (!this.#isRead) return;
    if (changes.length <= AT_ONCE) this.#takeIn(AT_ONCE);
    else void this.settle();
  }

  /** Takes in what was saved since, in turns with others. */
  async settle(): Promise<void> {
    const pause = turns(SLICE);
    while (!this.#takeIn(256)) await pause();
  }

  /** Takes in up to so many of the changes since; false when there are more. */
  #takeIn(most = Number.POSITIVE_INFINITY): boolean {
    for (let count = 0; count < most; count += 1) {
      const changes = this.#since[0];
      if (changes === undefined) return true;
      const change = changes[this.#taken];
      if (change?.collection === this.#name) this.#differ(change.id, change.before);
      this.#taken += 1;
      if (this.#taken < changes.length) continue;
      this.#since.shift();
      this.#taken = 0;
    }
    return this.#since.length === 0;
  }

  get(id: string): RecordOf<C> | undefined {
    this.#takeIn();
    return this.#differing.has(id) ? freeze(this.#then.records.get(id)) : this.#present.get(this.#name, id);
  }

  byIndex(index: string, value: string): RecordOf<C>[] {
    this.#takeIn();
    const present = this.#present.byIndex(this.#name, index, value).filter(({ id }) => !this.#differing.has(id));
    const then = this.#then.byIndex(index, value);
    for (const record of then) freeze(record);
    return [...present, ...then];
  }

  /** A list of its own: one that is gone through slowly must not meet a record twice that is saved meanwhile. */
  all(): RecordOf<C>[] {
    this.#takeIn();
    const records: RecordOf<C>[] = [];
    for (const record of this.#present.all(this.#name)) if (!this.#differing.has(record.id)) records.push(record);
    for (const record of this.#then.records.values()) records.push(record);
    return records;
  }
}

/** All collections that somebody asked for, at one seq. */
export class PastRecords implements Pick<Records, 'get' | 'byIndex' | 'all'> {
  readonly seq: number;
  readonly #collections = new Map<CollectionName, PastCollection<CollectionName>>();
  /** Those that are being read: what is saved meanwhile concerns them too. */
  #beingRead: ReadonlyMap<CollectionName, PastCollection<CollectionName>> = new Map();

  constructor(seq: number) {
    this.seq = seq;
  }

  lacks(names: readonly CollectionName[]): CollectionName[] {
    return names.filter((name) => !this.#collections.has(name));
  }

  /** Adds collections that are at this moment as they stood. */
  addPresent(names: readonly CollectionName[], present: Memory): void {
    for (const name of names) this.#collections.set(name, new PastCollection<CollectionName>(name, present, true));
  }

  /**
   * Adds collections; `read` finds what changed in them up to this moment. Nothing is added when it throws. One call
   * after another.
   */
  async addPast(
    names: readonly CollectionName[],
    present: Memory,
    read: (takers: ReadonlyMap<CollectionName, ChangesTaker>) => Promise<void>,
  ): Promise<void> {
    const added = new Map(names.map((name) => [name, new PastCollection<CollectionName>(name, present, false)]));
    this.#beingRead = added;
    try {
      await read(added);
      for (const collection of added.values()) await collection.finish();
      for (const [name, collection] of added) this.#collections.set(name, collection);
    } finally {
      this.#beingRead = new Map();
    }
  }

  /** To be called with each transaction's records in the turn in which they become visible. */
  changed(changes: readonly RecordChange[]): void {
    for (const collection of this.#collections.values()) collection.changed(changes);
    for (const collection of this.#beingRead.values()) collection.changed(changes);
  }

  /** Takes in what was saved since, in turns with others: whoever looks then need not wait for it. */
  async settle(): Promise<void> {
    for (const collection of this.#collections.values()) await collection.settle();
  }

  get<C extends CollectionName>(collection: C, id: string): RecordOf<C> | undefined {
    return this.#collection(collection).get(id);
  }

  byIndex<C extends CollectionName>(collection: C, index: string, value: string): RecordOf<C>[] {
    return this.#collection(collection).byIndex(index, value);
  }

  all<C extends CollectionName>(collection: C): RecordOf<C>[] {
    return this.#collection(collection).all();
  }

  #collection<C extends CollectionName>(name: C): PastCollection<C> {
    const found = this.#collections.get(name);
    if (!found) throw new TypeError(`${name} was not asked for as at transaction ${this.seq}`);
    return found as unknown as PastCollection<C>;
  }
}
