// Saves: one transaction after another, each validated, appended, synced, and only then visible. A throw at any step
// leaves memory and disk as they were.

import type { CollectionName } from '../../../shared/domain/collections.ts';
import type { Now } from '../ports.ts';
import type { AccessMarks } from './access-marks.ts';
import type { CaseKeys } from './case-keys.ts';
import { ANONYMOUS, type Reason, type SavedChange, type StoreContext } from './desk-store.ts';
import type { StoreDocument } from './document.ts';
import { Draft, type SeriesChange } from './draft.ts';
import type { History } from './history.ts';
import { type KeyOfChange, keysOfChanges } from './keys-of-changes.ts';
import { LINE_BYTES, LINE_CHANGES, type LineHead, type WrittenChange, writeChange, writeLine } from './line.ts';
import { Collection, type RecordChange } from './memory.ts';
import { kindOf } from './sealed-payload.ts';
import { instantOf } from './stored-instant.ts';
import { Summary, summaryFor } from './summary.ts';
import { nextTurn, turns } from './turns.ts';

export interface SaveOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Changes of which what was before is not written: it is to be nowhere from now on. */
  withoutBefore?: (change: Pick<RecordChange, 'collection' | 'id'>) => boolean;
}

export interface TransactorParts {
  document: StoreDocument;
  history: History;
  format: number;
  now: Now;
  marks: AccessMarks;
  caseKeys: CaseKeys;
  /** Throws when nothing may be saved now. */
  check: () => void;
  /** `wrong` is what went wrong among those who follow memory; the save itself is through. */
  onSaved: (change: SavedChange, wrong: readonly unknown[]) => void;
}

/** Milliseconds of work before others get their turn. */
const SLICE = 12;
/** Above so many changes the present is rebuilt beside itself in slices, and swapped in at once. */
const MANY = 2_000;
/** What stands for the instant of an anonymous transaction before which there is none. */
const NO_INSTANT = '1970-01-01T00:00:00.000Z';

export class Transactor {
  readonly #parts: TransactorParts;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: TransactorParts) {
    this.#parts = parts;
  }

  /** Resolves when everything that was asked for is saved or refused. */
  async settled(): Promise<void> {
    await this.#last.catch(() => undefined);
  }

  async transact<T>(
    context: StoreContext,
    reason: Reason,
    work: (draft: Draft) => T | Promise<T>,
    options: SaveOptions = {},
  ): Promise<{ seq: number; result: T }> {
    return this.inTurn(() => this.transactNow(context, reason, work, options));
  }

  /** The same for whoever has the turn already: what has to follow a transaction before the next one. */
  async transactNow<T>(
    context: StoreContext,
    reason: Reason,
    work: (draft: Draft) => T | Promise<T>,
    options: SaveOptions = {},
  ): Promise<{ seq: number; result: T }> {
    this.#parts.check();
    options.signal?.throwIfAborted();
    const draft = new Draft(this.#parts.document, this.#instantFor(context));
    let result: T;
    try {
      result = await work(draft);
    } catch (error) {
      draft.end();
      throw error;
    }
    const { records, series } = draft.end();
    if (context.account === ANONYMOUS) refuseTimedIds(records);
    options.signal?.throwIfAborted();
    if (records.length + series.length > 0) await this.#save(context, reason, draft.at, records, series, options);
    return { seq: this.#parts.document.seq, result };
  }

  /** A transaction that changes nothing, but is there: history goes on from it. */
  async mark(context: StoreContext, reason: Reason): Promise<void> {
    await this.inTurn(() => this.#save(context, reason, instantOf(this.#parts.now), [], [], {}));
  }

  /** Runs `work` when all saves before it are through, and before those after it. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(work, work);
    this.#last = run;
    return run;
  }

  /** Of an anonymous transaction the instant of the one before: nobody can tell by it who was at the desk. */
  #instantFor({ account }: StoreContext): string {
    if (account !== ANONYMOUS) return instantOf(this.#parts.now);
    return this.#parts.document.transactions.at(-1)?.at ?? NO_INSTANT;
  }

  async #save(
    context: StoreContext,
    reason: Reason,
    at: string,
    records: RecordChange[],
    series: SeriesChange[],
    options: SaveOptions,
  ): Promise<void> {
    const { document, history, format, marks, caseKeys, onSaved } = this.#parts;
    const seq = document.seq + 1;
    const { code, ids } = reason;
    const mark = marks.due(context.account, at);
    const head = {
      seq,
      at,
      account: context.account,
      reason: { code, ...(ids && { ids: [...ids] }), ...(reason.isFinal && { isFinal: true as const }), ...mark },
      format,
    };
    const summary = new Summary();
    const written = { hash: document.hash };
    const { withoutBefore } = options;
    const changes = [
      ...(withoutBefore ? records.map((one) => (withoutBefore(one) ? { ...one, before: null } : one)) : records),
      ...series,
    ];
    const keyOf = keysOfChanges(document.memory, caseKeys, records);
    if (changes.length <= 1) await history.append([oneLine(head, changes, keyOf, summary, written)]);
    else await history.append(linesOf(head, changes, keyOf, summary, written, options));
    const collections = records.length > MANY ? await rebuilt(document, records) : undefined;

    for (const { id, after } of series) document.series.set(id, after.last);
    document.seq = seq;
    document.hash = written.hash;
    const row = summary.of(head);
    document.transactions.push(row);
    marks.saved(at, head.reason);
    if (collections) document.memory.swap(collections);
    const wrong = collections ? document.memory.tell(records) : document.memory.apply(records);
    // Whoever saved it can open all of it.
    const touched = summaryFor(row, () => true)?.collections ?? [];
    onSaved({ seq, at, account: head.account, reason: head.reason, collections: touched }, wrong);
  }
}

/** A UUID of version 7 begins with the millisecond in which it was made. */
function refuseTimedIds(changes: readonly RecordChange[]): void {
  if (changes.some(({ before, id }) => before === null && id[14] === '7')) {
    throw new TypeError('an anonymous record whose id tells when it was made');
  }
}

type Head = Omit<LineHead, 'part' | 'last' | 'previousHash' | 'changes'>;
type AnyChange = RecordChange | SeriesChange;

/** `written.hash` is the hash to chain to, and then the one of the line. */
function oneLine(
  head: Head,
  changes: readonly AnyChange[],
  keyOf: KeyOfChange,
  summary: Summary,
  written: { hash: string },
): string {
  const ready = changes.map((change) => writtenUnder(change, keyOf, summary));
  const line = writeLine({ ...head, part: 1, last: true, previousHash: written.hash }, ready);
  written.hash = line.hash;
  return line.text;
}

function writtenUnder(change: AnyChange, keyOf: KeyOfChange, summary: Summary): WrittenChange {
  const under = keyOf(change);
  summary.add(change.collection, kindOf(change), under?.caseId ?? null);
  return writeChange(change, under);
}

async function* linesOf(
  head: Head,
  changes: readonly AnyChange[],
  keyOf: KeyOfChange,
  summary: Summary,
  written: { hash: string },
  { signal, onProgress }: SaveOptions,
): AsyncGenerator<string> {
  const pause = turns(SLICE);
  let part = 0;
  let inLine: WrittenChange[] = [];
  let bytes = 0;
  for (const [index, change] of changes.entries()) {
    const ready = writtenUnder(change, keyOf, summary);
    inLine.push(ready);
    bytes += ready.payload.length;
    const last = index === changes.length - 1;
    if (!last && inLine.length < LINE_CHANGES && bytes < LINE_BYTES) continue;
    signal?.throwIfAborted();
    part += 1;
    const line = writeLine({ ...head, part, last, previousHash: written.hash }, inLine);
    written.hash = line.hash;
    yield line.text;
    onProgress?.(index + 1, changes.length);
    await pause();
    inLine = [];
    bytes = 0;
  }
  // The last moment at which nothing has to be left behind.
  signal?.throwIfAborted();
}

/** The touched collections as they will be, made in slices: readers see the present until it is swapped. */
async function rebuilt(
  document: StoreDocument,
  changes: readonly RecordChange[],
): Promise<{ name: CollectionName; collection: Collection<CollectionName> }[]> {
  const pause = turns(SLICE);
  const result: { name: CollectionName; collection: Collection<CollectionName> }[] = [];
  for (const [name, own] of Map.groupBy(changes, ({ collection }) => collection)) {
    const collection = new Collection<CollectionName>(name);
    const after = new Map(own.map((change) => [change.id, change.after]));
    let count = 0;
    for (const record of document.memory.all(name)) {
      const next = after.get(record.id);
      if (next !== null) collection.put(next ?? record);
      after.delete(record.id);
      count += 1;
      if (count % 256 === 0) await pause();
    }
    for (const record of after.values()) {
      if (record) collection.put(record);
      count += 1;
      if (count % 256 === 0) await pause();
    }
    result.push({ name, collection });
  }
  await nextTurn();
  return result;
}
