// Writes a stream to a file that is not there yet; when it fails half-way nothing is left behind.

import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { notSaved } from '../store/disk-errors.ts';
import { notMade } from './new-file-place.ts';

/** @throws InvalidInput where the path cannot be used, NotSaved, the signal's reason. */
export async function writeNewFile(
  path: string,
  bytes: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<void> {
  // The page's and Node's streams are the same thing under two names.
  const from = Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0]);
  let isOurs = false;
  const to = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  to.once('open', () => {
    isOurs = true;
  });
  try {
    await pipeline(from, to, ...(signal === undefined ? [] : [{ signal }]));
  } catch (error) {
    if (!isOurs) throw notMade(error);
    await rm(path, { force: true });
    throw notSaved(error);
  }
}
