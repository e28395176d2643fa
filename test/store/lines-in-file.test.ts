// Reading line by line gives exactly the lines that are there, however they lie across the chunks that are read.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskFiles } from '../../electron/core/store/files.ts';
import { linesInFile } from '../../electron/core/store/lines-in-file.ts';
import { FailingFiles } from '../support/failing-files.ts';
import { seeded } from '../support/seeded.ts';
import { temporaryFolder } from '../support/store-folder.ts';

const MEGABYTE = 1 << 20;

async function readLines(path: string, options?: Parameters<typeof linesInFile>[2]) {
  const lines: { text: string; number: number; offset: number; isEnded: boolean }[] = [];
  for await (const { bytes, ...line } of linesInFile(diskFiles, path, options)) {
    lines.push({ text: bytes.toString('latin1'), ...line });
  }
  return lines;
}

/** Lines as one would split them by hand. */
function split(text: string) {
  let offset = 0;
  return text.split('\n').flatMap((line, index, all) => {
    const found = { text: line, number: index + 1, offset, isEnded: index < all.length - 1 };
    offset += line.length + 1;
    return found.isEnded || line !== '' ? [found] : [];
  });
}

test.each<[string, number[]]>([
  ['nothing', []],
  ['one empty line', [0]],
  ['small lines', [3, 0, 0, 5]],
  ['a line that ends with the first chunk', [4 * MEGABYTE - 1, 10]],
  ['a newline that begins the second chunk', [4 * MEGABYTE, 10]],
  ['a line over three chunks', [5, 9 * MEGABYTE, 7, 4 * MEGABYTE]],
  ['many lines of every length', Array.from({ length: 400 }, (_, index) => (index * 7_919) % 60_000)],
])('%s', async (_, lengths) => {
  const random = seeded(lengths.length);
  const path = join(await temporaryFolder(), 'lines');
  const text = lengths
    .map((length) => `${String.fromCharCode(97 + Math.floor(random() * 26)).repeat(length)}\n`)
    .join('');
  for (const whole of [text, text.slice(0, -1), `${text}and a tail`]) {
    await writeFile(path, whole, 'latin1');
    const expected = split(whole);
    const found = await readLines(path);
    expect(found.length).toBe(expected.length);
    expect(found.every((line, index) => JSON.stringify(line) === JSON.stringify(expected[index]))).toBe(true);
    const from = expected[Math.floor(expected.length / 2)];
    if (from) expect((await readLines(path, { from }))[0]).toEqual(from);
    const end = expected.at(-2);
    if (end) expect(await readLines(path, { end: end.offset })).toHaveLength(expected.length - 2);
  }
});

test('a read that fails is told to whoever reads, also when it was read ahead', async () => {
  const path = join(await temporaryFolder(), 'lines');
  await writeFile(path, `${'a'.repeat(1_000)}\n`.repeat(9_000));
  const files = new FailingFiles();
  const open = files.open.bind(files);
  let reads = 0;
  files.open = async (name, mode) => {
    const file = await open(name, mode);
    return {
      ...file,
      read: async (into, position) => {
        reads += 1;
        if (reads === 2) throw Object.assign(new Error('EIO: read'), { code: 'EIO' });
        return file.read(into, position);
      },
    };
  };
  let count = 0;
  const reading = async () => {
    for await (const _ of linesInFile(files, path)) {
      count += 1;
      if (count % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await expect(reading()).rejects.toMatchObject({ code: 'EIO' });
  expect(count).toBeGreaterThan(1_000);
});
