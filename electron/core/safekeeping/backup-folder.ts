// The folder of backups: is it there, is it the one that was chosen, does it lie on another disk than the records. A disk that
// is not plugged in leaves an empty folder behind on some systems: a small file that Branchdesk put there tells them apart.

import { stat, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { DeskStore } from '../store/desk-store.ts';
import { settingsOf } from './kept-settings.ts';

const MARK = 'branchdesk-backups.txt';
const MARK_TEXT = `Branchdesk keeps backups of your branch in this folder. Leave this file and the folder "attachments" where they are: each
file whose name ends in .backup needs the documents in it. To bring a backup back, choose "Open a backup" when Branchdesk
starts on an empty desk, or "Backups and moving" in the branch's own pages.
`;

export const ownFolderOf = (store: DeskStore): string => store.keeping.ownFolder;

export const folderOf = (store: DeskStore): string => settingsOf(store).folder ?? ownFolderOf(store);

/** Why a folder cannot take backups, in a sentence; null when it can, and then it is marked as theirs. */
export async function problemOfFolder(folder: string): Promise<string | null> {
  if (!isAbsolute(folder)) return 'Write the whole path, from the disk on: /media/usb/Backups, or E:\\Backups.';
  if (folder.includes('\0')) return 'This is not a path.';
  const about = await stat(folder).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (about instanceof Error) {
    if (about.code === 'ENOENT') return 'There is no such folder. Make it first, or check that the disk is plugged in.';
    return 'This folder cannot be looked into. Check that you may open it.';
  }
  if (!about.isDirectory()) return 'This is a file. Name the folder to put backups into.';
  try {
    await writeFile(join(folder, MARK), MARK_TEXT, { mode: 0o600 });
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') return 'This disk is full. Make some room on it, or choose another.';
    return 'Nothing can be written to this folder. Choose another, or make it writable.';
  }
}

const isMarked = (folder: string): Promise<boolean> =>
  stat(join(folder, MARK)).then(
    (about) => about.isFile(),
    () => false,
  );

/** Whether the chosen folder is there now. The data folder's own always is. */
export async function isThere(store: DeskStore): Promise<boolean> {
  const { folder } = settingsOf(store);
  return folder === null || isMarked(folder);
}

/** Every folder that holds backups of this desk and can be reached now: the chosen one, its own, and former ones. */
export async function reachedFolders(store: DeskStore): Promise<string[]> {
  const { folder, former } = settingsOf(store);
  const reached = [ownFolderOf(store)];
  for (const one of new Set([...(folder === null ? [] : [folder]), ...former])) {
    if (await isMarked(one)) reached.push(one);
  }
  return reached;
}

/** null when the folder is not there. */
export async function isOnSameDisk(store: DeskStore): Promise<boolean | null> {
  const [records, backups] = await Promise.all(
    [store.folder, folderOf(store)].map((path) => stat(path).catch(() => null)),
  );
  if (settingsOf(store).folder === null) return true;
  if (!records || !backups) return null;
  return records.dev === backups.dev;
}
