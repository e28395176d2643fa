// Files that lie on the disk only for as long as something is done with them: sealed under a key that this process alone has
// and that dies with it, so that what a killed program leaves behind tells nobody anything. Opened by their paths, as any other.

import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { PassThrough, type Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { diskFiles, type Files } from './store/files.ts';
import { type Seal, sealWith } from './store/seal.ts';
import { openedFile, openedLength, sealedBlocks } from './store/sealed-file.ts';

let processSeal: Seal | undefined;
const seal = (): Seal => {
  processSeal ??= sealWith(randomBytes(32), 'temporary');
  return processSeal;
};
const laidDown = new Set<string>();

/** Nothing may be at `path` yet. `step` may refuse what goes through. Whoever calls removes it, also when this rejects. */
export async function layDown(
  path: string,
  source: Readable,
  step: Transform = new PassThrough(),
  signal?: AbortSignal,
): Promise<void> {
  const sealed = (bytes: AsyncIterable<Uint8Array>) => sealedBlocks(seal(), 'temporary', bytes);
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  laidDown.add(path);
  await pipeline(source, step, sealed, file, signal ? { signal } : {});
}

/** `path` is gone, or is about to be. */
export const forgetLaidDown = (path: string): void => void laidDown.delete(path);

/** The disk's files; those that were laid down here are read as what they hold. */
export const filesHere: Files = {
  ...diskFiles,
  async open(path, mode) {
    const file = await diskFiles.open(path, mode);
    return laidDown.has(path) && mode === 'read' ? openedFile(seal(), 'temporary', file) : file;
  },
  async size(path) {
    const size = await diskFiles.size(path);
    return size !== null && laidDown.has(path) ? openedLength(size) : size;
  },
};
