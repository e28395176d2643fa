// What each account may see, kept for as long as nothing that it rests on changes. The store knows no roles: it is handed
// who sees what when it is opened, and asks again after every change of a record that may alter the answer.

import { type CollectionName, collectionNames, type RecordOf } from '../../../shared/domain/collections.ts';
import type { RecordChange } from './memory.ts';
import type { Records } from './records.ts';
import { type Sight, Visibility } from './visibility.ts';

/** Who sees what: handed to the store when it is opened. Without one every account sees everything. */
export interface NeedToKnow {
  /** Collections of which a changed record may change what somebody sees. */
  restsOn: readonly CollectionName[];
  /** What else it rests on: when this is another, it is worked out anew. Asked for every view. */
  stamp(records: Records): string;
  sight(account: string, records: Records): Sight;
}

const everything: NeedToKnow = { restsOn: [], stamp: () => '', sight: () => ({ restriction: {} }) };

interface Known {
  sight: Sight;
  visibility: Visibility;
}

export class Accounts {
  readonly #records: Records;
  readonly #needToKnow: NeedToKnow;
  readonly #restsOn: ReadonlySet<CollectionName>;
  #known = new Map<string, Known>();
  /** How the accounts saw things before: mostly they do so again. */
  #before: ReadonlyMap<string, Known> = new Map();
  #stamp = '';
  /** The transaction that was made visible last, and what was known of the accounts until then. */
  #last: { changes: readonly RecordChange[]; known: ReadonlyMap<string, Known> } = { changes: [], known: new Map() };

  constructor(records: Records, needToKnow: NeedToKnow = everything) {
    this.#records = records;
    this.#needToKnow = needToKnow;
    this.#restsOn = new Set(needToKnow.restsOn);
  }

  /** As at now, the day too. */
  now(account: string): Visibility {
    const stamp = this.#needToKnow.stamp(this.#records);
    if (stamp !== this.#stamp) this.reset();
    this.#stamp = stamp;
    return this.current(account);
  }

  /** The same within one piece of work, in which no day ends. */
  current(account: string): Visibility {
    return this.#of(account).visibility;
  }

  sight(account: string): Sight {
    return this.#of(account).sight;
  }

  /** To be called with each transaction's records once they are visible, in the same turn. */
  changed(changes: readonly RecordChange[]): void {
    this.#last = { changes, known: new Map([...this.#before, ...this.#known]) };
    if (changes.some(({ collection }) => this.#restsOn.has(collection))) this.#forget();
  }

  /**
   * Of which collections the account sees something else since the last transaction. Where what it may see at all has
   * changed, anything may: all are named then.
   */
  changedFor(account: string): CollectionName[] {
    const { changes, known } = this.#last;
    const now = this.current(account);
    const before = known.get(account)?.visibility ?? now;
    const seen = new Set<CollectionName>();
    for (const { collection, before: was, after: is } of changes) {
      const decides = this.#restsOn.has(collection);
      if (seen.has(collection) && !decides) continue;
      const sawIt = was !== null && before.isVisible(collection, was as RecordOf<typeof collection>);
      const seesIt = is !== null && now.isVisible(collection, is as RecordOf<typeof collection>);
      if (decides && !now.seesAll(collection) && sawIt !== seesIt) return [...collectionNames];
      if (collection === 'officers' && (was ?? is)?.id === account) return [...collectionNames];
      if (sawIt || seesIt) seen.add(collection);
    }
    return [...seen];
  }

  /** Memory holds something else now. */
  reset(): void {
    this.#known = new Map();
    this.#before = new Map();
    this.#last = { changes: [], known: this.#known };
  }

  #forget(): void {
    this.#before = new Map([...this.#before, ...this.#known]);
    this.#known = new Map();
  }

  #of(account: string): Known {
    let known = this.#known.get(account);
    if (!known) {
      const sight = this.#needToKnow.sight(account, this.#records);
      const before = this.#before.get(account);
      const isSame = before !== undefined && sight.key !== undefined && sight.key === before.sight.key;
      known = isSame ? before : { sight, visibility: new Visibility(this.#records, sight) };
      this.#known.set(account, known);
    }
    return known;
  }
}
