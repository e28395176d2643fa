// The one file of a backup, or of a branch that moves: a line that says what it is, each file as it lies in the data folder
// (sealed where that is protected), the names of the attachments, and at the end the SHA-256 of everything before, which the
// branch's key vouches for where the branch is protected. A file for moving holds the attachments themselves as well.

import { createHash, type Hash } from 'node:crypto';
import type { OpenFile } from './files.ts';
import type { Seal } from './seal.ts';

/** 2 holds the log of who read what, keys.json and of which branch it is; 1 held history and snapshot alone. */
export const BACKUP_FORMAT = 2;
const CHUNK = 256 * 1024;
const LINE_NAMES = 1_000;

export interface BackupHead {
  format: number;
  kind: 'backup' | 'move';
  /** When it was made, ISO 8601 in UTC. */
  at: string;
  /** The last transaction in it, and the hash of that transaction's last line. */
  seq: number;
  hash: string;
  attachments: number;
  /** The hash of the branch's very first line: the same for as long as this history goes on. null in format 1. */
  root: string | null;
  /** Of the keyring under which everything in it is sealed; null where nothing is. */
  folderId: string | null;
}

/** A file to put into a backup. */
export interface BackedUpFile {
  /** `history/000001.jsonl` */
  name: string;
  bytes: number;
  /** So many bytes, and no more. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** The file's bytes, in chunks. `onBytes` is told how many of the files' bytes each chunk held. */
export async function* backupChunks(
  seal: Seal,
  head: BackupHead,
  files: readonly BackedUpFile[],
  attachments: readonly string[],
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const sum = createHash('sha256');
  const summed = <T extends Uint8Array>(chunk: T): T => {
    sum.update(chunk);
    return chunk;
  };
  yield summed(line({ branchdeskBackup: head }));
  for (const { name, bytes, chunks } of files) {
    yield summed(line({ file: name, bytes }));
    for await (const chunk of chunks()) {
      yield summed(chunk);
      onBytes(chunk.length);
    }
    yield summed(Buffer.from('\n'));
  }
  for (let from = 0; from < attachments.length; from += LINE_NAMES) {
    yield summed(line({ attachments: attachments.slice(from, from + LINE_NAMES) }));
  }
  yield endLine(sum, seal);
}

const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');

/** `mac` is made of the sum with a key, where there is one. */
export function endLine(sum: Hash, seal: Seal): Buffer {
  const sha256 = sum.digest('hex');
  return line({ end: seal.isSealed ? { sha256, mac: seal.nameFor('backups', sha256) } : { sha256 } });
}

/** `bytes` bytes from `offset`. Throws when the file ends before. */
export async function* chunksOf(file: OpenFile, offset: number, bytes: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < bytes; ) {
    const chunk = new Uint8Array(Math.min(CHUNK, bytes - done));
    if ((await file.read(chunk, offset + done)) < chunk.length) throw new Error('the file is shorter than it was');
    yield chunk;
    done += chunk.length;
  }
}
