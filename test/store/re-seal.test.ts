// A folder is put under a key, or under another one: everything is there afterwards and nothing in the clear; whatever stops
// it on the way, the folder is the one or the other, and whole.

import { randomBytes } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { reSeal } from '../../electron/core/store/re-seal.ts';
import { type Seal, sealWith, unsealed } from '../../electron/core/store/seal.ts';
import { bytesOf } from '../support/byte-streams.ts';
import { FailingFiles } from '../support/failing-files.ts';
import { addDocument, everything, filledStore } from '../support/filled-store.ts';
import { protections, testKey, testSeal } from '../support/protections.ts';
import { isFull } from '../support/seeded.ts';
import { openTestStore, saveEmployer, temporaryFolder } from '../support/store-folder.ts';

const other = sealWith(testKey('the next key'), 'next-folder');
const letter = Buffer.concat([Buffer.from('Dear member, about the meeting. '), randomBytes(300_000)]);

async function folderUnder(seal: Seal) {
  const folder = await temporaryFolder();
  const store = await filledStore(folder, { seal });
  const hash = await addDocument(store, letter);
  await store.setDesk('draft', { text: 'Half a sentence' });
  await store.keeping.backup();
  const content = everything(store);
  const { seq } = store;
  await store.close();
  await mkdir(join(folder, 'damaged'));
  await writeFile(join(folder, 'damaged', 'some-history'), 'Leeds Supertram, half a line');
  return { folder, hash, content, seq };
}

const toNext = (folder: string, from: Seal, files: Files = diskFiles) =>
  reSeal({
    files,
    folder,
    from,
    to: other,
    keyringGeneration: 1,
    writeKeys: (into) => writeFile(join(into, 'keys.json'), '{"folderId":"next-folder"}'),
  });

async function filesHolding(folder: string, text: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const one of all.filter((each) => each.isFile() && each.name !== 'lock')) {
    const path = join(one.parentPath, one.name);
    if ((await readFile(path)).includes(text)) found.push(path);
  }
  return found;
}

describe.each(protections)('%s, put under another key,', (_, { seal = unsealed }) => {
  test('holds the same, is sound, and shows nothing of it', async () => {
    const { folder, hash, content, seq } = await folderUnder(seal);
    const steps: number[] = [];
    await reSeal(
      {
        files: diskFiles,
        folder,
        from: seal,
        to: other,
        keyringGeneration: 3,
        writeKeys: (into) => writeFile(join(into, 'keys.json'), '{"folderId":"next-folder"}'),
      },
      { onProgress: (done, total) => steps.push(done / total) },
    );
    expect(steps.at(-1)).toBeGreaterThan(0.9);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    const store = await openTestStore(folder, { seal: other });
    expect(store.damage).toEqual([]);
    expect(store.seq).toBe(seq);
    expect(everything(store)).toEqual(content);
    expect(await bytesOf(await store.attachment(hash))).toEqual(letter);
    expect(store.getDesk('draft')).toEqual({ text: 'Half a sentence' });
    expect((await store.verify()).problems).toEqual([]);
    await saveEmployer(store, 'Afterwards');
    await store.close();
    expect((await openTestStore(folder, { seal: other })).seq).toBe(seq + 1);
    const left = (await readdir(folder)).filter((name) => ['replaced', 're-sealing', 'swap.json'].includes(name));
    expect(left).toEqual([]);
    if (seal.isSealed) return;
    for (const marker of ['Leeds Supertram', 'Dear member', 'Half a sentence']) {
      expect(await filesHolding(folder, marker)).toEqual([]);
    }
  });

  test('is the one or the other, wherever the disk or the program stops', async () => {
    const { folder: whole, hash, content, seq } = await folderUnder(seal);
    const ends = { old: 0, next: 0 };
    for (let after = 0; ; after += isFull ? 1 : 11) {
      const folder = await temporaryFolder();
      await cp(whole, folder, { recursive: true });
      const files = new FailingFiles();
      let steps = 0;
      // From here on the disk takes nothing at all, as when the program is killed.
      files.fault = () => {
        steps += 1;
        return steps > after ? 'ENOSPC' : undefined;
      };
      const failure = await toNext(folder, seal, files).then(
        () => null,
        (error: unknown) => error,
      );
      const isThrough = failure === null;
      // From the plan on it is the next; where only the very last sync failed, it has come already.
      const names = await readdir(folder);
      const isNext = names.includes('swap.json') || names.includes('keys.json');
      if (!isThrough) expect(failure).toMatchObject({ name: 'NotSaved', reason: 'diskFull' });
      const store = await openTestStore(folder, { seal: isNext ? other : seal });
      expect(store.damage, `after step ${after}`).toEqual([]);
      expect(store.seq).toBe(seq);
      expect(everything(store), `after step ${after}`).toEqual(content);
      expect(await bytesOf(await store.attachment(hash))).toEqual(letter);
      await store.close();
      const left = (await readdir(folder)).filter((name) => ['replaced', 're-sealing', 'swap.json'].includes(name));
      expect(left, `after step ${after}`).toEqual([]);
      ends[isNext ? 'next' : 'old'] += 1;
      if (isThrough) break;
    }
    expect(ends.old).toBeGreaterThan(3);
    expect(ends.next).toBeGreaterThan(1);
  });
});

test('a folder under a key does not open without it, nor under another', async () => {
  const { folder } = await folderUnder(testSeal);
  for (const seal of [unsealed, other]) {
    const copy = await temporaryFolder();
    await cp(folder, copy, { recursive: true });
    const store = await openTestStore(copy, { seal });
    expect(store.isReadOnly).toBe(true);
    expect(store.seq).toBe(0);
    expect(everything(store).flat()).toEqual([]);
  }
});
