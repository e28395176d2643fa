// What the store promises to everybody outside electron/core/store/. How it keeps the promise is nobody's business.

import type { Condition } from '../../../shared/contract/query.ts';
import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';

/** Who asks, for history and (from the trust issue on) for what they may see. */
export interface StoreContext {
  account: string;
}

/** Why a transaction happened: a code such as `cases.open` and ids. Never free text. */
export interface Reason {
  code: string;
  ids?: readonly string[];
}

/** A record as it is handed in: the store gives it its revision. */
export type Unsaved<C extends CollectionName> = Omit<RecordOf<C>, 'revision'>;

/** What a transaction's work may do. Reads see the transaction's own writes. Nothing is kept if the work throws. */
export interface Transaction {
  /** The transaction's instant, ISO 8601 in UTC. */
  readonly at: string;
  get<C extends CollectionName>(collection: C, id: string): RecordOf<C> | undefined;
  /** Records by a declared index, such as `timeline` by `caseId`. */
  byIndex<C extends CollectionName>(collection: C, index: string, value: string): RecordOf<C>[];
  all<C extends CollectionName>(collection: C): Iterable<RecordOf<C>>;
  /**
   * Adds (`basedOn` left out) or replaces a record.
   * @throws StaleRecord when the record's revision is not `basedOn`, or when it is new and is there already.
   * @throws InvalidRecord when it does not fit its collection's schema.
   */
  put<C extends CollectionName>(collection: C, record: Unsaved<C>, basedOn?: number): RecordOf<C>;
  /** @throws StaleRecord as `put` does. */
  remove(collection: CollectionName, id: string, basedOn: number): void;
  /** The next number of a series such as `cases-2026`, from 1. A number is never given twice, also after an undo. */
  nextNumber(series: string): number;
}

export interface FindOptions {
  where?: Partial<Record<string, Condition>>;
  /** Words as somebody types them; matched through the search index when it is ready. */
  search?: string;
  sort?: readonly { field: string; direction: 'asc' | 'desc' }[];
  page: { offset: number; limit: number };
  /** The day as at which dated rows (standing, job) are read. */
  day: string;
}

export interface SearchHit {
  collection: CollectionName;
  id: string;
  score: number;
}

/** The records that an account may see. What it may not see does not exist for it. */
export interface View {
  get<C extends CollectionName>(collection: C, id: string): RecordOf<C> | undefined;
  byIndex<C extends CollectionName>(collection: C, index: string, value: string): readonly RecordOf<C>[];
  all<C extends CollectionName>(collection: C): Iterable<RecordOf<C>>;
  count(collection: CollectionName): number;
  find<C extends CollectionName>(collection: C, options: FindOptions): Promise<{ rows: RecordOf<C>[]; total: number }>;
  /** Over members, cases, workplaces and documents' names; best first. `isReady` is false while the index is built. */
  search(text: string, limit: number): Promise<{ hits: SearchHit[]; total: number; isReady: boolean }>;
}

/**
 * Some collections as they stood after a transaction, records that were removed since among them; in no promised order,
 * as a `View` has none. A `View` fits wherever one is asked for: what reads both may take this.
 */
export interface PastView<N extends CollectionName = CollectionName> {
  get<C extends N>(collection: C, id: string): RecordOf<C> | undefined;
  byIndex<C extends N>(collection: C, index: string, value: string): readonly RecordOf<C>[];
  all<C extends N>(collection: C): Iterable<RecordOf<C>>;
}

export interface Change {
  seq: number;
  at: string;
  account: string;
  reason: Reason;
  collections: CollectionName[];
}

export interface ChangeCounts {
  added: number;
  changed: number;
  removed: number;
}

export interface HistoryRow {
  seq: number;
  at: string;
  account: string;
  reason: Reason;
  counts: ChangeCounts;
  collections: CollectionName[];
  reverts: number | null;
  revertedBy: number | null;
}

export interface Damage {
  file: string;
  what: string;
  recoveredFrom: string;
  copiedTo: string | null;
}

export interface Verification {
  isSound: boolean;
  transactions: number;
  lines: number;
  seq: number;
  lastHash: string;
  problems: { file: string; line: number | null; what: string }[];
}

export interface BackupInfo {
  path: string;
  name: string;
  at: string;
  bytes: number;
  seq: number;
  attachments: number;
}

export interface DeskStore {
  readonly folder: string;
  /** The last transaction's number; 0 when there is none. */
  readonly seq: number;
  readonly isReadOnly: boolean;
  readonly damage: readonly Damage[];
  readonly lastBackupAt: string | null;
  /** Resolves once search answers. */
  readonly searchReady: Promise<void>;

  /**
   * Runs `work` and makes what it wrote durable, all or nothing: validated, appended, synced, then visible.
   * Transactions run one after another. One that wrote nothing gets no seq: `seq` is then the current one.
   * @throws whatever `work` throws, StaleRecord, InvalidRecord, NotSaved.
   */
  transact<T>(
    context: StoreContext,
    reason: Reason,
    work: (tx: Transaction) => T | Promise<T>,
    options?: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void },
  ): Promise<{ seq: number; result: T }>;
  view(account: string): View;
  /**
   * The records of these collections exactly as they stood after transaction `seq` (0: before the first), whatever was
   * saved, removed, undone or imported since: what the desk knew then, so that a report run again gives the same figures.
   * Asked again at the same seq, also after a restart, it holds the same records; what is saved while a view is in use
   * does not show in it. What the account may not see today does not exist for it, then neither. Records written in an
   * older format come in today's. Somebody whose records were erased from history is not there.
   *
   * The present costs nothing. An earlier seq is read from history once, from `seq` on, and kept; of several, the two
   * that were used last. Others are let in while it is read.
   * @throws NotThere when there is no transaction `seq`; NotSaved (`damaged`) when history since cannot be read whole;
   * the signal's reason. A collection that was not named throws a TypeError.
   */
  viewAt<N extends CollectionName>(
    account: string,
    seq: number,
    collections: readonly N[],
    signal?: AbortSignal,
  ): Promise<PastView<N>>;
  /**
   * The last transaction that was saved at or before a moment, for `viewAt`: an instant (ISO 8601, to the millisecond),
   * or the end of a legal day (`YYYY-MM-DD`, inclusive) in a zone. 0 when nothing was saved by then; the present one for
   * a moment to come. By the clock of the computer that saved: where it was put back, the later transaction counts.
   * @throws RangeError when it is no moment.
   */
  seqAt(moment: string | { day: string; zone: string }): number;
  subscribe(listener: (change: Change) => void): () => void;

  /** Transactions, newest first; with a record, only those that touched it. */
  history(options: { collection?: CollectionName; id?: string; page: { offset: number; limit: number } }): Promise<{
    rows: HistoryRow[];
    total: number;
  }>;
  /** What a transaction did, for "what changed": before and after of each record. */
  changesOf(seq: number): Promise<
    {
      collection: CollectionName;
      id: string;
      before: RecordOf<CollectionName> | null;
      after: RecordOf<CollectionName> | null;
    }[]
  >;
  /**
   * Writes a new transaction that restores what was before `seq`.
   * @throws ChangedSince naming the records changed after it, unless `changedSince` is `leaveAlone`; NotFound.
   */
  revert(
    context: StoreContext,
    seq: number,
    changedSince: 'refuse' | 'leaveAlone',
    options?: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void },
  ): Promise<{ seq: number; counts: ChangeCounts; leftAlone: number }>;
  verify(options?: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void }): Promise<Verification>;

  /**
   * A person chose to go on with what could be recovered from damage: saving works again from here on. What is damaged
   * stays where it is, and its copy aside. Nothing happens when nothing is damaged.
   * @throws NotSaved
   */
  carryOn(context: StoreContext): Promise<void>;

  /** Writes a snapshot now if there is something new; otherwise it is written on idle and on close. */
  snapshot(): Promise<void>;
  /** Bytes into the attachment store; the same bytes are kept once. Resolves with their SHA-256 in hex, synced. */
  attach(bytes: AsyncIterable<Uint8Array>): Promise<{ hash: string; bytes: number }>;
  attachment(hash: string): Promise<ReadableStream<Uint8Array>>;
  /** One file beside the shared attachment store of `folder` (default: `backups` in the data folder). */
  backUp(options?: {
    folder?: string;
    signal?: AbortSignal;
    onProgress?: (done: number, total: number) => void;
  }): Promise<BackupInfo>;
  backups(): Promise<BackupInfo[]>;
  /**
   * Opens a backup in place of what is here. Only a store that holds nothing yet (`seq` 0) does so; the file is checked
   * whole before anything is written. Attachments are taken from the store beside the backup where they lie there.
   */
  restore(path: string): Promise<{ seq: number; missingAttachments: string[] }>;
  /** Everything in one zip, streamed. */
  exportEverything(): ReadableStream<Uint8Array>;

  /** Values kept in desk.json: drafts, the window, saved filters. Not part of history. */
  getDesk(key: string): unknown;
  setDesk(key: string, value: unknown): Promise<void>;

  /** Writes the snapshot, releases the lock. Saving after this throws. */
  close(): Promise<void>;
}
