// Backups: each is one file of history, snapshot and the list of attachments, beside an attachment store that all
// backups in a folder share, so that the tenth costs no more room than what is new.

import { join } from 'node:path';
import type { Log, Now } from '../ports.ts';
import { Attachments } from './attachments.ts';
import { BACKUP_FORMAT, type BackedUpFile, backupChunks, readBackupHead } from './backup-file.ts';
import type { BackupInfo } from './desk-store.ts';
import { notSaved } from './disk-errors.ts';
import type { Files, OpenFile } from './files.ts';
import { instantOf } from './stored-instant.ts';
import { replaceWhole } from './whole-file.ts';

const NAME = /\.backup$/;
/** What a killed process left behind. */
const UNFINISHED = /^branchdesk-.*\.backup\.new$/;

/** A file of the data folder and how many of its bytes belong to whole transactions. */
export interface PresentFile {
  /** `history/000001.jsonl` */
  name: string;
  path: string;
  bytes: number;
}

/** What lies on the disk at one moment, between two transactions. */
export interface Present {
  seq: number;
  /** Of the last line of transaction `seq`. */
  hash: string;
  files: readonly PresentFile[];
}

export interface BackupParts {
  files: Files;
  /** The data folder. */
  folder: string;
  attachments: Attachments;
  /** Calls `take` while nothing is being saved. */
  present: <T>(take: (present: Present) => Promise<T>) => Promise<T>;
  now: Now;
  log: Log;
}

export interface BackupOptions {
  /** `backups` in the data folder unless said. */
  folder?: string | undefined;
  signal?: AbortSignal | undefined;
  /** In bytes. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Where the backups of a folder keep their attachments: files by name, as they lie in the data folder. */
export const attachmentsBeside = (files: Files, folder: string): Attachments =>
  new Attachments(files, join(folder, 'attachments'));

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
  make(options?: BackupOptions): Promise<BackupInfo> {
    const made = this.#last.then(() => this.#make(options));
    this.#last = made.catch(() => undefined);
    return made;
  }

  async #make({ folder = this.folder, signal, onProgress }: BackupOptions = {}): Promise<BackupInfo> {
    const { files, attachments, now, present } = this.#parts;
    signal?.throwIfAborted();
    const opened: OpenFile[] = [];
    // Open files stay readable when a newer snapshot takes their place, so that saving can go on meanwhile.
    const open = async ({ name, path, bytes }: PresentFile): Promise<BackedUpFile> => {
      const file = await files.open(path, 'read');
      opened.push(file);
      return { name, file, bytes };
    };
    try {
      const { seq, hash, parts } = await present(async (state) => {
        const taken: BackedUpFile[] = [];
        for (const file of state.files) taken.push(await open(file));
        return { seq: state.seq, hash: state.hash, parts: taken };
      });
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
        const at = instantOf(now);
        const name = `branchdesk-${at.slice(0, 19).replaceAll(':', '')}Z-${seq}.backup`;
        const path = join(folder, name);
        const head = { format: BACKUP_FORMAT, at, seq, hash, attachments: names.length };
        const bytes = await replaceWhole(files, path, untilAborted(backupChunks(head, parts, names, advance), signal));
        return { path, name, at, bytes, seq, attachments: names.length };
      } catch (error) {
        for (const one of copied) await shared.removeNamed(one).catch(() => undefined);
        throw error;
      }
    } catch (error) {
      throw notSaved(error);
    } finally {
      for (const file of opened) await file.close();
    }
  }

  /** Those in the data folder's `backups`, newest first. What is not a backup is passed over. */
  async list(): Promise<BackupInfo[]> {
    const { files } = this.#parts;
    const found: BackupInfo[] = [];
    for (const name of await files.names(this.folder)) {
      if (!NAME.test(name)) continue;
      const path = join(this.folder, name);
      const head = await readBackupHead(files, path);
      if (head === null) continue;
      const { at, seq, attachments } = head;
      found.push({ path, name, at, bytes: (await files.size(path)) ?? 0, seq, attachments });
    }
    return found.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.seq - a.seq));
  }
}

/** Looks once more before the end is written: after it the backup is there. */
async function* untilAborted(chunks: AsyncIterable<Uint8Array>, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    yield chunk;
  }
}
