// A collection laid out for lists: a slot for each record and a column for each field that somebody asked for. Made at
// the first question, kept up to date record by record, and thrown away when most of it has changed.

import type { AnyRecord, CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { Field } from './collection-definition.ts';
import { Column } from './columns.ts';
import { definitions } from './definitions.ts';
import type { Records } from './records.ts';

/** Lists look at today; a report looks at one other day at a time. */
const DAYS_KEPT = 2;

export class Table<C extends CollectionName> {
  readonly rows: (RecordOf<C> | undefined)[];
  readonly #collection: C;
  readonly #records: Records;
  readonly #columns = new Map<string, Column<C>[]>();
  #slotOf: Map<string, number> | null = null;
  #removed = 0;

  constructor(collection: C, records: Records) {
    this.#collection = collection;
    this.#records = records;
    this.rows = [...records.all(collection)];
  }

  /** True when so much was removed that the table is better made again. */
  get isWorn(): boolean {
    return this.#removed > 1_000 && this.#removed > this.rows.length / 4;
  }

  slotOf(id: string): number | undefined {
    if (this.#slotOf === null) {
      this.#slotOf = new Map();
      for (let slot = 0; slot < this.rows.length; slot += 1) {
        const record = this.rows[slot];
        if (record !== undefined) this.#slotOf.set(record.id, slot);
      }
    }
    return this.#slotOf.get(id);
  }

  column(name: string, day: string): Column<C> {
    const kept = this.#columns.get(name) ?? [];
    const fitting = kept.find((column) => !column.readsDay || column.day === day);
    if (fitting) return fitting;
    const fields = definitions[this.#collection].fields as Record<string, Field<C>>;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) throw new Error(`a list of ${this.#collection} has no field ${name}`);
    const column = new Column(field, this.#records, day, this.rows);
    this.#columns.set(name, [column, ...kept].slice(0, DAYS_KEPT));
    return column;
  }

  change(id: string, after: AnyRecord | null): void {
    const slot = this.slotOf(id);
    if (after === null) {
      if (slot === undefined) return;
      this.rows[slot] = undefined;
      this.#slotOf?.delete(id);
      this.#removed += 1;
      return;
    }
    const record = after as RecordOf<C>;
    const at = slot ?? this.rows.length;
    this.rows[at] = record;
    if (slot === undefined) this.#slotOf?.set(id, at);
    for (const [name, columns] of this.#columns) {
      for (const column of columns) {
        const readDay = column.readsDay;
        column.set(at, record);
        // It held for every day until this record: now only for its own.
        if (!readDay && column.readsDay) this.#columns.set(name, []);
      }
    }
  }

  /** Drops the columns that looked at records of this collection. */
  forget(collection: CollectionName): void {
    for (const [name, columns] of this.#columns) {
      const rest = columns.filter((column) => !column.reads.has(collection));
      if (rest.length < columns.length) this.#columns.set(name, rest);
    }
  }
}
