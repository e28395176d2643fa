// Zips, read back with another library than the one that writes them.

import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { streamZip, writeZip, type ZipEntry } from '../../electron/core/formats/zip.ts';
import { bytesOf } from '../support/byte-streams.ts';

const AT = '2026-11-24T09:00:00Z';
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const entries: ZipEntry[] = [
  { name: 'Summary.pdf', bytes: text('%PDF-1.7 not really') },
  { name: 'documents/Łódź 📎.txt', bytes: text('a'.repeat(10_000)) },
  { name: 'empty.json', bytes: new Uint8Array() },
  {
    name: 'documents/streamed.txt',
    bytes: {
      size: 6,
      async *chunks() {
        yield text('one');
        yield text('two');
      },
    },
  },
];

test('every file comes back as it was, through another library, whole or streamed', async () => {
  const bytes = await writeZip(entries, AT);
  expect(bytes.length).toBeLessThan(2_000);
  for (const read of [unzipSync(bytes), unzipSync(await bytesOf(streamZip(entries, AT)))]) {
    expect(Object.keys(read)).toEqual(entries.map(({ name }) => name));
    const words = Object.values(read).map((each) => new TextDecoder().decode(each));
    expect(words).toEqual(['%PDF-1.7 not really', 'a'.repeat(10_000), '', 'onetwo']);
  }
  expect(Buffer.compare(await writeZip(entries, AT), bytes)).toBe(0);
});

test('the time beside a file is of no zone but UTC', async () => {
  const before = process.env.TZ;
  try {
    const written: Uint8Array[] = [];
    for (const zone of ['Pacific/Auckland', 'America/New_York', 'UTC']) {
      process.env.TZ = zone;
      written.push(await writeZip(entries, AT));
    }
    for (const other of written) expect(Buffer.compare(other, written[0]!)).toBe(0);
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

test('a failing source fails the zip, and two files of one name are refused', async () => {
  const failing: ZipEntry = {
    name: 'b',
    bytes: {
      size: 10,
      async *chunks() {
        yield text('abc');
        throw new Error('the disk is gone');
      },
    },
  };
  await expect(writeZip([entries[0]!, failing], AT)).rejects.toThrow('the disk is gone');
  await expect(writeZip([entries[0]!, { name: 'SUMMARY.pdf', bytes: text('') }], AT)).rejects.toThrow(RangeError);
  await expect(writeZip([{ name: '../up.txt', bytes: text('') }], AT)).rejects.toThrow();
});
