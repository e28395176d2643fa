// Files from a page that are too large for a message: streamed to a sealed temporary file, and the right to use it once. Nothing
// of it stays behind: it goes when it has been used, after ten minutes, and when the desk closes.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import type { Uploads } from './desk.ts';
import type { Now } from './ports.ts';
import { forgetLaidDown, layDown } from './temporary-files.ts';

const TEN_MINUTES = 10 * 60 * 1_000;

/** More than `bytes` were sent. */
export class UploadTooLarge extends Error {
  constructor(bytes: number) {
    super(`more than ${bytes} bytes were sent`);
    this.name = 'UploadTooLarge';
  }
}

function atMost(limit: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, callback) {
      bytes += chunk.byteLength;
      if (bytes > limit) callback(new UploadTooLarge(limit));
      else callback(null, chunk);
    },
  });
}

/** `limit` in bytes, of each file. */
export function oneTimeUploads(now: Now, limit: number): Uploads {
  let folder: string | undefined;
  const received = new Map<string, { path: string; until: number }>();

  const forgetTheOld = async (): Promise<void> => {
    const instant = now.instant().epochMilliseconds;
    for (const [token, { path, until }] of received) {
      if (until > instant) continue;
      received.delete(token);
      await remove(path);
    }
  };

  const remove = async (path: string): Promise<void> => {
    forgetLaidDown(path);
    await rm(path, { force: true });
  };

  return {
    async receive(body, signal) {
      await forgetTheOld();
      folder ??= mkdtempSync(join(tmpdir(), 'branchdesk-upload-'));
      const token = randomBytes(32).toString('base64url');
      // The file's own name is somebody's text and is never used as a path.
      const path = join(folder, token);
      try {
        await layDown(path, Readable.fromWeb(body as never), atMost(limit), signal);
      } catch (error) {
        await remove(path);
        throw error;
      }
      received.set(token, { path, until: now.instant().epochMilliseconds + TEN_MINUTES });
      return { token };
    },
    async use(token, work) {
      await forgetTheOld();
      const found = received.get(token);
      if (!found) return { isThere: false };
      received.delete(token);
      try {
        return { isThere: true, result: await work(found.path) };
      } finally {
        await remove(found.path);
      }
    },
    async look(token, work) {
      await forgetTheOld();
      const found = received.get(token);
      return found ? { isThere: true, result: await work(found.path) } : { isThere: false };
    },
    close() {
      for (const { path } of received.values()) forgetLaidDown(path);
      received.clear();
      if (folder) rmSync(folder, { recursive: true, force: true });
      folder = undefined;
    },
  };
}
