// Snapshots: written in slices while saving goes on, when idle and on closing; whole or not there; the last two kept.

import { hash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  contentOf,
  makeEmployer,
  openTestStore,
  rename,
  saveEmployer,
  secretary,
  temporaryFolder,
} from '../support/store-folder.ts';

const snapshotsIn = async (folder: string) => (await readdir(join(folder, 'snapshot'))).sort();

test('the last two are kept, and nothing is written when nothing is new', async () => {
  const folder = await temporaryFolder();
  const store = await openTestStore(folder);
  const id = await saveEmployer(store, 'Council');
  for (const name of ['One', 'Two', 'Three']) {
    await store.snapshot();
    await rename(store, id, name);
  }
  await store.snapshot();
  await store.snapshot();
  expect(await snapshotsIn(folder)).toEqual(['000000000003.jsonl', '000000000004.jsonl']);
  await store.close();
  expect(await snapshotsIn(folder)).toEqual(['000000000003.jsonl', '000000000004.jsonl']);
});

test('one is of a single moment, although saving goes on while it is written', async () => {
  const folder = await temporaryFolder();
  const store = await openTestStore(folder);
  const { result: ids } = await store.transact(secretary, { code: 'test' }, (tx) =>
    Array.from({ length: 8_000 }, (_, count) => tx.put('employers', makeEmployer(`before ${count}`)).id),
  );
  const atSnapshot = contentOf(store);
  let isWritten = false;
  const snapshot = store.snapshot().then(() => {
    isWritten = true;
  });
  let saved = 0;
  while (!isWritten) {
    await rename(store, ids.at(-1 - saved) ?? '', `after ${saved}`);
    saved += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  await snapshot;
  expect(saved).toBeGreaterThan(1);
  expect(await snapshotsIn(folder)).toEqual(['000000000001.jsonl']);
  const now = contentOf(store);
  const copy = await temporaryFolder();
  await cp(folder, copy, { recursive: true });
  const again = await openTestStore(copy);
  expect(contentOf(again)).toEqual(now);
  // The snapshot alone holds none of what was saved meanwhile.
  const lines = (await readFile(join(folder, 'snapshot/000000000001.jsonl'), 'utf8')).trimEnd().split('\n');
  const records = lines.map((line) => JSON.parse(line)).filter(({ collection }) => collection === 'employers');
  expect(records.every((block) => block.records.length <= 1_000)).toBe(true);
  const held = records.flatMap((block) => block.records as { id: string }[]);
  expect(held.sort((one, other) => (one.id < other.id ? -1 : 1))).toEqual(atSnapshot.employers);
});

test('each line bears the SHA-256 of what follows it, so that any tool can check it', async () => {
  const folder = await temporaryFolder();
  const store = await openTestStore(folder);
  await saveEmployer(store, 'Örebro');
  await store.snapshot();
  const text = await readFile(join(folder, 'snapshot/000000000001.jsonl'), 'utf8');
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  for (const line of lines) {
    const [, sum, body = ''] = /^\{"sha256":"([0-9a-f]{64})",(.*)$/.exec(line) ?? [];
    expect(hash('sha256', body)).toBe(sum);
  }
});

test('one that was cut short is passed over and named', async () => {
  const folder = await temporaryFolder();
  const store = await openTestStore(folder);
  const id = await saveEmployer(store, 'Council');
  await store.snapshot();
  await rename(store, id, 'City Council');
  await store.close();
  const path = join(folder, 'snapshot/000000000002.jsonl');
  const lines = (await readFile(path, 'utf8')).split('\n');
  for (const [left, what] of [
    [lines.slice(0, -2), 'breaks off before its end'],
    [[lines[0], ...lines.slice(2)], 'has lines missing'],
    [[], 'breaks off before its end'],
  ] as const) {
    await writeFile(path, left.map((line) => `${line}\n`).join(''));
    const again = await openTestStore(folder);
    expect(again.damage).toMatchObject([{ file: 'snapshot/000000000002.jsonl', what: expect.stringContaining(what) }]);
    expect(again.view('secretary').get('employers', id)?.name).toBe('City Council');
    await again.close();
  }
});

test('one is written when nobody saves for a while', async () => {
  const folder = await temporaryFolder();
  const store = await openTestStore(folder, { idleAfter: 1 });
  await saveEmployer(store, 'Council');
  await expect.poll(() => snapshotsIn(folder)).toEqual(['000000000001.jsonl']);
  expect((await store.verify()).isSound).toBe(true);
});

test('what a killed process left half-written is no snapshot', async () => {
  const folder = await temporaryFolder();
  const store = await openTestStore(folder);
  await saveEmployer(store, 'Council');
  const content = contentOf(store);
  await store.close();
  await writeFile(join(folder, 'snapshot/000000000009.jsonl.new'), 'half');
  const again = await openTestStore(folder);
  expect(again.damage).toEqual([]);
  expect(contentOf(again)).toEqual(content);
});
