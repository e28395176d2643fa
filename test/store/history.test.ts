// What history tells: lists of transactions, what each did, undo and its limits, checking, and erasing one person.

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { ChangedSince, NotThere } from '../../electron/core/store/errors.ts';
import {
  contentOf,
  makeEmployer,
  makeWorkplace,
  openTestStore,
  rename,
  saveEmployer,
  secretary,
  temporaryFolder,
} from '../support/store-folder.ts';

const page = { offset: 0, limit: 50 };
const namesIn = (store: DeskStore) => [...store.view('secretary').all('employers')].map(({ name }) => name).sort();

async function importThree(store: DeskStore): Promise<{ seq: number; ids: string[] }> {
  const { seq, result } = await store.transact(secretary, { code: 'test.import' }, (tx) =>
    ['A', 'B', 'C'].map((name) => tx.put('employers', makeEmployer(name)).id),
  );
  return { seq, ids: result };
}

describe('a list of history', () => {
  test('is newest first, in pages, with what happened to how many', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    const id = await saveEmployer(store, 'Council');
    await rename(store, id, 'City Council');
    await store.transact({ account: 'treasurer' }, { code: 'test.mixed', ids: [id] }, (tx) => {
      tx.remove('employers', id, 2);
      tx.put('workplaces', makeWorkplace('Depot', null));
      tx.put('workplaces', makeWorkplace('Library', null));
      tx.nextNumber('cases-2026');
    });
    const check = async (from: DeskStore) => {
      const { rows, total } = await from.history({ page: { offset: 0, limit: 2 } });
      expect(total).toBe(3);
      expect(rows).toEqual([
        {
          seq: 3,
          at: '2026-11-24T09:00:00.000Z',
          account: 'treasurer',
          reason: { code: 'test.mixed', ids: [id] },
          counts: { added: 2, changed: 0, removed: 1 },
          collections: ['employers', 'workplaces'],
          reverts: null,
          revertedBy: null,
        },
        expect.objectContaining({ seq: 2, counts: { added: 0, changed: 1, removed: 0 } }),
      ]);
      const second = await from.history({ page: { offset: 2, limit: 2 } });
      expect(second.rows.map(({ seq }) => seq)).toEqual([1]);
      expect((await from.history({ page: { offset: 9, limit: 2 } })).rows).toEqual([]);
    };
    await check(store);
    await store.close();
    const again = await openTestStore(folder);
    await check(again);
    const [snapshot] = await readdir(join(folder, 'snapshot'));
    expect(snapshot).toBe('000000000003.jsonl');
  });

  test('of one record holds only what touched it, across history files', async () => {
    const store = await openTestStore(await temporaryFolder(), { historyFileBytes: 500 });
    const [one, other] = [await saveEmployer(store, 'One'), await saveEmployer(store, 'Other')];
    for (const name of ['Two', 'Three']) {
      await rename(store, one, name);
      await rename(store, other, `Not ${one}`);
    }
    const { rows, total } = await store.history({ collection: 'employers', id: one, page });
    expect(total).toBe(3);
    expect(rows.map(({ seq }) => seq)).toEqual([5, 3, 1]);
    expect((await store.history({ collection: 'members', id: one, page })).total).toBe(0);
    expect((await store.history({ collection: 'members', page })).total).toBe(0);
    expect(await store.changesOf(5)).toMatchObject([
      { collection: 'employers', id: one, before: { name: 'Two', revision: 2 }, after: { name: 'Three', revision: 3 } },
    ]);
  });
});

describe('undo', () => {
  test('takes back a whole import and gives it again when it is undone itself', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    const kept = await saveEmployer(store, 'Kept');
    const { seq, ids } = await importThree(store);
    const undone = await store.revert(secretary, seq, 'refuse');
    expect(undone).toEqual({ seq: 3, counts: { added: 0, changed: 0, removed: 3 }, leftAlone: 0 });
    expect(namesIn(store)).toEqual(['Kept']);
    const redone = await store.revert(secretary, undone.seq, 'refuse');
    expect(redone.counts).toEqual({ added: 3, changed: 0, removed: 0 });
    expect(namesIn(store)).toEqual(['A', 'B', 'C', 'Kept']);
    // Under a revision that nobody has seen, so that no old page can save over it.
    expect(store.view('secretary').get('employers', ids[0] ?? '')?.revision).toBe(2);
    const { rows } = await store.history({ page });
    expect(rows.map(({ reverts, revertedBy }) => ({ reverts, revertedBy }))).toEqual([
      { reverts: 3, revertedBy: null },
      { reverts: 2, revertedBy: 4 },
      { reverts: null, revertedBy: 3 },
      { reverts: null, revertedBy: null },
    ]);
    const content = contentOf(store);
    await store.close();
    const again = await openTestStore(folder);
    expect(contentOf(again)).toEqual(content);
    expect((await again.history({ page })).rows).toEqual(rows);
    expect(again.view('secretary').get('employers', kept)?.revision).toBe(1);
  });

  test('names what was changed since and does nothing, until it may leave that alone', async () => {
    const store = await openTestStore(await temporaryFolder());
    const { seq, ids } = await importThree(store);
    const [changed = '', removed = '', same = ''] = ids;
    await rename(store, changed, 'A, changed since');
    await store.transact(secretary, { code: 'test.remove' }, (tx) => tx.remove('employers', removed, 1));
    const refused = store.revert(secretary, seq, 'refuse');
    await expect(refused).rejects.toThrow(ChangedSince);
    await expect(refused).rejects.toMatchObject({
      records: [
        { collection: 'employers', id: changed, label: 'A, changed since' },
        { collection: 'employers', id: removed, label: '' },
      ],
    });
    expect(store.seq).toBe(3);
    const done = await store.revert(secretary, seq, 'leaveAlone');
    expect(done).toEqual({ seq: 4, counts: { added: 0, changed: 0, removed: 1 }, leftAlone: 2 });
    expect(namesIn(store)).toEqual(['A, changed since']);
    expect(store.view('secretary').get('employers', same)).toBeUndefined();
    // A second time everything was changed since, by the undo.
    const again = await store.revert(secretary, seq, 'leaveAlone');
    expect(again).toEqual({ seq: 4, counts: { added: 0, changed: 0, removed: 0 }, leftAlone: 3 });
  });

  test('goes back step by step: a later change that was itself undone stands in no one’s way', async () => {
    const store = await openTestStore(await temporaryFolder());
    const id = await saveEmployer(store, 'Council');
    await rename(store, id, 'City Council');
    const first = store.seq;
    await rename(store, id, 'County Council');
    const { seq } = await store.revert(secretary, store.seq, 'refuse');
    await store.revert(secretary, first, 'refuse');
    expect(namesIn(store)).toEqual(['Council']);
    // Done again, it is as the step before had left it.
    await store.revert(secretary, store.seq, 'refuse');
    await store.revert(secretary, seq, 'refuse');
    expect(namesIn(store)).toEqual(['County Council']);
  });

  test('gives back what was removed', async () => {
    const store = await openTestStore(await temporaryFolder());
    const id = await saveEmployer(store, 'Council');
    await rename(store, id, 'City Council');
    const { seq } = await store.transact(secretary, { code: 'test' }, (tx) => tx.remove('employers', id, 2));
    await store.revert(secretary, seq, 'refuse');
    expect(store.view('secretary').get('employers', id)).toMatchObject({ id, name: 'City Council', revision: 3 });
  });

  test('of what never was says so', async () => {
    const store = await openTestStore(await temporaryFolder());
    await saveEmployer(store, 'Council');
    for (const seq of [0, 2, -1, 1.5]) {
      await expect(store.revert(secretary, seq, 'refuse')).rejects.toThrow(NotThere);
      await expect(store.changesOf(seq)).rejects.toThrow(NotThere);
    }
  });

  test('of many thousands goes part by part and can be cancelled', async () => {
    const store = await openTestStore(await temporaryFolder());
    const { seq } = await store.transact(secretary, { code: 'test' }, (tx) => {
      for (let count = 0; count < 3_500; count += 1) tx.put('employers', makeEmployer(`${count}`));
    });
    const cancel = new AbortController();
    const onProgress = () => cancel.abort();
    const cancelled = store.revert(secretary, seq, 'refuse', { signal: cancel.signal, onProgress });
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(store.view('secretary').count('employers')).toBe(3_500);
    expect((await store.revert(secretary, seq, 'refuse')).counts.removed).toBe(3_500);
    expect(store.view('secretary').count('employers')).toBe(0);
    expect((await store.verify()).isSound).toBe(true);
  });
});

describe('checking', () => {
  test('counts every line of history, tells how far it is, and can be cancelled', async () => {
    const store = await openTestStore(await temporaryFolder(), { historyFileBytes: 300 });
    const id = await saveEmployer(store, 'Council');
    for (const name of ['One', 'Two', 'Three']) await rename(store, id, name);
    await store.snapshot();
    const steps: number[] = [];
    const found = await store.verify({ onProgress: (done, total) => steps.push(done / total) });
    expect(found).toMatchObject({ isSound: true, transactions: 4, lines: 4, seq: 4, problems: [] });
    expect(found.lastHash).toMatch(/^[0-9a-f]{64}$/);
    expect(steps).toHaveLength(4);
    expect(steps).toEqual([...steps].sort());
    expect(steps.at(-1)).toBeGreaterThan(0.99);
    const cancel = new AbortController();
    const cancelled = store.verify({ signal: cancel.signal, onProgress: () => cancel.abort() });
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('notices lines that were taken out, put in another order or written by somebody else', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    const id = await saveEmployer(store, 'Council');
    for (const name of ['One', 'Two', 'Three']) await rename(store, id, name);
    await store.snapshot();
    const path = join(folder, 'history/000001.jsonl');
    const text = await readFile(path, 'utf8');
    const [first = '', second = '', third = '', fourth = ''] = text.trimEnd().split('\n');
    for (const lines of [
      [first, third, fourth],
      [first, third, second, fourth],
      [first, second, second, third, fourth],
      [first, second.replace('"One"', '"Won"'), third, fourth],
      [first, second.replace('test.rename', 'test.xename'), third, fourth],
      [first, second.replace(/"payloads":\[.*/, '"payloads":[]}'), third, fourth],
    ]) {
      // The same length, so that the store reads what is there.
      await writeFile(path, `${lines.join('\n')}\n`.padEnd(text.length, ' ').slice(0, text.length));
      expect((await store.verify()).isSound).toBe(false);
    }
    await writeFile(path, text);
    expect((await store.verify()).isSound).toBe(true);
  });

  test('holds although one person was erased from a transaction of many, and the person is gone', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    const { ids } = await importThree(store);
    await store.close();
    const path = join(folder, 'history/000001.jsonl');
    const line = JSON.parse(await readFile(path, 'utf8'));
    line.payloads[1] = null;
    await writeFile(path, `${JSON.stringify(line)}\n`);
    await rm(join(folder, 'snapshot'), { recursive: true });
    const again = await openTestStore(folder);
    expect(again.damage).toEqual([]);
    expect((await again.verify()).isSound).toBe(true);
    expect(namesIn(again)).toEqual(['A', 'C']);
    expect(await readFile(path, 'utf8')).not.toContain('"B"');
    expect((await again.changesOf(1)).map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  });

  test('in the background tells of damage in older history and disturbs nobody', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    const id = await saveEmployer(store, 'Council');
    await rename(store, id, 'City Council');
    await store.close();
    const path = join(folder, 'history/000001.jsonl');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"Council"', '"Counsel"'));
    const told = Promise.withResolvers<void>();
    const log = { info: () => undefined, error: (event: string) => event === 'damage' && told.resolve() };
    const again = await openTestStore(folder, { log, verifiesInBackground: true });
    expect(again.damage).toEqual([]);
    await told.promise;
    expect(again.damage).toMatchObject([{ file: 'history/000001.jsonl' }]);
    expect(again.isReadOnly).toBe(false);
    await rename(again, id, 'Town Council');
  });
});
