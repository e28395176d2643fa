// What is missing from a protected folder, or older than it was, is told in words: what each block by itself cannot say.

import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sealWith } from '../../electron/core/store/seal.ts';
import { testKey, testSeal } from '../support/protections.ts';
import { contentOf, openTestStore, rename, saveEmployer, secretary, temporaryFolder } from '../support/store-folder.ts';

const open = (path: string, options = {}) =>
  openTestStore(path, { seal: testSeal, historyFileBytes: 2_000, ...options });

interface Folder {
  path: string;
  /** As it was two closings before, one closing before. */
  earlier: string[];
  content: ReturnType<typeof contentOf>;
}

async function makeFolder(): Promise<Folder> {
  const path = await temporaryFolder();
  const earlier: string[] = [];
  let id = '';
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday']) {
    const store = await open(path);
    if (id === '') id = await saveEmployer(store, 'Council');
    await rename(store, id, `${day} Council`);
    const content = contentOf(store);
    await store.close();
    if (day === 'Thursday') return { path, earlier, content };
    const copy = await temporaryFolder();
    await cp(path, copy, { recursive: true });
    earlier.push(copy);
  }
  throw new Error('the week has ended');
}

const newest = async (path: string, part: string): Promise<string> =>
  join(
    part,
    (await readdir(join(path, part)))
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .at(-1) ?? '',
  );

async function dropLastLine(path: string): Promise<void> {
  const file = join(path, await newest(path, 'history'));
  const lines = (await readFile(file, 'latin1')).split(/(?<=\n)/);
  if (lines.length === 1) await rm(file);
  else await writeFile(file, lines.slice(0, -1).join(''), 'latin1');
}

const dropSnapshot = async (path: string) => rm(join(path, await newest(path, 'snapshot')));
const bringBack = (from: string, path: string, name: string) => cp(join(from, name), join(path, name));

/** Each: what is done, and what is said of it. */
const doings: [string, (folder: Folder) => Promise<void>, RegExp][] = [
  ['the last line dropped', ({ path }) => dropLastLine(path), /The history ends at step 4; the snapshot is of step 5/],
  ['the newest snapshot dropped', ({ path }) => dropSnapshot(path), /The snapshot is missing/],
  [
    'both dropped',
    async ({ path }) => {
      await dropLastLine(path);
      await dropSnapshot(path);
    },
    /The history ends at step 4; step 5 had been saved|The snapshot is missing/,
  ],
  [
    'both snapshots and the last line dropped',
    async ({ path }) => {
      await dropLastLine(path);
      await dropSnapshot(path);
      await dropSnapshot(path);
    },
    /step 5 had been saved/,
  ],
  [
    'all of the history dropped',
    async ({ path }) => {
      await rm(join(path, 'history'), { recursive: true });
      await rm(join(path, 'snapshot'), { recursive: true });
    },
    /The history ends at step 0; step 5 had been saved/,
  ],
  [
    'an older snapshot put back',
    async ({ path, earlier }) => bringBack(earlier[0]!, path, await newest(earlier[0]!, 'snapshot')),
    /not one that was written last/,
  ],
  [
    'an older snapshot under the newest one’s name',
    async ({ path, earlier }) =>
      cp(join(earlier[1]!, await newest(earlier[1]!, 'snapshot')), join(path, await newest(path, 'snapshot'))),
    /was not sealed for this place, or was changed/,
  ],
  ['an older anchor put back', ({ path, earlier }) => bringBack(earlier[0]!, path, 'anchor.json'), /snapshot/],
  ['the last anchor but one put back', ({ path, earlier }) => bringBack(earlier[2]!, path, 'anchor.json'), /snapshot/],
  ['the anchor dropped', ({ path }) => rm(join(path, 'anchor.json')), /The anchor is missing/],
  [
    'the anchor emptied',
    ({ path }) => writeFile(join(path, 'anchor.json'), ''),
    /The anchor, which says how far the history goes, was not sealed/,
  ],
  [
    'the anchor of another branch',
    async ({ path }) => {
      const other = await temporaryFolder();
      const store = await openTestStore(other, { seal: sealWith(testKey('elsewhere'), 'elsewhere') });
      await store.close();
      await bringBack(other, path, 'anchor.json');
    },
    /was not sealed for this place/,
  ],
];

describe('a protected folder', () => {
  test.each(doings)('with %s is damaged, in words, and goes on when somebody chooses so', async (_, doing, words) => {
    const folder = await makeFolder();
    await doing(folder);
    const store = await open(folder.path);
    expect(store.damage.map(({ what }) => what).join(' ')).toMatch(words);
    expect(store.isReadOnly).toBe(true);
    await store.carryOn(secretary);
    const id = await saveEmployer(store, 'Afterwards');
    await store.close();
    const again = await open(folder.path);
    expect(again.damage).toEqual([]);
    expect(again.view('secretary').get('employers', id)?.name).toBe('Afterwards');
  });

  test('with an old keys.json, and with one that was changed', async () => {
    const path = await temporaryFolder();
    const keyring = (generation: number, wrong: string | null = null) => ({
      generation: () => generation,
      check: async () => wrong,
    });
    const store = await open(path, { keyring: keyring(3) });
    await saveEmployer(store, 'Council');
    await store.close();
    const older = await open(path, { keyring: keyring(2) });
    expect(older.damage).toMatchObject([{ file: 'keys.json', what: expect.stringContaining('older') }]);
    await older.close();
    const changed = await open(path, { keyring: keyring(3, 'was changed') });
    expect((await changed.verify()).problems).toEqual([{ file: 'keys.json', line: null, what: 'It was changed.' }]);
  });

  test('that was cut off while it was idle misses what it had said was saved', async () => {
    const path = await temporaryFolder();
    const store = await open(path, { idleAfter: 0 });
    await store.snapshot();
    await saveEmployer(store, 'First');
    await saveEmployer(store, 'Second');
    const anchored = async () =>
      JSON.parse(testSeal.open(await readFile(join(path, 'anchor.json')), 'anchor/anchor.json').toString()).seq;
    await expect.poll(anchored).toBe(store.seq);
    const copy = await temporaryFolder();
    await cp(path, copy, { recursive: true, filter: (from) => !from.endsWith('lock') });
    await dropLastLine(copy);
    const again = await open(copy);
    expect(again.damage.map(({ what }) => what).join(' ')).toMatch(/ends at step/);
  });

  test('put back whole as it was is what it was: only a backup can tell', async () => {
    const { earlier } = await makeFolder();
    const store = await open(earlier[1]!);
    expect(store.damage).toEqual([]);
    expect((await store.verify()).problems).toEqual([]);
  });
});
