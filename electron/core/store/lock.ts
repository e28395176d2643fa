// One process at a time: an exclusive transaction on a tiny SQLite file, which the operating system lets go of at once
// when its process dies. Who holds it is written beside it, for the other one's message only.

import { hostname } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { FolderHeld } from './errors.ts';
import type { Files } from './files.ts';
import { readWhole, replaceWhole } from './whole-file.ts';

/** Nobody but SQLite may open this file: closing it anywhere else in the process would let the lock go. */
const LOCK = 'lock';
const HOLDER = 'lock.json';

export interface Lock {
  release(): void;
}

/**
 * @throws FolderHeld naming who has it; what the disk says, with the system's own `code`, where it refuses.
 * The folder must be there.
 */
export async function takeLock(files: Files, folder: string, since: string): Promise<Lock> {
  let database: DatabaseSync | undefined;
  try {
    database = openQuietly(join(folder, LOCK));
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    const code = ((error as { errcode?: number }).errcode ?? 0) & 0xff;
    if (code === SQLITE_BUSY) throw new FolderHeld(await holderOf(files, folder));
    throw await refusal(files, folder, error, SYSTEM_CODES[code]);
  }
  try {
    const holder = { pid: process.pid, host: hostname(), since };
    await replaceWhole(files, join(folder, HOLDER), [Buffer.from(`${JSON.stringify(holder)}\n`)]);
  } catch {
    // A full or read-only disk: the folder can still be read, and the lock itself holds.
  }
  return { release: () => database.close() };
}

const SQLITE_BUSY = 5;
/** What SQLite's PERM, READONLY, IOERR, FULL and CANTOPEN mean, where the disk itself does not say more. */
const SYSTEM_CODES: Readonly<Record<number, string>> = {
  3: 'EACCES',
  8: 'EROFS',
  10: 'EIO',
  13: 'ENOSPC',
  14: 'EACCES',
};

/** SQLite tells little of why the disk refuses: writing a file there ourselves tells more. */
async function refusal(files: Files, folder: string, error: unknown, code: string | undefined): Promise<unknown> {
  if (code === undefined) return error;
  const probe = join(folder, 'lock.probe');
  try {
    await (await files.open(probe, 'create')).close();
    await files.remove(probe);
  } catch (cause) {
    return cause;
  }
  return Object.assign(new Error('the lock cannot be taken', { cause: error }), { code });
}

async function holderOf(files: Files, folder: string): Promise<string> {
  try {
    const bytes = await readWhole(files, join(folder, HOLDER));
    const { pid, host, since } = JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
    return `process ${pid} on ${host}, since ${since}`;
  } catch {
    return 'another process';
  }
}

/** Node calls its SQLite experimental at first use: that is decided here and no news to anybody. */
function openQuietly(path: string): DatabaseSync {
  const warn = process.emitWarning;
  process.emitWarning = ((...given: Parameters<typeof warn>) => {
    if (!String(given[0]).includes('SQLite')) warn(...given);
  }) as typeof warn;
  try {
    const sqlite = process.getBuiltinModule('node:sqlite');
    return new sqlite.DatabaseSync(path);
  } finally {
    process.emitWarning = warn;
  }
}
