// The access log held fast by history and by checking: its last line goes into what is saved next, and a log that was cut,
// edited or put back is named with the file and the line.

import { randomBytes, randomUUID } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { ANONYMOUS, type DeskStore } from '../../electron/core/store/desk-store.ts';
import type { OpenOptions } from '../../electron/core/store/open.ts';
import { sealWith } from '../../electron/core/store/seal.ts';
import { makeEmployer, openTestStore, saveEmployer, temporaryFolder } from '../support/store-folder.ts';

const look = (store: DeskStore, account: string) =>
  store.access.note({ account, kind: 'read', what: 'members.get', about: [], rows: null, fields: [] });

async function openAt(folder: string, instant: string, options: Partial<OpenOptions> = {}) {
  let at = Temporal.Instant.from(instant);
  const store = await openTestStore(folder, { now: { instant: () => at }, ...options });
  return {
    store,
    setNow(next: string) {
      at = Temporal.Instant.from(next);
    },
  };
}

const marksOf = async (store: DeskStore) =>
  (await store.history({ page: { offset: 0, limit: 100 } })).rows
    .map(({ reason }) => reason.access?.n ?? null)
    .reverse();

test('the last line goes into what is saved next, once an hour, and never into what is anonymous', async () => {
  const { store, setNow } = await openAt(await temporaryFolder(), '2026-11-24T09:00:00Z');
  await saveEmployer(store, 'Nothing was read yet');
  look(store, 'ana');
  await store.access.flush();
  await store.transact({ account: ANONYMOUS }, { code: 'test' }, (tx) => tx.put('employers', makeEmployer('Answer')));
  await saveEmployer(store, 'Marked');
  look(store, 'sam');
  await store.access.flush();
  setNow('2026-11-24T09:59:00Z');
  await saveEmployer(store, 'Too soon');
  setNow('2026-11-24T10:00:00Z');
  await saveEmployer(store, 'Marked again');
  setNow('2026-11-24T12:00:00Z');
  await saveEmployer(store, 'Nothing new');
  expect(await marksOf(store)).toEqual([null, null, 1, null, 2, null]);
  expect(await store.verify()).toMatchObject({ isSound: true, problems: [] });
});

test('a log that was put back as it was before is missed, also after opening again', async () => {
  const folder = await temporaryFolder();
  const { store } = await openAt(folder, '2026-11-24T09:00:00Z');
  look(store, 'ana');
  await store.access.flush();
  await cp(join(folder, 'access'), join(folder, 'kept'), { recursive: true });
  look(store, 'sam');
  await store.access.flush();
  await saveEmployer(store, 'Marked');
  await store.close();
  await rm(join(folder, 'access'), { recursive: true });
  await cp(join(folder, 'kept'), join(folder, 'access'), { recursive: true });
  const { store: again } = await openAt(folder, '2026-11-24T10:00:00Z');
  const found = await again.verify();
  expect(found).toMatchObject({ isSound: false, problems: [{ file: 'access', line: null }] });
  expect(found.problems[0]?.what).toContain('ends at line 1; there were 2 lines');
});

test('an edited line is the first broken one that checking names', async () => {
  const folder = await temporaryFolder();
  const { store } = await openAt(folder, '2026-11-24T09:00:00Z');
  await saveEmployer(store, 'Council');
  for (const account of ['ana', 'sam', 'lee']) look(store, account);
  await store.close();
  const path = join(folder, 'access', '000001.jsonl');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"sam"', '"eve"'));
  const { store: again } = await openAt(folder, '2026-11-24T10:00:00Z');
  expect((await again.verify()).problems).toEqual([
    { file: 'access/000001.jsonl', line: 2, what: 'Line 2 does not match its own hash.' },
  ]);
});

test('on a protected folder the anchor misses what nothing was saved after', async () => {
  const folder = await temporaryFolder();
  const seal = sealWith(randomBytes(32), randomUUID());
  const { store } = await openAt(folder, '2026-11-24T09:00:00Z', { seal });
  await saveEmployer(store, 'Council');
  for (const account of ['ana', 'sam', 'lee']) look(store, account);
  await store.close();
  const path = join(folder, 'access', '000001.jsonl');
  await writeFile(path, `${(await readFile(path, 'utf8')).split('\n').slice(0, 2).join('\n')}\n`);
  const { store: again } = await openAt(folder, '2026-11-24T10:00:00Z', { seal });
  expect(again.damage.map(({ file }) => file)).toContain('access');
  expect((await again.verify()).problems.map(({ file }) => file)).toContain('access');
});
