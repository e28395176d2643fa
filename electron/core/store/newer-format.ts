// A folder that a newer Branchdesk wrote is refused before anything in it is touched, even the lock. Every format says its
// number in plain text, inside its seal, in the head of a line and of a snapshot. It is believed unchecked: how a newer format makes its
// checksums is not known here, and a number that flipped on the disk does no harm by refusing.

import { join } from 'node:path';
import { NewerFormat } from './errors.ts';
import type { Files } from './files.ts';
import { HistoryFiles } from './history.ts';
import { Unreadable } from './line.ts';
import { linesInFile } from './lines-in-file.ts';
import { formatOf } from './migrations/migration.ts';
import type { FolderParts } from './opening.ts';
import { SnapshotAdapter } from './snapshot.ts';

const KEY = '"format":';
/** Inside a text its quotes are escaped, so the first key found so is one. */
const NUMBER = /^"format":(\d{1,9})[,}]/;

/**
 * The format of what lies there; 0 where nothing says one. Reads only. What is damaged here says nothing; opening names it.
 * @throws NewerFormat
 */
export async function refuseNewer(parts: FolderParts): Promise<number> {
  const known = formatOf(parts.migrations);
  const said = [...(await formatsOfSnapshot(parts)), ...(await formatsOfHistory(parts))];
  const format = Math.max(0, ...said);
  if (format > known) throw new NewerFormat(format, known);
  return format;
}

/** Of the newest snapshot. */
async function formatsOfSnapshot(parts: FolderParts): Promise<number[]> {
  const folder = join(parts.folder, 'snapshot');
  const newest = (await new SnapshotAdapter({ ...parts, folder }).names()).at(-1);
  if (newest === undefined) return [];
  const place = `snapshot/${newest}#1`;
  return readable(async () => {
    const first = await firstLine(parts.files, join(folder, newest));
    const format = first && statedFormat(parts.seal.open(first, place));
    return format === undefined ? [] : [format];
  });
}

/** Of the last two lines of history that say one: the very last may have broken off. */
async function formatsOfHistory({ files, folder, seal }: FolderParts): Promise<number[]> {
  const history = await HistoryFiles.open(files, join(folder, 'history'), seal);
  for (const name of [...history.names].reverse()) {
    const last = await readable(async () => {
      let found: number[] = [];
      for await (const { bytes } of history.readFile(name)) {
        const format = statedFormat(bytes);
        if (format !== undefined) found = [...found.slice(-1), format];
      }
      return found;
    });
    if (last.length > 0) return last;
  }
  return [];
}

async function firstLine(files: Files, path: string): Promise<Buffer | undefined> {
  for await (const { bytes } of linesInFile(files, path)) return Buffer.from(bytes);
  return undefined;
}

function statedFormat(line: Buffer): number | undefined {
  const at = line.indexOf(KEY, 0, 'latin1');
  const number = at < 0 ? undefined : NUMBER.exec(line.toString('latin1', at, at + KEY.length + 10))?.[1];
  return number === undefined ? undefined : Number(number);
}

async function readable(read: () => Promise<number[]>): Promise<number[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable || (error as NodeJS.ErrnoException).code === 'EIO') return [];
    throw error;
  }
}
