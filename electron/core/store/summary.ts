// What a transaction did, in a few words: made once when it is saved or replayed, and kept for lists of history.

import type { CollectionName } from '../../../shared/domain/collections.ts';
import type { ChangeCounts, Reason } from './desk-store.ts';
import type { TransactionSummary } from './document.ts';

/** The reason's code of an undo; its first id is the seq that it undid. */
export const REVERT = 'branch.revert';

interface ChangeShape {
  collection: CollectionName | 'series';
  before: unknown;
  after: unknown;
}

export class Summary {
  readonly #counts: ChangeCounts = { added: 0, changed: 0, removed: 0 };
  readonly #collections = new Set<CollectionName>();

  /** Running numbers are not counted: nobody would call them a change. */
  add({ collection, before, after }: ChangeShape): void {
    if (collection === 'series') return;
    this.#collections.add(collection);
    if (before === null) this.#counts.added += 1;
    else if (after === null) this.#counts.removed += 1;
    else this.#counts.changed += 1;
  }

  of({ seq, at, account, reason }: { seq: number; at: string; account: string; reason: Reason }): TransactionSummary {
    const reverts = reason.code === REVERT ? Number(reason.ids?.[0]) : null;
    return { seq, at, account, reason, counts: this.#counts, collections: [...this.#collections], reverts };
  }
}
