// Puts a stream of bytes where somebody said, whole or not at all: it is written beside the place and moved there when
// every byte is on the disk, so that a full disk or a cancelled export never leaves half a file under a good name.

import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** @throws whatever the stream or the disk throws; then nothing is left behind and what was there is as it was. */
export async function saveStream(path: string, stream: ReadableStream<Uint8Array>): Promise<void> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID().slice(0, 8)}.part`);
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      for await (const bytes of stream) await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await stream.cancel().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}
