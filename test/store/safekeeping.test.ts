// Backups that are proved, rotated and brought back over what is there, on real folders; with the disk failing at every step.

import { randomBytes } from 'node:crypto';
import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { bringBack, listAsides, putInPlace } from '../../electron/core/store/restore.ts';
import { sealWith, unsealed } from '../../electron/core/store/seal.ts';
import { FailingFiles } from '../support/failing-files.ts';
import { addDocument, everything, filesIn, filledStore } from '../support/filled-store.ts';
import { openBackup, openTestStore, rename, saveEmployer, temporaryFolder } from '../support/store-folder.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const seals = {
  'an unprotected folder': () => unsealed,
  'a protected folder': () => sealWith(new Uint8Array(32).fill(7), '0190a000-0000-7000-8000-00000000000f'),
};

const namesOf = (store: DeskStore): string[] => [...store.view('secretary').all('employers')].map(({ name }) => name);

/** A folder with a backup of `Before` and, since then, `After`. */
async function branchWithBackup(seal = unsealed) {
  const folder = await temporaryFolder();
  const place = await temporaryFolder();
  const store = await openTestStore(folder, { seal });
  const id = await saveEmployer(store, 'Before');
  const made = await store.keeping.backup({ folder: place });
  await rename(store, id, 'After');
  return { folder, place, store, made };
}

describe.each(Object.entries(seals))('in %s', (_, sealOf) => {
  it('a backup is proved by opening it, and nothing of that stays', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder, { seal: sealOf() });
    await saveEmployer(store, 'Leeds Trams');
    await store.attach(
      (async function* () {
        yield randomBytes(5_000);
      })(),
    );
    const place = await temporaryFolder();
    const made = await store.keeping.backup({ folder: place });
    const before = await filesIn(folder);
    await store.keeping.prove(made.path, made);
    expect(await filesIn(folder)).toEqual(before);
    await expect(store.keeping.prove(made.path, { ...made, seq: made.seq + 1 })).rejects.toThrow('something else');
    await expect(store.keeping.prove(made.path, { ...made, counts: { ...made.counts, employers: 2 } })).rejects.toThrow(
      'another number of records',
    );
    expect(await filesIn(folder)).toEqual(before);
  });

  it('a backup that was cut off, changed, or lost a document is not proved', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder, { seal: sealOf() });
    await saveEmployer(store, 'Leeds Trams');
    await store.attach(
      (async function* () {
        yield randomBytes(5_000);
      })(),
    );
    const place = await temporaryFolder();
    const made = await store.keeping.backup({ folder: place });
    const bytes = await readFile(made.path);
    await truncate(made.path, bytes.length - 30);
    await expect(store.keeping.prove(made.path, made)).rejects.toMatchObject({ name: 'NotProved' });
    const flipped = Buffer.from(bytes);
    flipped[Math.floor(bytes.length / 2)]! ^= 1;
    await writeFile(made.path, flipped);
    await expect(store.keeping.prove(made.path, made)).rejects.toMatchObject({ name: 'NotProved' });
    await writeFile(made.path, bytes);
    await rm(join(place, 'attachments'), { recursive: true });
    await expect(store.keeping.prove(made.path, made)).rejects.toThrow('A document is missing');
    await rm(made.path);
    await expect(store.keeping.prove(made.path, made)).rejects.toThrow('not there any more');
  });

  it('a restore over what is there is the old or the new, wherever the disk fails, and comes back', async () => {
    const { folder, place, store, made } = await branchWithBackup(sealOf());
    await store.close();
    const outcomes = new Set<string>();
    for (let failAt = 0; ; failAt += 1) {
      const copy = await temporaryFolder();
      await cp(folder, copy, { recursive: true });
      const open = await openTestStore(copy, { seal: sealOf() });
      const staged = await open.keeping.stage(made.path);
      const present = { at: NOW, seq: open.seq };
      await open.close();
      const disk = new FailingFiles();
      let steps = 0;
      disk.fault = () => {
        steps += 1;
        return steps > failAt ? 'EIO' : undefined;
      };
      const failure = await putInPlace(disk, copy, staged, present, NOW).then(
        () => null,
        (error: unknown) => error,
      );
      const after = await openTestStore(copy, { seal: sealOf() });
      expect(after.damage).toEqual([]);
      expect((await after.verify()).isSound).toBe(true);
      const [name] = namesOf(after);
      outcomes.add(`${name}`);
      expect(['Before', 'After']).toContain(name);
      expect((await filesIn(copy)).filter((file) => /^(restoring|proving|swap)/.test(file))).toEqual([]);
      if (name === 'Before') {
        const [aside] = await after.keeping.asides();
        expect(aside).toMatchObject({ seq: 2, restoredFrom: made.at });
        await after.close();
        await bringBack(diskFiles, copy, aside!, { seq: 1 }, '2026-11-24T10:00:00.000Z');
        const back = await openTestStore(copy, { seal: sealOf() });
        expect(namesOf(back)).toEqual(['After']);
        expect((await back.verify()).isSound).toBe(true);
        expect((await back.keeping.asides()).map(({ restoredFrom }) => restoredFrom)).toEqual([null]);
        await back.close();
      } else {
        await after.close();
      }
      if (failure === null) break;
    }
    expect(outcomes).toEqual(new Set(['Before', 'After']));
    expect(await readdir(place)).toContain(made.name);
  });

  it('undoing a restore is the one or the other too, wherever the disk fails', async () => {
    const { folder, store, made } = await branchWithBackup(sealOf());
    const staged = await store.keeping.stage(made.path);
    await store.close();
    await putInPlace(diskFiles, folder, staged, { at: NOW, seq: 2 }, NOW);
    const outcomes = new Set<string>();
    for (let failAt = 0; ; failAt += 1) {
      const copy = await temporaryFolder();
      await cp(folder, copy, { recursive: true });
      const [aside] = await listAsides(diskFiles, copy);
      const disk = new FailingFiles();
      let steps = 0;
      disk.fault = () => {
        steps += 1;
        return steps > failAt ? 'EIO' : undefined;
      };
      const failure = await bringBack(disk, copy, aside!, { seq: 1 }, '2026-11-24T10:00:00.000Z').then(
        () => null,
        (error: unknown) => error,
      );
      const after = await openTestStore(copy, { seal: sealOf() });
      expect(after.damage).toEqual([]);
      outcomes.add(namesOf(after)[0] ?? '');
      await after.close();
      if (failure === null) break;
    }
    expect(outcomes).toEqual(new Set(['Before', 'After']));
  });

  it('a branch that moves is whole on the other side: records, documents, what the desk kept', async () => {
    const seal = sealOf();
    const store = await filledStoreUnder(seal);
    const letter = randomBytes(300_000);
    const hash = await addDocument(store, letter);
    await store.setDesk('filters', { kept: true });
    const place = await temporaryFolder();
    const path = join(place, 'ours.branchdesk');
    const move = await store.keeping.moveOut();
    await writeFile(path, move.open());
    const { store: other, missing } = await openBackup(await temporaryFolder(), path, { seal: sealOf() });
    expect(missing).toEqual([]);
    expect(everything(other)).toEqual(everything(store));
    expect(other.getDesk('filters')).toEqual({ kept: true });
    expect(Buffer.from(await new Response(await other.attachment(hash)).arrayBuffer())).toEqual(letter);
    expect(await other.verify()).toEqual(await store.verify());
  });
});

async function filledStoreUnder(seal: typeof unsealed): Promise<DeskStore> {
  if (!seal.isSealed) return filledStore(await temporaryFolder());
  const plain = await filledStore(await temporaryFolder());
  const store = await openTestStore(await temporaryFolder(), { seal });
  await store.transact({ account: 'branch' }, { code: 'test.copy' }, (tx) => {
    for (const collection of ['employers', 'workplaces', 'members', 'cases'] as const) {
      for (const { revision: _, ...record } of plain.view('branch').all(collection)) tx.put(collection, record);
    }
  });
  return store;
}

describe('backups that go', () => {
  it('take only the documents that no other backup there lists, and nothing that Branchdesk did not make', async () => {
    const store = await openTestStore(await temporaryFolder());
    await saveEmployer(store, 'Ours');
    const attach = (bytes: Uint8Array) =>
      store.attach(
        (async function* () {
          yield bytes;
        })(),
      );
    const { hash: first } = await attach(randomBytes(100));
    const place = await temporaryFolder();
    const one = await store.keeping.backup({ folder: place });
    await store.keeping.forget(first);
    const { hash: second } = await attach(randomBytes(100));
    const two = await store.keeping.backup({ folder: place });
    await cp(two.path, join(place, 'by-hand.backup'));
    const other = await openTestStore(await temporaryFolder());
    await saveEmployer(other, 'Theirs');
    const theirs = await other.keeping.backup({ folder: place });
    await writeFile(join(place, 'notes.txt'), 'mine');

    await store.keeping.removeBackups(place, [one.name, theirs.name, 'notes.txt', 'by-hand.backup', '../x.backup']);
    const left = await filesIn(place);
    expect(left).not.toContain(one.name);
    expect(left).toEqual(expect.arrayContaining([two.name, theirs.name, 'notes.txt', 'by-hand.backup']));
    expect(left.some((name) => name.replaceAll(/[/\\]/g, '').endsWith(first))).toBe(false);
    expect(left.some((name) => name.replaceAll(/[/\\]/g, '').endsWith(second))).toBe(true);

    await writeFile(join(place, 'unreadable.backup'), 'not one');
    await store.keeping.removeBackups(place, [two.name]);
    expect((await filesIn(place)).some((name) => name.replaceAll(/[/\\]/g, '').endsWith(second))).toBe(true);
  });

  it('are of one second and one step two files all the same', async () => {
    const store = await openTestStore(await temporaryFolder());
    await saveEmployer(store, 'Ours');
    const [one, two] = [await store.keeping.backup(), await store.keeping.backup()];
    expect(one.name).not.toBe(two.name);
    expect(await store.keeping.backups()).toHaveLength(2);
  });
});

describe('a proof', () => {
  it('says that this disk is full, and leaves nothing behind', async () => {
    const disk = new FailingFiles();
    const folder = await temporaryFolder();
    const store = await openTestStore(folder, { files: disk as Files });
    await saveEmployer(store, 'Ours');
    const made = await store.keeping.backup({ folder: await temporaryFolder() });
    disk.fault = (operation, path) => (operation === 'write' && path.includes('proving') ? 'ENOSPC' : undefined);
    await expect(store.keeping.prove(made.path, made)).rejects.toMatchObject({ name: 'NotSaved', reason: 'diskFull' });
    disk.fault = undefined;
    expect((await filesIn(folder)).filter((name) => name.startsWith('proving'))).toEqual([]);
  });

  it('that was killed leaves nothing after the next opening', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    await saveEmployer(store, 'Ours');
    await store.close();
    await cp(join(folder, 'history'), join(folder, 'proving', 'history'), { recursive: true });
    await cp(join(folder, 'history'), join(folder, 'restoring', 'history'), { recursive: true });
    await openTestStore(folder);
    expect((await filesIn(folder)).filter((name) => /^(proving|restoring)/.test(name))).toEqual([]);
  });
});

it('of a disk that is not plugged in a backup fails in words and leaves the branch as it was', async () => {
  const store = await openTestStore(await temporaryFolder());
  await saveEmployer(store, 'Ours');
  const file = join(await temporaryFolder(), 'a-file');
  await writeFile(file, '');
  await expect(store.keeping.backup({ folder: join(file, 'gone') })).rejects.toMatchObject({ name: 'NotSaved' });
  await saveEmployer(store, 'Goes on');
  expect(store.seq).toBe(2);
});

it('what an older Branchdesk wrote is backed up as it lies before anything is written over it, and once', async () => {
  const folder = await temporaryFolder();
  const frozen = join(import.meta.dirname, '../fixtures/frozen/format-3');
  await cp(frozen, folder, { recursive: true });
  const lines = await readFile(join(frozen, 'history', '000001.jsonl'));
  const store = await openTestStore(folder, { backsUpBeforeUpdate: true });
  const [made] = await store.keeping.backups();
  expect(made?.seq).toBe(store.seq);
  expect((await readFile(made!.path)).includes(lines)).toBe(true);
  await store.close();
  const again = await openTestStore(folder, { backsUpBeforeUpdate: true });
  expect(await again.keeping.backups()).toHaveLength(1);
  const { store: other } = await openBackup(await temporaryFolder(), made!.path);
  expect(everything(other)).toEqual(everything(again));
});
