// From a folder to the present: is it ours to open, the lock, the newest good snapshot, the history after it. Nothing is
// written before all of it was read; what is damaged stays as it is, and the store is then read-only.

import { join } from 'node:path';
import { Low } from 'lowdb';
import { collectionNames } from '../../../shared/domain/collections.ts';
import type { Log, Now } from '../ports.ts';
import { DamageReport } from './damage.ts';
import { emptyDocument, type StoreDocument } from './document.ts';
import type { Files } from './files.ts';
import { HistoryFiles } from './history.ts';
import { NO_HASH } from './line.ts';
import { type Lock, takeLock } from './lock.ts';
import type { Migration } from './migrations/migration.ts';
import { refuseNewer } from './newer-format.ts';
import { replay } from './replay.ts';
import { finishRestore } from './restore.ts';
import type { Seal } from './seal.ts';
import { SnapshotAdapter } from './snapshot.ts';

export interface FolderParts {
  folder: string;
  files: Files;
  seal: Seal;
  migrations: readonly Migration[];
  now: Now;
  log: Log;
  /** A history file past this size is followed by a new one. */
  historyFileBytes: number;
}

/** A folder that is open: what all parts of the store work upon. */
export interface Opened extends FolderParts {
  lock: Lock;
  low: Low<StoreDocument>;
  history: HistoryFiles;
  snapshots: SnapshotAdapter;
  damage: DamageReport;
}

/** @throws FolderHeld, NewerFormat */
export async function openFolder(parts: FolderParts): Promise<Opened> {
  const { folder, files, seal, now, log } = parts;
  await refuseNewer(parts);
  await files.makeFolder(folder);
  const lock = await takeLock(files, folder, now.instant().toString());
  try {
    const snapshotFolder = join(folder, 'snapshot');
    const historyFolder = join(folder, 'history');
    await files.makeFolder(snapshotFolder);
    await files.makeFolder(historyFolder);
    await finishRestore(files, folder);
    const snapshots = new SnapshotAdapter({ ...parts, folder: snapshotFolder });
    const history = await HistoryFiles.open(files, historyFolder, seal, parts.historyFileBytes);
    const damage = new DamageReport(files, folder, log);
    const low = new Low<StoreDocument>(snapshots, emptyDocument());
    const opened: Opened = { ...parts, lock, low, history, snapshots, damage };
    await load(opened);
    return opened;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Reads the folder anew into an empty document that is in use: a backup was put in place. */
export async function reload(opened: Opened): Promise<void> {
  await opened.history.reread();
  const fresh = new Low<StoreDocument>(opened.snapshots, emptyDocument());
  await load({ ...opened, low: fresh });
  const { seq, hash, memory, series, transactions } = fresh.data;
  const present = opened.low.data;
  present.seq = seq;
  present.hash = hash;
  for (const [name, last] of series) present.series.set(name, last);
  for (const row of transactions) present.transactions.push(row);
  present.memory.swap(collectionNames.map((name) => ({ name, collection: memory.collection(name) })));
}

/** Reads the snapshot and the history after it, and gets history ready to go on if nothing is damaged. */
async function load({ low, snapshots, history, damage, migrations, files, folder }: Opened): Promise<void> {
  await low.read();
  const document = low.data;
  const from = document.seq;
  const source = from > 0 ? `the snapshot of transaction ${from}` : 'the beginning of the history';
  for (const { name, what } of snapshots.bad) {
    await damage.add(`snapshot/${name}`, `The snapshot ${what}.`, `${source}, and the history after it`);
  }

  const after = from > 0 ? await history.readAfter(document.hash) : undefined;
  const isMet = from === 0 || after !== undefined;
  const { bad, end, hole } = await replay(
    document,
    after ?? history.readAll(),
    from === 0 ? NO_HASH : null,
    migrations,
  );
  const upTo = `${source} and what can be read of the history, up to transaction ${document.seq}`;
  for (const { file, line, what } of bad) await damage.add(file, `Line ${line} ${what}.`, upTo);
  if (!isMet) {
    const file = ['history', history.names.at(-1) ?? []].flat().join('/');
    await damage.add(file, `The history does not hold transaction ${from}, at which the snapshot was written.`, upTo);
  }
  if (damage.found.length > 0) return;
  if (hole) await damage.keep(hole);
  await history.settle(end);
  for (const name of ['', 'history', 'snapshot']) await files.syncFolder(join(folder, name));
}
