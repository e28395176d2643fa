// Folders of other formats: older ones are read through migrations and hold what was written; newer ones are refused and
// left as they are, to the byte.

import { hash } from 'node:crypto';
import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NewerFormat } from '../../electron/core/store/errors.ts';
import { formatOf, type Migration, migrations, upgradeFrom } from '../../electron/core/store/migrations/migration.ts';
import { collectionNames, collectionSchemas } from '../../shared/domain/collections.ts';
import { contentOf, openTestStore, rename, saveEmployer, secretary, temporaryFolder } from '../support/store-folder.ts';

const frozen = join(import.meta.dirname, '../fixtures/frozen');
const formats = [1, 2, 3, 4, 5, 6, 7];

/** Calls the town a city, wherever an older line or snapshot says otherwise. */
const townsBecomeCities: Migration = {
  format: formatOf(migrations) + 1,
  migrate: (collection, record) =>
    collection === 'employers' ? { ...record, name: String(record.name).replace('Town', 'City') } : record,
};

describe.each(formats)('the frozen folder of format %i', (format) => {
  test('opens, holds what was written, and fits today’s schemas', async () => {
    const folder = await temporaryFolder();
    await cp(join(frozen, `format-${format}`), folder, { recursive: true });
    const expected = JSON.parse(await readFile(join(frozen, `format-${format}.json`), 'utf8'));
    const store = await openTestStore(folder);
    expect(store.damage).toEqual([]);
    expect(store.seq).toBe(expected.seq);
    const view = store.view('secretary');
    for (const name of collectionNames) {
      const records = [...view.all(name)];
      expect(records).toMatchObject(expected.records[name] ?? []);
      for (const record of records) expect(collectionSchemas[name].parse(record)).toEqual(record);
    }
    const { result } = await store.transact(secretary, { code: 'test' }, (tx) => tx.nextNumber('cases-2026'));
    expect(result).toBe(2);
    // The attachments that its records name were not frozen along.
    const { seq, problems } = await store.verify();
    expect(seq).toBe(expected.seq + 1);
    expect(problems.filter(({ file }) => file !== 'attachments')).toEqual([]);
  });

  test('opens from history alone', async () => {
    const folder = await temporaryFolder();
    await cp(join(frozen, `format-${format}`, 'history'), join(folder, 'history'), { recursive: true });
    const expected = JSON.parse(await readFile(join(frozen, `format-${format}.json`), 'utf8'));
    const store = await openTestStore(folder);
    for (const name of collectionNames) {
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      const written = [...(expected.records[name] ?? [])].sort(byId);
      expect([...store.view('secretary').all(name)].sort(byId)).toMatchObject(written);
    }
  });
});

test('there is a frozen folder of every format', () => {
  expect(formats.at(-1)).toBe(formatOf(migrations));
});

describe('from format 1', () => {
  const keyDate = {
    id: 'k',
    date: '2026-09-30',
    conciliation: { dayA: null, dayB: null, certificateNo: '' },
    done: null,
  };
  const migrated = (closed: object | null, done: object | null) => {
    const record = { id: 'c', closed, keyDates: [{ ...keyDate, done }] };
    return upgradeFrom(1, migrations)!('cases', record).keyDates[0];
  };

  test('a date of a case that was closed ended with it, and no other does', () => {
    const closed = { on: '2026-10-20', reason: 'Settled' };
    expect(migrated(closed, null)?.done).toMatchObject({ kind: 'notPursued', on: '2026-10-20', what: 'Settled' });
    expect(migrated(null, null)?.done).toBeNull();
    const done = { on: '2026-10-02', what: 'Claim sent', recordedAt: '2026-10-02T09:00:00Z' };
    expect(migrated(closed, done)?.done).toMatchObject({ ...done, kind: 'done' });
  });
});

describe('from format 2', () => {
  test('the one job that held was the main one, and of places and lists nothing more is known', () => {
    const upgrade = upgradeFrom(2, migrations)!;
    const job = { from: null, to: null, employerId: null, workplaceId: null, title: 'Porter', payrollNumber: '007' };
    const member = upgrade('members', { id: 'm', jobs: [job] });
    expect(member).toMatchObject({ knownAs: '', consents: [], jobs: [{ ...job, isMain: true, unitId: null }] });
    expect(upgrade('lists', { id: 'l', rows: 3 })).toMatchObject({ rows: 3, isWhole: true, absent: [], kept: [] });
    expect(upgrade('workplaces', { id: 'w', headcounts: [] })).toMatchObject({ departments: [], goals: [] });
  });
});

describe('a migration', () => {
  const known = [...migrations, townsBecomeCities];

  test('applies to older lines, older snapshots and what history tells, and never rewrites history', async () => {
    const folder = await temporaryFolder();
    const old = await openTestStore(folder);
    const first = await saveEmployer(old, 'Town Hall');
    await old.snapshot();
    const second = await saveEmployer(old, 'Townsfolk');
    await rename(old, first, 'Old Town Hall');
    const withHistoryAfter = await temporaryFolder();
    await cp(folder, withHistoryAfter, { recursive: true });
    await old.close();

    for (const place of [folder, withHistoryAfter]) {
      const before = await readFile(join(place, 'history/000001.jsonl'));
      const store = await openTestStore(place, { migrations: known });
      const view = store.view('secretary');
      expect(view.get('employers', first)?.name).toBe('Old City Hall');
      expect(view.get('employers', second)?.name).toBe('Citysfolk');
      expect((await store.changesOf(3))[0]?.before).toMatchObject({ name: 'City Hall' });
      expect(await readFile(join(place, 'history/000001.jsonl'))).toEqual(before);
      // Undo gives back what was, in today's format.
      await store.revert(secretary, 3, 'refuse');
      expect(store.view('secretary').get('employers', first)?.name).toBe('City Hall');
      // What is written today is not migrated again.
      await rename(store, second, 'Town Criers');
      expect((await store.verify()).isSound).toBe(true);
      const content = contentOf(store);
      await store.close();
      const again = await openTestStore(place, { migrations: known });
      expect(contentOf(again)).toEqual(content);
      expect(again.view('secretary').get('employers', second)?.name).toBe('Town Criers');
    }
  });
});

describe('a folder of a newer format', () => {
  /** Every file and folder with its bytes and its times. */
  async function stateOf(folder: string): Promise<unknown[]> {
    const names = ['', ...(await readdir(folder, { recursive: true })).sort()];
    return Promise.all(
      names.map(async (name) => {
        const path = join(folder, name);
        const { mtimeMs, ctimeMs, size, isFile } = await stat(path).then((found) => ({
          ...found,
          isFile: found.isFile(),
        }));
        return { name, mtimeMs, ctimeMs, size, bytes: isFile ? hash('sha256', await readFile(path)) : null };
      }),
    );
  }

  async function newerFolder(hasSnapshot: boolean): Promise<string> {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder, { migrations: [...migrations, townsBecomeCities] });
    await saveEmployer(store, 'Council');
    if (hasSnapshot) await store.close();
    const copy = await temporaryFolder();
    await cp(folder, copy, { recursive: true, filter: (path) => !path.includes('lock') });
    return copy;
  }

  test.each([true, false])('is refused and not touched (with a snapshot: %s)', async (hasSnapshot) => {
    const folder = await newerFolder(hasSnapshot);
    const before = await stateOf(folder);
    const refused = openTestStore(folder);
    await expect(refused).rejects.toThrow(NewerFormat);
    await expect(refused).rejects.toThrow(/newer Branchdesk.*Nothing in it was touched/);
    expect(await stateOf(folder)).toEqual(before);
  });

  const toNinetyNine = (text: string) => text.replace(/"format":\d+/g, '"format":99');
  const lastLineOnly = (text: string) => {
    const at = text.trimEnd().lastIndexOf('\n') + 1;
    return text.slice(0, at) + toNinetyNine(text.slice(at));
  };
  test.each([
    ['every line of history', 'history', toNinetyNine],
    ['the last line', 'history', lastLineOnly],
    ['the last line, which broke off', 'history', (text: string) => lastLineOnly(text).slice(0, -20)],
    ['all but the last line, which broke off early', 'history', (text: string) => `${toNinetyNine(text)}{"seq":`],
    ['the snapshot’s head', 'snapshot', toNinetyNine],
  ])('is refused whatever its checksums are made of: %s', async (_, part, change) => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    const id = await saveEmployer(store, 'Council');
    await rename(store, id, 'A body that says \\"format\\":99, "format":99, of itself');
    await store.close();
    const copy = await temporaryFolder();
    await cp(folder, copy, { recursive: true, filter: (path) => !path.includes('lock') });
    expect((await openTestStore(folder)).damage).toEqual([]);
    for (const name of await readdir(join(copy, part))) {
      const path = join(copy, part, name);
      await writeFile(path, change(await readFile(path, 'utf8')));
    }
    const before = await stateOf(copy);
    const refused = openTestStore(copy);
    await expect(refused).rejects.toThrow(NewerFormat);
    await expect(refused).rejects.toThrow(/format 99.*newer version.*spoiled/);
    expect(await stateOf(copy)).toEqual(before);
  });

  test('is told from a damaged one where only an older line says so: that is damage', async () => {
    const folder = await temporaryFolder();
    const store = await openTestStore(folder);
    for (const name of ['One', 'Two', 'Three', 'Four']) await saveEmployer(store, name);
    const copy = await temporaryFolder();
    await cp(folder, copy, { recursive: true });
    const path = join(copy, 'history/000001.jsonl');
    const today = `"format":${formatOf(migrations)}`;
    await writeFile(path, (await readFile(path, 'utf8')).replace(today, '"format":99'));
    expect((await openTestStore(copy)).damage).toHaveLength(1);
  });
});
