// What lowdb holds: the present at some seq, with the running numbers and a summary of every transaction. Its snapshot
// is this document on the disk. Nobody outside store/ sees it.

import type { HistoryRow } from './desk-store.ts';
import { NO_HASH } from './line.ts';
import { Memory } from './memory.ts';
import type { OpaqueRecord } from './opaque.ts';

/** A transaction without its payloads: what lists of history show. */
export interface TransactionSummary extends Omit<HistoryRow, 'revertedBy'> {
  /** What it did in sealed cases, by case: kept apart, because it exists for those only who can open them. */
  sealed?: Readonly<Record<string, Pick<HistoryRow, 'counts' | 'collections'>>>;
}

export interface StoreDocument {
  seq: number;
  /** The hash of the last line of transaction `seq`: where history goes on. */
  hash: string;
  readonly memory: Memory;
  /** Records of sealed cases that nobody present can open, by `opaqueKey`. */
  readonly opaque: Map<string, OpaqueRecord>;
  /** The last number given, by series. */
  readonly series: Map<string, number>;
  /** In order of seq. */
  readonly transactions: TransactionSummary[];
}

export const emptyDocument = (): StoreDocument => ({
  seq: 0,
  hash: NO_HASH,
  memory: new Memory(),
  opaque: new Map(),
  series: new Map(),
  transactions: [],
});
