// A folder that a newer Branchdesk wrote is refused before anything in it is touched, even the lock. Every format keeps
// the envelope of a line and of a snapshot's head, so that this program can tell.

import { join } from 'node:path';
import { NewerFormat } from './errors.ts';
import { HistoryFiles } from './history.ts';
import { checkHead, Unreadable } from './line.ts';
import { formatOf } from './migrations/migration.ts';
import type { FolderParts } from './opening.ts';
import { SnapshotAdapter } from './snapshot.ts';

/** Reads only. What is damaged here says nothing; opening names it. @throws NewerFormat */
export async function refuseNewer(parts: FolderParts): Promise<void> {
  const known = formatOf(parts.migrations);
  for (const format of [await formatOfSnapshot(parts), await formatOfHistory(parts)]) {
    if (format !== undefined && format > known) throw new NewerFormat(format, known);
  }
}

async function formatOfSnapshot(parts: FolderParts): Promise<number | undefined> {
  const snapshots = new SnapshotAdapter({ ...parts, folder: join(parts.folder, 'snapshot') });
  const newest = (await snapshots.names()).at(-1);
  return newest === undefined ? undefined : readable(async () => (await snapshots.headOf(newest)).format);
}

async function formatOfHistory({ files, folder, seal }: FolderParts): Promise<number | undefined> {
  const history = await HistoryFiles.open(files, join(folder, 'history'), seal);
  const line = await history.lastLine();
  return line && readable(async () => checkHead(line).head.format);
}

async function readable(read: () => Promise<number>): Promise<number | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
