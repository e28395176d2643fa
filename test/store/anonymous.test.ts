// What is saved so that nobody can be traced by it: no officer, no instant of its own, and no line of the access log's.

import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { ANONYMOUS } from '../../electron/core/store/desk-store.ts';
import { makeEmployer, openTestStore, saveEmployer, temporaryFolder } from '../support/store-folder.ts';

const anonymous = { account: ANONYMOUS };

async function openAt(folder: string, instant: string) {
  let at = Temporal.Instant.from(instant);
  const store = await openTestStore(folder, { now: { instant: () => at } });
  return {
    store,
    setNow(next: string) {
      at = Temporal.Instant.from(next);
    },
  };
}

test('it carries no officer and the instant of the transaction before, on the disk too', async () => {
  const folder = await temporaryFolder();
  const { store, setNow } = await openAt(folder, '2026-11-24T09:00:00Z');
  await saveEmployer(store, 'Council');
  setNow('2026-11-24T15:47:11.123Z');
  const { result: at } = await store.transact(anonymous, { code: 'test.anonymous' }, (tx) => {
    tx.put('employers', makeEmployer('An answer', randomUUID()));
    return tx.at;
  });
  expect(at).toBe('2026-11-24T09:00:00.000Z');
  const { rows } = await store.history({ page: { offset: 0, limit: 10 } });
  expect(rows.map(({ seq, account, at }) => [seq, account, at])).toEqual([
    [2, 'anonymous', '2026-11-24T09:00:00.000Z'],
    [1, 'secretary', '2026-11-24T09:00:00.000Z'],
  ]);
  await store.close();
  expect(await readFile(join(folder, 'history', '000001.jsonl'), 'utf8')).not.toContain('15:47');
  const { store: again } = await openAt(folder, '2026-11-25T09:00:00Z');
  expect((await again.verify()).isSound).toBe(true);
});

test('the very first has an instant that says nothing', async () => {
  const { store } = await openAt(await temporaryFolder(), '2026-11-24T09:00:00Z');
  await store.transact(anonymous, { code: 'test.anonymous' }, (tx) => {
    tx.put('employers', makeEmployer('An answer'));
  });
  const { rows } = await store.history({ page: { offset: 0, limit: 1 } });
  expect(rows[0]?.at).toBe('1970-01-01T00:00:00.000Z');
});

test('a record whose id tells when it was made is refused; one that is changed keeps its id', async () => {
  const { store } = await openAt(await temporaryFolder(), '2026-11-24T09:00:00Z');
  const timed = randomUUIDv7();
  const add = store.transact(anonymous, { code: 'test.anonymous' }, (tx) => {
    tx.put('employers', makeEmployer('An answer', timed));
  });
  await expect(add).rejects.toThrow(TypeError);
  expect(store.seq).toBe(0);
  await saveEmployer(store, 'Council', timed);
  await store.transact(anonymous, { code: 'test.anonymous' }, (tx) => {
    tx.put('employers', makeEmployer('Another answer', timed), 1);
  });
  expect(store.seq).toBe(2);
});

test('what was known at a moment is still found, before, between and after', async () => {
  const { store, setNow } = await openAt(await temporaryFolder(), '2026-11-24T09:00:00Z');
  await saveEmployer(store, 'One');
  setNow('2026-11-24T10:00:00Z');
  await store.transact(anonymous, { code: 'test.anonymous' }, (tx) => {
    tx.put('employers', makeEmployer('An answer'));
  });
  setNow('2026-11-24T11:00:00Z');
  await saveEmployer(store, 'Two');
  expect(store.seqAt('2026-11-24T08:59:59Z')).toBe(0);
  expect(store.seqAt('2026-11-24T09:00:00Z')).toBe(2);
  expect(store.seqAt('2026-11-24T10:30:00Z')).toBe(2);
  expect(store.seqAt('2026-11-24T11:00:00Z')).toBe(3);
});

test('an undo of it is somebody’s again', async () => {
  const { store } = await openAt(await temporaryFolder(), '2026-11-24T09:00:00Z');
  await saveEmployer(store, 'One');
  await store.transact(anonymous, { code: 'test.anonymous' }, (tx) => {
    tx.put('employers', makeEmployer('An answer'));
  });
  await store.revert({ account: 'secretary' }, 2, 'refuse');
  expect([...store.view('secretary').all('employers')].map(({ name }) => name)).toEqual(['One']);
});
