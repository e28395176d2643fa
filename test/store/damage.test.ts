// One bit is flipped somewhere in a data folder. It is never taken for good: the snapshot and the history after it are
// found out at opening, older ones by checking. What is damaged is copied aside, the person is told, nothing is written.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { NewerFormat } from '../../electron/core/store/errors.ts';
import { formatOf, migrations } from '../../electron/core/store/migrations/migration.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { hastyFiles } from '../support/hasty-files.ts';
import { isFull, seeded, seedOfRun } from '../support/seeded.ts';
import {
  contentOf,
  fixedNow,
  makeWorkplace,
  openTestStore,
  rename,
  saveEmployer,
  secretary,
  silentLog,
  temporaryFolder,
} from '../support/store-folder.ts';

const FLIPS = isFull ? 500 : 60;
const options = { now: fixedNow, log: silentLog, verifiesInBackground: false, idleAfter: 3_600_000 };

interface Folder {
  path: string;
  content: ReturnType<typeof contentOf>;
  contentAtSnapshot: ReturnType<typeof contentOf>;
  seq: number;
  snapshotSeq: number;
}

/** Two snapshots, older history in several files, and a little history after the newest snapshot. */
async function makeFolder(historyFileBytes = 8_000): Promise<Folder> {
  const path = await temporaryFolder();
  const store = await openTestStore(path, { historyFileBytes });
  const ids: string[] = [];
  for (let count = 0; count < 12; count += 1) ids.push(await saveEmployer(store, `Employer “${count}” @ home`));
  await store.transact(secretary, { code: 'test.many' }, (tx) => {
    for (let count = 0; count < 60; count += 1) {
      tx.put('workplaces', makeWorkplace(`Site ${count}`, ids[count % 12] ?? null));
    }
  });
  await store.snapshot();
  for (const id of ids) await rename(store, id, `Renamed ${id}`);
  await store.transact(secretary, { code: 'test.number' }, (tx) => tx.nextNumber('cases-2026'));
  await store.snapshot();
  const contentAtSnapshot = contentOf(store);
  const snapshotSeq = store.seq;
  for (const id of ids.slice(0, 6)) await rename(store, id, `Once more ${id}`);
  const copy = await temporaryFolder();
  await cp(path, copy, { recursive: true });
  return { path: copy, content: contentOf(store), contentAtSnapshot, seq: store.seq, snapshotSeq };
}

interface Region {
  file: string;
  from: number;
  to: number;
  isReadAtOpening: boolean;
}

/** Where the bytes lie that are read at opening, and the older ones. */
async function regionsOf({ path, snapshotSeq }: Folder): Promise<Region[]> {
  const regions: Region[] = [];
  const snapshots = (await readdir(join(path, 'snapshot'))).sort();
  for (const [index, name] of snapshots.entries()) {
    const { length } = await readFile(join(path, 'snapshot', name));
    const isReadAtOpening = index === snapshots.length - 1;
    regions.push({ file: `snapshot/${name}`, from: 0, to: length, isReadAtOpening });
  }
  const names = (await readdir(join(path, 'history'))).sort();
  for (const name of names) {
    const text = await readFile(join(path, 'history', name), 'latin1');
    let at = 0;
    for (const line of text.split('\n').slice(0, -1)) {
      const seq = Number(/^\{"seq":(\d+),/.exec(line)?.[1]);
      const to = at + line.length + 1;
      regions.push({ file: `history/${name}`, from: at, to, isReadAtOpening: seq > snapshotSeq });
      at = to;
    }
  }
  // The very last newline looks like a torn tail; it has a test of its own.
  const last = regions.at(-1);
  if (last) last.to -= 1;
  return regions;
}

/** Opens a copy of the folder in which `change` was made to one file. */
async function withFile(
  folder: Folder,
  file: string,
  change: (bytes: Buffer) => Buffer,
  look: (store: DeskStore, path: string, damaged: Buffer) => Promise<void>,
  /** Called where the folder is refused as a newer one; without it that is a failure. */
  refused?: () => void,
): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), 'branchdesk-flip-'));
  try {
    await cp(folder.path, path, { recursive: true });
    const damaged = change(await readFile(join(path, file)));
    await writeFile(join(path, file), damaged);
    const store = await openStore({ ...options, folder: path, files: hastyFiles }).catch((error: unknown) => {
      if (refused && error instanceof NewerFormat) return refused();
      throw error;
    });
    if (!store) return expect(await readFile(join(path, file))).toEqual(damaged);
    try {
      await look(store, path, damaged);
    } finally {
      await store.close();
    }
    if (store.isReadOnly) expect(await readFile(join(path, file))).toEqual(damaged);
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

const flipped = (offset: number, bit: number) => (bytes: Buffer) => {
  bytes[offset] = (bytes[offset] ?? 0) ^ (1 << bit);
  return bytes;
};

describe('one flipped bit', () => {
  test(`is noticed at ${FLIPS} random places, and nothing is written over it`, async () => {
    const random = seeded(seedOfRun('flips'));
    const folder = await makeFolder();
    const regions = await regionsOf(folder);
    const pick = (among: Region[]): number[] => {
      const length = among.reduce((sum, { from, to }) => sum + to - from, 0);
      let at = Math.floor(random() * length);
      const index = among.findIndex(({ from, to }) => {
        if (at < to - from) return true;
        at -= to - from;
        return false;
      });
      return [regions.indexOf(among[index] as Region), at];
    };
    const kinds = [
      (region: Region) => region.isReadAtOpening && region.file.startsWith('snapshot/'),
      (region: Region) => region.isReadAtOpening && region.file.startsWith('history/'),
      (region: Region) => !region.isReadAtOpening,
    ];
    const noticed = { atOpening: 0, byChecking: 0, asNewer: 0 };
    for (let count = 0; count < FLIPS; count += 1) {
      const [index = 0, within = 0] = pick(regions.filter(kinds[count % 3] as (region: Region) => boolean));
      const region = regions[index] as Region;
      const offset = region.from + within;
      const bit = Math.floor(random() * 8);
      const place = `${region.file} byte ${offset} bit ${bit}`;
      // A flip that makes the format a larger number refuses the folder.
      const isFormat = (await readFile(join(folder.path, region.file), 'latin1'))
        .slice(0, offset)
        .endsWith('"format":');
      const refused = () => {
        expect(isFormat, place).toBe(true);
        noticed.asNewer += 1;
      };
      const look = async (store: DeskStore, path: string, damaged: Buffer) => {
        if (region.isReadAtOpening) {
          expect(store.damage, place).not.toEqual([]);
          expect(store.isReadOnly, place).toBe(true);
          await expect(saveEmployer(store, 'Nothing'), place).rejects.toMatchObject({ reason: 'damaged' });
        } else {
          const { isSound, problems } = await store.verify();
          expect(isSound, place).toBe(false);
          expect(
            problems.map(({ file }) => file),
            place,
          ).toContain(region.file);
        }
        noticed[region.isReadAtOpening ? 'atOpening' : 'byChecking'] += 1;
        const told = store.damage.find(({ file }) => file === region.file);
        expect(told?.recoveredFrom, place).toBeTruthy();
        expect(await readFile(join(path, told?.copiedTo ?? '')), place).toEqual(damaged);
        // A damaged snapshot costs nothing; a damaged line costs at most its own transaction.
        if (!region.file.startsWith('history/') || !region.isReadAtOpening) {
          expect(contentOf(store), place).toEqual(folder.content);
        } else {
          expect(store.seq, place).toBeGreaterThanOrEqual(folder.snapshotSeq);
          const wrong = contentOf(store).employers?.filter(
            (record) => !folder.content.employers?.some((other) => JSON.stringify(other) === JSON.stringify(record)),
          );
          expect(wrong?.length, place).toBeLessThanOrEqual(2);
        }
      };
      await withFile(folder, region.file, flipped(offset, bit), look, refused);
    }
    console.log(`flips: ${JSON.stringify(noticed)}`);
  }, 600_000);

  test('in the very last newline costs nothing', async () => {
    const folder = await makeFolder();
    const last = (await regionsOf(folder)).at(-1) as Region;
    for (let bit = 0; bit < 8; bit += 1) {
      await withFile(folder, last.file, flipped(last.to, bit), async (store) => {
        expect(contentOf(store)).toEqual(folder.content);
        await saveEmployer(store, 'Afterwards');
        expect((await store.verify()).problems).toEqual([]);
      });
    }
  });

  test('in the number of the format is damage, or refuses the folder as a newer one', async () => {
    const folder = await makeFolder();
    const last = (await regionsOf(folder)).at(-1) as Region;
    const at = (await readFile(join(folder.path, last.file), 'latin1')).indexOf('"format":', last.from) + 9;
    const noticed = { asDamage: 0, asNewer: 0 };
    const change = (by: (bytes: Buffer) => Buffer) => {
      const look = async (store: DeskStore) => {
        expect(store.damage).toHaveLength(1);
        noticed.asDamage += 1;
      };
      return withFile(folder, last.file, by, look, () => {
        noticed.asNewer += 1;
      });
    };
    for (let bit = 0; bit < 8; bit += 1) await change(flipped(at, bit));
    const today = String(formatOf(migrations));
    const larger = Array.from({ length: 8 }, (_, bit) => String.fromCharCode(today.charCodeAt(0) ^ (1 << bit))).filter(
      (digit) => digit > today && digit <= '9',
    );
    expect(noticed).toEqual({ asDamage: 8 - larger.length, asNewer: larger.length });
    // Not every digit becomes a larger one by a single bit: 7 by none.
    await change((bytes) => bytes.fill('9', at, at + 1));
    expect(noticed.asNewer).toBe(larger.length + 1);
  });

  test('in the last bytes before it is damage, not a torn tail', async () => {
    const folder = await makeFolder();
    const last = (await regionsOf(folder)).at(-1) as Region;
    for (let back = 1; back <= 12; back += 1) {
      await withFile(folder, last.file, flipped(last.to - back, back % 8), async (store) => {
        expect(store.damage, `byte ${back} before the end`).toHaveLength(1);
      });
    }
  });
});

test('in the newline that ends a history file is damage when another file follows', async () => {
  const folder = await makeFolder(600);
  const ends = (await regionsOf(folder)).filter(
    ({ file, isReadAtOpening }, index, regions) =>
      isReadAtOpening && file.startsWith('history/') && file !== (regions[index + 1]?.file ?? file),
  );
  expect(ends.length).toBeGreaterThan(2);
  for (const end of ends) {
    await withFile(folder, end.file, flipped(end.to - 1, 0), async (store) => {
      expect(store.damage).toMatchObject([{ file: end.file }]);
    });
  }
});

describe('a tail that was never acknowledged', () => {
  test('is cut off wherever it breaks, and saving goes on', async () => {
    const folder = await makeFolder();
    const last = (await regionsOf(folder)).at(-1) as Region;
    for (const length of [last.from + 1, last.from + 300, last.to - 1]) {
      await withFile(
        folder,
        last.file,
        (bytes) => bytes.subarray(0, length),
        async (store) => {
          expect(store.damage).toEqual([]);
          expect(store.seq).toBe(folder.seq - 1);
          await saveEmployer(store, 'Afterwards');
          expect((await store.verify()).isSound).toBe(true);
        },
      );
    }
  });

  test('that is whole but for its newline is kept', async () => {
    const folder = await makeFolder();
    const last = (await regionsOf(folder)).at(-1) as Region;
    await withFile(
      folder,
      last.file,
      (bytes) => bytes.subarray(0, last.to),
      async (store) => {
        expect(contentOf(store)).toEqual(folder.content);
        await saveEmployer(store, 'Afterwards');
        expect((await store.verify()).isSound).toBe(true);
      },
    );
  });
});

describe('what is missing', () => {
  test('is named: history that ends before the snapshot', async () => {
    const folder = await makeFolder();
    const regions = await regionsOf(folder);
    const before = regions.findIndex(({ isReadAtOpening, file }) => isReadAtOpening && file.startsWith('history/'));
    const region = regions[before - 1] as Region;
    await withFile(
      folder,
      region.file,
      (bytes) => bytes.subarray(0, region.from),
      async (store) => {
        expect(store.damage.map(({ file }) => file)).toContain(region.file);
        expect(store.isReadOnly).toBe(true);
        expect(store.seq).toBeGreaterThanOrEqual(folder.snapshotSeq);
      },
    );
  });

  test('is named: all history', async () => {
    const folder = await makeFolder();
    await rm(join(folder.path, 'history'), { recursive: true });
    const store = await openTestStore(folder.path);
    expect(store.damage).toMatchObject([{ file: 'history', copiedTo: null }]);
    expect(contentOf(store)).toEqual(folder.contentAtSnapshot);
  });

  test('is no damage: snapshots, which history can make again', async () => {
    const folder = await makeFolder();
    await rm(join(folder.path, 'snapshot'), { recursive: true });
    const store = await openTestStore(folder.path);
    expect(store.damage).toEqual([]);
    expect(contentOf(store)).toEqual(folder.content);
    const { result } = await store.transact(secretary, { code: 'test' }, (tx) => tx.nextNumber('cases-2026'));
    expect(result).toBe(2);
  });
});

test('with both snapshots damaged, all comes from history alone', async () => {
  const folder = await makeFolder();
  for (const name of await readdir(join(folder.path, 'snapshot'))) {
    await writeFile(join(folder.path, 'snapshot', name), 'not what it was');
  }
  const store = await openTestStore(folder.path);
  expect(store.damage).toHaveLength(2);
  expect(store.damage[0]?.recoveredFrom).toContain('the beginning of the history');
  expect(contentOf(store)).toEqual(folder.content);
});

test('carrying on from an older snapshot is not undone by the damaged newer one', async () => {
  const folder = await makeFolder();
  const newest = (await readdir(join(folder.path, 'snapshot'))).sort().at(-1) ?? '';
  await writeFile(join(folder.path, 'snapshot', newest), 'damaged');
  for (const name of (await readdir(join(folder.path, 'history'))).sort().slice(2)) {
    await rm(join(folder.path, 'history', name));
  }
  const store = await openTestStore(folder.path);
  expect(store.seq).toBeLessThan(folder.snapshotSeq);
  await store.carryOn(secretary);
  const id = await saveEmployer(store, 'Afterwards');
  await store.close();
  const again = await openTestStore(folder.path);
  expect(again.damage).toEqual([]);
  expect(again.view('secretary').get('employers', id)?.name).toBe('Afterwards');
});

test('opening again tells the same and copies nothing twice; carrying on makes it whole', async () => {
  const folder = await makeFolder();
  const region = (await regionsOf(folder)).filter(({ isReadAtOpening }) => isReadAtOpening).at(2) as Region;
  const path = join(folder.path, region.file);
  await writeFile(path, flipped(region.from + 40, 3)(await readFile(path)));
  const first = await openTestStore(folder.path);
  const { damage } = first;
  expect(damage).toHaveLength(1);
  await first.close();

  const second = await openTestStore(folder.path);
  expect(second.damage).toEqual(damage);
  expect(await readdir(join(folder.path, 'damaged'))).toHaveLength(1);
  const recovered = contentOf(second);
  await second.carryOn(secretary);
  expect(second.isReadOnly).toBe(false);
  const id = await saveEmployer(second, 'Afterwards');
  await second.close();

  const third = await openTestStore(folder.path);
  expect(third.damage).toEqual([]);
  expect(third.view('secretary').get('employers', id)?.name).toBe('Afterwards');
  expect({ ...contentOf(third), employers: [] }).toEqual({ ...recovered, employers: [] });
  // The damaged line is still there for whoever looks, and still named.
  expect((await third.verify()).problems).toMatchObject([{ file: region.file }]);
});
