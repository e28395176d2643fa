// The end of history is lost or spoiled after it was acknowledged: by a disk, a sync service, a copy that broke off. What
// a snapshot proves was acknowledged is never taken for a save that broke off, and no byte that is left is thrown away.

import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { hastyFiles } from '../support/hasty-files.ts';
import { type Protection, protections } from '../support/protections.ts';
import { isFull } from '../support/seeded.ts';
import {
  contentOf,
  fixedNow,
  openTestStore,
  rename,
  saveEmployer,
  secretary,
  silentLog,
  temporaryFolder,
} from '../support/store-folder.ts';

const SAVES = 9;

describe.each(protections)('in %s', (_protection, protection: Protection) => {
  interface Folder {
    path: string;
    content: ReturnType<typeof contentOf>;
    /** The last history file. */
    last: string;
    /** Where its last line begins, and its length with the newline. */
    lineAt: number;
    length: number;
  }

  async function makeFolder(historyFileBytes: number, snapshot: 'atTheEnd' | 'older'): Promise<Folder> {
    const path = await temporaryFolder();
    const store = await openTestStore(path, { ...protection, historyFileBytes, files: hastyFiles });
    const id = await saveEmployer(store, 'Council');
    for (let count = 2; count <= SAVES; count += 1) {
      if (snapshot === 'older' && [3, 6].includes(count)) await store.snapshot();
      await rename(store, id, `Council ${count}`);
    }
    const content = contentOf(store);
    if (snapshot === 'atTheEnd') await store.close();
    const copy = await temporaryFolder();
    await cp(path, copy, { recursive: true, filter: (from) => !from.includes('lock') });
    const last = join('history', (await readdir(join(copy, 'history'))).sort().at(-1) ?? '');
    const bytes = await readFile(join(copy, last));
    return { path: copy, content, last, lineAt: bytes.lastIndexOf('\n', -2) + 1, length: bytes.length };
  }

  async function historyOf(path: string): Promise<Map<string, Buffer>> {
    const names = await readdir(join(path, 'history'));
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(join(path, 'history', name))] as const)),
    );
  }

  /** Every byte that lay in history lies there still, or in a copy aside. */
  async function expectAllBytesKept(path: string, before: Map<string, Buffer>, place: string): Promise<void> {
    const now = await historyOf(path);
    const asideNames = await readdir(join(path, 'damaged')).catch(() => []);
    const aside = await Promise.all(asideNames.map((name) => readFile(join(path, 'damaged', name))));
    for (const [name, bytes] of before) {
      const inPlace = now.get(name) ?? Buffer.alloc(0);
      let same = 0;
      while (same < bytes.length && bytes[same] === inPlace[same]) same += 1;
      if (same === bytes.length) continue;
      const rest = bytes.subarray(same);
      expect(
        aside.some((copy) => copy.equals(rest) || copy.equals(bytes)),
        `${place}: ${name} lost bytes`,
      ).toBe(true);
    }
  }

  async function openSpoiled(
    folder: Folder,
    place: string,
    spoil: (path: string) => Promise<void>,
    look: (store: DeskStore) => void,
  ): Promise<void> {
    const path = await mkdtemp(join(tmpdir(), 'branchdesk-tail-'));
    try {
      await cp(folder.path, path, { recursive: true });
      await spoil(path);
      const before = await historyOf(path);
      const store = await openStore({
        ...protection,
        folder: path,
        files: hastyFiles,
        now: fixedNow,
        log: silentLog,
        verifiesInBackground: false,
        idleAfter: 3_600_000,
      });
      try {
        look(store);
        await expectAllBytesKept(path, before, place);
      } finally {
        await store.close();
      }
      await expectAllBytesKept(path, before, `${place}, closed`);
    } finally {
      await rm(path, { recursive: true, force: true });
    }
  }

  /** Every offset in the full run; else the edges and some between. */
  function offsetsOf({ lineAt, length }: Folder): number[] {
    const all = Array.from({ length: length - lineAt }, (_, index) => lineAt + index);
    return isFull ? all : all.filter((at) => at < lineAt + 3 || at > length - 4 || (at - lineAt) % 37 === 0);
  }

  const zero =
    (from: number, count: number) =>
    (bytes: Buffer): Buffer =>
      bytes.fill(0, from, Math.min(from + count, bytes.length));

  describe.each([
    ['one file', 1_000_000],
    ['a file for every save', 10],
    ['files of some saves', 1_500],
  ])('history in %s', (_, historyFileBytes) => {
    test('that a snapshot proves was acknowledged is never cut', async () => {
      const folder = await makeFolder(historyFileBytes, 'atTheEnd');
      const isKept = (place: string) => (store: DeskStore) => {
        expect(store.damage, place).toHaveLength(1);
        expect(store.isReadOnly, place).toBe(true);
        expect(contentOf(store), place).toEqual(folder.content);
      };
      const inLast = (path: string) => join(path, folder.last);
      for (const at of offsetsOf(folder)) {
        if (at < folder.length - 1) {
          await openSpoiled(folder, `cut at ${at}`, (path) => truncate(inLast(path), at), isKept(`cut at ${at}`));
        }
        const holed = async (path: string) => writeFile(inLast(path), zero(at, 20)(await readFile(inLast(path))));
        await openSpoiled(folder, `zeros at ${at}`, holed, (store) => {
          expect(contentOf(store)).toEqual(folder.content);
          // In the newline alone they cost nothing.
          if (at < folder.length - 1) isKept(`zeros at ${at}`)(store);
        });
      }
      await openSpoiled(folder, 'removed', (path) => rm(inLast(path)), isKept('removed'));
      await openSpoiled(folder, 'emptied', (path) => truncate(inLast(path), 0), isKept('emptied'));
    }, 600_000);

    test('behind an older snapshot loses at most the line that was spoiled, and keeps what is left of it', async () => {
      const folder = await makeFolder(historyFileBytes, 'older');
      const inLast = (path: string) => join(path, folder.last);
      const isKept = (place: string) => (store: DeskStore) => {
        expect(store.seq, place).toBeGreaterThanOrEqual(SAVES - 1);
        expect(store.isReadOnly, place).toBe(store.damage.length > 0);
      };
      for (const at of offsetsOf(folder)) {
        await openSpoiled(folder, `cut at ${at}`, (path) => truncate(inLast(path), at), isKept(`cut at ${at}`));
        const holed = async (path: string) => writeFile(inLast(path), zero(at, 20)(await readFile(inLast(path))));
        await openSpoiled(folder, `zeros at ${at}`, holed, isKept(`zeros at ${at}`));
      }
      const names = (await readdir(join(folder.path, 'history'))).sort();
      for (const name of names.slice(0, -1)) {
        const place = `${name} breaks off`;
        const path = (to: string) => join(to, 'history', name);
        const cut = async (to: string) => truncate(path(to), (await readFile(path(to))).length - 10);
        await openSpoiled(folder, place, cut, (store) => expect(store.seq, place).toBe(SAVES));
      }
    }, 600_000);
  });

  test('the history that ends before the snapshot is one damage, in words', async () => {
    const folder = await makeFolder(1_000_000, 'atTheEnd');
    const path = join(folder.path, folder.last);
    const lines = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, `${lines.slice(0, 7).join('\n')}\n`);
    const store = await openTestStore(folder.path, protection);
    expect(store.damage).toMatchObject([
      { file: folder.last, what: expect.stringContaining('The history ends at step 7; the snapshot is of step 9.') },
    ]);
    await store.carryOn(secretary);
    const id = await saveEmployer(store, 'Afterwards');
    await store.close();
    const again = await openTestStore(folder.path, protection);
    expect(again.damage).toEqual([]);
    expect(again.view('secretary').get('employers', id)?.name).toBe('Afterwards');
  });

  test('a disk that reads less than there is stops the opening and changes nothing', async () => {
    const folder = await makeFolder(1_000_000, 'older');
    const before = await historyOf(folder.path);
    const short: typeof hastyFiles = {
      ...hastyFiles,
      async open(path, mode) {
        const file = await hastyFiles.open(path, mode);
        if (!path.includes('history') || mode !== 'read') return file;
        return { ...file, read: async (into, position) => Math.max(0, (await file.read(into, position)) - 10) };
      },
    };
    await expect(openTestStore(folder.path, { ...protection, files: short })).rejects.toMatchObject({ code: 'EIO' });
    expect(await historyOf(folder.path)).toEqual(before);
  });
});
