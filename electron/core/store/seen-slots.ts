// Where a few of many records lie that an account may see, in the order of the table's slots: made from what leads to them,
// and then kept up record by record, so that a rep's page of a hundred thousand members costs what their own few cost.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { RecordChange } from './memory.ts';
import type { Table } from './table.ts';
import type { Visibility } from './visibility.ts';

/** After more changes than this the slots are made anew. */
const KEPT_CHANGES = 1_000;

interface Seen {
  table: Table<CollectionName>;
  /** Versions of what it hangs on, and of the collection itself. */
  parents: string;
  version: number;
  slots: Int32Array;
}

export class SeenSlots {
  readonly #versionOf: (collection: CollectionName) => number;
  readonly #kept = new WeakMap<Visibility, Map<CollectionName, Seen>>();
  /** The ids that each version changed, the oldest first. */
  readonly #changes = new Map<CollectionName, { version: number; id: string }[]>();

  constructor(versionOf: (collection: CollectionName) => number) {
    this.#versionOf = versionOf;
  }

  /** To be called once the version is the next. */
  changed(collection: CollectionName, changes: readonly RecordChange[]): void {
    const version = this.#versionOf(collection);
    const known = this.#changes.get(collection) ?? [];
    const all = changes.length > KEPT_CHANGES ? [] : [...known, ...changes.map(({ id }) => ({ version, id }))];
    this.#changes.set(collection, all.slice(-KEPT_CHANGES));
  }

  /** null where every slot has to be looked at. */
  of<C extends CollectionName>(table: Table<C>, visibility: Visibility, collection: C): Int32Array | null {
    if (visibility.seesAll(collection)) return null;
    const own = table as unknown as Table<CollectionName>;
    const kept = this.#kept.get(visibility) ?? new Map<CollectionName, Seen>();
    this.#kept.set(visibility, kept);
    const version = this.#versionOf(collection);
    const above = visibility.dependsOn(collection).filter((name) => name !== collection);
    const parents = above.map((name) => this.#versionOf(name)).join();
    const known = kept.get(collection);
    const isKept = known !== undefined && known.table === own && known.parents === parents;
    if (isKept && known.version === version) return known.slots;
    const since = isKept ? this.#since(collection, known.version, version) : null;
    const slots = since ? patched(known!.slots, own, visibility, collection, since) : made(own, visibility, collection);
    if (slots !== null) kept.set(collection, { table: own, parents, version, slots });
    return slots;
  }

  /** The ids that changed between two versions; null where they are not known any more. */
  #since(collection: CollectionName, from: number, to: number): Set<string> | null {
    const known = this.#changes.get(collection) ?? [];
    const later = known.filter(({ version }) => version > from);
    const versions = new Set(later.map(({ version }) => version));
    return versions.size === to - from ? new Set(later.map(({ id }) => id)) : null;
  }
}

const isSeenAt = (table: Table<CollectionName>, visibility: Visibility, collection: CollectionName, slot: number) => {
  const record = table.rows[slot];
  return record !== undefined && visibility.isVisible(collection, record as RecordOf<typeof collection>);
};

function made(table: Table<CollectionName>, visibility: Visibility, collection: CollectionName): Int32Array | null {
  const ids = visibility.within(collection);
  if (ids === undefined) return null;
  const slots: number[] = [];
  for (const id of new Set(ids)) {
    const slot = table.slotOf(id);
    if (slot !== undefined && isSeenAt(table, visibility, collection, slot)) slots.push(slot);
  }
  return Int32Array.from(slots).sort();
}

function patched(
  slots: Int32Array,
  table: Table<CollectionName>,
  visibility: Visibility,
  collection: CollectionName,
  changed: ReadonlySet<string>,
): Int32Array {
  const touched = new Set([...changed].flatMap((id) => table.slotOf(id) ?? []));
  // A record that was removed has no slot any more, and its row is empty.
  const left = slots.filter((slot) => !touched.has(slot) && table.rows[slot] !== undefined);
  const seen = [...touched].filter((slot) => isSeenAt(table, visibility, collection, slot));
  return seen.length === 0 ? left : Int32Array.from([...left, ...seen]).sort();
}
