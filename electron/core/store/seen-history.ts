// Which transactions an account may know of: those that were about something that it may see. History names what they
// were about by ids; what they held is not read for it. Whoever sees everything that was touched sees the transaction,
// whether or not it is still there.

import { type CollectionName, collectionNames } from '../../../shared/domain/collections.ts';
import type { ChangeCounts } from './desk-store.ts';
import type { TransactionSummary } from './document.ts';
import type { Records } from './records.ts';
import type { Visibility } from './visibility.ts';

/** What hangs on a case: where all of it is hidden or sealed, only a missing id is left to tell by. */
const OF_CASES: readonly CollectionName[] = ['cases', 'timeline', 'tasks', 'documents', 'exchanges', 'seals'];

interface Judge {
  records: Pick<Records, 'get' | 'count'>;
  visibility: Visibility;
  account: string;
  /** Another transaction, which this one undid. */
  summaryOf(seq: number): TransactionSummary | undefined;
}

export function seesTransaction(judge: Judge, row: TransactionSummary): boolean {
  const { records, visibility, account, summaryOf } = judge;
  if (row.reverts !== null) {
    const undone = summaryOf(row.reverts);
    return undone !== undefined && seesTransaction(judge, undone);
  }
  const seesAll = row.collections.every((name) => visibility.seesAll(name));
  const isOfCases = row.collections.some((name) => OF_CASES.includes(name));
  if (seesAll && !(isOfCases && records.count('seals') > 0)) return true;
  let isAnyThere = false;
  for (const id of row.reason.ids ?? []) {
    const there = found(records, row.collections, id);
    if (there === undefined) continue;
    isAnyThere = true;
    if (!visibility.isVisible(there.collection, there.record)) return false;
  }
  if (isAnyThere) return true;
  // It named nothing that is there: a list that was brought in, or what is gone by now.
  return isOfCases ? false : seesAll || row.account === account;
}

/** The record that a transaction's id means: first among what it touched. */
function found(records: Judge['records'], collections: readonly CollectionName[], id: string) {
  for (const collection of [...collections, ...collectionNames]) {
    const record = records.get(collection, id);
    if (record !== undefined) return { collection, record };
  }
  return undefined;
}

/** How much of what it counts may be told: nothing where some of it may be hidden from them, unless they did it. */
export function countsFor(judge: Pick<Judge, 'visibility' | 'account'>, row: TransactionSummary): ChangeCounts {
  const { visibility, account } = judge;
  if (row.account === account || row.collections.every((name) => visibility.seesAll(name))) return row.counts;
  return { added: 0, changed: 0, removed: 0 };
}
