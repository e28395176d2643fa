// Sealed blocks and lines: whatever their length they come back as they were, in their place only, and a line that is spoiled
// costs itself and no other.

import { createHash, randomBytes } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Attachments } from '../../electron/core/store/attachments.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { sealWith } from '../../electron/core/store/seal.ts';
import { openedFile } from '../../electron/core/store/sealed-file.ts';
import { bytesOf, chunked } from '../support/byte-streams.ts';
import { testKey, testSeal } from '../support/protections.ts';
import { openTestStore, saveEmployer, temporaryFolder } from '../support/store-folder.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a sealed attachment', () => {
  it.each([0, 1, 262_143, 262_144, 262_145, 524_288, 700_000])('of %i bytes comes back as it came', async (length) => {
    const folder = await temporaryFolder();
    const attachments = new Attachments(diskFiles, folder, testSeal);
    const bytes = randomBytes(length);
    const { hash } = await attachments.add(chunked(bytes, 70_000));
    expect(hash).toBe(sha256(bytes));
    expect(await bytesOf(await attachments.read(hash))).toEqual(bytes);
    expect(await attachments.bytesOf(hash)).toBe(length);
    expect(await attachments.hashes()).toEqual([hash]);
    // Neither its name nor its bytes tell what it is.
    const [name = ''] = await attachments.names();
    expect(name).not.toBe(hash);
    const path = join(folder, name.slice(0, 2), name.slice(2));
    if (length > 16) expect((await readFile(path)).includes(bytes.subarray(0, 16))).toBe(false);
    const file = await openedFile(testSeal, 'attachments', await diskFiles.open(path, 'read'));
    const middle = new Uint8Array(100);
    const at = Math.max(0, 262_144 - 50);
    const count = await file.read(middle, at);
    expect(Buffer.from(middle.subarray(0, count))).toEqual(bytes.subarray(at, at + 100));
    await file.close();
    const others = new Attachments(diskFiles, folder, sealWith(testKey('other'), 'test-folder'));
    expect(await others.has(hash)).toBe(false);
  });
});

describe('a sealed line', () => {
  it('opens in its own place and folder only, and not with a bit changed anywhere', () => {
    const line = testSeal.seal(Buffer.from('{"seq":1}'), 'history/000001.jsonl#1');
    expect(Buffer.from(line).toString('latin1')).toMatch(/^[A-Za-z0-9+/]+=*$/);
    expect(testSeal.open(line, 'history/000001.jsonl#1').toString()).toBe('{"seq":1}');
    const elsewhere = sealWith(testKey(), 'another-folder');
    expect(() => elsewhere.open(line, 'history/000001.jsonl#1')).toThrow('was not sealed for this place');
    for (const place of ['history/000001.jsonl#2', 'history/000002.jsonl#1', 'snapshot/000001.jsonl#1']) {
      expect(() => testSeal.open(line, place), place).toThrow('was not sealed for this place');
    }
    for (let bit = 0; bit < line.length * 8; bit += 1) {
      const flipped = Buffer.from(line);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => testSeal.open(flipped, 'history/000001.jsonl#1'), `bit ${bit}`).toThrow(/sealed/);
    }
  });

  it('never looks the same twice', () => {
    const sealed = Array.from({ length: 600 }, () => testSeal.seal(Buffer.from('the same'), 'desk/desk.json'));
    expect(new Set(sealed.map((one) => Buffer.from(one).toString('latin1'))).size).toBe(600);
  });

  it('that is spoiled costs itself, also where its newline goes or one comes', async () => {
    const path = await temporaryFolder();
    const store = await openTestStore(path, { seal: testSeal });
    for (let count = 1; count <= 9; count += 1) await saveEmployer(store, `Employer ${count}`);
    const live = await temporaryFolder();
    await cp(path, live, { recursive: true, filter: (from) => !from.includes('lock') });
    const [name = ''] = await readdir(join(live, 'history'));
    const file = join(live, 'history', name);
    const bytes = await readFile(file);
    const starts = [0, ...[...bytes.keys()].filter((at) => bytes[at] === 0x0a).map((at) => at + 1)];
    const spoils: [string, number, number, number][] = [
      ['a letter', starts[4]! + 40, 0x23, 8],
      ['a newline lost', starts[4]! - 1, 0x4a, 7],
      ['a newline more', starts[4]! + 40, 0x0a, 8],
    ];
    for (const [what, at, letter, left] of spoils) {
      const folder = await temporaryFolder();
      await cp(live, folder, { recursive: true });
      const spoiled = Buffer.from(bytes);
      spoiled[at] = letter;
      await writeFile(join(folder, 'history', name), spoiled);
      const again = await openTestStore(folder, { seal: testSeal });
      expect(again.damage[0]?.what, what).toContain('was not sealed for this place, or was changed');
      expect([...again.view('secretary').all('employers')], what).toHaveLength(left);
    }
  });
});
