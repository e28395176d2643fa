// desk.json: what needs no history. Drafts, the window, saved filters, when the last backup was made. Small, kept by
// lowdb and rewritten whole, by replacing: a power cut leaves the old file or the new one. Sealed where the folder is.

import { join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import type { Log, Now } from '../ports.ts';
import { notSaved } from './disk-errors.ts';
import type { Files } from './files.ts';
import { freeze } from './freeze.ts';
import { Unreadable } from './line.ts';
import type { Seal } from './seal.ts';
import { readWhole, replaceWhole } from './whole-file.ts';

const NAME = 'desk.json';
const PLACE = `desk/${NAME}`;
const ANY_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** As JSON in UTF-8. */
export const DESK_VALUE_BYTES = 1_048_576;

/** A value is larger than desk.json takes: `limit` bytes of JSON. */
export class DeskValueTooLarge extends Error {
  readonly limit = DESK_VALUE_BYTES;
  constructor() {
    super(`a value for desk.json may have ${DESK_VALUE_BYTES} bytes`);
    this.name = 'DeskValueTooLarge';
  }
}

interface DeskDocument {
  /** ISO 8601 in UTC; null before the first backup. */
  lastBackupAt: string | null;
  /** Maps know no prototype: `__proto__` is a key as any other. */
  values: ReadonlyMap<string, unknown>;
}

export interface DeskFileParts {
  files: Files;
  folder: string;
  seal: Seal;
  log: Log;
  now: Now;
}

export class DeskFile {
  readonly #low: Low<DeskDocument>;
  readonly #adapter: DeskFileAdapter;
  /** What the next write will take along. */
  #waiting = new Map<string, unknown>();
  #next: Promise<void> | null = null;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(adapter: DeskFileAdapter) {
    this.#adapter = adapter;
    this.#low = new Low<DeskDocument>(adapter, { lastBackupAt: null, values: new Map() });
  }

  /** A desk.json that cannot be read is put aside and said in the log; it held drafts and no records. */
  static async open(parts: DeskFileParts): Promise<DeskFile> {
    const file = new DeskFile(new DeskFileAdapter(parts));
    await file.#low.read();
    return file;
  }

  /** Whether what lay there could not be read: everything in it starts empty. */
  get wasUnreadable(): boolean {
    return this.#adapter.wasUnreadable;
  }

  get lastBackupAt(): string | null {
    return this.#low.data.lastBackupAt;
  }

  /** Frozen; undefined when nothing is kept under the key. */
  get(key: string): unknown {
    return this.#low.data.values.get(key);
  }

  /**
   * Keeps any JSON value; null and undefined forget it. Resolves when it is on the disk.
   * @throws DeskValueTooLarge, NotSaved
   */
  async set(key: string, value: unknown): Promise<void> {
    const text = JSON.stringify(value ?? null);
    if (Buffer.byteLength(text) > DESK_VALUE_BYTES) throw new DeskValueTooLarge();
    this.#waiting.set(key, freeze(JSON.parse(text)));
    // Everything that comes while a write is on its way goes into one more write.
    this.#next ??= this.#queued(() => {
      const values = new Map(this.#low.data.values);
      for (const [name, waiting] of this.#waiting) {
        if (waiting === null) values.delete(name);
        else values.set(name, waiting);
      }
      this.#waiting = new Map();
      this.#next = null;
      return { ...this.#low.data, values };
    });
    await this.#next;
  }

  /** Forgets every value that names one of these ids, in its key or in itself. @throws NotSaved */
  async forgetNaming(ids: ReadonlySet<string>): Promise<void> {
    const names = (text: string): boolean => [...text.matchAll(ANY_ID)].some(([id]) => ids.has(id));
    await this.#writing;
    const kept = [...this.#low.data.values].filter(([key, value]) => !names(key) && !names(JSON.stringify(value)));
    if (kept.length === this.#low.data.values.size) return;
    await this.#queued(() => ({ ...this.#low.data, values: new Map(kept) }));
  }

  /** @throws NotSaved */
  async setLastBackupAt(at: string): Promise<void> {
    await this.#queued(() => ({ ...this.#low.data, lastBackupAt: at }));
  }

  /** Resolves when nothing is on its way to the disk any more. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  #queued(change: () => DeskDocument): Promise<void> {
    const write = this.#writing.then(async () => {
      const before = this.#low.data;
      this.#low.data = change();
      try {
        await this.#low.write();
      } catch (error) {
        this.#low.data = before;
        throw notSaved(error);
      }
    });
    this.#writing = write.catch(() => undefined);
    return write;
  }
}

class DeskFileAdapter implements Adapter<DeskDocument> {
  readonly #parts: DeskFileParts;
  readonly #path: string;
  #isUnreadable = false;
  wasUnreadable = false;

  constructor(parts: DeskFileParts) {
    this.#parts = parts;
    this.#path = join(parts.folder, NAME);
  }

  async read(): Promise<DeskDocument | null> {
    const bytes = await readWhole(this.#parts.files, this.#path);
    if (bytes === null) return null;
    const document = documentOf(bytes, this.#parts.seal);
    if (document === null) {
      this.#isUnreadable = true;
      this.wasUnreadable = true;
      // Where it cannot be put aside now, it is before the first write: nothing is written over it.
      await this.#putAside().catch(() => this.#parts.log.error('desk.json is damaged and could not be put aside'));
    }
    return document;
  }

  async write({ lastBackupAt, values }: DeskDocument): Promise<void> {
    if (this.#isUnreadable) await this.#putAside();
    const text = JSON.stringify({ lastBackupAt, values: Object.fromEntries(values) });
    const sealed = this.#parts.seal.seal(Buffer.from(text, 'utf8'), PLACE);
    await replaceWhole(this.#parts.files, this.#path, [sealed]);
  }

  async #putAside(): Promise<void> {
    const { files, folder, log, now } = this.#parts;
    const name = `desk.damaged-${now.instant().epochMilliseconds}.json`;
    await files.rename(this.#path, join(folder, name));
    await files.syncFolder(folder);
    this.#isUnreadable = false;
    log.error('desk.json is damaged: drafts and saved filters start empty', { copiedTo: name });
  }
}

/** The same desk.json under another seal; null when the bytes are none. */
export const sealDesk = (bytes: Uint8Array, from: Seal, to: Seal): Uint8Array | null =>
  documentOf(bytes, from) && to.seal(from.open(bytes, PLACE), PLACE);

/** What is wrong with the desk.json that lies in a folder; null when nothing is. */
export async function problemOfDesk({
  files,
  folder,
  seal,
}: Pick<DeskFileParts, 'files' | 'folder' | 'seal'>): Promise<string | null> {
  const bytes = await readWhole(files, join(folder, NAME));
  return bytes === null || documentOf(bytes, seal) !== null ? null : 'cannot be read';
}

/** null when the bytes are not a desk.json that was sealed here. */
function documentOf(bytes: Uint8Array, seal: Seal): DeskDocument | null {
  try {
    const text = seal.open(bytes, PLACE).toString('utf8');
    const { lastBackupAt = null, values } = JSON.parse(text) as { lastBackupAt?: unknown; values?: unknown };
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return null;
    if (lastBackupAt !== null && typeof lastBackupAt !== 'string') return null;
    return { lastBackupAt, values: new Map(Object.entries(freeze(values))) };
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError) return null;
    throw error;
  }
}
