// The desk as it was known: over many files and formats, while others save, where history is damaged or gone, for those
// who may not see everything, and which transaction a day ended with.

import { randomUUID } from 'node:crypto';
import { cp, mkdir, rename as move, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { DeskStore, PastView } from '../../electron/core/store/desk-store.ts';
import { NotSaved, NotThere } from '../../electron/core/store/errors.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { formatOf, migrations } from '../../electron/core/store/migrations/migration.ts';
import { openFolder } from '../../electron/core/store/opening.ts';
import { PastViews } from '../../electron/core/store/past-views.ts';
import { unsealed } from '../../electron/core/store/seal.ts';
import { collectionNames } from '../../shared/domain/collections.ts';
import { filledStore } from '../support/filled-store.ts';
import {
  contentOf,
  fixedNow,
  makeEmployer,
  makeWorkplace,
  openBackup,
  openTestStore,
  rename,
  saveEmployer,
  secretary,
  silentLog,
  temporaryFolder,
} from '../support/store-folder.ts';

const { account } = secretary;
const formats = Array.from({ length: formatOf(migrations) }, (_, at) => at + 1);

const contentAt = async (store: DeskStore, seq: number) => {
  const view = await store.viewAt(account, seq, collectionNames);
  return contentOf({ view: () => view });
};
const namesIn = (view: PastView<'employers'>) => [...view.all('employers')].map(({ name }) => name).sort();
const employersAt = async (store: DeskStore, seq: number) => namesIn(await store.viewAt(account, seq, ['employers']));

/** Several hundred to several thousand records in one transaction: more than a line, or a turn of the loop, holds. */
async function saveMany(store: DeskStore, count: number, note: string): Promise<string[]> {
  const { result } = await store.transact(secretary, { code: 'test.many' }, (tx) =>
    Array.from({ length: count }, (_, at) => tx.put('employers', makeEmployer(`${note} ${at}`)).id),
  );
  return result;
}

/** Lets go of all that nobody holds. */
async function letGo(): Promise<void> {
  setFlagsFromString('--expose_gc');
  await new Promise((resolve) => setImmediate(resolve));
  runInNewContext('gc')();
}

/** `Council`, then `Depot` beside it, then `City Council`, then no `Depot`: seqs 1 to 4. */
async function fourSteps(folder: string): Promise<{ store: DeskStore; council: string; depot: string }> {
  const store = await openTestStore(folder);
  const council = await saveEmployer(store, 'Council');
  const depot = randomUUID();
  await store.transact(secretary, { code: 'test.add' }, (tx) =>
    tx.put('workplaces', makeWorkplace('Depot', council, depot)),
  );
  await rename(store, council, 'City Council');
  await store.transact(secretary, { code: 'test.remove' }, (tx) => tx.remove('workplaces', depot, 1));
  return { store, council, depot };
}

describe('the desk as at a transaction', () => {
  test('holds what was removed and changed since, and not what was added', async () => {
    const { store, council, depot } = await fourSteps(await temporaryFolder());
    const view = await store.viewAt(account, 2, ['employers', 'workplaces']);
    expect(view.get('employers', council)).toMatchObject({ name: 'Council', revision: 1 });
    expect(view.byIndex('employers', 'name', 'Council').map(({ id }) => id)).toEqual([council]);
    expect(view.byIndex('employers', 'name', 'City Council')).toEqual([]);
    expect(view.get('workplaces', depot)).toMatchObject({ name: 'Depot' });
    expect(view.byIndex('workplaces', 'employerId', council).map(({ id }) => id)).toEqual([depot]);
    expect((await store.viewAt(account, 1, ['workplaces'])).get('workplaces', depot)).toBeUndefined();
    expect(await employersAt(store, 0)).toEqual([]);
    expect(Object.isFrozen(view.get('employers', council))).toBe(true);
  });

  test('is the same over many files, large imports, their undo, and after opening again', async () => {
    const folder = await temporaryFolder();
    const options = { historyFileBytes: 100_000 };
    let store = await openTestStore(folder, options);
    const copies = [contentOf(store)];
    const keep = () => (copies[store.seq] = contentOf(store));
    const [first = ''] = await saveMany(store, 300, 'Council');
    keep();
    await rename(store, first, 'City Council');
    keep();
    await saveMany(store, 3_500, 'Imported');
    keep();
    const imported = store.seq;
    await rename(store, first, 'Town Council');
    keep();
    await store.revert(secretary, imported, 'refuse');
    keep();
    await store.revert(secretary, store.seq, 'refuse');
    keep();
    expect((await readdir(join(folder, 'history'))).length).toBeGreaterThan(2);
    const check = async () => {
      for (const [seq, copy] of copies.entries()) expect(await contentAt(store, seq)).toEqual(copy);
    };
    await check();
    await store.close();
    store = await openTestStore(folder, options);
    await check();
    await store.close();
    await rm(join(folder, 'snapshot'), { recursive: true });
    store = await openTestStore(folder, options);
    await check();
  });

  test.each(formats)('of a folder of format %i is what its history, read up to there, leads to', async (format) => {
    const frozen = join(import.meta.dirname, '../fixtures/frozen', `format-${format}`);
    const folder = await temporaryFolder();
    await cp(frozen, folder, { recursive: true });
    const store = await openTestStore(folder);
    // A transaction of today's format after it: what it says was before is of today already.
    const [member] = store.view(account).all('members');
    await store.transact(secretary, { code: 'test.change' }, (tx) =>
      tx.put('members', { ...member!, notes: 'Moved house' }, member!.revision),
    );
    const lines = (await readFile(join(folder, 'history/000001.jsonl'), 'utf8')).split('\n');
    for (let seq = 0; seq <= store.seq; seq += 1) {
      const upTo = await temporaryFolder();
      await mkdir(join(upTo, 'history'));
      const kept = lines.filter((line) => line !== '' && JSON.parse(line).seq <= seq);
      await writeFile(join(upTo, 'history/000001.jsonl'), kept.map((line) => `${line}\n`).join(''));
      const then = await openTestStore(upTo);
      expect(await contentAt(store, seq)).toEqual(contentOf(then));
      await then.close();
    }
  });

  test('lets nobody see what came of a record that was erased from history', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    const [one = '', other = ''] = await saveMany(store, 2, 'Council');
    await store.transact(secretary, { code: 'test.remove' }, (tx) => {
      for (const id of [one, other]) tx.remove('employers', id, 1);
    });
    await store.close();
    const path = join(folder, 'history/000001.jsonl');
    const lines = (await readFile(path, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const line of lines) line.payloads[0] = null;
    await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    expect(await employersAt(await openTestStore(folder), 1)).toEqual(['Council 1']);
  });

  test('is not there for a transaction that is not there, or a collection that was not named', async () => {
    const { store } = await fourSteps(await temporaryFolder());
    for (const seq of [-1, 5, 1.5, Number.NaN]) {
      await expect(store.viewAt(account, seq, ['employers'])).rejects.toThrow(NotThere);
    }
    await store.viewAt(account, 1, ['employers', 'workplaces']);
    const view: PastView = await store.viewAt<'employers' | 'workplaces'>(account, 1, ['employers']);
    expect(() => view.all('workplaces')).toThrow(TypeError);
    expect(() => view.get('workplaces', randomUUID())).toThrow(TypeError);
    expect(() => view.byIndex('workplaces', 'name', 'Depot')).toThrow(TypeError);
  });

  test('of what a backup holds is that of the branch that it came from', async () => {
    const full = await filledStore(await temporaryFolder());
    const { path } = await full.keeping.backup();
    const copies = [contentOf(full)];
    const { store } = await openBackup(await temporaryFolder(), path);
    expect(await contentAt(store, full.seq)).toEqual(copies[0]);
    expect(await employersAt(store, 0)).toEqual([]);
    expect(await employersAt(store, full.seq - 1)).toContain('Leeds Supertram');
  });
});

describe('a view that is looked at while others save', () => {
  test('does not change, however much is saved, also half-way through', async () => {
    const store = await openTestStore(await temporaryFolder());
    const ids = await saveMany(store, 2_500, 'Council');
    const views = new Map([[1, await store.viewAt(account, 1, ['employers'])]]);
    const copy = contentOf(store).employers!;
    const before = views.get(1)!.all('employers')[Symbol.iterator]();
    const met = [before.next().value];
    await rename(store, ids[0]!, 'City Council');
    views.set(2, await store.viewAt(account, 2, ['employers']));
    await store.transact(secretary, { code: 'test.all' }, (tx) => {
      for (const { id, name, revision } of [...tx.all('employers')]) {
        if (name.endsWith('0')) tx.remove('employers', id, revision);
        else tx.put('employers', { ...tx.get('employers', id)!, name: `${name}!` }, revision);
      }
    });
    views.set(3, await store.viewAt(account, 3, ['employers']));
    await saveMany(store, 10, 'Depot');
    for (let step = before.next(); !step.done; step = before.next()) met.push(step.value);
    expect(met.map((record) => record?.id).sort()).toEqual(ids.toSorted());
    const byId = (records: Iterable<{ id: string }>) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(views.get(1)!.all('employers'))).toEqual(copy);
    expect(namesIn(views.get(2)!)).toEqual(
      ['City Council', ...ids.slice(1).map((_, at) => `Council ${at + 1}`)].sort(),
    );
    expect(namesIn(views.get(3)!)).toHaveLength(2_500 - 250 + 1);
    expect(namesIn(views.get(3)!).every((name) => name.endsWith('!'))).toBe(true);
  });

  test('is whole although it was read from history while they saved', async () => {
    const store = await openTestStore(await temporaryFolder());
    const ids = await saveMany(store, 3_000, 'Council');
    await store.transact(secretary, { code: 'test.half' }, (tx) => {
      for (const id of ids.slice(0, 1_500)) tx.put('employers', { ...tx.get('employers', id)!, name: 'Changed' }, 1);
    });
    const looking = [1, 2, 1].map((seq) => employersAt(store, seq));
    await store.transact(secretary, { code: 'test.all' }, (tx) => {
      for (const { id, revision } of [...tx.all('employers')]) tx.remove('employers', id, revision);
    });
    const [first, second, again] = await Promise.all(looking);
    expect(first).toEqual(ids.map((_, at) => `Council ${at}`).sort());
    expect(second?.filter((name) => name === 'Changed')).toHaveLength(1_500);
    expect(second).toHaveLength(3_000);
    expect(again).toEqual(first);
    expect([...store.view(account).all('employers')]).toEqual([]);
  });

  test('costs nothing at the present, and of earlier ones the two that were used last are kept', async () => {
    const folder = await temporaryFolder();
    const { store, council } = await fourSteps(folder);
    for (const seq of [2, 1, 3, 1]) await employersAt(store, seq);
    await letGo();
    await move(join(folder, 'history'), join(folder, 'elsewhere'));
    // Nothing can be read now: these are answered from memory.
    expect(await employersAt(store, 4)).toEqual(['City Council']);
    expect(await employersAt(store, 3)).toEqual(['City Council']);
    expect(await employersAt(store, 1)).toEqual(['Council']);
    for (const [seq, name] of [
      [2, 'employers'],
      [3, 'workplaces'],
    ] as const) {
      await expect(store.viewAt(account, seq, [name])).rejects.toMatchObject({ code: 'ENOENT' });
    }
    await move(join(folder, 'elsewhere'), join(folder, 'history'));
    await rename(store, council, 'Town Council');
    expect(await employersAt(store, 4)).toEqual(['City Council']);
    expect(await employersAt(store, 2)).toEqual(['Council']);
  });

  test('can be given up, also while it waits for another; the other, and the next, are whole', async () => {
    const store = await openTestStore(await temporaryFolder());
    const ids = await saveMany(store, 3_000, 'Council');
    await store.revert(secretary, 1, 'refuse');
    const [reading, waiting] = [new AbortController(), new AbortController()];
    const given = [reading.signal, waiting.signal, undefined].map((signal) =>
      store.viewAt(account, 1, ['employers'], signal),
    );
    waiting.abort();
    await expect(given[1]).rejects.toThrow(/abort/i);
    reading.abort();
    await expect(given[0]).rejects.toThrow(/abort/i);
    expect(namesIn((await given[2]) as PastView<'employers'>)).toHaveLength(ids.length);
    await expect(store.viewAt(account, 1, ['employers'], AbortSignal.abort())).rejects.toThrow(/abort/i);
  });

  test('reads nothing more once it is given up', async () => {
    let opened = 0;
    let onOpen: () => void = () => undefined;
    const open: typeof diskFiles.open = (path, mode) => {
      opened += 1;
      onOpen();
      return diskFiles.open(path, mode);
    };
    const folder = await temporaryFolder();
    const store = await openTestStore(folder, { historyFileBytes: 500, files: { ...diskFiles, open } });
    for (let count = 0; count < 8; count += 1) await saveEmployer(store, `Council ${count}`);
    const files = (await readdir(join(folder, 'history'))).length;
    await store.viewAt(account, 0, ['members']);
    opened = 0;
    const given = new AbortController();
    onOpen = () => given.abort();
    await expect(store.viewAt(account, 0, ['employers'], given.signal)).rejects.toThrow(/abort/i);
    // This one waits until the one before it has stopped, and reads all files.
    await store.viewAt(account, 0, ['workplaces']);
    expect(opened).toBe(1 + files);
    expect(files).toBeGreaterThan(2);
  });
});

describe('where history is damaged', () => {
  /** Opens the four steps again, from the snapshot, with lines of history (from 1) that are not what they were. */
  async function withLines(change: (lines: string[]) => string[]): Promise<DeskStore> {
    const folder = await temporaryFolder();
    const { store } = await fourSteps(folder);
    await store.close();
    const path = join(folder, 'history/000001.jsonl');
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    await writeFile(
      path,
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
    const again = await openTestStore(folder);
    expect(again.damage).toEqual([]);
    return again;
  }
  const changeLine = (number: number, change: (line: string) => string) => (lines: string[]) =>
    lines.map((line, at) => (at === number - 1 ? change(line) : line));

  test('by what a record was, those that need it are refused in a clear sentence, and others are not', async () => {
    const store = await withLines(changeLine(3, (line) => line.replace('{"before":{', '{"before":{ ')));
    for (const seq of [1, 2]) {
      const refused = store.viewAt(account, seq, ['employers']);
      await expect(refused).rejects.toThrow(NotSaved);
      await expect(refused).rejects.toMatchObject({
        reason: 'damaged',
        advice: expect.stringMatching(/damaged.*Check/),
      });
    }
    expect(await employersAt(store, 0)).toEqual([]);
    expect(await employersAt(store, 3)).toEqual(['City Council']);
    const places = await store.viewAt(account, 2, ['workplaces']);
    expect([...places.all('workplaces')].map(({ name }) => name)).toEqual(['Depot']);
  });

  test.each<[string, (lines: string[]) => string[]]>([
    ['a line that hides what it touches', changeLine(3, (line) => line.replace('employers', 'employerz'))],
    ['a line that says it is of another transaction', changeLine(3, (line) => line.replace('"seq":3', '"seq":2'))],
    ['a line that is gone', (lines) => lines.toSpliced(2, 1)],
    ['a line that stands twice', (lines) => lines.toSpliced(2, 0, lines[2]!)],
  ])('by %s, whoever needs the transactions since is refused, whatever they ask for', async (_, change) => {
    const store = await withLines(change);
    for (const name of ['employers', 'workplaces'] as const) {
      await expect(store.viewAt(account, 1, [name])).rejects.toMatchObject({ reason: 'damaged' });
      await expect(store.viewAt(account, 2, [name])).rejects.toMatchObject({ reason: 'damaged' });
    }
    expect(await employersAt(store, 3)).toEqual(['City Council']);
  });

  test('before the transaction that is asked for, it does not matter', async () => {
    const store = await withLines(changeLine(1, (line) => line.replace('"Council"', '"Counsel"')));
    expect(await employersAt(store, 1)).toEqual(['Council']);
    expect(await employersAt(store, 2)).toEqual(['Council']);
    await expect(store.viewAt(account, 0, ['employers'])).rejects.toMatchObject({ reason: 'damaged' });
  });
});

test('what an account may not see today it cannot see in the past', async () => {
  const folder = await temporaryFolder();
  const store = await filledStore(folder);
  const past = store.seq;
  const [open, closedSince, removed] = [...store.view(account).all('timeline')]
    .map(({ caseId }) => store.view(account).get('cases', caseId)!)
    .filter((found, at, all) => found.closed === null && all.indexOf(found) === at);
  const entries = [...store.view(account).all('timeline')];
  const of = (id: string) => entries.filter(({ caseId }) => caseId === id).map((entry) => entry.id);
  await store.transact(secretary, { code: 'test.change' }, (tx) => {
    const closed = { on: '2026-11-24', outcome: 'adviceGiven' as const, reason: 'Settled' };
    tx.put('cases', { ...closedSince!, stage: 'closed', closed }, closedSince!.revision);
    for (const entry of entries.filter(({ caseId }) => caseId === removed!.id)) tx.remove('timeline', entry.id, 1);
    tx.remove('cases', removed!.id, removed!.revision);
  });
  await store.close();
  const parts = { folder, files: diskFiles, seal: unsealed, migrations, now: fixedNow, log: silentLog };
  const opened = await openFolder({ ...parts, historyFileBytes: 1 << 24 });
  try {
    const views = new PastViews({ ...opened, document: opened.low.data });
    const restriction = { cases: ({ closed }: { closed: unknown }) => closed === null };
    const view = await views.viewAt(past, ['timeline'], { sight: { restriction } });
    const seen = new Set([...view.all('timeline')].map(({ id }) => id));
    const cases = await views.viewAt(past, ['cases'], { sight: { restriction } });
    for (const [found, isVisible] of [
      [open, true],
      [closedSince, false],
      [removed, true],
    ] as const) {
      const ids = of(found!.id);
      expect(ids.map((id) => seen.has(id))).toEqual(ids.map(() => isVisible));
      expect(ids.map((id) => view.get('timeline', id) !== undefined)).toEqual(ids.map(() => isVisible));
      expect(view.byIndex('timeline', 'caseId', found!.id)).toHaveLength(isVisible ? ids.length : 0);
      expect(cases.get('cases', found!.id)?.id).toBe(isVisible ? found!.id : undefined);
    }
    const everything = await views.viewAt(past, ['timeline']);
    expect([...everything.all('timeline')]).toHaveLength(entries.length);
  } finally {
    await opened.history.close();
    opened.lock.release();
  }
});

describe('the transaction that a moment ended with', () => {
  async function savedAt(...instants: string[]): Promise<DeskStore> {
    let at = '2026-01-01T00:00:00Z';
    const now = { instant: () => Temporal.Instant.from(at) };
    const store = await openTestStore(await temporaryFolder(), { now });
    for (const instant of instants) {
      at = instant;
      await saveEmployer(store, instant);
    }
    return store;
  }

  test('is the last one at or before an instant', async () => {
    const store = await savedAt('2026-03-31T09:00:00Z', '2026-03-31T09:00:00.125Z', '2026-04-01T10:00:00Z');
    expect(store.seqAt('2026-03-31T08:59:59.999Z')).toBe(0);
    expect(store.seqAt('2026-03-31T09:00:00Z')).toBe(1);
    expect(store.seqAt('2026-03-31T10:00:00.124+01:00')).toBe(1);
    expect(store.seqAt('2026-03-31T09:00:00.125Z')).toBe(2);
    expect(store.seqAt('2030-01-01T00:00:00Z')).toBe(3);
    expect(() => store.seqAt('31 March')).toThrow(RangeError);
  });

  test('is the last one of a day where the branch is, by its summer and winter time', async () => {
    const store = await savedAt('2026-03-28T23:59:59.999Z', '2026-03-31T22:59:59.999Z', '2026-03-31T23:00:00Z');
    const zone = 'Europe/London';
    expect(store.seqAt({ day: '2026-03-27', zone })).toBe(0);
    expect(store.seqAt({ day: '2026-03-28', zone })).toBe(1);
    expect(store.seqAt({ day: '2026-03-31', zone })).toBe(2);
    expect(store.seqAt({ day: '2026-03-31', zone: 'UTC' })).toBe(3);
    expect(store.seqAt({ day: '2026-03-31', zone: 'America/New_York' })).toBe(3);
    expect(store.seqAt({ day: '2026-04-01', zone })).toBe(3);
    expect(() => store.seqAt({ day: '2026-02-30', zone })).toThrow(RangeError);
  });

  test('is the later one where the computer’s clock was put back', async () => {
    const store = await savedAt('2026-03-31T09:00:00Z', '2026-05-01T09:00:00Z', '2026-04-01T09:00:00Z');
    expect(store.seqAt('2026-04-15T00:00:00Z')).toBe(3);
    expect(store.seqAt('2026-03-31T12:00:00Z')).toBe(1);
  });
});
