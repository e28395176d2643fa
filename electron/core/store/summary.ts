// What a transaction did, in a few words: made once when it is saved or replayed, and kept for lists of history. What it did
// in a sealed case is counted apart, so that whoever cannot open the case is not told by a number.

import type { CollectionName } from '../../../shared/domain/collections.ts';
import type { ChangeCounts, Reason } from './desk-store.ts';
import type { TransactionSummary } from './document.ts';
import type { SealedKind } from './sealed-payload.ts';

/** The reason's code of an undo; its first id is the seq that it undid. */
export const REVERT = 'branch.revert';

type Kind = Exclude<SealedKind, 'record'>;

class Counted {
  readonly counts: ChangeCounts = { added: 0, changed: 0, removed: 0 };
  readonly collections = new Set<CollectionName>();

  add(collection: CollectionName, kind: Kind): void {
    this.collections.add(collection);
    this.counts[kind] += 1;
  }
}

export class Summary {
  readonly #open = new Counted();
  readonly #sealed = new Map<string, Counted>();

  /** Running numbers are not counted: nobody would call them a change. */
  add(collection: CollectionName | 'series', kind: SealedKind, sealedCase: string | null): void {
    if (collection === 'series' || kind === 'record') return;
    this.#countedFor(sealedCase).add(collection, kind);
  }

  #countedFor(sealedCase: string | null): Counted {
    if (sealedCase === null) return this.#open;
    const counted = this.#sealed.get(sealedCase) ?? new Counted();
    this.#sealed.set(sealedCase, counted);
    return counted;
  }

  of({ seq, at, account, reason }: { seq: number; at: string; account: string; reason: Reason }): TransactionSummary {
    const reverts = reason.code === REVERT ? Number(reason.ids?.[0]) : null;
    const sealed = [...this.#sealed].map(([id, counted]) => [id, shapeOf(counted)] as const);
    return {
      seq,
      at,
      account,
      reason,
      ...shapeOf(this.#open),
      reverts,
      ...(sealed.length > 0 && { sealed: Object.fromEntries(sealed) }),
    };
  }
}

const shapeOf = ({ counts, collections }: Counted) => ({ counts, collections: [...collections] });

/** The whole of it for whoever can open these cases; null when nothing is left that they may know of. */
export function summaryFor(row: TransactionSummary, canOpen: (caseId: string) => boolean): TransactionSummary | null {
  const { sealed, ...open } = row;
  if (sealed === undefined) return row;
  const counts = { ...open.counts };
  const collections = new Set(open.collections);
  let isKnown = collections.size > 0;
  for (const [caseId, part] of Object.entries(sealed)) {
    if (!canOpen(caseId)) continue;
    isKnown = true;
    for (const kind of ['added', 'changed', 'removed'] as const) counts[kind] += part.counts[kind];
    for (const collection of part.collections) collections.add(collection);
  }
  return isKnown ? { ...open, counts, collections: [...collections] } : null;
}
