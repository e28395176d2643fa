// One file under another key, read back once it is written: what comes out is what went in, or nothing is put in its place.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { AnchoredHead } from './anchor.ts';
import { sealDesk } from './desk-file.ts';
import type { Files } from './files.ts';
import { checkHead, Unreadable } from './line.ts';
import { linesInFile } from './lines-in-file.ts';
import { openedLines } from './opened-line.ts';
import type { Seal } from './seal.ts';
import { turns } from './turns.ts';
import { readWhole, replaceWhole } from './whole-file.ts';

export interface LineSeals {
  from: Seal;
  to: Seal;
}

const CHUNK = 256 * 1024;
const SLICE = 12;
const NEWLINE = Buffer.from('\n');

/**
 * Seals each line for its place anew. One that does not open is carried along as it lies there, and is as damaged as before.
 * `place`: `history/000001.jsonl`.
 */
export async function reSealLines(
  files: Files,
  path: string,
  target: string,
  place: string,
  { from, to }: LineSeals,
  advance: (bytes: number) => void,
): Promise<void> {
  const sum = createHash('sha256');
  const pause = turns(SLICE);
  async function* lines(): AsyncGenerator<Uint8Array> {
    let number = 0;
    for await (const line of openedLines(linesInFile(files, path), from, place)) {
      number += 1;
      const bytes = line.problem === null ? to.seal(line.bytes, `${place}#${number}`) : Buffer.from(line.raw);
      sum.update(line.problem === null ? line.bytes : line.raw).update(NEWLINE);
      yield line.isEnded ? Buffer.concat([bytes, NEWLINE]) : bytes;
      advance(line.raw.length + 1);
      await pause();
    }
  }
  await replaceWhole(files, target, inChunks(lines()));
  const again = createHash('sha256');
  for await (const line of openedLines(linesInFile(files, target), to, place)) {
    again.update(line.problem === null ? line.bytes : line.raw).update(NEWLINE);
    await pause();
  }
  if (sum.digest('hex') !== again.digest('hex')) {
    throw Object.assign(new Error('what was written does not read back'), { code: 'EIO' });
  }
}

async function* inChunks(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const part of parts) {
    held.push(part);
    length += part.length;
    if (length < CHUNK) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** A desk.json that does not open is left where it was. */
export async function reSealDesk(
  { files, folder, from, to }: LineSeals & { files: Files; folder: string },
  staging: string,
): Promise<void> {
  const bytes = await readWhole(files, join(folder, 'desk.json'));
  const sealed = bytes && sealDesk(bytes, from, to);
  if (sealed) await replaceWhole(files, join(staging, 'desk.json'), [sealed]);
}

/** Where the last whole transaction ends that the files of a history hold. */
export async function lastHeadIn(files: Files, folder: string, seal: Seal): Promise<Partial<AnchoredHead>> {
  let found: Partial<AnchoredHead> = {};
  for (const name of (await files.names(folder)).toReversed()) {
    for await (const line of openedLines(linesInFile(files, join(folder, name)), seal, `history/${name}`)) {
      try {
        const { head, hash } = checkHead(line.bytes);
        if (head.last) found = { seq: head.seq, hash };
      } catch (error) {
        // Damaged already: told when the folder is opened.
        if (!(error instanceof Unreadable)) throw error;
      }
    }
    if (found.seq !== undefined) return found;
  }
  return found;
}
