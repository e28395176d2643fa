// Opens a backup in place of an empty desk. Everything is checked before anything is put into place, and what is put
// into place is finished at the next opening if the program was killed in between.

import { dirname, join } from 'node:path';
import type { Attachments } from './attachments.ts';
import { attachmentsBeside } from './backup.ts';
import { type BackupContents, checkBackup, chunksOf } from './backup-file.ts';
import { notSaved } from './disk-errors.ts';
import { emptyDocument } from './document.ts';
import { UnusableBackup } from './errors.ts';
import type { Files } from './files.ts';
import { HistoryFiles } from './history.ts';
import type { Migration } from './migrations/migration.ts';
import type { Seal } from './seal.ts';
import { SnapshotAdapter } from './snapshot.ts';
import { turns } from './turns.ts';
import { verify } from './verify.ts';
import { replaceWhole } from './whole-file.ts';

/** Unpacked here and checked again as history before it becomes the desk's own. */
const UNPACKED = 'restoring';
/** While this is there, all that was unpacked is good and has to be put into place. */
const READY = 'ready';
const FOLDERS = ['history', 'snapshot'] as const;

export interface RestoreParts {
  files: Files;
  folder: string;
  seal: Seal;
  migrations: readonly Migration[];
  attachments: Attachments;
}

/** The disk refused both to go on and to go back: nothing may be saved before the folder was opened again. */
export class HalfRestored extends Error {
  constructor(cause: unknown) {
    super('a restore was left half-way', { cause });
    this.name = 'HalfRestored';
  }
}

export interface Restored {
  /** When the backup was made. */
  at: string;
  seq: number;
  missingAttachments: string[];
}

/**
 * Puts a backup's files where an empty desk has its own, and then reads them. Only while nothing is being saved.
 * @throws UnusableBackup, NotSaved; nothing has been changed then. HalfRestored.
 */
export async function putInPlace(parts: RestoreParts, path: string, read: () => Promise<void>): Promise<Restored> {
  const { files, folder } = parts;
  const contents = await checkBackup(files, path);
  try {
    await discardUnpacked(files, folder);
    await unpack(parts, path, contents);
    await checkUnpacked(parts, contents);
    const missingAttachments = await takeAttachments(parts, path, contents);
    await replaceWhole(files, join(folder, UNPACKED, READY), [Buffer.from('{}\n')]);
    await finishRestore(files, folder);
    await read();
    return { at: contents.head.at, seq: contents.head.seq, missingAttachments };
  } catch (error) {
    await takeBack(parts, contents);
    throw error instanceof UnusableBackup ? error : notSaved(error);
  }
}

/** The desk was empty, so all that lies there under the backup's names came from it. */
async function takeBack({ files, folder }: RestoreParts, contents: BackupContents): Promise<void> {
  try {
    await files.remove(join(folder, UNPACKED, READY));
    for (const { name } of contents.files) await files.remove(join(folder, name));
    await discardUnpacked(files, folder);
  } catch (error) {
    throw new HalfRestored(error);
  }
}

/**
 * To be called before a folder is read: puts into place what a killed restore had unpacked and checked, or throws away
 * what it had not finished unpacking.
 */
export async function finishRestore(files: Files, folder: string): Promise<void> {
  const unpacked = join(folder, UNPACKED);
  if ((await files.names(unpacked)).length === 0) return;
  if ((await files.size(join(unpacked, READY))) === null) return discardUnpacked(files, folder);
  for (const part of FOLDERS) {
    await files.makeFolder(join(folder, part));
    for (const name of await files.names(join(unpacked, part))) {
      await files.rename(join(unpacked, part, name), join(folder, part, name));
    }
    await files.syncFolder(join(folder, part));
  }
  await files.remove(join(unpacked, READY));
  await files.syncFolder(unpacked);
}

async function discardUnpacked(files: Files, folder: string): Promise<void> {
  for (const part of FOLDERS) {
    for (const name of await files.names(join(folder, UNPACKED, part))) {
      await files.remove(join(folder, UNPACKED, part, name));
    }
  }
}

async function unpack({ files, folder }: RestoreParts, path: string, { files: parts }: BackupContents): Promise<void> {
  for (const part of FOLDERS) await files.makeFolder(join(folder, UNPACKED, part));
  const file = await files.open(path, 'read');
  try {
    for (const { name, offset, bytes } of parts) {
      await replaceWhole(files, join(folder, UNPACKED, name), chunksOf(file, offset, bytes));
    }
  } finally {
    await file.close();
  }
}

/** A checksum says that the file is as it was written; this says that what was written is a sound history. */
async function checkUnpacked(parts: RestoreParts, { head }: BackupContents): Promise<void> {
  const { files, folder, seal, migrations } = parts;
  const history = await HistoryFiles.open(files, join(folder, UNPACKED, 'history'), seal);
  const snapshots = new SnapshotAdapter({ files, folder: join(folder, UNPACKED, 'snapshot'), seal, migrations });
  const found = await verify({ document: emptyDocument(), history, snapshots }, { pause: turns(12) });
  const isExpected = found.isSound && found.seq === head.seq && found.lastHash === head.hash;
  if (!isExpected) {
    throw new UnusableBackup('The history in this backup is damaged. Nothing was changed. Try another backup.');
  }
}

/** From beside the backup, or from the desk's own backups. Those that lie nowhere are named. */
async function takeAttachments(
  { files, folder, attachments }: RestoreParts,
  path: string,
  { hashes }: BackupContents,
): Promise<string[]> {
  const places = [dirname(path), join(folder, 'backups')].map((place) => attachmentsBeside(files, place));
  const missing: string[] = [];
  for (const name of hashes) {
    let isThere = await attachments.hasNamed(name);
    for (const place of places) {
      if (!isThere && (await place.hasNamed(name))) isThere = await place.copyNamed(attachments, name, attachments);
    }
    if (!isThere) missing.push(name);
  }
  return missing;
}
