// The anchor of a protected folder: where history ends, which snapshots there are and what is in them, how old keys.json may
// be, and how far the log of who read what goes. Blocks that are sealed one by one cannot say that others are missing, nor
// that an old one was put back; this can. Written before and after each snapshot, and when nobody saves for a while.

import { join } from 'node:path';
import type { AccessLogHead } from '../access-log/end-of-log.ts';
import type { Files } from './files.ts';
import { NO_HASH, Unreadable } from './line.ts';
import type { Seal } from './seal.ts';

import { readWhole, replaceWhole } from './whole-file.ts';

export const ANCHOR = 'anchor.json';
const PLACE = `anchor/${ANCHOR}`;

/** The last transaction that is known to be on the disk, and the hash of its last line. */
export interface AnchoredHead {
  seq: number;
  hash: string;
}

export interface AnchoredSnapshot {
  name: string;
  /** What `SnapshotAdapter` sums up of its lines; null when nobody has read it yet. */
  sum: string | null;
}

/** What others have anchored along. */
export interface AlsoAnchored {
  keyringGeneration: number | null;
  access: AccessLogHead | null;
}

export interface Anchor extends AnchoredHead, AlsoAnchored {
  snapshots: readonly AnchoredSnapshot[];
  /** The snapshot that is being written: it may be there already or not, and hold what it will. */
  coming: string | null;
  /** Snapshots that are being removed: they may be there still or not. */
  leaving: readonly string[];
}

export const emptyAnchor: Anchor = {
  seq: 0,
  hash: NO_HASH,
  snapshots: [],
  coming: null,
  leaving: [],
  keyringGeneration: null,
  access: null,
};

export interface AnchorParts {
  files: Files;
  folder: string;
  seal: Seal;
}

/** What is written for an anchor. */
export const sealedAnchor = (seal: Seal, anchor: Anchor): Uint8Array =>
  seal.seal(Buffer.from(JSON.stringify({ format: 1, ...anchor }), 'utf8'), PLACE);

const anchorOf = (opened: Buffer): Anchor => {
  const { format: _, ...anchor } = JSON.parse(opened.toString('utf8')) as Anchor & { format: number };
  return anchor;
};

/** On a folder that is not protected it keeps nothing and promises nothing. */
export class AnchorFile {
  /** What lies on the disk; null when there is none, or it cannot be read. */
  last: Anchor | null = null;
  /** Why it cannot be read; null when it can, or there is none. */
  problem: string | null = null;
  readonly #parts: AnchorParts;
  #also: () => AlsoAnchored = () => ({ keyringGeneration: null, access: null });
  #writing: Promise<unknown> = Promise.resolve();

  constructor(parts: AnchorParts) {
    this.#parts = parts;
  }

  get isKept(): boolean {
    return this.#parts.seal.isSealed;
  }

  async read(): Promise<void> {
    this.last = null;
    this.problem = null;
    if (!this.isKept) return;
    try {
      this.last = await this.#onDisk();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.problem = error.what;
    }
  }

  /** Whether what lies on the disk is what was read or written last. */
  async check(tell: (file: string, what: string) => void): Promise<void> {
    await this.#writing;
    try {
      const found = await this.#onDisk();
      if (found === null) tell(ANCHOR, 'It is missing: the file that says how far the history goes.');
      else if (JSON.stringify(found) !== JSON.stringify(this.last)) tell(ANCHOR, 'It is not the one written last.');
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      tell(ANCHOR, `It ${error.what}.`);
    }
  }

  /** @throws Unreadable */
  async #onDisk(): Promise<Anchor | null> {
    const bytes = await readWhole(this.#parts.files, this.#path);
    return bytes && anchorOf(this.#parts.seal.open(bytes, PLACE));
  }

  /** From now on this is asked whenever an anchor is written. */
  alongWith(also: () => AlsoAnchored): void {
    this.#also = also;
  }

  /** Whether a snapshot is one of those that were written last; `sum`: and holds what was written. */
  isOurs(name: string, sum?: string): boolean {
    if (this.last === null || this.last.coming === name) return true;
    const listed = this.last.snapshots.find((other) => other.name === name);
    if (!listed) return this.last.leaving.includes(name);
    return sum === undefined || listed.sum === null || listed.sum === sum;
  }

  /** The snapshots that have to be there and are not. */
  missing(names: readonly string[]): string[] {
    const { snapshots = [], leaving = [], coming = null } = this.last ?? {};
    return snapshots
      .map(({ name }) => name)
      .filter((name) => !names.includes(name) && !leaving.includes(name) && name !== coming);
  }

  /** A snapshot of this name is about to be written, and these are to be removed once it is there. */
  announce(coming: string, head: AnchoredHead, leaving: readonly string[]): Promise<void> {
    return this.#write((last) => ({ ...later(last, head), coming, leaving }));
  }

  /** `written` is there, and of the others these are left. */
  settle(written: AnchoredSnapshot | undefined, names: readonly string[]): Promise<void> {
    return this.#write((last) => {
      const known = (name: string): AnchoredSnapshot =>
        written?.name === name ? written : { name, sum: last.snapshots.find((one) => one.name === name)?.sum ?? null };
      return { ...last, snapshots: names.map(known), coming: null, leaving: [] };
    });
  }

  /** History goes on to here. */
  advance(head: AnchoredHead): Promise<void> {
    return this.#write((last) => later(last, head));
  }

  /** A person chose to go on with what there is: from here on this is how far it goes. */
  beginAnew(): void {
    this.last = null;
  }

  get #path(): string {
    return join(this.#parts.folder, ANCHOR);
  }

  #write(change: (last: Anchor) => Anchor): Promise<void> {
    if (!this.isKept) return Promise.resolve();
    const { files, seal } = this.#parts;
    const written = this.#writing.then(async () => {
      const anchor = { ...change(this.last ?? emptyAnchor), ...this.#also() };
      await replaceWhole(files, this.#path, [sealedAnchor(seal, anchor)]);
      this.last = anchor;
      this.problem = null;
    });
    this.#writing = written.catch(() => undefined);
    return written;
  }
}

/** While a snapshot is written, saving goes on: an anchor never goes back. */
const later = (last: Anchor, { seq, hash }: AnchoredHead): Anchor => (seq < last.seq ? last : { ...last, seq, hash });
