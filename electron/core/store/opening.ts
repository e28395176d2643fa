// From a folder to the present: is it ours to open, the lock, the newest good snapshot, the history after it. Nothing is
// written before all of it was read; what is damaged stays as it is, and the store is then read-only.

import { join } from 'node:path';
import { Low } from 'lowdb';
import { AccessLog } from '../access-log/access-log.ts';
import type { Log, Now } from '../ports.ts';
import { type AlsoAnchored, AnchorFile } from './anchor.ts';
import { anchoredLines, reportUnanchored, tidyAnchor } from './anchored.ts';
import { CaseKeys } from './case-keys.ts';
import { DamageReport } from './damage.ts';
import { emptyDocument, type StoreDocument } from './document.ts';
import type { Files } from './files.ts';
import { HistoryFiles } from './history.ts';
import { NO_HASH } from './line.ts';
import { type Lock, takeLock } from './lock.ts';
import type { Migration } from './migrations/migration.ts';
import { refuseNewer } from './newer-format.ts';
import { openOpaque } from './opaque.ts';
import { replay } from './replay.ts';
import type { Seal } from './seal.ts';
import { SnapshotAdapter } from './snapshot.ts';
import { instantOf } from './stored-instant.ts';
import { finishSwap, LEFT_OVERS } from './swap.ts';

export interface FolderParts {
  folder: string;
  files: Files;
  seal: Seal;
  /** Of the sealed cases that whoever is present can open; none unless said. */
  caseKeys?: CaseKeys;
  migrations: readonly Migration[];
  now: Now;
  log: Log;
  /** A history file past this size is followed by a new one. */
  historyFileBytes: number;
  /** Of a protected folder: its keys.json. */
  keyring?: KeyringOf | undefined;
  /** Part of a data folder, put aside or unpacked: the log of who read what is not in it. */
  isApart?: boolean | undefined;
}

/** What the store has to know of the keys that it was opened with. */
export interface KeyringOf {
  /** Of keys.json: an older one than was anchored is damage. */
  generation(): number;
  /** What is wrong with keys.json as it lies on the disk, as the end of a sentence about it; null when nothing is. */
  check(): Promise<string | null>;
}

/** A folder that is open: what all parts of the store work upon. */
export interface Opened extends FolderParts {
  lock: Lock;
  low: Low<StoreDocument>;
  history: HistoryFiles;
  snapshots: SnapshotAdapter;
  damage: DamageReport;
  access: AccessLog;
  caseKeys: CaseKeys;
  anchor: AnchorFile;
  /** Of what lay there; 0 where nothing did. */
  formatFound: number;
}

/** @throws FolderHeld, NewerFormat */
export async function openFolder(parts: FolderParts): Promise<Opened> {
  const { folder, files, seal, now, log, caseKeys = new CaseKeys() } = parts;
  const formatFound = await refuseNewer(parts);
  await files.makeFolder(folder);
  const lock = await takeLock(files, folder, instantOf(now));
  try {
    await finishSwap(files, folder);
    // What a killed restore or proof had unpacked is nothing.
    for (const name of LEFT_OVERS) await files.removeFolder(join(folder, name));
    const snapshotFolder = join(folder, 'snapshot');
    const historyFolder = join(folder, 'history');
    await files.makeFolder(snapshotFolder);
    await files.makeFolder(historyFolder);
    const anchor = new AnchorFile(parts);
    const snapshots = new SnapshotAdapter({ ...parts, caseKeys, folder: snapshotFolder, anchor });
    const history = await HistoryFiles.open(files, historyFolder, seal, parts.historyFileBytes);
    const damage = new DamageReport(files, folder, log);
    const low = new Low<StoreDocument>(snapshots, emptyDocument());
    const access = await AccessLog.open(parts);
    const opened: Opened = { ...parts, lock, low, history, snapshots, damage, access, caseKeys, anchor, formatFound };
    anchor.alongWith(
      (): AlsoAnchored => ({
        keyringGeneration: parts.keyring?.generation() ?? null,
        access: access.head.n > 0 ? access.head : null,
      }),
    );
    await load(opened);
    return opened;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Reads the snapshot and the history after it, and gets history ready to go on if nothing is damaged. */
async function load(opened: Opened): Promise<void> {
  const { low, snapshots, history, damage, caseKeys, migrations, files, folder, anchor } = opened;
  await anchor.read();
  await low.read();
  const document = low.data;
  const from = document.seq;
  const source = from > 0 ? `the snapshot of transaction ${from}` : 'the beginning of the history';
  for (const { name, what } of snapshots.bad) {
    await damage.add(`snapshot/${name}`, `The snapshot ${what}.`, `${source}, and the history after it`);
  }

  const anchored = anchoredLines(anchor, document);
  const after = from > 0 ? await history.readAfter(document.hash) : undefined;
  const { bad, end, reached, isMet } = await replay(
    document,
    anchored.watch(after ?? history.readAll()),
    after ? null : NO_HASH,
    migrations,
  );
  const upTo = `${source} and what can be read of the history, up to transaction ${document.seq}`;
  for (const { file, line, what } of bad) await damage.add(file, `Line ${line} ${what}.`, upTo);
  for (const { collection, id } of openOpaque(document, caseKeys, migrations)) {
    await damage.add('history', `A record of a sealed case (${collection} ${id}) does not open with its key.`, upTo);
  }
  const last = history.names.at(-1);
  const lastFile = last === undefined ? 'history' : `history/${last}`;
  if (!isMet && (bad.length === 0 || reached < from)) await damage.add(lastFile, missing(reached, from), upTo);
  await reportUnanchored(opened, { isReached: anchored.isReached(), reached, upTo });
  if (damage.found.length > 0) return;

  // What is cut off was never acknowledged, as far as can be told: it is kept beside all the same.
  const tails = await history.tailsAfter(end);
  const isOneTail = tails.length <= 1 && (from === 0 || end !== undefined);
  for (const { file, offset } of tails) {
    if (!isOneTail) await damage.add(file, 'More of it is damaged than one save that was broken off.', upTo);
    else if (!(await damage.keep(file, offset))) {
      await damage.add(file, 'Its last save was broken off, and could not be copied aside to go on after it.', upTo);
    }
  }
  if (damage.found.length > 0) return;
  await history.settle(end);
  for (const name of ['', 'history', 'snapshot']) await files.syncFolder(join(folder, name));
  await tidyAnchor(opened);
}

/** What is wrong when history does not lead to the snapshot of transaction `from`. */
function missing(reached: number, from: number): string {
  if (reached >= from) return `The history does not lead to the snapshot of step ${from}: they do not belong together.`;
  const ends = reached === 0 ? 'Nothing of the history can be read' : `The history ends at step ${reached}`;
  const lost = reached + 1 === from ? `step ${from}` : `steps ${reached + 1} to ${from}`;
  return `${ends}; the snapshot is of step ${from}. The records are those of step ${from}, but what ${lost} changed can no longer be looked up.`;
}
