// Files that are read and replaced whole: either the old bytes or the new ones are there, never half of them.

import { dirname } from 'node:path';
import type { Files, OpenFile } from './files.ts';

const CHUNK = 256 * 1024;

/** All bytes of a file; null when there is none. */
export async function readWhole(files: Files, path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if ((await files.size(path)) === null) return null;
  const file = await files.open(path, 'read');
  try {
    const bytes = new Uint8Array(await file.size());
    const count = await file.read(bytes, 0);
    return count === bytes.length ? bytes : bytes.slice(0, count);
  } finally {
    await file.close();
  }
}

/**
 * Writes a file beside its place, syncs it, and renames it into its place, durably. The folder must be there.
 * When it fails, what was there before is there still.
 */
export async function replaceWhole(
  files: Files,
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  const temporary = `${path}.new`;
  try {
    const file = await files.open(temporary, 'create');
    let position = 0;
    try {
      for await (const chunk of chunks) {
        await file.write(chunk, position);
        position += chunk.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await files.rename(temporary, path);
    await files.syncFolder(dirname(path));
    return position;
  } catch (error) {
    // The first failure is what matters; a left-over is emptied when the file is next written.
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
}

/** All bytes of an open file, piece by piece. */
export async function* chunksOf(file: OpenFile): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    const into = new Uint8Array(CHUNK);
    const count = await file.read(into, position);
    if (count > 0) yield count === CHUNK ? into : into.subarray(0, count);
    if (count < CHUNK) return;
    position += count;
  }
}

/** The same of a file by its path. */
export async function* chunksOfFile(files: Files, path: string): AsyncGenerator<Uint8Array> {
  const file = await files.open(path, 'read');
  try {
    yield* chunksOf(file);
  } finally {
    await file.close();
  }
}
