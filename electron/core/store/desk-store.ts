// What the store promises to everybody outside electron/core/store/. How it keeps the promise is nobody's business.

import type { Condition } from '../../../shared/contract/query.ts';
import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import type { AccessLog } from '../access-log/access-log.ts';
import type { ProvenLine } from './heads.ts';
import type { Keeping } from './keeping.ts';
import type { Rewriting } from './rewriting.ts';
import type { Whereabouts } from './whereabouts.ts';

/** Who asks, for history and for what they may see. */
export interface StoreContext {
  account: string;
  /** Whose sight the work has, where the transaction does not carry their account: that of whoever called. */
  seenBy?: string;
}

/** Why a transaction happened: a code such as `cases.open` and ids. Never free text. */
export interface Reason {
  code: string;
  ids?: readonly string[];
  /** It cannot be undone: what the store itself did, such as an erasing, or what nobody may look at again. */
  isFinal?: true;
  /** Written by the store itself, now and then: the last line of the log of who read what, by then. */
  access?: { n: number; hash: string };
}

/**
 * The account under which something is saved that nobody is to be traced by: a health answer, an off-record sounding. The
 * transaction carries no officer, and the instant of the transaction before it in place of its own (of the very first:
 * 1 January 1970); the access log does not mention it. A record added under it needs an id without a time in it
 * (`randomUUID`, not a UUID of version 7), and whoever writes it puts neither officer nor instant into the record: a new
 * record whose id tells the time is refused with a TypeError.
 *
 * What is still told, to whoever can read this history: between which two named transactions it was saved, so when nobody
 * else was at the desk then, and by whom; and, while the program runs, that something was saved just now. Keeping answers
 * aside until several are there, and saving those at once in an order that says nothing, would hide that.
 */
export const ANONYMOUS = 'anonymous';

/** A record as it is handed in: the store gives it its revision. */
export type Unsaved<C extends CollectionName> = Omit<RecordOf<C>, 'revision'>;

/**
 * What a transaction's work may do. Reads see what the account may see and the transaction's own writes; what it may not
 * see it may not write over either. Nothing is kept if the work throws.
 */
export interface Transaction {
  /** The transaction's instant, ISO 8601 in UTC. */
  readonly at: string;
  get<C extends CollectionName>(collection: C, id: string): RecordOf<C> | undefined;
  /** Records by a declared index, such as `timeline` by `caseId`. */
  byIndex<C extends CollectionName>(collection: C, index: string, value: string): RecordOf<C>[];
  all<C extends CollectionName>(collection: C): Iterable<RecordOf<C>>;
  /**
   * Adds (`basedOn` left out) or replaces a record.
   * @throws NotThere when the account may not see the record that is there, or the one that this one hangs on.
   * @throws StaleRecord when the record's revision is not `basedOn`, or when it is new and is there already.
   * @throws InvalidRecord when it does not fit its collection's schema.
   */
  put<C extends CollectionName>(collection: C, record: Unsaved<C>, basedOn?: number): RecordOf<C>;
  /** @throws StaleRecord as `put` does. */
  remove(collection: CollectionName, id: string, basedOn: number): void;
  /** The next number of a series such as `cases-2026`, from 1. A number is never given twice, also after an undo. */
  nextNumber(series: string): number;
  /** Who holds a post, by name: known to whoever sees the post. */
  nameOfPost(repId: string): PersonName | undefined;
  /**
   * The same work over every record, whoever asks, for what must stay whole: nothing may point at a record that is gone.
   * Nothing that is read through it may reach the caller. A test names the services that use it.
   */
  readonly whole: Pick<Transaction, 'get' | 'byIndex' | 'all' | 'put' | 'remove'>;
}

export interface PersonName {
  firstName: string;
  lastName: string;
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
  /** Whether nothing of a collection is kept from the account: else its counts are not the branch's. */
  seesAll(collection: CollectionName): boolean;
  /** Who holds a post, by name: known to whoever sees the post. */
  nameOfPost(repId: string): PersonName | undefined;
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

export interface SavedChange {
  seq: number;
  at: string;
  account: string;
  reason: Reason;
  collections: CollectionName[];
}

/** What is told of a save while the program runs. */
export interface Change extends SavedChange {
  /**
   * The collections of which an account sees something else than before; none where it saw nothing of this. To be asked
   * within the call that tells of the change.
   */
  seenBy(account: string): CollectionName[];
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
  /** The hash of the branch's very first line: of which branch it is. null where an old Branchdesk made it. */
  root: string | null;
  isProtected: boolean;
}

export interface DeskStore extends Rewriting {
  readonly folder: string;
  /** The last transaction's number; 0 when there is none. */
  readonly seq: number;
  readonly isReadOnly: boolean;
  readonly damage: readonly Damage[];
  readonly lastBackupAt: string | null;
  /** Who read, exported or printed what. */
  readonly access: AccessLog;
  /** For one account as at now: where a record is that a log names. `first`: the collection in which it is likely to be. */
  whereIs(account: string): (id: string, first?: CollectionName) => Whereabouts;
  /** The lines of history from a transaction on (earlier ones may come too), without what was changed. @throws NotSaved (`damaged`) */
  provenLines(fromSeq?: number): AsyncIterable<ProvenLine>;
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
   * Every record, for counts that are told to somebody who may not open what is counted: only through
   * shared/rules/suppression.ts. Sealed cases that the present officer cannot open are not in it either. A test names the
   * services that use it.
   */
  forCounts(): View;
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

  /**
   * Transactions, newest first; with a record, only those that touched it; with an account, only those of which it may
   * see what they were about.
   */
  history(options: {
    collection?: CollectionName;
    id?: string;
    account?: string;
    page: { offset: number; limit: number };
  }): Promise<{
    rows: HistoryRow[];
    total: number;
  }>;
  /**
   * One transaction by its number, as `history` would list it; undefined where there is none, or none that whoever is present,
   * or the account, may know of.
   */
  transaction(seq: number, account?: string): Omit<HistoryRow, 'revertedBy'> | undefined;
  /** What a transaction did, for "what changed": before and after of each record; with an account, of what it may see. */
  changesOf(
    seq: number,
    account?: string,
  ): Promise<
    {
      collection: CollectionName;
      id: string;
      before: RecordOf<CollectionName> | null;
      after: RecordOf<CollectionName> | null;
    }[]
  >;
  /**
   * Writes a new transaction that restores what was before `seq`.
   * @throws ChangedSince naming the records changed after it, as far as the account may see them, unless `changedSince` is
   * `leaveAlone`; NotThere, also where the transaction changed a record that the account may not see.
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
  /**
   * Bytes into the attachment store; the same bytes are kept once. Resolves with their SHA-256 in hex, synced. `caseId`: of
   * the case that they are for; a sealed one has its own, under its own key.
   */
  attach(bytes: AsyncIterable<Uint8Array>, caseId?: string): Promise<{ hash: string; bytes: number }>;
  attachment(hash: string): Promise<ReadableStream<Uint8Array>>;
  /** Backups, their proof, what a restore stages, moving out. */
  readonly keeping: Keeping;

  /** Values kept in desk.json: drafts, the window, saved filters. Not part of history. */
  getDesk(key: string): unknown;
  setDesk(key: string, value: unknown): Promise<void>;

  /** Writes the snapshot, releases the lock. Saving after this throws. */
  close(): Promise<void>;
}
