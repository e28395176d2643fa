// The backup that somebody named, chose or sent, as a file on this disk for as long as it is worked with.

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { Readable } from 'node:stream';
import type { WhichBackup } from '../../../../shared/contract/safekeeping.ts';
import type { CallContext } from '../../desk.ts';
import { folderOf } from '../../safekeeping/backup-folder.ts';
import { forgetLaidDown, layDown } from '../../temporary-files.ts';
import { InvalidInput } from '../implementer.ts';
import { inProcessPath } from '../in-process-path.ts';

/** What a page may name in a folder that it typed: what Branchdesk makes, and no way out of the folder. */
const READABLE = /^[^/\\\0]+\.(?:backup|branchdesk)$/i;

/**
 * `keeps`: what was uploaded stays, to be given again.
 * @throws InvalidInput when nothing, or more than one thing, was given, or it is not there.
 */
export async function withGivenBackup<T>(
  given: WhichBackup,
  context: CallContext,
  work: (path: string) => Promise<T>,
  keeps = false,
): Promise<T> {
  const { name, folder, path, file, upload } = given;
  if ([name, path, file, upload].filter((one) => one !== undefined).length !== 1) {
    throw new InvalidInput({ path: ['file'], message: 'Choose one backup to open.' });
  }
  if (name !== undefined) return work(await inFolder(folder ?? folderOf(context.desk.store), name));
  if (path !== undefined) return work(await existing(inProcessPath(path, context), 'path'));
  if (file !== undefined) return fromFile(file, work);
  const { uploads } = context.desk;
  const used = await (keeps ? uploads.look(upload ?? '', work) : uploads.use(upload ?? '', work));
  if (used.isThere) return used.result;
  throw new InvalidInput({ path: ['upload'], message: 'This file has been used already. Choose it again.' });
}

async function inFolder(folder: string, name: string): Promise<string> {
  if (!READABLE.test(name)) throw new InvalidInput({ path: ['name'], message: 'This is not the name of a backup.' });
  return existing(join(typedFolder(folder), name), 'name');
}

/** @throws InvalidInput when it is no whole path. */
export function typedFolder(folder: string): string {
  if (!isAbsolute(folder) || folder.includes('\0')) {
    const message = 'Write the whole path, from the disk on: /media/usb/Backups, or E:\\Backups.';
    throw new InvalidInput({ path: ['folder'], message });
  }
  return folder;
}

async function existing(path: string, field: string): Promise<string> {
  const about = await stat(path).catch(() => null);
  if (about?.isFile()) return path;
  throw new InvalidInput({ path: [field], message: 'There is no backup at this path.' });
}

/** The page's file, laid down sealed for as long as it is being opened; its own name is never used as a path. */
async function fromFile<T>(file: File, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-restore-'));
  const path = join(folder, `${randomUUID()}.backup`);
  try {
    await layDown(path, Readable.fromWeb(file.stream() as Parameters<typeof Readable.fromWeb>[0]));
    return await work(path);
  } finally {
    forgetLaidDown(path);
    await rm(folder, { recursive: true, force: true });
  }
}
