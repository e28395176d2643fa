// The desk as it was known after an earlier transaction, for reports that must give the same figures again. The two seqs
// that were last read from history are kept; all that somebody still looks at stay true while others save.

import type { CollectionName } from '../../../shared/domain/collections.ts';
import type { CaseKeys } from './case-keys.ts';
import { readSince } from './changes-since.ts';
import type { PastView } from './desk-store.ts';
import type { StoreDocument } from './document.ts';
import { NotThere } from './errors.ts';
import type { HistoryFiles } from './history.ts';
import type { KeyFinder } from './line.ts';
import type { RecordChange } from './memory.ts';
import type { Migration } from './migrations/migration.ts';
import { PastRecords } from './past-records.ts';
import { createPastView } from './past-view.ts';
import { type Sight, Visibility } from './visibility.ts';

export interface PastViewParts {
  document: StoreDocument;
  caseKeys: CaseKeys;
  history: HistoryFiles;
  migrations: readonly Migration[];
}

const KEPT = 2;

export class PastViews {
  readonly #parts: PastViewParts;
  /** Last used last. */
  #kept: PastRecords[] = [];
  /** All that anybody may still look at: whoever holds a view holds its records. */
  #known = new Map<number, WeakRef<PastRecords>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: PastViewParts) {
    this.#parts = parts;
  }

  /** `sight` says what the account may see today. @throws NotThere, NotSaved, the signal's reason. */
  async viewAt<N extends CollectionName>(
    seq: number,
    names: readonly N[],
    { sight = { restriction: {} }, signal }: { sight?: Sight; signal?: AbortSignal | undefined } = {},
  ): Promise<PastView<N>> {
    signal?.throwIfAborted();
    const { memory, seq: present } = this.#parts.document;
    if (!Number.isInteger(seq) || seq < 0 || seq > present) throw new NotThere('transaction', String(seq));
    const restriction = { ...sight.restriction, ...sight.whenGone };
    const needed = new Visibility(memory, { restriction }).needs(names);
    const then = this.#at(seq) ?? this.#know(new PastRecords(seq));
    if (seq === present) then.addPresent(then.lacks(needed), memory);
    else if (then.lacks(needed).length > 0) await this.#inTurn(() => this.#read(then, needed, signal), signal);
    await then.settle();
    return createPastView({ then, present: memory, names }, sight);
  }

  /** To be called with each transaction's records in the turn in which they become visible. */
  changed(changes: readonly RecordChange[]): void {
    for (const [seq, held] of this.#known) {
      const records = held.deref();
      if (records) records.changed(changes);
      else this.#known.delete(seq);
    }
  }

  /** Forgets everything: memory holds something else now. */
  reset(): void {
    this.#kept = [];
    this.#known.clear();
  }

  async #read(then: PastRecords, names: readonly CollectionName[], signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    const missing = then.lacks(names);
    if (missing.length === 0) return;
    const { document, history, migrations, caseKeys } = this.#parts;
    const keyFor: KeyFinder = (payload) => caseKeys.keyFor(document.memory, payload);
    await then.addPast(missing, document.memory, (takers) => {
      const end = { seq: document.seq, hash: document.hash };
      return readSince({ history, migrations, keyFor, end }, then.seq, takers, signal);
    });
    this.#keep(then);
  }

  #at(seq: number): PastRecords | undefined {
    const found = this.#known.get(seq)?.deref();
    if (found && this.#kept.includes(found)) this.#keep(found);
    return found;
  }

  #know(records: PastRecords): PastRecords {
    this.#known.set(records.seq, new WeakRef(records));
    return records;
  }

  #keep(records: PastRecords): void {
    this.#kept = [...this.#kept.filter((other) => other !== records), records].slice(-KEPT);
  }

  /** One after another, so that two who ask for the same wait for one reading of it. */
  #inTurn(read: () => Promise<void>, signal: AbortSignal | undefined): Promise<void> {
    const run = this.#last.then(read, read);
    this.#last = run;
    if (!signal) return run;
    const aborted = Promise.withResolvers<never>();
    const abort = () => aborted.reject(signal.reason);
    signal.addEventListener('abort', abort);
    return Promise.race([run, aborted.promise]).finally(() => signal.removeEventListener('abort', abort));
  }
}
