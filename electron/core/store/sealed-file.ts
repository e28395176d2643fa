// A large file, sealed in numbered blocks as it streams by: a random id that binds its blocks to each other, eight bytes
// that tell whose key it is under, then blocks of at most 256 KB each, the last one marked, so that blocks of other files,
// in another order, or too few of them show.

import { randomBytes } from 'node:crypto';
import type { OpenFile } from './files.ts';
import { Unreadable } from './line.ts';
import { type Purpose, SEAL_BYTES, type Seal } from './seal.ts';

const BLOCK = 256 * 1024;
const ID_BYTES = 16;
const OWNER_BYTES = 8;
const HEAD_BYTES = ID_BYTES + OWNER_BYTES;

const placeOf = (purpose: Purpose, id: string, number: number, isLast: boolean): string =>
  `${purpose}/${id}#${number}${isLast ? ' last' : ''}`;

const ownerOf = (seal: Seal, purpose: Purpose, id: string): Buffer =>
  Buffer.from(seal.nameFor(purpose, id), 'hex').subarray(0, OWNER_BYTES);

/** What is written for `bytes`. */
export async function* sealedBlocks(
  seal: Seal,
  purpose: Purpose,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const idBytes = randomBytes(ID_BYTES);
  const id = idBytes.toString('hex');
  yield Buffer.concat([idBytes, ownerOf(seal, purpose, id)]);
  const block = Buffer.allocUnsafe(BLOCK);
  let filled = 0;
  let number = 0;
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; ) {
      // A full block is kept back until more comes: it may be the last.
      if (filled === BLOCK) {
        yield seal.sealBlock(block, placeOf(purpose, id, number, false));
        number += 1;
        filled = 0;
      }
      const count = Math.min(BLOCK - filled, chunk.length - from);
      block.set(chunk.subarray(from, from + count), filled);
      filled += count;
      from += count;
    }
  }
  yield seal.sealBlock(block.subarray(0, filled), placeOf(purpose, id, number, true));
}

/** What `sealedBlocks` was given, from a file that lies on the disk. @throws Unreadable */
export async function* openedBlocks(seal: Seal, purpose: Purpose, file: OpenFile): AsyncGenerator<Uint8Array> {
  const size = await file.size();
  const id = await ownIdOf(seal, purpose, file, size);
  let number = 0;
  for (let at = HEAD_BYTES; ; number += 1) {
    const bytes = await read(file, at, Math.max(0, Math.min(BLOCK + SEAL_BYTES, size - at)));
    at += bytes.length;
    const isLast = at >= size;
    const opened = seal.openBlock(bytes, placeOf(purpose, id, number, isLast));
    if (opened.length > 0) yield opened;
    if (isLast) return;
  }
}

/** A sealed file, read at any position as what it holds. @throws Unreadable */
export async function openedFile(seal: Seal, purpose: Purpose, file: OpenFile): Promise<OpenFile> {
  const size = await file.size();
  const id = await ownIdOf(seal, purpose, file, size);
  const length = openedLength(size);
  const last = Math.max(0, Math.ceil((size - HEAD_BYTES) / (BLOCK + SEAL_BYTES)) - 1);
  let held: { number: number; bytes: Buffer } | undefined;
  const blockAt = async (number: number): Promise<Buffer> => {
    if (held?.number === number) return held.bytes;
    const at = HEAD_BYTES + number * (BLOCK + SEAL_BYTES);
    const sealed = await read(file, at, Math.min(BLOCK + SEAL_BYTES, size - at));
    const bytes = seal.openBlock(sealed, placeOf(purpose, id, number, number === last));
    held = { number, bytes };
    return bytes;
  };
  const refuse = (): Promise<never> => Promise.reject(new TypeError('a sealed file is not changed in place'));
  return {
    async read(into, position) {
      let done = 0;
      while (done < into.length && position + done < length) {
        const number = Math.floor((position + done) / BLOCK);
        const from = position + done - number * BLOCK;
        const part = (await blockAt(number)).subarray(from, from + into.length - done);
        into.set(part, done);
        done += part.length;
      }
      return done;
    },
    size: async () => length,
    close: () => file.close(),
    write: refuse,
    truncate: refuse,
    sync: refuse,
  };
}

/** Whether a file says that it was sealed with this key, which its blocks must prove. @throws Unreadable */
export async function isSealedWith(seal: Seal, purpose: Purpose, file: OpenFile): Promise<boolean> {
  const { id, owner } = await headOf(file, await file.size());
  return owner.equals(ownerOf(seal, purpose, id));
}

/** @throws Unreadable where it says that it is under another key: no byte of a file may be changed unnoticed. */
async function ownIdOf(seal: Seal, purpose: Purpose, file: OpenFile, size: number): Promise<string> {
  const { id, owner } = await headOf(file, size);
  if (!owner.equals(ownerOf(seal, purpose, id))) throw new Unreadable('was not sealed with this key, or was changed');
  return id;
}

async function headOf(file: OpenFile, size: number): Promise<{ id: string; owner: Buffer }> {
  if (size < HEAD_BYTES) throw new Unreadable('is shorter than it was');
  const head = Buffer.from(await read(file, 0, HEAD_BYTES));
  return { id: head.toString('hex', 0, ID_BYTES), owner: head.subarray(ID_BYTES) };
}

/** How many bytes are in a sealed file of `size` bytes. */
export function openedLength(size: number): number {
  const blocks = Math.max(1, Math.ceil((size - HEAD_BYTES) / (BLOCK + SEAL_BYTES)));
  return Math.max(0, size - HEAD_BYTES - blocks * SEAL_BYTES);
}

async function read(file: OpenFile, position: number, length: number): Promise<Uint8Array> {
  const into = new Uint8Array(length);
  const count = length > 0 ? await file.read(into, position) : 0;
  if (count < length) throw new Unreadable('is shorter than it was');
  return into;
}
