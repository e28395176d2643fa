// Who may see what, decided for one record in one place. What an account may not see does not exist for it, and what
// hangs on a record that it may not see does not exist either.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { CollectionDefinition } from './collection-definition.ts';
import { definitions } from './definitions.ts';
import type { Records } from './records.ts';

/** By collection: what an account may see of it. A collection that is not named is open to it. */
export type Restriction = { [C in CollectionName]?: (record: RecordOf<C>) => boolean };

export class Visibility {
  readonly #records: Pick<Records, 'get'>;
  readonly #restriction: Restriction;

  constructor(records: Pick<Records, 'get'>, restriction: Restriction = {}) {
    this.#records = records;
    this.#restriction = restriction;
  }

  /** True when nothing of the collection is hidden, neither by itself nor by what it hangs on. */
  seesAll(collection: CollectionName): boolean {
    if (this.#restriction[collection]) return false;
    const through = definitions[collection].visibleThrough;
    return through === undefined || this.seesAll(through.collection);
  }

  isVisible<C extends CollectionName>(collection: C, record: RecordOf<C>): boolean {
    if (this.seesAll(collection)) return true;
    const own = this.#restriction[collection] as ((record: RecordOf<C>) => boolean) | undefined;
    if (own && !own(record)) return false;
    const { visibleThrough } = definitions[collection] as unknown as CollectionDefinition<C>;
    if (visibleThrough === undefined) return true;
    const parentId = record[visibleThrough.field];
    const parent = typeof parentId === 'string' && this.#records.get(visibleThrough.collection, parentId);
    return parent ? this.isVisible(visibleThrough.collection, parent) : this.seesAll(visibleThrough.collection);
  }

  /** The collections whose change may alter what is visible of this one: itself and what it hangs on. */
  dependsOn(collection: CollectionName): CollectionName[] {
    const through = definitions[collection].visibleThrough;
    return through === undefined ? [collection] : [collection, ...this.dependsOn(through.collection)];
  }

  /** The collections that must be there to tell what is visible of these: themselves, and what hides something of them. */
  needs(collections: readonly CollectionName[]): CollectionName[] {
    const needed = collections.flatMap((name) => (this.seesAll(name) ? [name] : this.dependsOn(name)));
    return [...new Set(needed)];
  }
}
