// Brings a backup back. It is unpacked and checked whole beside the present, which nothing touches meanwhile; then, on a
// closed folder, the two change places by a plan that is finished at the next opening if the program was killed in between.
// What was there is put aside, and comes back the same way.

import { dirname, join } from 'node:path';
import type { Attachments } from './attachments.ts';
import { attachmentsBeside } from './backup.ts';
import { type BackupHead, chunksOf } from './backup-file.ts';
import { type BackupContents, checkBackup } from './backup-reading.ts';
import { notSaved } from './disk-errors.ts';
import { emptyDocument } from './document.ts';
import { UnusableBackup } from './errors.ts';
import type { Files } from './files.ts';
import { HistoryFiles } from './history.ts';
import type { LongWork } from './keeping.ts';
import type { Migration } from './migrations/migration.ts';
import type { Seal } from './seal.ts';
import { SnapshotAdapter } from './snapshot.ts';
import { ASIDE, swap, UNPACKED } from './swap.ts';
import { turns } from './turns.ts';
import { verify } from './verify.ts';
import { readWhole, replaceWhole } from './whole-file.ts';

const ATTACHMENT = /^attachments\/([0-9a-f]{2})\/([0-9a-f]{62})$/;
/** What belongs together: these change places as one. */
const RECORD = ['history', 'snapshot', 'anchor.json'];
const ABOUT = 'aside.json';
const SLICE = 12;

export interface StageParts {
  files: Files;
  /** The data folder. */
  folder: string;
  /** Of the keys that open the backup. */
  seal: Seal;
  migrations: readonly Migration[];
  /** The data folder's own. */
  attachments: Attachments;
  /** Folders beside the backup's own in which its attachments may lie. */
  places: readonly string[];
}

export interface Staged {
  head: BackupHead;
  /** What came: names within the folder in which it was unpacked. */
  comes: string[];
  /** Names of attachments that lie nowhere. */
  missing: string[];
  /** Names of those that were taken into the data folder for it. */
  taken: string[];
}

/** What a restore replaced. */
export interface Aside {
  /** Its folder's name. */
  name: string;
  /** When it was put aside, ISO 8601 in UTC. */
  at: string;
  /** The last transaction that it holds. */
  seq: number;
  /** When the backup was made that came in its place; null for what an undone restore had put there. */
  restoredFrom: string | null;
}

/** @throws UnusableBackup, NotSaved, the signal's reason; nothing of it stays then. */
export async function stage(parts: StageParts, path: string, options: LongWork = {}): Promise<Staged> {
  const { files, folder } = parts;
  const taken: string[] = [];
  try {
    const contents = await checkBackup(files, path, parts.seal, options);
    await discardStaged(files, folder);
    await unpack(parts, path, contents, taken, options.signal);
    await checkUnpacked(parts, contents);
    const missing = await takeAttachments(parts, path, contents, taken, options.signal);
    const comes = await files.names(join(folder, UNPACKED));
    return { head: contents.head, comes, missing, taken };
  } catch (error) {
    await unstage(parts, taken).catch(() => undefined);
    throw error instanceof UnusableBackup ? error : notSaved(error);
  }
}

export async function unstage(
  { files, folder, attachments }: Pick<StageParts, 'files' | 'folder' | 'attachments'>,
  taken: readonly string[],
): Promise<void> {
  for (const name of taken) await attachments.removeNamed(name);
  await discardStaged(files, folder);
}

/** To be called before a folder is read as well: what a killed restore had not begun to put in place is nothing. */
export const discardStaged = (files: Files, folder: string): Promise<void> =>
  files.removeFolder(join(folder, UNPACKED));

async function unpack(
  { files, folder, attachments }: StageParts,
  path: string,
  contents: BackupContents,
  taken: string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const part of ['history', 'snapshot']) await files.makeFolder(join(folder, UNPACKED, part));
  const file = await files.open(path, 'read');
  try {
    for (const { name, offset, bytes } of contents.files) {
      signal?.throwIfAborted();
      const attachment = ATTACHMENT.exec(name);
      if (attachment) {
        const under = `${attachment[1]}${attachment[2]}`;
        if (await attachments.hasNamed(under)) continue;
        await attachments.takeNamed(under, chunksOf(file, offset, bytes));
        taken.push(under);
        continue;
      }
      const target = join(folder, UNPACKED, name);
      await files.makeFolder(dirname(target));
      await replaceWhole(files, target, chunksOf(file, offset, bytes));
    }
  } finally {
    await file.close();
  }
  await files.syncFolder(join(folder, UNPACKED));
}

/** A checksum says that the file is as it was written; this says that what was written is a sound history. */
async function checkUnpacked(parts: StageParts, { head }: BackupContents): Promise<void> {
  const { files, folder, seal, migrations } = parts;
  const history = await HistoryFiles.open(files, join(folder, UNPACKED, 'history'), seal);
  const snapshots = new SnapshotAdapter({ files, folder: join(folder, UNPACKED, 'snapshot'), seal, migrations });
  const found = await verify({ document: emptyDocument(), history, snapshots }, { pause: turns(SLICE) });
  const isExpected = found.isSound && found.seq === head.seq && found.lastHash === head.hash;
  if (!isExpected) {
    throw new UnusableBackup('The history in this backup is damaged. Nothing was changed. Try another backup.');
  }
}

/** From beside the backup, or from where else they may lie. Those that lie nowhere are named. */
async function takeAttachments(
  { files, folder, attachments, places }: StageParts,
  path: string,
  contents: BackupContents,
  taken: string[],
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const stores = [dirname(path), join(folder, 'backups'), ...places].map((place) => attachmentsBeside(files, place));
  const missing: string[] = [];
  for (const name of contents.attachments) {
    signal?.throwIfAborted();
    if (await attachments.hasNamed(name)) continue;
    let isThere = false;
    for (const store of stores) {
      isThere ||= (await store.hasNamed(name)) && (await store.copyNamed(attachments, name, attachments));
    }
    (isThere ? taken : missing).push(name);
  }
  return missing;
}

/** `2026-11-22T101500.123Z`, or with a number behind it: a name for a folder that sorts by time and is nobody's yet. */
async function freeAside(files: Files, folder: string, at: string): Promise<string> {
  const stem = at.replaceAll(':', '');
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}`;
    if ((await files.size(join(folder, ASIDE, name))) === null) return name;
  }
}

/**
 * Puts what was staged in the place of the present, which is put aside: only while the folder is closed and its lock is held.
 * `present` says what that is; null for a folder that holds nothing yet, of which nothing is kept. What the folder has of a
 * protected branch's keys and log stays where there is a present: a restore changes nobody's keys and forgets no reading.
 * @throws what the disk throws; the next opening finishes it, or it was never begun.
 */
export async function putInPlace(
  files: Files,
  folder: string,
  { head, comes }: Pick<Staged, 'head' | 'comes'>,
  present: { at: string; seq: number } | null,
  now: string,
): Promise<void> {
  const isRecord = (name: string): boolean => RECORD.includes(name);
  if (present === null) {
    const aside = join(ASIDE, `empty-${await freeAside(files, folder, now)}`);
    // What an empty desk has kept and logged is nothing, and does not open under a protected branch's keys.
    const goes = [...RECORD, 'access', ...(head.folderId === null ? [] : ['desk.json'])];
    await swap(files, folder, { from: UNPACKED, aside, comes, goes: goes.filter((name) => !comes.includes(name)) });
    await files.removeFolder(join(folder, aside));
    return;
  }
  await exchange(files, folder, UNPACKED, comes.filter(isRecord), {
    name: await freeAside(files, folder, now),
    at: now,
    seq: present.seq,
    restoredFrom: head.at,
  });
  await discardStaged(files, folder);
}

/** Brings back what a restore replaced; what is there now is put aside in turn. As `putInPlace`. */
export async function bringBack(
  files: Files,
  folder: string,
  aside: Aside,
  present: { seq: number },
  now: string,
): Promise<void> {
  const from = join(ASIDE, aside.name);
  const comes = (await files.names(join(folder, from))).filter((name) => RECORD.includes(name));
  await exchange(files, folder, from, comes, {
    name: await freeAside(files, folder, now),
    at: now,
    seq: present.seq,
    restoredFrom: null,
  });
  await files.removeFolder(join(folder, from));
}

async function exchange(files: Files, folder: string, from: string, comes: string[], about: Aside): Promise<void> {
  const aside = join(ASIDE, about.name);
  await files.makeFolder(join(folder, aside));
  await replaceWhole(files, join(folder, aside, ABOUT), [Buffer.from(`${JSON.stringify(about)}\n`, 'utf8')]);
  // With its keys, so that the folder can be opened by itself.
  const keys = await readWhole(files, join(folder, 'keys.json'));
  if (keys !== null) await replaceWhole(files, join(folder, aside, 'keys.json'), [keys]);
  await swap(files, folder, { from, aside, comes, goes: RECORD.filter((name) => !comes.includes(name)) });
}

/** Newest first. One that was being put there when the power went, and has no history in it, is passed over. */
export async function listAsides(files: Files, folder: string): Promise<Aside[]> {
  const found: Aside[] = [];
  for (const name of await files.names(join(folder, ASIDE))) {
    const about = await readWhole(files, join(folder, ASIDE, name, ABOUT));
    if (about === null || (await files.size(join(folder, ASIDE, name, 'history'))) === null) continue;
    found.push({ ...(JSON.parse(Buffer.from(about).toString('utf8')) as Aside), name });
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}
