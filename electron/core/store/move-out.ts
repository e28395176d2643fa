// The whole branch in one file, for another computer: what a backup holds, and besides it the documents themselves and what
// this computer keeps (saved filters, drafts). As it lies on the disk: encrypted where the branch is.

import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type BackupParts, openPresent } from './backup.ts';
import { BACKUP_FORMAT, type BackedUpFile, type BackupHead, backupChunks, chunksOf } from './backup-file.ts';
import type { Files } from './files.ts';
import { instantOf } from './stored-instant.ts';

export interface MoveOut {
  head: BackupHead;
  /** Of the files in it; the file itself is a little larger. */
  bytes: number;
  /** To be called once. `onProgress` in bytes. A failure ends it with an error, so that half is never taken for a whole. */
  open(onProgress?: (done: number, total: number) => void): ReadableStream<Uint8Array>;
  /** For whoever does not open it after all. */
  close(): Promise<void>;
}

/** What is in it is what is there now, however long it takes to write. */
export async function moveOut(parts: BackupParts): Promise<MoveOut> {
  const { files, folder, seal, attachments, now } = parts;
  const { state, parts: present, close } = await openPresent(parts);
  try {
    const held: BackedUpFile[] = [...present, ...(await wholeFile(files, folder, 'desk.json'))];
    for (const name of await attachments.names()) {
      const at = `attachments/${name.slice(0, 2)}/${name.slice(2)}`;
      held.push(...(await wholeFile(files, folder, at)));
    }
    const { seq, hash, root, folderId } = state;
    const head: BackupHead = {
      format: BACKUP_FORMAT,
      kind: 'move',
      at: instantOf(now),
      seq,
      hash,
      attachments: 0,
      root,
      folderId,
    };
    const bytes = held.reduce((sum, file) => sum + file.bytes, 0);
    return {
      head,
      bytes,
      open(onProgress = () => undefined) {
        let done = 0;
        const advance = (count: number): void => {
          done += count;
          onProgress(done, bytes);
        };
        const chunks = Readable.from(backupChunks(seal, head, held, [], advance), { objectMode: false });
        chunks.once('close', () => void close());
        return Readable.toWeb(chunks) as ReadableStream<Uint8Array>;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opened when its turn comes: there may be many. */
async function wholeFile(files: Files, folder: string, name: string): Promise<BackedUpFile[]> {
  const path = join(folder, name);
  const bytes = await files.size(path);
  if (bytes === null) return [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const file = await files.open(path, 'read');
    try {
      yield* chunksOf(file, 0, bytes ?? 0);
    } finally {
      await file.close();
    }
  }
  return [{ name, bytes, chunks }];
}
