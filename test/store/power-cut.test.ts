// The power goes at every step of a run. What was acknowledged is there at the next opening, nothing counts as damage,
// and the chain verifies. A store that leaves a sync out does not pass.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../electron/core/store/open.ts';
import { hastyFiles } from '../support/hasty-files.ts';
import { diskAfterCut, type LeaveOut, RecordingFiles, type Unsynced, writeDisk } from '../support/power-cut.ts';
import { type Protection, protections } from '../support/protections.ts';
import { isFull, seeded, seedOfRun } from '../support/seeded.ts';
import {
  contentOf,
  fixedNow,
  makeEmployer,
  makeWorkplace,
  rename,
  saveEmployer,
  secretary,
  silentLog,
  temporaryFolder,
} from '../support/store-folder.ts';

const options = { now: fixedNow, log: silentLog, verifiesInBackground: false, idleAfter: 3_600_000 };
/** So small that the run goes through several history files. */
const historyFileBytes = 4_000;

interface Run {
  protection: Protection;
  files: RecordingFiles;
  /** What the store held at each seq. */
  expected: Map<number, ReturnType<typeof contentOf>>;
}

/** Saves of every kind over two openings, with snapshots in between. */
async function run(protection: Protection, leavesOut?: LeaveOut): Promise<Run> {
  const folder = await temporaryFolder();
  const files = new RecordingFiles(folder, leavesOut);
  const expected: Run['expected'] = new Map([[0, {}]]);
  const openAgain = () => openStore({ ...options, ...protection, folder, files, historyFileBytes });

  let store = await openAgain();
  expected.set(0, contentOf(store));
  const saved = (): void => {
    expected.set(store.seq, contentOf(store));
    files.acknowledge(store.seq);
  };
  const first = await saveEmployer(store, 'Northfield Council');
  saved();
  for (const name of ['Second', 'Third', 'Fourth']) {
    await saveEmployer(store, name);
    saved();
  }
  await store.transact(secretary, { code: 'test.many' }, (tx) => {
    for (let count = 0; count < 12; count += 1) {
      tx.put('workplaces', makeWorkplace(`Site ${count} `.repeat(20), first));
    }
    tx.nextNumber('sites');
  });
  saved();
  await store.snapshot();
  await rename(store, first, 'City Council');
  saved();
  await store.revert(secretary, 5, 'refuse');
  saved();
  await store.snapshot();
  await rename(store, first, 'Town Council');
  saved();
  await store.snapshot();
  await store.close();

  store = await openAgain();
  await rename(store, first, 'Parish Council');
  saved();
  await saveEmployer(store, 'Last');
  saved();
  await store.transact(secretary, { code: 'test.parts' }, (tx) => {
    for (let count = 0; count < 1_005; count += 1) tx.put('employers', makeEmployer(`${count}`));
  });
  saved();
  await store.close();
  return { protection, files, expected };
}

/** What is wrong after a cut; null when nothing is. */
async function wrongAfterCut(
  { protection, files: { steps }, expected }: Run,
  count: number,
  unsynced: Unsynced,
  random: () => number,
): Promise<string | null> {
  const acknowledged = steps.slice(0, count).reduce((seq, step) => (step.kind === 'acknowledge' ? step.seq : seq), 0);
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-cut-'));
  try {
    await writeDisk(folder, diskAfterCut(steps, count, unsynced, random));
    const store = await openStore({ ...options, ...protection, folder, historyFileBytes, files: hastyFiles });
    try {
      if (store.damage.length > 0) return `damage: ${JSON.stringify(store.damage)}`;
      if (store.seq < acknowledged) return `${acknowledged} was acknowledged, ${store.seq} is there`;
      if (JSON.stringify(contentOf(store)) !== JSON.stringify(expected.get(store.seq)))
        return `${store.seq} is different`;
      const { isSound, problems, seq } = await store.verify();
      if (!isSound || seq !== store.seq) return `not sound: ${JSON.stringify(problems)}`;
      await saveEmployer(store, 'Afterwards');
      return null;
    } finally {
      await store.close();
    }
  } catch (error) {
    return `did not open: ${error}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test.each(protections)(
  'every acknowledged save of %s is there, whenever the power goes',
  async (_, protection) => {
    const random = seeded(seedOfRun('power cut'));
    const recorded = await run(protection);
    const { steps } = recorded.files;
    expect(steps.filter(({ kind }) => kind === 'sync').length).toBeGreaterThan(15);
    const kinds: Unsynced[] = ['dropped', 'kept', 'torn', 'holes'];
    let cuts = 0;
    for (let count = 0; count <= steps.length; count += 1) {
      // Nothing changes on the disk by what only says that something is so.
      if (count > 0 && steps[count - 1]?.kind === 'acknowledge' && count < steps.length) continue;
      const tried: Unsynced[] = isFull
        ? [...kinds, 'torn', 'torn', 'holes', 'holes']
        : ['dropped', kinds[1 + Math.floor(random() * 3)] ?? 'torn'];
      for (const unsynced of tried) {
        cuts += 1;
        const wrong = await wrongAfterCut(recorded, count, unsynced, random);
        expect(wrong, `cut after step ${count} of ${steps.length}, ${unsynced}`).toBeNull();
      }
    }
    console.log(`power cut: ${cuts} cuts over ${steps.length} steps`);
  },
  600_000,
);

/** Leaves out one sync alone: the one at `place` (from 1) among those of a kind under a path. */
function theOne(place: number, kind: 'sync' | 'syncFolder', path: (path: string) => boolean): LeaveOut {
  let seen = 0;
  return (step) => {
    if (step.kind !== kind || !path(step.path)) return false;
    seen += 1;
    return seen === place;
  };
}

describe.each(protections)('in %s', (_, protection) => {
  test.each<[string, LeaveOut]>([
    ['of one save', theOne(3, 'sync', (path) => path.startsWith('history/'))],
    ['of a save of many', theOne(5, 'sync', (path) => path.startsWith('history/'))],
    ['of one snapshot', theOne(2, 'sync', (path) => path.startsWith('snapshot/'))],
    ['of a history file’s name', ({ kind, path }) => kind === 'syncFolder' && path === 'history'],
    ['of the history folder’s name', ({ kind, path }) => kind === 'syncFolder' && path === ''],
  ])(
    'removing the sync %s is noticed',
    async (_sync, leavesOut) => {
      const random = seeded(1);
      const recorded = await run(protection, leavesOut);
      const { steps } = recorded.files;
      let wrong: string | null = null;
      for (let count = steps.length; count > 0 && wrong === null; count -= 1) {
        wrong = await wrongAfterCut(recorded, count, 'dropped', random);
      }
      console.log(`noticed: ${wrong}`);
      expect(wrong).not.toBeNull();
    },
    600_000,
  );
});
