// What was: transactions for lists from their summaries, and what one did from its lines on the disk. Payloads are read
// when they are asked for and never kept.

import type { AnyRecord, CollectionName } from '../../../shared/domain/collections.ts';
import type { CaseKeys } from './case-keys.ts';
import type { HistoryRow } from './desk-store.ts';
import { historyIsDamaged } from './disk-errors.ts';
import type { StoreDocument, TransactionSummary } from './document.ts';
import { NotThere } from './errors.ts';
import type { HistoryFiles } from './history.ts';
import { checkHead, checkPayloads, isSealedPayload, type KeyFinder, payloadsOf, Unreadable } from './line.ts';
import type { RecordChange } from './memory.ts';
import { type Migration, upgradeFrom } from './migrations/migration.ts';
import { summaryFor } from './summary.ts';

export class Past {
  readonly #document: StoreDocument;
  readonly #keyFor: KeyFinder;
  readonly #history: HistoryFiles;
  readonly #migrations: readonly Migration[];
  readonly #revertedBy = new Map<number, number>();
  #counted = 0;

  constructor(document: StoreDocument, history: HistoryFiles, migrations: readonly Migration[], caseKeys: CaseKeys) {
    this.#document = document;
    this.#keyFor = (payload) => caseKeys.keyFor(document.memory, payload);
    this.#history = history;
    this.#migrations = migrations;
  }

  async rows(options: {
    collection?: CollectionName;
    id?: string;
    page: { offset: number; limit: number };
    /** Those that may be told of. */
    isSeen?: (row: TransactionSummary) => boolean;
  }): Promise<{ rows: HistoryRow[]; total: number }> {
    const { collection, id, page, isSeen } = options;
    const all = this.#known();
    const transactions = isSeen === undefined ? all : all.filter(isSeen);
    const touched = id === undefined ? undefined : await this.#seqsOf(id, collection);
    const chosen = touched
      ? transactions.filter(({ seq }) => touched.has(seq))
      : collection
        ? transactions.filter(({ collections }) => collections.includes(collection))
        : transactions;
    const end = chosen.length - page.offset;
    const rows = end <= 0 ? [] : chosen.slice(Math.max(0, end - page.limit), end).reverse();
    return { rows: rows.map((row) => ({ ...row, revertedBy: this.#reverterOf(row.seq) })), total: chosen.length };
  }

  /** What whoever is present may know of: of sealed cases only where they can open them. */
  #known(): readonly TransactionSummary[] {
    const { memory, transactions } = this.#document;
    if (memory.count('seals') === 0) return transactions;
    return transactions.flatMap((row) => summaryFor(row, (caseId) => this.#canOpen(caseId)) ?? []);
  }

  #canOpen(caseId: string): boolean {
    const key = this.#document.memory.get('seals', caseId)?.keyId;
    return key !== undefined && this.#keyFor({ sealed: caseId, key }) !== null;
  }

  /** @throws NotThere */
  summaryOf(seq: number): TransactionSummary {
    const found = this.find(seq);
    if (!found) throw new NotThere('transaction', String(seq));
    return found;
  }

  /** False where some of it lies in a sealed case that nobody present can open. */
  isKnownWhole(seq: number): boolean {
    return Object.keys(this.#rowOf(seq)?.sealed ?? {}).every((caseId) => this.#canOpen(caseId));
  }

  /** undefined where there is no such transaction, or none that whoever is present may know of. */
  find(seq: number): TransactionSummary | undefined {
    const row = this.#rowOf(seq);
    return (row && summaryFor(row, (caseId) => this.#canOpen(caseId))) ?? undefined;
  }

  #rowOf(seq: number): TransactionSummary | undefined {
    const { transactions } = this.#document;
    let low = 0;
    let high = transactions.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = transactions[middle] as TransactionSummary;
      if (found.seq === seq) return found;
      if (found.seq < seq) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** The last transaction saved at or before an instant as it is stored; 0 when there is none. */
  seqAt(instant: string): number {
    // From the end: a computer's clock may have been put back.
    return this.#document.transactions.findLast(({ at }) => at <= instant)?.seq ?? 0;
  }

  /**
   * The records that a transaction changed, in the order in which they lie in history, without those of sealed cases that
   * nobody present can open. @throws NotThere, NotSaved
   */
  async *changesOf(seq: number): AsyncGenerator<RecordChange> {
    this.summaryOf(seq);
    const opening = `{"seq":${seq},`;
    for await (const line of this.#history.readFromFileOf(seq)) {
      if (line.bytes.toString('latin1', 0, opening.length) !== opening) continue;
      const bytes = Buffer.from(line.bytes);
      let isLast: boolean;
      try {
        const checked = checkHead(bytes);
        isLast = checked.head.last;
        const upgrade = upgradeFrom(checked.head.format, this.#migrations);
        const spans = checkPayloads(bytes, checked, undefined, this.#keyFor);
        for (const [index, payload] of payloadsOf(bytes, spans).entries()) {
          const change = checked.head.changes[index];
          if (!payload || isSealedPayload(payload) || !change || change.collection === 'series') continue;
          const collection = change.collection as CollectionName;
          const asToday = (record: unknown) =>
            record === null || !upgrade ? (record as AnyRecord | null) : upgrade(collection, record as AnyRecord);
          yield { collection, id: change.id, before: asToday(payload.before), after: asToday(payload.after) };
        }
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        throw historyIsDamaged();
      }
      if (isLast) return;
    }
    // It was saved, so a line of it is missing or cannot be read.
    throw historyIsDamaged();
  }

  #reverterOf(seq: number): number | null {
    const { transactions } = this.#document;
    for (; this.#counted < transactions.length; this.#counted += 1) {
      const row = transactions[this.#counted];
      if (row?.reverts) this.#revertedBy.set(row.reverts, row.seq);
    }
    return this.#revertedBy.get(seq) ?? null;
  }

  async #seqsOf(id: string, collection: CollectionName | undefined): Promise<Set<number>> {
    const seqs = new Set<number>();
    const needle = Buffer.from(`"id":${JSON.stringify(id)},"hash":"`);
    for await (const line of this.#history.readAll()) {
      if (!line.bytes.includes(needle)) continue;
      try {
        const { head } = checkHead(line.bytes);
        const isTouched = head.changes.some(
          (change) => change.id === id && change.collection === (collection ?? change.collection),
        );
        if (isTouched) seqs.add(head.seq);
      } catch (error) {
        // A damaged line cannot say what it touched; checking the data names it.
        if (!(error instanceof Unreadable)) throw error;
      }
    }
    return seqs;
  }
}
