// A file that a person asked for is whole under its name, or not there, and what was there before is as it was.

import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveStream } from '../../electron/desktop/save-stream.ts';
import { streamOf } from './stream-of.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-save-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('every byte, in order, and nothing beside it', async () => {
  const parts = Array.from({ length: 200 }, (_, at) => `${at},`.repeat(500));
  await saveStream(join(folder, 'list.csv'), streamOf(parts));
  expect(await readFile(join(folder, 'list.csv'), 'utf8')).toBe(parts.join(''));
  expect(await readdir(folder)).toEqual(['list.csv']);
  if (process.platform !== 'win32') expect((await stat(join(folder, 'list.csv'))).mode & 0o077).toBe(0);
});

test('a source that fails half-way leaves the old file and no other', async () => {
  await writeFile(join(folder, 'list.csv'), 'before');
  const failing = streamOf(['half'], new Error('the report could not be made'));
  await expect(saveStream(join(folder, 'list.csv'), failing)).rejects.toThrow('could not be made');
  expect(await readFile(join(folder, 'list.csv'), 'utf8')).toBe('before');
  expect(await readdir(folder)).toEqual(['list.csv']);
});

test('a place that is not there is refused, and the source is let go', async () => {
  let isCancelled = false;
  const source = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1)),
    cancel: () => {
      isCancelled = true;
    },
  });
  await expect(saveStream(join(folder, 'gone', 'list.csv'), source)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(isCancelled).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});

test('a name as long as the disk allows', async () => {
  const name = `${'n'.repeat(250)}.csv`;
  await saveStream(join(folder, name), streamOf(['x']));
  expect(await readdir(folder)).toEqual([name]);
});
