// The disk refuses: the save is refused in words, memory and disk are as before, and the next save works once the fault
// is gone.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { NotSaved } from '../../electron/core/store/errors.ts';
import { FailingFiles, type Fault } from '../support/failing-files.ts';
import { type Protection, protections } from '../support/protections.ts';
import {
  contentOf,
  makeEmployer,
  openTestStore,
  rename,
  saveEmployer,
  secretary,
  temporaryFolder,
} from '../support/store-folder.ts';

const everyChange =
  (code: string): Fault =>
  () =>
    code;

const faults: [string, Fault, number, string, RegExp][] = [
  ['a full disk', (operation) => (operation === 'write' ? 'ENOSPC' : undefined), 0, 'diskFull', /disk is full.*room/i],
  [
    'a disk that fills half-way',
    (operation) => (operation === 'write' ? 'ENOSPC' : undefined),
    0.5,
    'diskFull',
    /full/,
  ],
  ['a read-only disk', everyChange('EROFS'), 0, 'readOnly', /cannot be written to/],
  ['a folder that may not be written to', everyChange('EACCES'), 0, 'readOnly', /cannot be written to/],
  ['a write that fails half-way', (operation) => (operation === 'write' ? 'EIO' : undefined), 0.7, 'failed', /disk/],
  ['a write that fails at its end', (operation) => (operation === 'write' ? 'EIO' : undefined), 1, 'failed', /disk/],
];

describe.each(protections)('in %s', (_protection, protection: Protection) => {
  async function openWithFaults() {
    const folder = await temporaryFolder();
    const files = new FailingFiles();
    const store = await openTestStore(folder, { ...protection, files });
    const id = await saveEmployer(store, 'Council');
    return { folder, files, store, id, bytes: () => readFile(join(folder, 'history/000001.jsonl')) };
  }

  /** The fault is gone: saving works, and all of it is there again after opening. */
  async function worksAgain(store: DeskStore, folder: string, id: string): Promise<void> {
    await rename(store, id, 'City Council');
    expect(store.isReadOnly).toBe(false);
    const content = contentOf(store);
    expect((await store.verify()).problems).toEqual([]);
    await store.close();
    const again = await openTestStore(folder, protection);
    expect(again.damage).toEqual([]);
    expect(contentOf(again)).toEqual(content);
  }

  describe.each(faults)('%s', (_, fault, partWritten, reason, advice) => {
    test.each([1, 2_500])('refuses a save of %i in words and changes nothing', async (size) => {
      const { folder, files, store, id, bytes } = await openWithFaults();
      const [content, before] = [contentOf(store), await bytes()];
      files.fault = fault;
      files.partWritten = partWritten;
      const save = store.transact(secretary, { code: 'test' }, (tx) => {
        tx.nextNumber('cases-2026');
        for (let count = 0; count < size; count += 1) tx.put('employers', makeEmployer(`Employer ${count}`));
      });
      await expect(save).rejects.toThrow(NotSaved);
      await expect(save).rejects.toMatchObject({ reason, advice: expect.stringMatching(advice) });
      expect(contentOf(store)).toEqual(content);
      expect(store.seq).toBe(1);
      files.fault = undefined;
      expect(await bytes()).toEqual(before);
      await worksAgain(store, folder, id);
    });
  });

  test('a sync that fails refuses the save and takes its bytes back', async () => {
    const { folder, files, store, id, bytes } = await openWithFaults();
    const before = await bytes();
    let failures = 1;
    files.fault = (operation) => {
      if (operation !== 'sync' || failures === 0) return undefined;
      failures -= 1;
      return 'EIO';
    };
    await expect(rename(store, id, 'Nobody')).rejects.toMatchObject({ reason: 'failed' });
    expect(await bytes()).toEqual(before);
    await worksAgain(store, folder, id);
  });

  test('bytes that cannot be taken back make the store read-only until they can be', async () => {
    const { folder, files, store, id, bytes } = await openWithFaults();
    const before = await bytes();
    files.partWritten = 0.5;
    files.fault = (operation) => (operation === 'write' || operation === 'truncate' ? 'EIO' : undefined);
    await expect(rename(store, id, 'Nobody')).rejects.toThrow(NotSaved);
    expect(store.isReadOnly).toBe(true);
    expect((await bytes()).length).toBeGreaterThan(before.length);
    expect(store.view('secretary').get('employers', id)?.name).toBe('Council');
    expect((await store.verify()).problems).toEqual([]);
    await expect(rename(store, id, 'Nobody')).rejects.toThrow(NotSaved);
    files.fault = undefined;
    await worksAgain(store, folder, id);
  });

  test('bytes that were never taken back are cut off at the next opening', async () => {
    const { folder, files, store, id } = await openWithFaults();
    const content = contentOf(store);
    files.partWritten = 0.5;
    files.fault = (operation) => (operation === 'write' || operation === 'truncate' ? 'EIO' : undefined);
    await expect(rename(store, id, 'Nobody')).rejects.toThrow(NotSaved);
    await store.close();
    const again = await openTestStore(folder, protection);
    expect(again.damage).toEqual([]);
    expect(contentOf(again)).toEqual(content);
  });

  test('a new history file that cannot be named durably refuses the save', async () => {
    const folder = await temporaryFolder();
    const files = new FailingFiles();
    const store = await openTestStore(folder, { ...protection, files, historyFileBytes: 10 });
    const id = await saveEmployer(store, 'Council');
    files.fault = (operation) => (operation === 'syncFolder' ? 'EIO' : undefined);
    await expect(rename(store, id, 'Nobody')).rejects.toThrow(NotSaved);
    await expect(rename(store, id, 'Nobody')).rejects.toThrow(NotSaved);
    files.fault = undefined;
    await worksAgain(store, folder, id);
  });

  test('a snapshot that cannot be written loses nothing: saving and closing go on without it', async () => {
    const { folder, files, store, id } = await openWithFaults();
    await store.snapshot();
    await rename(store, id, 'Parish Council');
    files.fault = (_, path) => (path.includes('snapshot') ? 'ENOSPC' : undefined);
    await expect(store.snapshot()).rejects.toMatchObject({ reason: 'diskFull' });
    await rename(store, id, 'Town Council');
    const content = contentOf(store);
    await store.close();
    const again = await openTestStore(folder, protection);
    expect(again.damage).toEqual([]);
    expect(contentOf(again)).toEqual(content);
  });

  test('a full disk does not hide damage: it is told, though it could not be copied aside', async () => {
    const { folder, store, id } = await openWithFaults();
    await store.snapshot();
    await rename(store, id, 'Town Council');
    await rename(store, id, 'City Council');
    await store.close();
    const newest = (await readdir(join(folder, 'snapshot'))).sort().at(-1) ?? '';
    await writeFile(join(folder, 'snapshot', newest), 'damaged');
    const files = new FailingFiles();
    files.fault = (_, path) => (path.includes('damaged') ? 'ENOSPC' : undefined);
    const again = await openTestStore(folder, { ...protection, files });
    expect(again.damage).toMatchObject([{ file: `snapshot/${newest}`, copiedTo: null }]);
    expect(again.view('secretary').get('employers', id)?.name).toBe('City Council');
  });
});
