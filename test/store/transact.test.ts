// What a transaction promises: all or nothing, revisions, numbers never given twice, reads of its own writes.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { InvalidRecord, NotSaved, StaleRecord } from '../../electron/core/store/errors.ts';
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

const reason = { code: 'test' };

describe('a transaction', () => {
  test('is there after opening again, with and without a snapshot', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    const id = await saveEmployer(store, 'Örebro “Ltd” \u{1f37e}\u0000\ud800');
    await rename(store, id, ' kept exactly \n as typed ');
    const before = contentOf(store);
    await store.close();
    const again = await openTestStore(folder);
    expect(contentOf(again)).toEqual(before);
    expect(again.seq).toBe(2);
    expect(again.view('secretary').get('employers', id)).toEqual({
      id,
      revision: 2,
      name: ' kept exactly \n as typed ',
      headcounts: [],
    });
  });

  test('that throws leaves nothing, in memory and on the disk', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    await saveEmployer(store, 'Council');
    const before = contentOf(store);
    const bytes = await readFile(join(folder, 'history/000001.jsonl'));
    await expect(
      store.transact(secretary, reason, (tx) => {
        tx.put('employers', makeEmployer('Hospital'));
        tx.nextNumber('cases-2026');
        throw new RangeError('changed my mind');
      }),
    ).rejects.toThrow(RangeError);
    expect(contentOf(store)).toEqual(before);
    expect(await readFile(join(folder, 'history/000001.jsonl'))).toEqual(bytes);
    const { result } = await store.transact(secretary, reason, (tx) => tx.nextNumber('cases-2026'));
    expect(result).toBe(1);
  });

  test('that wrote nothing gets no seq', async () => {
    const store = await openTestStore(await temporaryFolder());
    await saveEmployer(store, 'Council');
    const { seq } = await store.transact(secretary, reason, (tx) => [...tx.all('employers')].length);
    expect(seq).toBe(1);
    expect(store.seq).toBe(1);
  });

  test('reads its own writes, also by index, and nobody else does', async () => {
    const store = await openTestStore(await temporaryFolder());
    const employer = await saveEmployer(store, 'Council');
    const first = makeWorkplace('Depot', employer);
    await store.transact(secretary, reason, (tx) => tx.put('workplaces', first));
    await store.transact(secretary, reason, async (tx) => {
      const second = tx.put('workplaces', makeWorkplace('Library', employer));
      tx.put('workplaces', { ...first, employerId: null }, 1);
      expect(tx.byIndex('workplaces', 'employerId', employer)).toEqual([second]);
      expect(new Set([...tx.all('workplaces')].map(({ name }) => name))).toEqual(new Set(['Depot', 'Library']));
      await Promise.resolve();
      expect(store.view('secretary').count('workplaces')).toBe(1);
      tx.remove('workplaces', second.id, 1);
      expect(tx.get('workplaces', second.id)).toBeUndefined();
    });
    expect(store.view('secretary').byIndex('workplaces', 'employerId', employer)).toEqual([]);
    expect(store.view('secretary').get('workplaces', first.id)).toMatchObject({ employerId: null, revision: 2 });
  });

  test('refuses a record that is not at the revision it was based on, and hands over how it stands', async () => {
    const store = await openTestStore(await temporaryFolder());
    const id = await saveEmployer(store, 'Council');
    await rename(store, id, 'City Council');
    const put = (basedOn?: number) =>
      store.transact(secretary, reason, (tx) => tx.put('employers', makeEmployer('Mine', id), basedOn));
    await expect(put(1)).rejects.toMatchObject({ name: 'StaleRecord', current: { name: 'City Council', revision: 2 } });
    await expect(put()).rejects.toThrow(StaleRecord);
    await expect(store.transact(secretary, reason, (tx) => tx.remove('employers', id, 1))).rejects.toThrow(StaleRecord);
    await expect(
      store.transact(secretary, reason, (tx) => tx.put('employers', makeEmployer('Nobody'), 1)),
    ).rejects.toMatchObject({ current: null });
    expect(store.seq).toBe(2);
  });

  test('refuses what does not fit the schema and says where', async () => {
    const store = await openTestStore(await temporaryFolder());
    const wrong = store.transact(secretary, reason, (tx) =>
      tx.put('workplaces', {
        ...makeWorkplace('Depot', null),
        headcounts: [{ day: '2026-02-30', people: 1, source: '' }],
      }),
    );
    await expect(wrong).rejects.toThrow(InvalidRecord);
    await expect(wrong).rejects.toMatchObject({ issues: [{ path: ['headcounts', 0, 'day'] }] });
    expect(store.seq).toBe(0);
  });

  test('keeps neither what the caller holds nor lets anybody edit what it handed out', async () => {
    const store = await openTestStore(await temporaryFolder());
    const mine = { ...makeWorkplace('Depot', null), headcounts: [{ day: '2026-01-31', people: 4, source: 'HR' }] };
    const { result } = await store.transact(secretary, reason, (tx) => tx.put('workplaces', mine));
    mine.headcounts.length = 0;
    const kept = store.view('secretary').get('workplaces', mine.id);
    expect(kept?.headcounts).toHaveLength(1);
    expect(() => Object.assign(result.headcounts[0] ?? {}, { people: 5 })).toThrow(TypeError);
    expect(() => kept?.headcounts.push({ day: '2026-01-31', people: 4, source: '' })).toThrow(TypeError);
  });

  test('of many is whole or not at all: cancelled while it is written, nothing of it stays', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    await saveEmployer(store, 'Council');
    const before = contentOf(store);
    const bytes = await readFile(join(folder, 'history/000001.jsonl'));
    const cancel = new AbortController();
    const steps: number[] = [];
    const work = store.transact(
      secretary,
      reason,
      (tx) => {
        for (let count = 0; count < 3_000; count += 1) tx.put('employers', makeEmployer(`Employer ${count}`));
      },
      {
        signal: cancel.signal,
        onProgress: (done, total) => {
          steps.push(done / total);
          if (done >= 2_000) cancel.abort();
        },
      },
    );
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(contentOf(store)).toEqual(before);
    expect(await readFile(join(folder, 'history/000001.jsonl'))).toEqual(bytes);
    await rename(store, [...store.view('secretary').all('employers')][0]?.id ?? '', 'City Council');
    expect((await store.verify()).isSound).toBe(true);
  });

  test('cancelled while its work runs leaves nothing, however small', async () => {
    const store = await openTestStore(await temporaryFolder());
    const cancel = new AbortController();
    const work = store.transact(
      secretary,
      reason,
      (tx) => {
        tx.put('employers', makeEmployer('Council'));
        cancel.abort();
      },
      { signal: cancel.signal },
    );
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(store.seq).toBe(0);
  });

  test('of many becomes visible at once, and is there again from its parts', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    const employer = await saveEmployer(store, 'Council');
    const seen: number[] = [];
    store.subscribe(() => seen.push(store.view('secretary').count('workplaces')));
    await store.transact(secretary, reason, (tx) => {
      for (let count = 0; count < 5_000; count += 1) tx.put('workplaces', makeWorkplace(`Site ${count}`, employer));
    });
    await store.transact(secretary, reason, (tx) => {
      for (const site of [...tx.all('workplaces')].slice(0, 3_000)) tx.remove('workplaces', site.id, 1);
      tx.put('workplaces', makeWorkplace('New site', employer));
    });
    expect(seen).toEqual([5_000, 2_001]);
    expect(store.view('secretary').byIndex('workplaces', 'employerId', employer)).toHaveLength(2_001);
    const lines = (await readFile(join(folder, 'history/000001.jsonl'), 'utf8')).trim().split('\n');
    for (const line of lines) expect(JSON.parse(line).changes.length).toBeLessThanOrEqual(1_000);
    expect(lines.length).toBeGreaterThan(8);
    const before = contentOf(store);
    await store.close();
    const again = await openTestStore(folder);
    expect(contentOf(again)).toEqual(before);
    expect(again.view('secretary').byIndex('workplaces', 'employerId', employer)).toHaveLength(2_001);
  });

  test('waits for the one before it', async () => {
    const store = await openTestStore(await temporaryFolder());
    const id = await saveEmployer(store, '0');
    await Promise.all(
      Array.from({ length: 25 }, () =>
        store.transact(secretary, reason, async (tx) => {
          const current = tx.get('employers', id);
          await Promise.resolve();
          if (current) tx.put('employers', { ...current, name: String(Number(current.name) + 1) }, current.revision);
        }),
      ),
    );
    expect(store.view('secretary').get('employers', id)).toMatchObject({ name: '25', revision: 26 });
  });

  test('tells who listens, after it can be seen; one that fails keeps nobody from saving', async () => {
    const store = await openTestStore(await temporaryFolder());
    const told: unknown[] = [];
    store.subscribe(() => {
      throw new Error('not listening');
    });
    const stop = store.subscribe((change) =>
      told.push({ ...change, count: store.view('secretary').count('employers') }),
    );
    const id = await saveEmployer(store, 'Council');
    expect(told).toEqual([
      {
        seenBy: expect.any(Function),
        seq: 1,
        at: '2026-11-24T09:00:00.000Z',
        account: 'secretary',
        reason: { code: 'test.add', ids: [id] },
        collections: ['employers'],
        count: 1,
      },
    ]);
    stop();
    await rename(store, id, 'City Council');
    expect(told).toHaveLength(1);
  });

  test('after closing is refused in words', async () => {
    const store = await openTestStore(await temporaryFolder());
    await store.close();
    await expect(saveEmployer(store, 'Council')).rejects.toThrow(NotSaved);
  });
});

describe('running numbers', () => {
  test('are never given twice: not after an undo, not after opening again', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    const { seq } = await store.transact(secretary, reason, (tx) =>
      tx.put('employers', makeEmployer(`Employer ${tx.nextNumber('employers-2026')}`)),
    );
    await store.revert(secretary, seq, 'refuse');
    const next = async (from: typeof store) =>
      (await from.transact(secretary, reason, (tx) => [tx.nextNumber('employers-2026'), tx.nextNumber('other')]))
        .result;
    expect(await next(store)).toEqual([2, 1]);
    await store.close();
    expect(await next(await openTestStore(folder))).toEqual([3, 2]);
  });
});

test('every instant is stored with its milliseconds, so that their texts sort as they do', async () => {
  const instants = ['43.5Z', '43.503Z', '44Z'].map((seconds) => Temporal.Instant.from(`2026-11-24T09:00:${seconds}`));
  let next = 0;
  const folder = await temporaryFolder();
  const store = await openTestStore(folder, {
    now: { instant: () => instants[Math.max(0, next - 1)] as Temporal.Instant },
  });
  const inDrafts: string[] = [];
  for (next = 1; next <= 3; next += 1) {
    await store.transact(secretary, { code: 'test' }, (tx) => {
      inDrafts.push(tx.at);
      tx.put('employers', makeEmployer(`Council ${next}`));
    });
  }
  const { rows } = await store.history({ page: { offset: 0, limit: 9 } });
  const stored = rows.map(({ at }) => at).reverse();
  expect(stored).toEqual(['2026-11-24T09:00:43.500Z', '2026-11-24T09:00:43.503Z', '2026-11-24T09:00:44.000Z']);
  expect(inDrafts).toEqual(stored);
  expect(await readFile(join(folder, 'lock.json'), 'utf8')).toContain('"since":"2026-11-24T09:00:43.500Z"');
});
