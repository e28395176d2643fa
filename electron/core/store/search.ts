// Search as one types, over members, cases, workplaces and documents' names. Built in short slices after opening, so
// that nobody waits for it, and kept up to date with every transaction. Answers at any time with what it has.

import { type CollectionName, collectionNames, type RecordOf } from '../../../shared/domain/collections.ts';
import type { SearchDefinition } from './collection-definition.ts';
import { definitions } from './definitions.ts';
import type { SearchHit } from './desk-store.ts';
import type { RecordChange } from './memory.ts';
import type { Finder } from './query.ts';
import type { Records } from './records.ts';
import { SearchIndex, WHOLE_IDENTIFIER } from './search-index.ts';
import { nextTurn } from './turns.ts';
import type { Visibility } from './visibility.ts';

/** Milliseconds of work before others get their turn. */
const SLICE = 12;
/** So many changed records are indexed at once, so that what was just saved is found; more wait for their slices. */
const AT_ONCE = 200;
/** "077" begins every other phone: nobody reads that many, and handing them all over takes time. */
const MOST = 1_000;
/** Each further hit of a kind counts a little less, so that one kind does not fill the first page. */
const FURTHER = 0.97;

/** How much a kind's best match by words counts beside the others'. */
const weights: Partial<Record<CollectionName, number>> = { members: 1, cases: 0.95, workplaces: 0.9, documents: 0.85 };

type AnyIndex = SearchIndex<CollectionName>;

/** A record to bring up to date. */
interface Waiting {
  /** How it was when it was last indexed; null when it never was. */
  indexed: RecordOf<CollectionName> | null;
  /** What its text is made of changed elsewhere, so that comparing the record with itself says nothing. */
  follows: boolean;
}

export class Search implements Finder {
  readonly #records: Records;
  readonly #indexes = new Map<CollectionName, AnyIndex>();
  readonly #waiting = new Map<CollectionName, Map<string, Waiting>>();
  #toBuild: Iterator<[CollectionName, string]> | null = null;
  #isPumping = false;
  #isStopped = false;
  #isReady = false;
  #ready = Promise.withResolvers<void>();

  constructor(records: Records) {
    this.#records = records;
    this.#empty();
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Resolves once every record that was there at `start` is indexed, or when search is stopped. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Builds the index from what memory holds now, from nothing; call again when memory holds something else. */
  start(): void {
    this.#empty();
    if (this.#isReady) this.#ready = Promise.withResolvers<void>();
    this.#isReady = false;
    this.#toBuild = this.#everything();
    void nextTurn().then(() => this.#pump());
  }

  stop(): void {
    this.#isStopped = true;
    this.#ready.resolve();
  }

  /** To be called with each transaction's records once they are visible, in the same turn. */
  changed(changes: readonly RecordChange[]): void {
    for (const { collection, id, before } of changes) {
      if (this.#indexes.has(collection)) this.#wait(collection, id, before);
      else this.#follow(collection, id);
    }
    let steps = changes.length > AT_ONCE || this.#isPumping ? 0 : AT_ONCE;
    while (steps > 0 && this.#step()) steps -= 1;
    if (this.#isWaiting()) void this.#pump();
  }

  matching(collection: CollectionName, text: string): readonly string[] {
    const index = this.#indexes.get(collection);
    if (!index) throw new Error(`nobody searches ${collection}`);
    if (!this.#isReady || this.#waiting.get(collection)?.size) return index.scan(text);
    const exact = index.matching(text);
    const scores = exact.size > 0 ? exact : index.nearly(text);
    return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
  }

  /**
   * The best `limit` of everything that the account may see, and how many there are in all. Of the many thousands whose
   * number merely begins as what was typed so far, about a thousand of each kind are counted.
   */
  search(visibility: Visibility, text: string, limit: number): { hits: SearchHit[]; total: number; isReady: boolean } {
    let found = this.#ranked(visibility, (index) => index.matching(text, MOST));
    if (found.length === 0) found = this.#ranked(visibility, (index) => index.nearly(text));
    const hits = found.flatMap(({ collection, ids }) => {
      const weight = weights[collection] ?? 0.5;
      return ids.slice(0, limit).map(([id, score], place) => ({
        collection,
        id,
        score: score >= WHOLE_IDENTIFIER ? score * weight : score * weight * FURTHER ** place,
      }));
    });
    const total = found.reduce((sum, { ids }) => sum + ids.length, 0);
    return { hits: hits.sort((a, b) => b.score - a.score).slice(0, limit), total, isReady: this.#isReady };
  }

  #ranked(visibility: Visibility, match: (index: AnyIndex) => Map<string, number>) {
    return [...this.#indexes].flatMap(([collection, index]) => {
      const isCertain = visibility.seesAll(collection) && this.#waiting.get(collection)?.size === 0;
      const ids = [...match(index)].filter(([id]) => {
        if (isCertain) return true;
        const record = this.#records.get(collection, id);
        return record !== undefined && visibility.isVisible(collection, record);
      });
      return ids.length === 0 ? [] : [{ collection, ids: ids.sort(([, a], [, b]) => b - a) }];
    });
  }

  #empty(): void {
    this.#waiting.clear();
    this.#indexes.clear();
    for (const collection of collectionNames) {
      const definition = definitions[collection].search as SearchDefinition<CollectionName> | undefined;
      if (!definition) continue;
      this.#indexes.set(collection, new SearchIndex(collection, definition, this.#records));
      this.#waiting.set(collection, new Map());
    }
  }

  *#everything(): Generator<[CollectionName, string]> {
    for (const collection of this.#indexes.keys()) {
      for (const record of this.#records.all(collection)) yield [collection, record.id];
    }
  }

  /** Work in slices until nothing waits. Only one runs at a time. */
  async #pump(): Promise<void> {
    if (this.#isPumping) return;
    this.#isPumping = true;
    try {
      let isMore = true;
      while (isMore && !this.#isStopped) {
        const end = performance.now() + SLICE;
        while (isMore && performance.now() < end) {
          for (let some = 0; isMore && some < 16; some += 1) isMore = this.#step();
        }
        if (isMore) await nextTurn();
      }
    } finally {
      this.#isPumping = false;
    }
  }

  /** Indexes one record; false when there was nothing left to do. */
  #step(): boolean {
    if (this.#isStopped) return false;
    for (const [collection, waiting] of this.#waiting) {
      for (const [id, { indexed, follows }] of waiting) {
        waiting.delete(id);
        this.#refresh(collection, id, indexed, follows);
        return true;
      }
    }
    const next = this.#toBuild?.next();
    if (next && !next.done) {
      const [collection, id] = next.value;
      if (!this.#indexes.get(collection)?.has(id)) this.#refresh(collection, id, null, false);
      return true;
    }
    if (this.#toBuild) {
      this.#toBuild = null;
      this.#isReady = true;
      this.#ready.resolve();
    }
    return false;
  }

  #refresh(collection: CollectionName, id: string, indexed: Waiting['indexed'], follows: boolean): void {
    const index = this.#indexes.get(collection);
    const record = this.#records.get(collection, id);
    if (!index || (indexed && record && !follows && index.isSameText(indexed, record))) return;
    index.refresh(id, indexed);
    // While the index is built, what follows is built later anyway.
    if (indexed || !this.#toBuild) this.#follow(collection, id);
  }

  #wait(collection: CollectionName, id: string, before: RecordOf<CollectionName> | null): void {
    const waiting = this.#waiting.get(collection);
    if (!waiting || waiting.has(id)) return;
    waiting.set(id, { indexed: this.#indexes.get(collection)?.has(id) ? before : null, follows: false });
  }

  /** Records whose text is made of this one's, such as a case of its members' names. */
  #follow(collection: CollectionName, id: string): void {
    for (const [own, waiting] of this.#waiting) {
      const follows = definitions[own].search?.follows;
      if (follows?.collection !== collection) continue;
      for (const record of this.#records.byIndex(own, follows.index, id)) {
        const known = waiting.get(record.id);
        if (known) known.follows = true;
        else if (this.#indexes.get(own)?.has(record.id)) waiting.set(record.id, { indexed: record, follows: true });
      }
    }
  }

  #isWaiting(): boolean {
    return [...this.#waiting.values()].some((waiting) => waiting.size > 0);
  }
}
