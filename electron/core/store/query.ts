// Lists: filter, search, order and page of a collection, over its table of columns. A condition is compiled once, what
// the account may see is part of the same predicate, and the first pages are picked out without sorting the rest.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { Column } from './columns.ts';
import { compareKeys, compileCondition, type SortKey } from './conditions.ts';
import type { FindOptions } from './desk-store.ts';
import type { RecordChange } from './memory.ts';
import { type Compare, FirstOf, sortInSlices } from './ordering.ts';
import type { Records } from './records.ts';
import { SeenSlots } from './seen-slots.ts';
import { Table } from './table.ts';
import type { Visibility } from './visibility.ts';

/** Pages that end within so many rows are picked out; for later ones the whole order is made once and kept. */
const PICKED_OUT = 1_000;
const ORDERS_KEPT = 8;
const ATTEMPTS = 3;
/** A transaction that changes more than this of a collection makes its table anew. */
const MANY_CHANGES = 5_000;

/** What `find` needs of search: the ids of a collection that match the words, the best first. */
export interface Finder {
  matching(collection: CollectionName, text: string): readonly string[];
}

interface Order {
  stamp: string;
  slots: Int32Array;
}

export class Queries {
  readonly #records: Records;
  readonly #finder: Finder;
  readonly #tables = new Map<CollectionName, Table<CollectionName>>();
  readonly #versions = new Map<CollectionName, number>();
  readonly #orders = new WeakMap<Visibility, Map<string, Order>>();
  readonly #seen: SeenSlots;

  constructor(records: Records, finder: Finder) {
    this.#records = records;
    this.#finder = finder;
    this.#seen = new SeenSlots((collection) => this.#versions.get(collection) ?? 0);
  }

  /** To be called with each transaction's records once they are visible, in the same turn. */
  changed(changes: readonly RecordChange[]): void {
    const byCollection = Map.groupBy(changes, (change) => change.collection);
    for (const [collection, own] of byCollection) {
      this.#versions.set(collection, (this.#versions.get(collection) ?? 0) + 1);
      const table = this.#tables.get(collection);
      if (own.length > MANY_CHANGES) this.#tables.delete(collection);
      else if (table) {
        for (const { id, after } of own) table.change(id, after);
        if (table.isWorn) this.#tables.delete(collection);
      }
    }
    for (const table of this.#tables.values()) for (const collection of byCollection.keys()) table.forget(collection);
    for (const [collection, own] of byCollection) this.#seen.changed(collection, own);
  }

  /** Forgets everything: memory holds something else now. */
  reset(): void {
    for (const collection of this.#tables.keys()) {
      this.#versions.set(collection, (this.#versions.get(collection) ?? 0) + 1);
    }
    this.#tables.clear();
  }

  /**
   * A page of records and how many match in all. Without `sort` the best found come first, or the oldest ids where
   * nothing is searched for; equal rows are in the order of their ids.
   * @throws when the collection has no such field.
   */
  async find<C extends CollectionName>(
    visibility: Visibility,
    collection: C,
    options: FindOptions,
  ): Promise<{ rows: RecordOf<C>[]; total: number }> {
    const { offset, limit } = options.page;
    const pageOf = (slots: ArrayLike<number>, total: number) => {
      const { rows } = this.#table(collection);
      const page: RecordOf<C>[] = [];
      for (let at = offset; at < Math.min(slots.length, offset + limit); at += 1) {
        page.push(rows[slots[at] as number] as RecordOf<C>);
      }
      return { rows: page, total };
    };

    const search = options.search?.trim() ?? '';
    if (search === '' && offset + limit > PICKED_OUT) {
      const slots = await this.#order(visibility, collection, options);
      return pageOf(slots, slots.length);
    }
    const table = this.#table(collection);
    const seen = this.#seen.of(table, visibility, collection);
    const isMatch = this.#predicate(table, seen && search === '' ? null : visibility, collection, options);
    const found = search === '' ? null : this.#slots(table, this.#finder.matching(collection, search), isMatch);
    if (found && !options.sort?.length) return pageOf(found, found.length);

    const first = new FirstOf(offset + limit, this.#compare(table, options));
    let total = 0;
    const offer = (slot: number): void => {
      total += 1;
      first.offer(slot);
    };
    if (found) found.forEach(offer);
    else if (seen) {
      for (const slot of seen) if (isMatch(slot)) offer(slot);
    }
    // Numbers and days mostly grow with the slots: from the end, a falling list meets its first rows first.
    else if (options.sort?.[0]?.direction === 'desc') {
      for (let slot = table.rows.length - 1; slot >= 0; slot -= 1) if (isMatch(slot)) offer(slot);
    } else for (let slot = 0; slot < table.rows.length; slot += 1) if (isMatch(slot)) offer(slot);
    return pageOf(first.inOrder(), total);
  }

  /** How many records the account sees. */
  count(visibility: Visibility, collection: CollectionName): number {
    if (visibility.seesAll(collection)) return this.#records.count(collection);
    const seen = this.#seen.of(this.#table(collection), visibility, collection);
    if (seen !== null) return seen.length;
    let count = 0;
    for (const record of this.#records.all(collection)) if (visibility.isVisible(collection, record)) count += 1;
    return count;
  }

  #table<C extends CollectionName>(collection: C): Table<C> {
    let table = this.#tables.get(collection);
    if (!table) {
      table = new Table<CollectionName>(collection, this.#records);
      this.#tables.set(collection, table);
    }
    return table as unknown as Table<C>;
  }

  /**
   * One predicate over slots: the slot is taken, every condition holds, and the account may see the record; without a
   * visibility the slots are those that it sees.
   */
  #predicate<C extends CollectionName>(
    table: Table<C>,
    visibility: Visibility | null,
    collection: C,
    { where = {}, day }: FindOptions,
  ): (slot: number) => boolean {
    const conditions = Object.entries(where).flatMap(([field, condition]) => {
      if (condition === undefined) return [];
      const column = table.column(field, day);
      return [{ codes: column.codes, allowed: column.allowed(compileCondition(condition)) }];
    });
    const { rows } = table;
    const seesAll = visibility === null || visibility.seesAll(collection);
    return (slot) => {
      for (let at = 0; at < conditions.length; at += 1) {
        const { codes, allowed } = conditions[at] as (typeof conditions)[number];
        if (allowed[codes[slot] as number] !== 1) return false;
      }
      const record = rows[slot];
      return record !== undefined && (seesAll || visibility.isVisible(collection, record));
    };
  }

  #compare<C extends CollectionName>(table: Table<C>, { sort = [], day }: FindOptions): Compare {
    const columns = sort.map(({ field, direction }) => {
      const column: Column<C> = table.column(field, day);
      return {
        codes: column.codes,
        keys: column.keys(),
        direction: direction === 'desc' ? (-1 as const) : (1 as const),
      };
    });
    const { rows } = table;
    return (a, b) => {
      for (let at = 0; at < columns.length; at += 1) {
        const { codes, keys, direction } = columns[at] as (typeof columns)[number];
        const one = codes[a] as number;
        const other = codes[b] as number;
        if (one === other) continue;
        const order = compareKeys(keys[one] as SortKey, keys[other] as SortKey, direction);
        if (order !== 0) return order;
      }
      const idOfA = rows[a]?.id ?? '';
      const idOfB = rows[b]?.id ?? '';
      return idOfA < idOfB ? -1 : idOfA > idOfB ? 1 : 0;
    };
  }

  #slots<C extends CollectionName>(
    table: Table<C>,
    ids: readonly string[],
    isMatch: (slot: number) => boolean,
  ): number[] {
    const slots: number[] = [];
    for (const id of ids) {
      const slot = table.slotOf(id);
      if (slot !== undefined && isMatch(slot)) slots.push(slot);
    }
    return slots;
  }

  /** The whole order of a list, kept until something that it rests on changes. */
  async #order(visibility: Visibility, collection: CollectionName, options: FindOptions): Promise<Int32Array> {
    const orders = this.#orders.get(visibility) ?? new Map<string, Order>();
    this.#orders.set(visibility, orders);
    const { where, sort, day } = options;
    const key = JSON.stringify([collection, where, sort, day]);
    const kept = orders.get(key);
    orders.delete(key);
    if (kept?.stamp === this.#stamp(visibility, collection, options)) {
      orders.set(key, kept);
      return kept.slots;
    }
    for (let attempt = 1; ; attempt += 1) {
      const stamp = this.#stamp(visibility, collection, options);
      const table = this.#table(collection);
      const isMatch = this.#predicate(table, visibility, collection, options);
      const compare = this.#compare(table, options);
      const matches = new Int32Array(table.rows.length);
      let count = 0;
      for (let slot = 0; slot < table.rows.length; slot += 1) if (isMatch(slot)) matches[count++] = slot;
      const matching = matches.slice(0, count);
      // Something may be saved between two slices; where that keeps happening, the last attempt leaves no gap.
      const slots = attempt < ATTEMPTS ? await sortInSlices(matching, compare) : matching.sort(compare);
      if (stamp !== this.#stamp(visibility, collection, options)) continue;
      orders.set(key, { stamp, slots });
      for (const oldest of orders.keys()) {
        if (orders.size <= ORDERS_KEPT) break;
        orders.delete(oldest);
      }
      return slots;
    }
  }

  /** Changes whenever a list of the collection may: its own records, those that hide it, those its fields look at. */
  #stamp(visibility: Visibility, collection: CollectionName, { where = {}, sort = [], day }: FindOptions): string {
    const table = this.#table(collection);
    const restsOn = new Set(visibility.dependsOn(collection));
    for (const field of [...Object.keys(where), ...sort.map((by) => by.field)]) {
      for (const read of table.column(field, day).reads) restsOn.add(read);
    }
    return [...restsOn].map((name) => `${name} ${this.#versions.get(name) ?? 0}`).join();
  }
}
