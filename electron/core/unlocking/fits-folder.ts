// Whether keys and records belong together, looked at before anything is opened: under foreign keys every line would pass
// for damage. Reads only.

import { join } from 'node:path';
import type { Files } from '../store/files.ts';
import { HistoryFiles } from '../store/history.ts';
import { Unreadable } from '../store/line.ts';
import { linesInFile } from '../store/lines-in-file.ts';
import { migrations } from '../store/migrations/migration.ts';
import { type Seal, unsealed } from '../store/seal.ts';
import { SnapshotAdapter } from '../store/snapshot.ts';

/** Where the first lines of a file are damaged, so many are tried. */
const LINES_TRIED = 50;
const BRACE = '{'.charCodeAt(0);

interface Parts {
  files: Files;
  folder: string;
}

/** True when there are records and not one of those that were looked at opens under the seal. */
export async function isUnfit(parts: Parts, seal: Seal): Promise<boolean> {
  const history = await HistoryFiles.open(parts.files, join(parts.folder, 'history'), seal);
  let isAnythingThere = false;
  for (const name of history.names) {
    let tried = 0;
    for await (const { problem } of history.readFile(name)) {
      if (problem === null) return false;
      isAnythingThere = true;
      tried += 1;
      if (tried === LINES_TRIED) break;
    }
  }
  const snapshots = snapshotsOf(parts, seal);
  for (const name of await snapshots.names()) {
    isAnythingThere = true;
    try {
      await snapshots.headOf(name);
      return false;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  return isAnythingThere;
}

/** Whether records lie here that are sealed, whoever has their keys. */
export async function isSealed(parts: Parts): Promise<boolean> {
  const folders: [string, readonly string[]][] = [
    ['history', (await HistoryFiles.open(parts.files, join(parts.folder, 'history'), unsealed)).names],
    ['snapshot', await snapshotsOf(parts, unsealed).names()],
  ];
  for (const [folder, names] of folders) {
    for (const name of names) {
      for await (const { bytes } of linesInFile(parts.files, join(parts.folder, folder, name))) {
        // A line of records is an object in JSON; a sealed one is base64.
        return bytes[0] !== BRACE && /^[A-Za-z0-9+/]{40,}={0,2}$/.test(Buffer.from(bytes).toString('latin1'));
      }
    }
  }
  return false;
}

const snapshotsOf = ({ files, folder }: Parts, seal: Seal): SnapshotAdapter =>
  new SnapshotAdapter({ files, folder: join(folder, 'snapshot'), seal, migrations });
