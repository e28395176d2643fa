// Whoever has a protected folder's files but not its keys changes, swaps, drops and brings back lines, blocks and files. Every
// one shows when the folder is opened, when it is checked, or, for a backup, when it is to be opened. And no file says a word.

import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Attachments } from '../../electron/core/store/attachments.ts';
import { checkBackup } from '../../electron/core/store/backup-reading.ts';
import { UnusableBackup } from '../../electron/core/store/errors.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { makeProtectedFolder, openProtected, type ProtectedFolder } from '../support/protected-folder.ts';
import { isFull, seeded, seedOfRun } from '../support/seeded.ts';
import { filesOf, type Tried, tamper } from '../support/tampering.ts';

const TRIES = isFull ? 500 : 100;

/** Where it was noticed; null where it was not. */
async function noticed(folder: string, { seal, keys }: ProtectedFolder, { files }: Tried): Promise<string | null> {
  const inBackups = files.filter((name) => name.startsWith('backups/'));
  if (inBackups.length > 0) return noticedInBackups(folder, seal, inBackups);
  const before = new Map(await Promise.all(files.map(async (name) => [name, await whole(folder, name)] as const)));
  const store = await openProtected(folder, { seal, keys }).catch((error: Error) => error);
  if (store instanceof Error) return `refused: ${store.message}`;
  try {
    if (store.damage.length > 0) return `at opening: ${store.damage[0]?.what}`;
    const { problems } = await store.verify();
    if (problems.length > 0) return `by checking: ${problems[0]?.what}`;
  } finally {
    await store.close();
  }
  // A newline behind the last line is put back by itself: then nothing is changed at all.
  const now = await Promise.all(files.map((name) => whole(folder, name)));
  return files.every((name, index) => !before.get(name)?.equals(now[index] ?? Buffer.alloc(0))) ? 'mended' : null;
}

const whole = (folder: string, name: string) => readFile(join(folder, name)).catch(() => Buffer.alloc(0));

async function noticedInBackups(
  folder: string,
  seal: ProtectedFolder['seal'],
  files: string[],
): Promise<string | null> {
  const there = await filesOf(folder);
  const taking = await mkdtemp(join(tmpdir(), 'branchdesk-taking-'));
  const taken = new Attachments(diskFiles, taking, seal);
  const beside = new Attachments(diskFiles, join(folder, 'backups', 'attachments'));
  try {
    for (const name of files) {
      if (!there.includes(name)) return 'is not there any more';
      if (name.endsWith('.backup')) {
        const refused = await checkBackup(diskFiles, join(folder, name), seal).catch((error) => error);
        if (refused instanceof UnusableBackup) return refused.message;
      } else if (!(await beside.copyNamed(taken, name.slice('backups/attachments/'.length).replace('/', ''), taken))) {
        return 'is not what it should be';
      }
    }
    // What is under no key that is known may belong to a sealed case; a record that names it does not find it then.
    return (await taken.hashes()).length < (await taken.names()).length ? 'does not open' : null;
  } finally {
    await rm(taking, { recursive: true, force: true });
  }
}

test(`every one of ${TRIES} tries to change a protected folder without its keys is noticed`, async () => {
  const folder = await makeProtectedFolder();
  const random = seeded(seedOfRun('tampering'));
  const tally: Record<string, number> = {};
  const missed: string[] = [];
  for (let count = 0; count < TRIES; ) {
    const copy = await mkdtemp(join(tmpdir(), 'branchdesk-tampered-'));
    try {
      await cp(folder.path, copy, { recursive: true });
      const tried = await tamper(copy, folder.earlier, random);
      if (!tried) continue;
      count += 1;
      const how = await noticed(copy, folder, tried);
      if (how === null) missed.push(tried.what);
      const where = (how ?? 'missed').split(':')[0] ?? '';
      tally[where] = (tally[where] ?? 0) + 1;
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  }
  console.log(`tampering: ${JSON.stringify(tally)}`);
  expect(missed).toEqual([]);
}, 600_000);

test('untouched, it is sound', async () => {
  const folder = await makeProtectedFolder();
  const store = await openProtected(folder.path, folder);
  expect(store.damage).toEqual([]);
  expect((await store.verify()).problems).toEqual([]);
  await store.close();
});

test('no file of it holds a word of what is in it, nor do file names', async () => {
  const folder = await makeProtectedFolder();
  for (const path of [folder.path, folder.earlier]) {
    const names = await filesOf(path);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const bytes = await readFile(join(path, name));
      for (const marker of folder.markers) {
        expect(bytes.includes(marker), `${marker} in ${name}`).toBe(false);
        expect(bytes.includes(Buffer.from(marker).toString('base64').slice(0, 8)), `${marker} in ${name}`).toBe(false);
      }
    }
  }
  expect((await readdir(folder.path)).sort()).toMatchInlineSnapshot(`
    [
      "access",
      "anchor.json",
      "attachments",
      "backups",
      "desk.json",
      "history",
      "keys.json",
      "lock",
      "lock.json",
      "snapshot",
    ]
  `);
});
