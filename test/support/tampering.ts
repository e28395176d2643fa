// What somebody may do to the files of a folder without having its keys: change a bit, cut, drop, swap, bring back an old
// one, by lines, by blocks or by whole files. Chosen by chance that can be repeated.

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface Tried {
  /** In words, for a failure's message. */
  what: string;
  /** The files that are not what they were. */
  files: string[];
}

/** Relative names of all files but the lock's. */
export async function filesOf(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((one) => one.isFile() && !one.name.startsWith('lock'))
    .map((one) => relative(folder, join(one.parentPath, one.name)))
    .sort();
}

const BLOCK = 256 * 1024 + 29;
const HEAD = 24;

/** The lines of a file, or the blocks of an attachment with its head: joined they are the file. */
function partsOf(name: string, bytes: Buffer): Buffer[] {
  if (!name.includes('attachments'))
    return bytes
      .toString('latin1')
      .split(/(?<=\n)/)
      .map((line) => Buffer.from(line, 'latin1'));
  const parts = [bytes.subarray(0, HEAD)];
  for (let at = HEAD; at < bytes.length; at += BLOCK) parts.push(bytes.subarray(at, at + BLOCK));
  return parts;
}

/** Undefined where chance hit upon something that changes nothing. */
export async function tamper(folder: string, earlier: string, random: () => number): Promise<Tried | undefined> {
  const names = await filesOf(folder);
  const before = await filesOf(earlier);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const read = (name: string, from = folder) => readFile(join(from, name));
  const kind = (name: string) => name.replace(/[^/]*$/, '');
  const write = async (what: string, name: string, was: Buffer, bytes: Buffer): Promise<Tried | undefined> => {
    if (was.equals(bytes)) return undefined;
    await writeFile(join(folder, name), bytes);
    return { what: `${what} of ${name}`, files: [name] };
  };
  // A kind of file first, so that many small files do not keep the others from their turn.
  const name = any(names.filter((one) => kind(one) === any([...new Set(names.map(kind))]))) ?? any(names);
  const bytes = await read(name);
  const parts = partsOf(name, bytes);
  const at = Math.floor(random() * parts.length);
  switch (Math.floor(random() * 10)) {
    case 0:
    case 1: {
      const flipped = Buffer.from(bytes);
      const place = Math.floor(random() * bytes.length);
      flipped[place]! ^= 1 << Math.floor(random() * 8);
      return write(`bit in byte ${place}`, name, bytes, flipped);
    }
    case 2:
      return write('cut', name, bytes, bytes.subarray(0, Math.floor(random() * bytes.length)));
    case 3:
      return write(`dropped part ${at}`, name, bytes, Buffer.concat(parts.toSpliced(at, 1)));
    case 4:
      return write('dropped tail', name, bytes, Buffer.concat(parts.slice(0, at)));
    case 5: {
      const other = Math.floor(random() * parts.length);
      const swapped = [...parts];
      [swapped[at], swapped[other]] = [parts[other]!, parts[at]!];
      return write(`parts ${at} and ${other} swapped`, name, bytes, Buffer.concat(swapped));
    }
    case 6:
      return write(`part ${at} again at the end`, name, bytes, Buffer.concat([...parts, parts[at]!]));
    case 7: {
      const other = any(names.filter((one) => kind(one) === kind(name) && !one.endsWith('.backup')));
      if (other === undefined || other === name) return undefined;
      const others = await read(other);
      if (others.equals(bytes)) return undefined;
      await writeFile(join(folder, name), others);
      await writeFile(join(folder, other), bytes);
      return { what: `${name} and ${other} swapped`, files: [name, other] };
    }
    case 8: {
      // It is no part of the records: where it is gone, drafts are gone, and nobody takes anything else for true.
      if (name === 'desk.json') return undefined;
      await rm(join(folder, name));
      return { what: `${name} dropped`, files: [name] };
    }
    default: {
      const old = any(before.filter((one) => !one.startsWith('backups/') && one !== 'desk.json'));
      const was = await read(old, earlier);
      const is = names.includes(old) ? await read(old) : Buffer.alloc(0);
      const isWhole = random() < 0.5 || !names.includes(old);
      if (isWhole) return write('an old one back', old, is, was);
      const [oldParts, newParts] = [partsOf(old, was), partsOf(old, is)];
      const place = Math.floor(random() * Math.min(oldParts.length, newParts.length));
      return write(`an old part ${place} back`, old, is, Buffer.concat(newParts.with(place, oldParts[place]!)));
    }
  }
}
