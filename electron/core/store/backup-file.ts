// The one file of a backup: a line that says what it is, each file of history and the snapshot as it lies on the disk,
// the hashes of the attachments, and at the end the SHA-256 of everything before. Written and read as a stream.

import { createHash, type Hash } from 'node:crypto';
import { UnusableBackup } from './errors.ts';
import type { Files, OpenFile } from './files.ts';

export const BACKUP_FORMAT = 1;
const CHUNK = 256 * 1024;
const LINE_HASHES = 1_000;
/** No line of the file itself is longer: a thousand hashes with their quotes. */
const LINE_MOST = 128 * 1024;
const FILE_NAME = /^(history\/\d{6}\.jsonl|snapshot\/\d{12}\.jsonl)$/;
const HASH = /^[0-9a-f]{64}$/;

export interface BackupHead {
  format: number;
  /** When it was made, ISO 8601 in UTC. */
  at: string;
  /** The last transaction in it, and the hash of that transaction's last line. */
  seq: number;
  hash: string;
  attachments: number;
}

/** A file to put into a backup, from its first byte on. */
export interface BackedUpFile {
  /** `history/000001.jsonl` */
  name: string;
  file: OpenFile;
  bytes: number;
}

export interface BackupContents {
  head: BackupHead;
  files: { name: string; offset: number; bytes: number }[];
  hashes: string[];
}

/** The file's bytes, in chunks. `onBytes` is told how many of the files' bytes each chunk held. */
export async function* backupChunks(
  head: BackupHead,
  files: readonly BackedUpFile[],
  hashes: readonly string[],
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const sum = createHash('sha256');
  const summed = <T extends Uint8Array>(chunk: T): T => {
    sum.update(chunk);
    return chunk;
  };
  yield summed(line({ branchdeskBackup: head }));
  for (const { name, file, bytes } of files) {
    yield summed(line({ file: name, bytes }));
    for await (const chunk of chunksOf(file, 0, bytes)) {
      yield summed(chunk);
      onBytes(chunk.length);
    }
    yield summed(Buffer.from('\n'));
  }
  for (let from = 0; from < hashes.length; from += LINE_HASHES) {
    yield summed(line({ attachments: hashes.slice(from, from + LINE_HASHES) }));
  }
  yield endLine(sum);
}

const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
const endLine = (sum: Hash): Buffer => line({ end: { sha256: sum.digest('hex') } });

/** `bytes` bytes from `offset`. Throws when the file ends before. */
export async function* chunksOf(file: OpenFile, offset: number, bytes: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < bytes; ) {
    const chunk = new Uint8Array(Math.min(CHUNK, bytes - done));
    if ((await file.read(chunk, offset + done)) < chunk.length) throw new Error('the file is shorter than it was');
    yield chunk;
    done += chunk.length;
  }
}

const FOREIGN = 'This file is not a Branchdesk backup. Nothing was changed.';
const DAMAGED = 'This backup is damaged and cannot be opened. Nothing was changed. Try another one.';
const NEWER = 'This backup was made by a newer Branchdesk. Nothing was changed. Install the newer version to open it.';

/** What a backup says of itself, unchecked; null when the file is not a backup. */
export async function readBackupHead(files: Files, path: string): Promise<BackupHead | null> {
  const file = await files.open(path, 'read');
  try {
    return headOf(await new LineReader(file).next());
  } catch (error) {
    if (error instanceof UnusableBackup) return null;
    throw error;
  } finally {
    await file.close();
  }
}

/**
 * Reads a whole backup and checks every byte of it against its checksum.
 * @throws UnusableBackup when it is damaged, made by a newer Branchdesk, or no backup at all.
 */
export async function checkBackup(files: Files, path: string): Promise<BackupContents> {
  const file = await files.open(path, 'read');
  try {
    const reader = new LineReader(file);
    const head = headOf(await reader.next());
    const contents: BackupContents = { head, files: [], hashes: [] };
    for (;;) {
      const sumBefore = reader.sum.copy();
      const text = await reader.next();
      const entry = parsed(text);
      if ('end' in entry) {
        const isWhole = endLine(sumBefore).equals(Buffer.from(`${text}\n`, 'utf8')) && (await reader.isAtEnd());
        if (!isWhole || contents.hashes.length !== head.attachments) throw new UnusableBackup(DAMAGED);
        return contents;
      }
      if (typeof entry.file === 'string' && Number.isSafeInteger(entry.bytes)) {
        const name = entry.file;
        const bytes = entry.bytes as number;
        const isKnown = contents.files.some((other) => other.name === name);
        if (!FILE_NAME.test(name) || isKnown || bytes < 0) throw new UnusableBackup(DAMAGED);
        contents.files.push({ name, offset: reader.position, bytes });
        await reader.skip(bytes);
        if ((await reader.next()) !== '') throw new UnusableBackup(DAMAGED);
      } else if (Array.isArray(entry.attachments)) {
        for (const hash of entry.attachments) {
          if (typeof hash !== 'string' || !HASH.test(hash)) throw new UnusableBackup(DAMAGED);
          contents.hashes.push(hash);
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
  const { format, at, seq, hash, attachments } = head;
  const isWhole =
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    Number.isSafeInteger(seq) &&
    typeof hash === 'string' &&
    Number.isSafeInteger(attachments);
  if (!isWhole) throw new UnusableBackup(DAMAGED);
  return { format, at, seq: seq as number, hash, attachments: attachments as number };
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
  #buffer: Buffer = Buffer.alloc(0);

  constructor(file: OpenFile) {
    this.#file = file;
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
    return count > 0;
  }
}
