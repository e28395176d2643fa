// Puts a whole folder under another key: one that was unprotected until now, or one whose data key somebody may still have.
// Everything is sealed anew beside the present and read back; then the two change places by the plan that a restore uses too,
// and only then what was there is removed. Whatever happens on the way, the folder is the one or the other.

import { join } from 'node:path';
import { ANCHOR, emptyAnchor, sealedAnchor } from './anchor.ts';
import { Attachments } from './attachments.ts';
import { notSaved } from './disk-errors.ts';
import type { Files } from './files.ts';
import type { LongWork } from './keeping.ts';
import { type LineSeals, lastHeadIn, reSealDesk, reSealLines } from './re-seal-files.ts';
import type { Seal } from './seal.ts';
import { sealedBlocks } from './sealed-file.ts';
import { ASIDE, isSwapping, REPLACED, RESEALING, swap } from './swap.ts';
import { chunksOfFile, readWhole, replaceWhole } from './whole-file.ts';

export interface ReSealParts {
  files: Files;
  folder: string;
  /** Under what everything lies there now. */
  from: Seal;
  to: Seal;
  /** Of the keys that come. */
  keyringGeneration: number;
  /** Writes the keys.json that belongs to `to` into a folder. */
  writeKeys: (folder: string) => Promise<void>;
}

const LINES = ['history', 'snapshot', 'access'] as const;
const DAMAGED_DESK = /^desk\.damaged-.*\.json$/;
/** A snapshot that was never finished, or a rewriting that was, is no part of the folder. */
const LINE_FILE = /^\d+\.jsonl(\.damaged)?$/;

/**
 * Only while the folder is closed and its lock is held. Backups in the folder's own `backups` that nobody had sealed go with
 * what was there: they held everything in the clear, and whoever calls makes a new one. Backups elsewhere stay as they are.
 * @throws NotSaved, the signal's reason: nothing has changed then; or it is finished at the next opening.
 */
export async function reSeal(parts: ReSealParts, options: LongWork = {}): Promise<void> {
  const { files, folder, from } = parts;
  const staging = join(folder, RESEALING);
  try {
    await files.removeFolder(staging);
    await files.makeFolder(staging);
    const advance = await progressOf(parts, options);
    await reSealRecord(parts, folder, staging, advance);
    await reSealAttachments(parts, staging, advance);
    await reSealDesk(parts, staging);
    if (!from.isSealed) await sealAside(parts, staging, advance);
    for (const name of await files.names(join(folder, ASIDE))) {
      const [old, aside] = [join(folder, ASIDE, name), join(staging, ASIDE, name)];
      await reSealRecord(parts, old, aside, advance);
      const about = await readWhole(files, join(old, 'aside.json'));
      if (about !== null) await replaceWhole(files, join(aside, 'aside.json'), [about]);
      await parts.writeKeys(aside);
    }
    await parts.writeKeys(staging);
    await files.syncFolder(staging);
    options.signal?.throwIfAborted();
  } catch (error) {
    await files.removeFolder(staging).catch(() => undefined);
    throw notSaved(error);
  }
  const comes = await files.names(staging);
  const there = await files.names(folder);
  const isInTheClear = (name: string): boolean => name === 'backups' || DAMAGED_DESK.test(name);
  const goes = from.isSealed ? [] : there.filter((name) => isInTheClear(name) && !comes.includes(name));
  try {
    await swap(files, folder, { from: RESEALING, aside: REPLACED, comes, goes, isForgotten: true });
  } catch (error) {
    if (!(await isSwapping(files, folder))) await files.removeFolder(staging).catch(() => undefined);
    throw notSaved(error);
  }
}

/** History, log and snapshots of one folder, and the anchor of them. */
async function reSealRecord(
  parts: ReSealParts,
  old: string,
  target: string,
  advance: (bytes: number) => void,
): Promise<void> {
  const { files, from, to } = parts;
  const seals: LineSeals = { from, to };
  for (const part of LINES) {
    const names = (await files.names(join(old, part))).filter((name) => LINE_FILE.test(name));
    if (names.length === 0 && part === 'access') continue;
    await files.makeFolder(join(target, part));
    for (const name of names) {
      const place = `${part}/${name}`;
      await reSealLines(files, join(old, place), join(target, place), place, seals, advance);
    }
    await files.syncFolder(join(target, part));
  }
  const head = await lastHeadIn(files, join(target, 'history'), to);
  const snapshots = (await files.names(join(target, 'snapshot')))
    .filter((name) => !name.endsWith('.damaged'))
    .map((name) => ({ name, sum: null }));
  const anchor = { ...emptyAnchor, ...head, snapshots, keyringGeneration: parts.keyringGeneration };
  await replaceWhole(files, join(target, ANCHOR), [sealedAnchor(to, anchor)]);
  await files.syncFolder(target);
}

async function reSealAttachments(
  { files, folder, from, to }: ReSealParts,
  staging: string,
  advance: (bytes: number) => void,
): Promise<void> {
  const old = new Attachments(files, join(folder, 'attachments'), from);
  const names = await old.names();
  if (names.length === 0) return;
  const target = new Attachments(files, join(staging, 'attachments'), to);
  for (const name of names) {
    await old.reSealNamed(target, name);
    advance(await old.bytesNamed(name));
  }
}

/** What was put aside because it was damaged is kept, but not in the clear. */
async function sealAside(
  { files, folder, to }: ReSealParts,
  staging: string,
  advance: (bytes: number) => void,
): Promise<void> {
  const damaged = (await files.names(join(folder, 'damaged'))).map((name) => join('damaged', name));
  const desks = (await files.names(folder)).filter((name) => DAMAGED_DESK.test(name));
  if (damaged.length + desks.length === 0) return;
  await files.makeFolder(join(staging, 'damaged'));
  for (const name of [...damaged, ...desks]) {
    const target = join(staging, 'damaged', name.replace(/^damaged./, ''));
    const written = await replaceWhole(
      files,
      target,
      sealedBlocks(to, 'backups', chunksOfFile(files, join(folder, name))),
    );
    advance(written);
  }
}

async function progressOf(
  { files, folder, from }: ReSealParts,
  { signal, onProgress }: LongWork,
): Promise<(bytes: number) => void> {
  let total = 0;
  for (const part of LINES) {
    for (const name of await files.names(join(folder, part))) {
      total += (await files.size(join(folder, part, name))) ?? 0;
    }
  }
  const attachments = new Attachments(files, join(folder, 'attachments'), from);
  for (const name of await attachments.names()) total += await attachments.bytesNamed(name);
  let done = 0;
  return (bytes) => {
    signal?.throwIfAborted();
    done += bytes;
    onProgress?.(Math.min(done, total), total);
  };
}
