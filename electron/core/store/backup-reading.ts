// Reads the one file of a backup or of a branch that moves. Nothing that it says is believed before all of it was checked,
// but for lists of what there is.

import { createHash } from 'node:crypto';
import { BACKUP_FORMAT, type BackupHead, endLine } from './backup-file.ts';
import { UnusableBackup } from './errors.ts';
import type { Files, OpenFile } from './files.ts';
import type { Seal } from './seal.ts';

/** No line of the file itself is longer: a thousand names with their quotes. */
const LINE_MOST = 128 * 1024;
const CHUNK = 256 * 1024;
const RECORDS = 'history/\\d{6}\\.jsonl|snapshot/\\d{12}\\.jsonl|access/\\d{6}\\.jsonl|keys\\.json|anchor\\.json';
/** What may lie in it: nothing else is ever put into a data folder from outside. */
const FILE_NAMES: Record<BackupHead['kind'], RegExp> = {
  backup: new RegExp(`^(?:${RECORDS})$`),
  move: new RegExp(`^(?:${RECORDS}|desk\\.json|attachments/[0-9a-f]{2}/[0-9a-f]{62})$`),
};
const HASH = /^[0-9a-f]{64}$/;

export interface BackupContents {
  head: BackupHead;
  files: { name: string; offset: number; bytes: number }[];
  /** The names under which the attachments lie beside it. */
  attachments: string[];
}

const FOREIGN = 'This file is not a Branchdesk backup. Nothing was changed.';
const DAMAGED = 'This backup is damaged and cannot be opened. Nothing was changed. Try another one.';
const NEWER = 'This backup was made by a newer Branchdesk. Nothing was changed. Install the newer version to open it.';

/** What a backup says of itself, unchecked. @throws UnusableBackup when the file is not a backup that can be opened. */
export async function readBackupHead(files: Files, path: string): Promise<BackupHead> {
  const file = await files.open(path, 'read');
  try {
    return headOf(await new LineReader(file).next());
  } finally {
    await file.close();
  }
}

/**
 * Reads a whole backup and checks every byte of it against its checksum, and that with the key that opens the backup.
 * @throws UnusableBackup when it is damaged, changed, made by a newer Branchdesk, or no backup at all; the signal's reason.
 */
export const checkBackup = (
  files: Files,
  path: string,
  seal: Seal,
  options: ReadOptions = {},
): Promise<BackupContents> => readContents(files, path, { ...options, seal });

/** What lies in a backup and where, unchecked: reads little of it. @throws UnusableBackup */
export const listBackup = (files: Files, path: string): Promise<BackupContents> =>
  readContents(files, path, { seal: null });

/** Small enough to be read whole: a keyring of a thousand officers. */
const MOST_BYTES = 8 * 1024 * 1024;

/** One small file of a backup, unchecked; null when it is not in it. @throws UnusableBackup */
export async function readFromBackup(
  files: Files,
  path: string,
  name: string,
): Promise<{ head: BackupHead; bytes: Uint8Array | null }> {
  const { head, files: held } = await listBackup(files, path);
  const found = held.find((one) => one.name === name);
  if (!found) return { head, bytes: null };
  if (found.bytes > MOST_BYTES) throw new UnusableBackup(DAMAGED);
  const file = await files.open(path, 'read');
  try {
    const bytes = new Uint8Array(found.bytes);
    await file.read(bytes, found.offset);
    return { head, bytes };
  } finally {
    await file.close();
  }
}

export interface ReadOptions {
  signal?: AbortSignal | undefined;
  /** In bytes. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

async function readContents(
  files: Files,
  path: string,
  { signal, onProgress, seal }: ReadOptions & { seal: Seal | null },
): Promise<BackupContents> {
  const file = await files.open(path, 'read');
  try {
    const total = await file.size();
    const reader = new LineReader(file, (position) => {
      signal?.throwIfAborted();
      onProgress?.(position, total);
    });
    const head = headOf(await reader.next());
    const names = new Set<string>();
    const contents: BackupContents = { head, files: [], attachments: [] };
    for (;;) {
      const sumBefore = reader.sum.copy();
      const text = await reader.next();
      const entry = parsed(text);
      if ('end' in entry) {
        const isSummed = seal === null || endLine(sumBefore, seal).equals(Buffer.from(`${text}\n`, 'utf8'));
        const isComplete = contents.attachments.length === head.attachments && (await reader.isAtEnd());
        if (!isSummed || !isComplete) throw new UnusableBackup(DAMAGED);
        return contents;
      }
      if (typeof entry.file === 'string' && Number.isSafeInteger(entry.bytes)) {
        const name = entry.file;
        const bytes = entry.bytes as number;
        if (!FILE_NAMES[head.kind].test(name) || names.has(name) || bytes < 0) throw new UnusableBackup(DAMAGED);
        names.add(name);
        contents.files.push({ name, offset: reader.position, bytes });
        if (seal !== null) await reader.skip(bytes);
        else reader.leap(bytes);
        if ((await reader.next()) !== '') throw new UnusableBackup(DAMAGED);
      } else if (Array.isArray(entry.attachments)) {
        for (const hash of entry.attachments) {
          if (typeof hash !== 'string' || !HASH.test(hash)) throw new UnusableBackup(DAMAGED);
          contents.attachments.push(hash);
        }
      } else throw new UnusableBackup(DAMAGED);
    }
  } finally {
    await file.close();
  }
}

function headOf(text: string): BackupHead {
  let head: Partial<BackupHead> | undefined;
  try {
    head = JSON.parse(text)?.branchdeskBackup;
  } catch {
    throw new UnusableBackup(FOREIGN);
  }
  if (typeof head?.format !== 'number') throw new UnusableBackup(FOREIGN);
  if (head.format > BACKUP_FORMAT) throw new UnusableBackup(NEWER);
  const { format, kind = 'backup', at, seq, hash, attachments, root = null, folderId = null } = head;
  const isWhole =
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    Number.isSafeInteger(seq) &&
    typeof hash === 'string' &&
    Number.isSafeInteger(attachments) &&
    (kind === 'backup' || kind === 'move') &&
    (root === null || HASH.test(root)) &&
    (folderId === null || typeof folderId === 'string');
  if (!isWhole) throw new UnusableBackup(DAMAGED);
  return { format, kind, at, seq: seq as number, hash, attachments: attachments as number, root, folderId };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below, as for anything else that is not an entry.
  }
  throw new UnusableBackup(DAMAGED);
}

/** Reads lines and stretches of bytes one after another, summing all of them. */
class LineReader {
  readonly sum = createHash('sha256');
  /** Of the next byte that is not yet handed out. */
  position = 0;
  readonly #file: OpenFile;
  readonly #onRead: (position: number) => void;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(file: OpenFile, onRead: (position: number) => void = () => undefined) {
    this.#file = file;
    this.#onRead = onRead;
  }

  /** Without its newline. */
  async next(): Promise<string> {
    let end = this.#buffer.indexOf(0x0a);
    while (end < 0) {
      if (this.#buffer.length > LINE_MOST || !(await this.#fill())) {
        throw new UnusableBackup(this.position === 0 ? FOREIGN : DAMAGED);
      }
      end = this.#buffer.indexOf(0x0a);
    }
    const text = this.#buffer.toString('utf8', 0, end);
    this.#take(end + 1);
    return text;
  }

  async skip(bytes: number): Promise<void> {
    for (let left = bytes; left > 0; ) {
      if (this.#buffer.length === 0 && !(await this.#fill())) throw new UnusableBackup(DAMAGED);
      const count = Math.min(left, this.#buffer.length);
      this.#take(count);
      left -= count;
    }
  }

  /** Passes over bytes unread: they are not in the sum. */
  leap(bytes: number): void {
    this.#buffer = this.#buffer.subarray(Math.min(bytes, this.#buffer.length));
    this.position += bytes;
  }

  async isAtEnd(): Promise<boolean> {
    return this.#buffer.length === 0 && !(await this.#fill());
  }

  #take(bytes: number): void {
    this.sum.update(this.#buffer.subarray(0, bytes));
    this.#buffer = this.#buffer.subarray(bytes);
    this.position += bytes;
  }

  async #fill(): Promise<boolean> {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const count = await this.#file.read(chunk, this.position + this.#buffer.length);
    this.#buffer = Buffer.concat([this.#buffer, chunk.subarray(0, count)]);
    this.#onRead(this.position);
    return count > 0;
  }
}
