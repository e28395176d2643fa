// Who read, exported or printed what, and when: a log of ids in files of its own, each line chained to the one before and
// sealed as history is. Noting costs the reader nothing: lines wait in memory and reach the disk within five seconds.
// A disk that takes nothing never stops anybody: what happened meanwhile is written when it does, behind a line that says so.

import { basename, join } from 'node:path';
import type { Log, Now } from '../ports.ts';
import { notSaved } from '../store/disk-errors.ts';
import { NotSaved } from '../store/errors.ts';
import type { Files } from '../store/files.ts';
import { HistoryFiles, type HistoryLine } from '../store/history.ts';
import type { Seal } from '../store/seal.ts';
import { instantOf } from '../store/stored-instant.ts';
import { type AccessEntry, readableLine, writeAccessLine } from './access-line.ts';
import { type AccessLogHead, EMPTY_HEAD, endOfLog } from './end-of-log.ts';
import { type KnownLine, KnownLines } from './known-lines.ts';
import { Recent } from './recent.ts';

export const ACCESS_FOLDER = 'access';
/** A file past this size is followed by a new one: some 15,000 lines. */
const FILE_BYTES = 4 * 1024 * 1024;
const FLUSH_AFTER_MS = 5_000;
/** So many lines do not wait for the five seconds to be over. */
const MANY = 1_000;
/** So many wait for a disk that takes nothing; what comes after them is counted. */
const MOST = 10_000;

/** What happened, by whom. `once`: told apart by this text, the same again within 15 minutes is the same looking. */
export interface Noted extends Omit<AccessEntry, 'at'> {
  once?: string | undefined;
}

export interface AccessLogParts {
  files: Files;
  /** The data folder. */
  folder: string;
  seal: Seal;
  now: Now;
  log: Log;
  fileBytes?: number;
}

/** Since when nothing can be written, and why. */
export interface AccessTrouble {
  since: string;
  reason: NotSaved['reason'];
}

export class AccessLog {
  readonly #parts: AccessLogParts;
  readonly #lines: HistoryFiles;
  readonly #recent = new Recent();
  #head: AccessLogHead = EMPTY_HEAD;
  #waiting: AccessEntry[] = [];
  /** Of those that wait, the lists whose rows still add up. */
  readonly #lists = new Map<string, AccessEntry>();
  readonly #known = new KnownLines();
  readonly #firstInstants = new Map<string, string>();
  #lost = 0;
  #trouble: AccessTrouble | null = null;
  #isFolderThere = false;
  /** Whether it is known where the log goes on. */
  #isReady = false;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isClosed = false;

  private constructor(parts: AccessLogParts, lines: HistoryFiles) {
    this.#parts = parts;
    this.#lines = lines;
  }

  /** Only by whoever holds the folder's lock. A log that is not there is made with its first line. */
  static async open(parts: AccessLogParts): Promise<AccessLog> {
    const { files, folder, seal, fileBytes = FILE_BYTES } = parts;
    const lines = await HistoryFiles.open(files, join(folder, ACCESS_FOLDER), seal, fileBytes);
    const opened = new AccessLog(parts, lines);
    await opened.#goOn().catch((error) => opened.#failed(error));
    return opened;
  }

  /** The last line that is on the disk: its number, 0 when there is none, and its hash. */
  get head(): AccessLogHead {
    return this.#head;
  }

  get trouble(): AccessTrouble | null {
    return this.#trouble;
  }

  /** Takes note. It is on the disk within five seconds, after `flush`, or after `close`. Never throws. */
  note({ once, ...noted }: Noted): void {
    const { now } = this.#parts;
    if (once !== undefined && !this.#recent.isNew(`${noted.account} ${once}`, now.instant().epochMilliseconds)) return;
    const list =
      noted.rows === null ? undefined : [noted.kind, noted.what, noted.account, noted.about, noted.fields].join();
    const same = list === undefined ? undefined : this.#lists.get(list);
    if (same) same.rows = (same.rows ?? 0) + (noted.rows ?? 0);
    else if (this.#waiting.length >= MOST) this.#lost += 1;
    else {
      const entry: AccessEntry = { at: instantOf(now), ...noted };
      this.#waiting.push(entry);
      if (list !== undefined) this.#lists.set(list, entry);
    }
    if (this.#waiting.length === MANY) void this.flush();
    else this.#flushSoon();
  }

  /** Resolves when everything noted so far is on the disk, or is known not to be (`trouble`). Never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** Every line on the disk, unchecked, in order. */
  lines(): AsyncIterable<HistoryLine> {
    return this.#lines.readAll();
  }

  /** The same from the file in which an instant lies: earlier lines may come too. */
  async *linesSince(instant: string): AsyncGenerator<HistoryLine> {
    const name = await this.#fileOf(instant);
    if (name !== undefined) yield* this.#lines.readFile(name);
  }

  /** The lines of each file from the one in which an instant lies; those that cannot be read are left out. */
  async *filesSince(instant: string, pause: () => Promise<void> | undefined): AsyncGenerator<readonly KnownLine[]> {
    const first = await this.#fileOf(instant);
    for (const name of this.#lines.names.filter((each) => first !== undefined && each >= first)) {
      const known = this.#known.of(name);
      if (known) {
        yield known;
        continue;
      }
      // Between two writes, so that none is missed.
      const reading = this.#writing.then(() => this.#readFile(name, pause));
      this.#writing = reading.then(
        () => undefined,
        () => undefined,
      );
      yield await reading;
    }
  }

  async #readFile(name: string, pause: () => Promise<void> | undefined): Promise<readonly KnownLine[]> {
    const lines: KnownLine[] = [];
    for await (const { bytes, file, problem } of this.#lines.readFile(name)) {
      if (basename(file) !== name) break;
      const line = problem === null ? readableLine(bytes) : undefined;
      if (line) lines.push(line);
      await pause();
    }
    return this.#known.keep(name, lines);
  }

  /** Its files, each with how many bytes of it are whole: what a backup copies. */
  extents(): Promise<{ name: string; bytes: number }[]> {
    return this.#lines.extents();
  }

  pathOf(name: string): string {
    return this.#lines.pathOf(name);
  }

  /** Its files were replaced by others, as by a backup's: it goes on from those. */
  async reread(): Promise<void> {
    await this.#writing;
    await this.#lines.reread();
    this.#firstInstants.clear();
    this.#known.clear();
    this.#isReady = false;
    await this.#goOn();
  }

  async close(): Promise<void> {
    await this.flush();
    clearTimeout(this.#timer);
    this.#isClosed = true;
    await this.#lines.close();
  }

  /** The last file that begins at or before an instant. */
  async #fileOf(instant: string): Promise<string | undefined> {
    for (const later of this.#lines.names.slice(1).reverse()) {
      if ((await this.#firstInstantOf(later)) <= instant) return later;
    }
    return this.#lines.names[0];
  }

  /** When the first line of a file was noted; of one that cannot be read, the end of time. */
  async #firstInstantOf(name: string): Promise<string> {
    const known = this.#firstInstants.get(name);
    if (known !== undefined) return known;
    for await (const { bytes } of this.#lines.readFile(name)) {
      const first = /^\{"n":\d+,"at":"([^"]+)"/.exec(bytes.toString('latin1', 0, 80))?.[1];
      if (first !== undefined) this.#firstInstants.set(name, first);
      break;
    }
    return this.#firstInstants.get(name) ?? '\uffff';
  }

  async #goOn(): Promise<void> {
    const { head, wasTorn } = await endOfLog(this.#lines);
    this.#head = head;
    this.#isReady = true;
    this.#isFolderThere = head.n > 0;
    if (!wasTorn) return;
    this.#waiting.unshift(gap(instantOf(this.#parts.now), 'stopped', 1));
    this.#flushSoon();
  }

  #flushSoon(): void {
    if (this.#isClosed) return;
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_AFTER_MS).unref();
  }

  async #write(): Promise<void> {
    if (this.#waiting.length === 0 || this.#isClosed) return;
    const { log } = this.#parts;
    const entries = this.#waiting;
    const lost = this.#lost;
    const trouble = this.#trouble;
    this.#waiting = [];
    this.#lost = 0;
    this.#lists.clear();
    try {
      if (!this.#isReady) await this.#goOn();
      await this.#append(trouble || lost > 0 ? [gapAfter(trouble, entries, lost), ...entries] : entries);
      this.#trouble = null;
      if (trouble) log.info('access log goes on', { lost });
    } catch (error) {
      this.#waiting = [...entries, ...this.#waiting];
      this.#lost += lost;
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    const { now, log } = this.#parts;
    const { reason } = asNotSaved(error);
    if (!this.#trouble) log.error('access log not written', { reason });
    this.#trouble ??= { since: instantOf(now), reason };
    this.#flushSoon();
  }

  async #append(entries: readonly AccessEntry[]): Promise<void> {
    const { files, folder } = this.#parts;
    if (!this.#isFolderThere) {
      await files.makeFolder(join(folder, ACCESS_FOLDER));
      await files.syncFolder(folder);
      this.#isFolderThere = true;
    }
    const before = this.#lines.names.at(-1);
    let { n, hash } = this.#head;
    const texts = entries.map((entry) => {
      n += 1;
      const line = writeAccessLine(entry, n, hash);
      hash = line.hash;
      return line.text;
    });
    await this.#lines.append(texts);
    const name = this.#lines.names.at(-1) ?? '';
    if (name !== before) this.#known.keep(name, []);
    this.#known.add(
      name,
      entries.map((entry, index) => ({ ...entry, n: n - entries.length + 1 + index })),
    );
    this.#head = { n, hash };
  }
}

/** A line that says that others are missing, or came late. */
const gap = (at: string, why: string, lost: number): AccessEntry => ({
  at,
  account: '',
  kind: 'gap',
  what: why,
  about: [],
  rows: lost,
  fields: [],
});

const gapAfter = (trouble: AccessTrouble | null, entries: readonly AccessEntry[], lost: number): AccessEntry =>
  gap(trouble?.since ?? entries[0]?.at ?? '', trouble?.reason ?? 'tooMany', lost);

const asNotSaved = (error: unknown): NotSaved => {
  const refused = notSaved(error);
  return refused instanceof NotSaved ? refused : new NotSaved('failed', '', error);
};
