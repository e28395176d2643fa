// One field of every record of a collection, side by side: each distinct value once, and a small number per record that
// points to it. A filter then looks at each distinct value once and at each record with one array access.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { Field, FieldReader, FieldValue } from './collection-definition.ts';
import { type CompiledCondition, type SortKey, sortKey } from './conditions.ts';
import type { Records } from './records.ts';

export class Column<C extends CollectionName> {
  readonly day: string;
  /** Collections whose records the field looked at: a change there makes the column worthless. */
  readonly reads = new Set<CollectionName>();
  readsDay = false;
  codes: Int32Array;
  readonly values: FieldValue[] = [];
  readonly #keys: SortKey[] = [];
  readonly #codeOf = new Map<FieldValue, number>();
  readonly #codeOfSeveral = new Map<string, number>();
  readonly #field: Field<C>;
  readonly #reader: FieldReader;

  constructor(field: Field<C>, records: Records, day: string, rows: readonly (RecordOf<C> | undefined)[]) {
    this.day = day;
    this.#field = field;
    const column = this;
    this.#reader = {
      get day() {
        column.readsDay = true;
        return day;
      },
      get(collection, id) {
        column.reads.add(collection);
        return records.get(collection, id);
      },
    };
    this.codes = new Int32Array(Math.max(64, rows.length));
    for (let slot = 0; slot < rows.length; slot += 1) {
      const record = rows[slot];
      if (record !== undefined) this.codes[slot] = this.#code(field(record, this.#reader));
    }
  }

  set(slot: number, record: RecordOf<C>): void {
    if (slot >= this.codes.length) {
      const longer = new Int32Array(Math.max(slot + 1, this.codes.length * 2));
      longer.set(this.codes);
      this.codes = longer;
    }
    this.codes[slot] = this.#code(this.#field(record, this.#reader));
  }

  /** What each distinct value is ordered by, folded once. */
  keys(): readonly SortKey[] {
    for (let code = this.#keys.length; code < this.values.length; code += 1) {
      const value = this.values[code] as FieldValue;
      const key = sortKey(value);
      this.#keys.push(key === value ? besideTheOthers(key) : key);
    }
    return this.#keys;
  }

  /** For each distinct value, 1 where the condition holds. */
  allowed({ readsKeys, holds }: CompiledCondition): Uint8Array {
    const keys = readsKeys ? this.keys() : [];
    const allowed = new Uint8Array(this.values.length);
    for (let code = 0; code < allowed.length; code += 1) {
      if (holds(this.values[code] as FieldValue, keys[code])) allowed[code] = 1;
    }
    return allowed;
  }

  #code(value: FieldValue): number {
    const isSeveral = typeof value === 'object' && value !== null;
    const name = isSeveral ? JSON.stringify(value) : '';
    const known = isSeveral ? this.#codeOfSeveral.get(name) : this.#codeOf.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.values.push(value);
    if (isSeveral) this.#codeOfSeveral.set(name, code);
    else this.#codeOf.set(value, code);
    return code;
  }
}

const ASCII = /^[\0-\x7f]+$/;

/**
 * The same text in memory of its own. Text that folding left as it was still lies within its record, and going down a
 * hundred thousand records for it takes four times as long as going down keys that lie side by side.
 */
function besideTheOthers(key: SortKey): SortKey {
  return typeof key === 'string' && ASCII.test(key) ? Buffer.from(key, 'latin1').toString('latin1') : key;
}
