// What a transaction's work writes, kept apart from the present until it is on the disk. Reads see it; nobody else does.

import {
  type AnyRecord,
  type CollectionName,
  collectionNames,
  type RecordOf,
} from '../../../shared/domain/collections.ts';
import { definitions } from './definitions.ts';
import type { Transaction, Unsaved } from './desk-store.ts';
import type { StoreDocument } from './document.ts';
import { InvalidRecord, StaleRecord } from './errors.ts';
import { freeze } from './freeze.ts';
import { Collection, type RecordChange } from './memory.ts';

/** A running number's change, as it lies in history beside the records'. An undo leaves it alone. */
export interface SeriesChange {
  readonly collection: 'series';
  readonly id: string;
  readonly before: { id: string; last: number } | null;
  readonly after: { id: string; last: number };
}

const COLLECTIONS: ReadonlySet<string> = new Set(collectionNames);

interface Written {
  collection: Collection<CollectionName>;
  /** Every id written, also those removed. */
  changes: Map<string, RecordChange>;
}

/** What a transaction does to the records, whoever asks: `guarded` says what of it one account may do. */
export class Draft implements Omit<Transaction, 'whole' | 'nameOfPost'> {
  readonly at: string;
  readonly #document: StoreDocument;
  readonly #written = new Map<CollectionName, Written>();
  readonly #series = new Map<string, number>();
  #isOver = false;

  constructor(document: StoreDocument, at: string) {
    this.#document = document;
    this.at = at;
  }

  /** Ends the work: what it kept of this draft can do nothing any more. */
  end(): { records: RecordChange[]; series: SeriesChange[] } {
    this.#isOver = true;
    const records: RecordChange[] = [];
    for (const { changes } of this.#written.values()) {
      for (const change of changes.values()) {
        if (change.before !== null || change.after !== null) records.push(change);
      }
    }
    const series = [...this.#series].map(([id, last]): SeriesChange => {
      const before = this.#document.series.get(id);
      return {
        collection: 'series',
        id,
        before: before === undefined ? null : { id, last: before },
        after: { id, last },
      };
    });
    return { records, series };
  }

  get<C extends CollectionName>(collection: C, id: string): RecordOf<C> | undefined {
    this.#check(collection);
    const change = this.#written.get(collection)?.changes.get(id);
    if (change) return (change.after ?? undefined) as RecordOf<C> | undefined;
    return this.#document.memory.get(collection, id);
  }

  hasWritten(collection: CollectionName, id: string): boolean {
    return this.#written.get(collection)?.changes.has(id) ?? false;
  }

  byIndex<C extends CollectionName>(collection: C, index: string, value: string): RecordOf<C>[] {
    this.#check(collection);
    const present = this.#document.memory.byIndex(collection, index, value);
    const written = this.#written.get(collection);
    if (!written) return present;
    return [
      ...present.filter(({ id }) => !written.changes.has(id)),
      ...(written.collection.byIndex(index, value) as Iterable<RecordOf<C>>),
    ];
  }

  *all<C extends CollectionName>(collection: C): Generator<RecordOf<C>> {
    this.#check(collection);
    const written = this.#written.get(collection);
    for (const record of this.#document.memory.all(collection)) {
      if (!written?.changes.has(record.id)) yield record;
    }
    if (written) yield* written.collection.records.values() as Iterable<RecordOf<C>>;
  }

  put<C extends CollectionName>(collection: C, record: Unsaved<C>, basedOn?: number): RecordOf<C> {
    const current = this.get(collection, record.id);
    if (current?.revision !== basedOn) throw new StaleRecord(collection, record.id, current ?? null);
    // A revision is never given twice, also when the transaction removed the record before.
    const last = basedOn ?? this.#document.memory.get(collection, record.id)?.revision ?? 0;
    const parsed = definitions[collection].schema.safeParse({ ...record, revision: last + 1 });
    if (!parsed.success) {
      throw new InvalidRecord(
        collection,
        parsed.error.issues.map(({ path, message }) => ({
          path: path.map((key) => (typeof key === 'number' ? key : String(key))),
          message,
        })),
      );
    }
    const fitting = freeze(parsed.data) as RecordOf<C>;
    this.#write(collection, record.id, fitting);
    return fitting;
  }

  remove(collection: CollectionName, id: string, basedOn: number): void {
    const current = this.get(collection, id);
    if (current?.revision !== basedOn) throw new StaleRecord(collection, id, current ?? null);
    this.#write(collection, id, null);
  }

  /** Puts a record back as it once was, under a revision that nobody has seen; null removes it. For undo. */
  restore(collection: CollectionName, id: string, record: AnyRecord | null, lastRevision: number): void {
    this.#check(collection);
    this.#write(collection, id, record && freeze({ ...record, revision: lastRevision + 1 }));
  }

  /** Takes back what was written of a record: it stays as it is in the present. For undo. */
  leave(collection: CollectionName, id: string): void {
    this.#check(collection);
    const written = this.#written.get(collection);
    written?.changes.delete(id);
    written?.collection.remove(id);
  }

  nextNumber(series: string): number {
    this.#check('branch');
    const next = (this.#series.get(series) ?? this.#document.series.get(series) ?? 0) + 1;
    this.#series.set(series, next);
    return next;
  }

  #write(collection: CollectionName, id: string, after: AnyRecord | null): void {
    let written = this.#written.get(collection);
    if (!written) {
      written = { collection: new Collection<CollectionName>(collection), changes: new Map() };
      this.#written.set(collection, written);
    }
    const before = this.#document.memory.get(collection, id) ?? null;
    written.changes.set(id, { collection, id, before, after });
    if (after) written.collection.put(after);
    else written.collection.remove(id);
  }

  #check(collection: CollectionName): void {
    if (this.#isOver) throw new Error('this transaction is over');
    if (!COLLECTIONS.has(collection)) throw new TypeError(`there is no collection ${collection}`);
  }
}
