// The store on a folder that is open: saves, reads, history and undo, snapshots when idle, checking in the background.

import { setTimeout as wait } from 'node:timers/promises';
import { AccessMarks } from './access-marks.ts';
import type { Damage, Reason, SavedChange, StoreContext, Verification } from './desk-store.ts';
import { notSaved, savingIsOff } from './disk-errors.ts';
import type { TransactionSummary } from './document.ts';
import type { Draft } from './draft.ts';
import { NotSaved } from './errors.ts';
import type { RecordChange } from './memory.ts';
import { formatOf } from './migrations/migration.ts';
import type { Opened } from './opening.ts';
import { Past } from './past.ts';
import { lastInstantOf } from './stored-instant.ts';
import { type SaveOptions, Transactor } from './transactor.ts';
import { turns } from './turns.ts';
import { type SeesRecord, undo } from './undo.ts';
import type { CheckTold, VerifyOptions } from './verify.ts';
import { verifyOpened } from './verify-opened.ts';

/** A snapshot is worth writing when reading the history after it would take this share of reading the snapshot. */
const WORTH_A_SNAPSHOT = 0.1;
const LEAST_BYTES = 256 * 1024;
const SLICE = 8;

export interface Habits {
  /** Milliseconds without a save after which a snapshot is written. */
  idleAfter: number;
  /** Whether older history is checked after opening. */
  verifiesInBackground: boolean;
}

export class DiskStore {
  readonly opened: Opened;
  readonly #habits: Habits;
  readonly #transactor: Transactor;
  readonly #past: Past;
  readonly #marks: AccessMarks;
  readonly #listeners = new Set<(change: SavedChange) => void>();
  readonly #checks: ((tell: CheckTold) => Promise<void>)[] = [];
  readonly #closing = new AbortController();
  #background: Promise<void> = Promise.resolve();
  #isDamaged: boolean;
  #snapshotSeq: number;
  #bytesAtSnapshot = 0;
  #writing: Promise<void> | undefined;
  #idle: NodeJS.Timeout | undefined;
  #closed: Promise<void> | undefined;

  constructor(opened: Opened, habits: Habits) {
    this.opened = opened;
    this.#habits = habits;
    this.#isDamaged = opened.damage.found.length > 0;
    this.#snapshotSeq = opened.snapshots.newest?.seq ?? 0;
    this.#marks = new AccessMarks(opened.low.data, () => opened.access.head);
    this.#past = new Past(opened.low.data, opened.history, opened.migrations, opened.caseKeys);
    this.#transactor = new Transactor({
      document: opened.low.data,
      history: opened.history,
      format: formatOf(opened.migrations),
      now: opened.now,
      marks: this.#marks,
      caseKeys: opened.caseKeys,
      check: () => this.#check(),
      onSaved: (change, wrong) => {
        for (const error of wrong) this.#failed('follower failed', error);
        this.#tell(change);
      },
    });
    if (habits.verifiesInBackground) this.#background = this.#verifyQuietly();
  }

  get seq(): number {
    return this.opened.low.data.seq;
  }

  get isReadOnly(): boolean {
    return this.#isDamaged || this.opened.history.needsCut;
  }

  get damage(): readonly Damage[] {
    return this.opened.damage.found;
  }

  transact<T>(
    context: StoreContext,
    reason: Reason,
    work: (draft: Draft) => T | Promise<T>,
    options?: SaveOptions,
  ): Promise<{ seq: number; result: T }> {
    return this.#transactor.transact(context, reason, work, options);
  }

  /** The same within `whileNothingIsSaved`. */
  transactNow: Transactor['transactNow'] = (...given) => this.#transactor.transactNow(...given);

  /** Runs `work` while nothing is being saved: for what must see history and memory at one seq. */
  whileNothingIsSaved<T>(work: () => Promise<T>): Promise<T> {
    return this.#transactor.inTurn(work);
  }

  /** From here on nothing may be saved: the files are not what memory holds. */
  refuseSaves(): void {
    this.#isDamaged = true;
  }

  /** When somebody asks for everything to be checked, this is checked too. */
  alsoVerify(check: (tell: CheckTold) => Promise<void>): void {
    this.#checks.push(check);
  }

  subscribe(listener: (change: SavedChange) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  history(options: Parameters<Past['rows']>[0]) {
    return this.#past.rows(options);
  }

  /** undefined where there is no such transaction. */
  summaryOf(seq: number): TransactionSummary | undefined {
    return this.#past.find(seq);
  }

  seqAt(moment: string | { day: string; zone: string }): number {
    return this.#past.seqAt(lastInstantOf(moment));
  }

  async changesOf(seq: number) {
    const changes: RecordChange[] = [];
    for await (const change of this.#past.changesOf(seq)) changes.push(change);
    return changes;
  }

  /** `sees` is asked once the undo has its turn. */
  revert(
    context: StoreContext,
    seq: number,
    changedSince: 'refuse' | 'leaveAlone',
    sees: SeesRecord,
    options?: SaveOptions,
  ) {
    return undo({ past: this.#past, transactor: this.#transactor, sees }, context, seq, changedSince, options);
  }

  async verify(options: SaveOptions = {}): Promise<Verification> {
    return this.#verify({ ...options, pause: turns(SLICE), isThorough: true });
  }

  async snapshot(): Promise<void> {
    this.#check();
    try {
      await this.#write();
    } catch (error) {
      throw notSaved(error);
    }
  }

  /** Writes one of now and removes every other: what they hold is to be nowhere. Within `whileNothingIsSaved`. */
  async onlySnapshot(): Promise<void> {
    while (this.#writing) await this.#writing.catch(() => undefined);
    const { snapshots, low, history } = this.opened;
    this.#writing = snapshots.write(low.data, 1);
    try {
      await this.#writing;
      this.#snapshotSeq = this.seq;
      this.#bytesAtSnapshot = history.bytesAppended;
    } finally {
      this.#writing = undefined;
    }
  }

  /**
   * Goes on with what could be recovered: from here on the store can be written to again. The damaged files stay where
   * they are, and their copies aside; history goes on in a new file.
   * @throws NotSaved; the store is read-only still then.
   */
  async carryOn(context: StoreContext): Promise<void> {
    if (!this.#isDamaged) return;
    const { files, folder, snapshots } = this.opened;
    try {
      await snapshots.setBadAside();
      await files.syncFolder(folder);
    } catch (error) {
      throw notSaved(error);
    }
    this.opened.anchor.beginAnew();
    await this.#transactor.mark(context, { code: 'branch.carryOn' });
    this.#isDamaged = false;
    await this.snapshot();
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    clearTimeout(this.#idle);
    this.#closing.abort();
    await this.#background;
    await this.#transactor.settled();
    await this.opened.access.close();
    try {
      if (!this.isReadOnly) await this.#write();
      if (!this.isReadOnly) await this.#anchor();
    } catch (error) {
      // History holds everything; the next opening takes longer.
      this.opened.log.error('no snapshot on closing', { code: String((error as NodeJS.ErrnoException).code) });
    } finally {
      await this.opened.history.close();
      this.opened.lock.release();
    }
  }

  #check(): void {
    if (this.#closed) throw new NotSaved('failed', 'Branchdesk is closing. Nothing was changed.');
    if (this.#isDamaged) throw savingIsOff();
  }

  #tell(change: SavedChange): void {
    this.#waitForIdle();
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch (error) {
        this.#failed('listener failed', error);
      }
    }
  }

  #waitForIdle(): void {
    clearTimeout(this.#idle);
    if (this.#closed) return;
    this.#idle = setTimeout(() => {
      const write = this.#isWorthASnapshot() ? this.#write() : this.#anchor();
      write.catch((error) => {
        this.opened.log.error('no snapshot when idle', { code: String((error as NodeJS.ErrnoException).code) });
      });
    }, this.#habits.idleAfter).unref();
  }

  #isWorthASnapshot(): boolean {
    const since = this.opened.history.bytesAppended - this.#bytesAtSnapshot;
    const size = this.opened.snapshots.newest?.bytes ?? 0;
    return size === 0 || since > Math.max(LEAST_BYTES, size * WORTH_A_SNAPSHOT);
  }

  /** One at a time; again if something was saved meanwhile and somebody asked since. */
  async #write(): Promise<void> {
    while (this.#writing) await this.#writing.catch(() => undefined);
    if (this.seq === this.#snapshotSeq) return;
    const seq = this.seq;
    const bytes = this.opened.history.bytesAppended;
    this.#writing = this.opened.low.write();
    try {
      await this.#writing;
      this.#snapshotSeq = seq;
      this.#bytesAtSnapshot = bytes;
    } finally {
      this.#writing = undefined;
    }
  }

  /** Says on the disk how far history goes, where it does not say so yet: what is cut off before there shows. */
  async #anchor(): Promise<void> {
    const { anchor, low, access } = this.opened;
    const { seq, hash } = low.data;
    if (anchor.last?.seq !== seq || (anchor.last.access?.n ?? 0) !== access.head.n) await anchor.advance({ seq, hash });
  }

  #verify({ isThorough, ...options }: VerifyOptions & { isThorough: boolean }): Promise<Verification> {
    return verifyOpened(this.opened, { marks: this.#marks, checks: isThorough ? this.#checks : [] }, options);
  }

  async #verifyQuietly(): Promise<void> {
    const { signal } = this.#closing;
    const takeTurns = turns(SLICE);
    try {
      await wait(2_000, undefined, { signal, ref: false });
      // A breath between slices: whoever works comes first.
      const pause = () => takeTurns()?.then(() => wait(5, undefined, { signal, ref: false }));
      const { isSound, seq } = await this.#verify({ signal, pause, isThorough: false });
      this.opened.log.info('verified', { isSound, seq });
    } catch (error) {
      if (!signal.aborted) this.#failed('not verified', error);
    }
  }

  #failed(event: string, error: unknown): void {
    this.opened.log.error(event, { name: error instanceof Error ? error.name : typeof error });
  }
}
