// Proves that a backup can be opened, by opening it: in a folder of its own within the data folder, sealed as the backup is, so
// that nothing lies there in the clear. It goes again afterwards, and at the next opening after a kill.

import { join } from 'node:path';
import { collectionNames } from '../../../shared/domain/collections.ts';
import { attachmentsBeside } from './backup.ts';
import { chunksOf } from './backup-file.ts';
import { type BackupContents, checkBackup } from './backup-reading.ts';
import { notSaved } from './disk-errors.ts';
import { emptyDocument } from './document.ts';
import { NotProved, UnusableBackup } from './errors.ts';
import type { Files } from './files.ts';
import type { LongWork } from './keeping.ts';
import { type FolderParts, openFolder } from './opening.ts';
import { PROVING } from './swap.ts';
import { turns } from './turns.ts';
import { verify } from './verify.ts';
import { replaceWhole } from './whole-file.ts';

const SLICE = 12;

export interface Expected {
  seq: number;
  hash?: string;
  counts?: Readonly<Record<string, number>>;
}

export const discardProving = (files: Files, folder: string): Promise<void> =>
  files.removeFolder(join(folder, PROVING));

/** @throws NotProved, NotSaved where this disk has no room, the signal's reason. */
export async function proveBackup(
  parts: FolderParts,
  path: string,
  expected: Expected,
  options: LongWork = {},
): Promise<void> {
  const { files, folder } = parts;
  const proving = join(folder, PROVING);
  try {
    const contents = await checked(parts, path, options);
    const { head } = contents;
    if (head.seq !== expected.seq || (expected.hash !== undefined && head.hash !== expected.hash)) {
      throw new NotProved('It holds something else than what was written.');
    }
    await haveAll(files, path, contents);
    await discardProving(files, folder);
    await unpackInto(files, path, contents, proving, options.signal);
    const opened = await openFolder({ ...parts, folder: proving });
    try {
      const { seq, hash, memory } = opened.low.data;
      if (opened.damage.found.length > 0) throw new NotProved('Its history opens with damage.');
      if (seq !== head.seq || hash !== head.hash) throw new NotProved('It opens at another step than it should.');
      const found = await verify(
        { document: emptyDocument(), history: opened.history, snapshots: opened.snapshots },
        { signal: options.signal, pause: turns(SLICE) },
      );
      // As strict as a restore is: what is proved can be brought back.
      if (!found.isSound) throw new NotProved('Its history is damaged.');
      const { counts } = expected;
      const other = counts && collectionNames.find((name) => memory.count(name) !== (counts[name] ?? 0));
      if (other) throw new NotProved('It opens with another number of records than it should.');
    } finally {
      await opened.access.close();
      await opened.history.close();
      opened.lock.release();
    }
  } catch (error) {
    throw error instanceof NotProved ? error : notSaved(error);
  } finally {
    await discardProving(files, folder).catch(() =>
      parts.log.error('what was unpacked for a proof stays until next time'),
    );
  }
}

async function checked({ files, seal }: FolderParts, path: string, options: LongWork): Promise<BackupContents> {
  try {
    return await checkBackup(files, path, seal, options);
  } catch (error) {
    if (error instanceof UnusableBackup) throw new NotProved('Its file is damaged.');
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new NotProved('Its file is not there any more.');
    throw error;
  }
}

async function haveAll(files: Files, path: string, { attachments }: BackupContents): Promise<void> {
  const shared = attachmentsBeside(files, join(path, '..'));
  for (const name of attachments) {
    if (!(await shared.hasNamed(name))) throw new NotProved('A document is missing beside it.');
  }
}

async function unpackInto(
  files: Files,
  path: string,
  contents: BackupContents,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const part of ['', 'history', 'snapshot', 'access']) await files.makeFolder(join(folder, part));
  const file = await files.open(path, 'read');
  try {
    for (const { name, offset, bytes } of contents.files) {
      signal?.throwIfAborted();
      await replaceWhole(files, join(folder, name), chunksOf(file, offset, bytes));
    }
  } finally {
    await file.close();
  }
}
