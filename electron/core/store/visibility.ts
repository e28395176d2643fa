// Who may see what, decided for one record in one place. What an account may not see does not exist for it, and what
// hangs on a record that it may not see does not exist either.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { CollectionDefinition } from './collection-definition.ts';
import { definitions } from './definitions.ts';
import type { Records } from './records.ts';

/** By collection: what an account may see of it. A collection that is not named is open to it. */
export type Restriction = { [C in CollectionName]?: (record: RecordOf<C>) => boolean };

/** The ids of some records of a collection among which all lie that the account may see. */
export type Within = { [C in CollectionName]?: () => Iterable<string> };

export interface Sight {
  /** Two sights with the same key see the same: what was worked out for the one holds for the other. */
  key?: string;
  restriction: Restriction;
  /** Beside it, for what is not there any more: nothing is known of it but what it was. */
  whenGone?: Restriction;
  /** Where few of many are seen: a list is then made of these and not of the whole collection. */
  within?: Within;
}

type VisibleOf = Pick<Records, 'get'> & Partial<Pick<Records, 'idsByIndex'>>;

/** What records of each collection hang on: itself left out. */
const parentsOf = (collection: CollectionName): CollectionName[] => {
  const { visibleThrough, hangsOn } = definitions[collection] as unknown as CollectionDefinition<CollectionName>;
  return [visibleThrough?.collection, hangsOn?.collection].filter((name) => name !== undefined);
};

export class Visibility {
  readonly #records: VisibleOf;
  readonly #restriction: Restriction;
  readonly #within: Within;
  readonly #seesAll = new Map<CollectionName, boolean>();

  constructor(records: VisibleOf, { restriction, within = {} }: Sight = { restriction: {} }) {
    this.#records = records;
    this.#restriction = restriction;
    this.#within = within;
  }

  /** True when nothing of the collection is hidden, neither by itself nor by what it hangs on. */
  seesAll(collection: CollectionName): boolean {
    const known = this.#seesAll.get(collection);
    if (known !== undefined) return known;
    const isOpen = !this.#restriction[collection] && parentsOf(collection).every((parent) => this.seesAll(parent));
    this.#seesAll.set(collection, isOpen);
    return isOpen;
  }

  isVisible<C extends CollectionName>(collection: C, record: RecordOf<C>): boolean {
    if (this.seesAll(collection)) return true;
    const own = this.#restriction[collection] as ((record: RecordOf<C>) => boolean) | undefined;
    if (own && !own(record)) return false;
    const { visibleThrough, hangsOn } = definitions[collection] as unknown as CollectionDefinition<C>;
    if (hangsOn && !hangsOn.ids(record).every((id) => this.#isVisibleAt(hangsOn.collection, id))) return false;
    if (visibleThrough === undefined) return true;
    const parentId = record[visibleThrough.field];
    if (visibleThrough.isOptional && parentId === null) return true;
    return this.#isVisibleAt(visibleThrough.collection, parentId);
  }

  #isVisibleAt(collection: CollectionName, id: unknown): boolean {
    const record = typeof id === 'string' && this.#records.get(collection, id);
    return record ? this.isVisible(collection, record) : this.seesAll(collection);
  }

  /**
   * Ids among which every record of the collection lies that is seen, worked out as the records stand now; undefined
   * where the whole collection has to be looked at.
   */
  within(collection: CollectionName): Iterable<string> | undefined {
    const own = this.#within[collection];
    if (own) return own();
    const { visibleThrough, indexes } = definitions[collection] as unknown as CollectionDefinition<CollectionName>;
    const { idsByIndex } = this.#records;
    if (visibleThrough === undefined || visibleThrough.isOptional || idsByIndex === undefined) return undefined;
    const { field, collection: parent } = visibleThrough;
    const parents = indexes[field] ? this.within(parent) : undefined;
    return parents && [...parents].flatMap((id) => [...this.#records.idsByIndex!(collection, field, id)]);
  }

  /** The collections whose change may alter what is visible of this one: itself and what it hangs on. */
  dependsOn(collection: CollectionName): CollectionName[] {
    return [...new Set([collection, ...parentsOf(collection).flatMap((parent) => this.dependsOn(parent))])];
  }

  /** The collections that must be there to tell what is visible of these: themselves, and what hides something of them. */
  needs(collections: readonly CollectionName[]): CollectionName[] {
    const needed = collections.flatMap((name) => (this.seesAll(name) ? [name] : this.dependsOn(name)));
    return [...new Set(needed)];
  }
}
