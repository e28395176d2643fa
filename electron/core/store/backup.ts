// Backups: each is one file of history, snapshot and the list of attachments, beside an attachment store that all
// backups in a folder share, so that the tenth costs no more room than what is new.

import { join } from 'node:path';
import type { Log, Now } from '../ports.ts';
import { Attachments } from './attachments.ts';
import { BACKUP_FORMAT, type BackedUpFile, type BackupHead, backupChunks, chunksOf } from './backup-file.ts';
import { readBackupHead } from './backup-reading.ts';
import type { BackupInfo } from './desk-store.ts';
import { notSaved } from './disk-errors.ts';
import { UnusableBackup } from './errors.ts';
import type { Files, OpenFile } from './files.ts';
import type { LongWork, MadeBackup } from './keeping.ts';
import type { Seal } from './seal.ts';
import { instantOf } from './stored-instant.ts';
import { replaceWhole } from './whole-file.ts';

/** As Branchdesk names them; what somebody renamed is theirs. */
export const BACKUP_NAME = /^branchdesk-\d{4}-\d{2}-\d{2}T\d{6}Z-\d+(?:-\d+)?\.backup$/;
const READABLE = /\.backup$/;
/** What a killed process left behind. */
const UNFINISHED = /^branchdesk-.*\.backup\.new$/;

/** A file of the data folder and how many of its bytes belong to whole transactions; or one that is made for a backup. */
export type PresentFile = { name: string; path: string; bytes: number } | { name: string; content: Uint8Array };

/** What lies on the disk at one moment, between two transactions. */
export interface Present extends Pick<BackupHead, 'seq' | 'hash' | 'root' | 'folderId'> {
  files: readonly PresentFile[];
  counts: Readonly<Record<string, number>>;
}

export interface BackupParts {
  files: Files;
  /** The data folder. */
  folder: string;
  seal: Seal;
  attachments: Attachments;
  /** Calls `take` while nothing is being saved. */
  present: <T>(take: (present: Present) => Promise<T>) => Promise<T>;
  now: Now;
  log: Log;
}

export interface BackupOptions extends LongWork {
  /** `backups` in the data folder unless said. */
  folder?: string | undefined;
}

/** Where the backups of a folder keep their attachments: files by name, as they lie in the data folder. */
export const attachmentsBeside = (files: Files, folder: string): Attachments =>
  new Attachments(files, join(folder, 'attachments'));

/**
 * What lies there now, with every file open: it stays readable when a newer snapshot takes its place, so that saving can go
 * on meanwhile. `close` is the caller's to call.
 */
export async function openPresent({ files, present }: Pick<BackupParts, 'files' | 'present'>): Promise<{
  state: Present;
  parts: BackedUpFile[];
  close: () => Promise<void>;
}> {
  const opened: OpenFile[] = [];
  const close = async (): Promise<void> => {
    for (const file of opened.splice(0)) await file.close();
  };
  try {
    return await present(async (state) => {
      const parts: BackedUpFile[] = [];
      for (const present of state.files) {
        const { name } = present;
        if ('content' in present) {
          const { content } = present;
          parts.push({ name, bytes: content.length, chunks: () => once(content) });
          continue;
        }
        const { path, bytes } = present;
        const file = await files.open(path, 'read');
        opened.push(file);
        parts.push({ name, bytes, chunks: () => chunksOf(file, 0, bytes) });
      }
      return { state, parts, close };
    });
  } catch (error) {
    await close();
    throw error;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export class Backups {
  readonly #parts: BackupParts;
  readonly folder: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: BackupParts) {
    this.#parts = parts;
    this.folder = join(parts.folder, 'backups');
  }

  /**
   * Writes a backup, one after another. When it fails or is stopped, nothing of it is left behind.
   * @throws NotSaved
   */
  make(options?: BackupOptions): Promise<MadeBackup> {
    const made = this.#last.then(() => this.#make(options));
    this.#last = made.catch(() => undefined);
    return made;
  }

  async #make({ folder = this.folder, signal, onProgress }: BackupOptions = {}): Promise<MadeBackup> {
    const { files, seal, attachments, now } = this.#parts;
    signal?.throwIfAborted();
    let close = async (): Promise<void> => undefined;
    try {
      const present = await openPresent(this.#parts);
      close = present.close;
      const { state, parts } = present;
      const names = await attachments.names();
      const shared = attachmentsBeside(files, folder);
      const missing: string[] = [];
      let total = parts.reduce((sum, part) => sum + part.bytes, 0);
      for (const one of names) {
        if (await shared.hasNamed(one)) continue;
        missing.push(one);
        total += await attachments.bytesNamed(one);
      }
      let done = 0;
      const advance = (bytes: number): void => {
        signal?.throwIfAborted();
        done += bytes;
        onProgress?.(done, total);
      };

      await files.makeFolder(folder);
      for (const name of await files.names(folder)) {
        if (UNFINISHED.test(name)) await files.remove(join(folder, name));
      }
      const copied: string[] = [];
      try {
        for (const one of missing) {
          if (await attachments.copyNamed(shared, one)) copied.push(one);
          else this.#parts.log.error('an attachment is damaged and not in the backup', { name: one });
          advance(await attachments.bytesNamed(one));
        }
        const { seq, hash, root, folderId, counts } = state;
        const at = instantOf(now);
        const name = await this.#freeName(folder, at, seq);
        const path = join(folder, name);
        const head: BackupHead = {
          format: BACKUP_FORMAT,
          kind: 'backup',
          at,
          seq,
          hash,
          attachments: names.length,
          root,
          folderId,
        };
        const bytes = await replaceWhole(
          files,
          path,
          untilAborted(backupChunks(seal, head, parts, names, advance), signal),
        );
        return { ...infoOf(head, path, name, bytes), hash, counts };
      } catch (error) {
        for (const one of copied) await shared.removeNamed(one).catch(() => undefined);
        throw error;
      }
    } catch (error) {
      throw notSaved(error);
    } finally {
      await close();
    }
  }

  /** Two of one second and one seq are two backups all the same: nothing is written over. */
  async #freeName(folder: string, at: string, seq: number): Promise<string> {
    const stem = `branchdesk-${at.slice(0, 19).replaceAll(':', '')}Z-${seq}`;
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number === 1 ? '' : `-${number}`}.backup`;
      if ((await this.#parts.files.size(join(folder, name))) === null) return name;
    }
  }

  /** Those in a folder, newest first. What is not a backup is passed over. @throws what the disk throws. */
  async list(folder = this.folder): Promise<BackupInfo[]> {
    const { files } = this.#parts;
    const found: BackupInfo[] = [];
    for (const name of await files.names(folder)) {
      if (!READABLE.test(name)) continue;
      const path = join(folder, name);
      try {
        const head = await readBackupHead(files, path);
        found.push(infoOf(head, path, name, (await files.size(path)) ?? 0));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (!(error instanceof UnusableBackup) && code !== 'ENOENT' && code !== 'EISDIR') throw error;
      }
    }
    return found.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.seq - a.seq));
  }
}

const infoOf = (head: BackupHead, path: string, name: string, bytes: number): BackupInfo => {
  const { at, seq, attachments, root, folderId } = head;
  return { path, name, at, bytes, seq, attachments, root, isProtected: folderId !== null };
};

/** Looks once more before the end is written: after it the backup is there. */
async function* untilAborted(chunks: AsyncIterable<Uint8Array>, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    yield chunk;
  }
}
