// A process is killed at random moments while it saves. What it acknowledged is there, every opening succeeds, and the
// chain verifies.

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { openStore } from '../../electron/core/store/open.ts';
import { hastyFiles } from '../support/hasty-files.ts';
import { protections } from '../support/protections.ts';
import { isFull, seeded, seedOfRun } from '../support/seeded.ts';
import { fixedNow, silentLog, temporaryFolder } from '../support/store-folder.ts';

const KILLS = isFull ? 200 : 6;
/** Then a new folder begins: one that was killed for ever only takes longer to open. */
const KILLS_OF_A_FOLDER = 20;
const child = join(import.meta.dirname, '../support/saving-child.ts');

const options = { now: fixedNow, log: silentLog, verifiesInBackground: false, idleAfter: 3_600_000 };

interface Acknowledged {
  seq: number;
  name: string;
  ids: string[];
}

type Saving = ChildProcessByStdio<null, Readable, Readable>;

/** Runs until `isEnough` says so of what was told so far, then kills it; resolves with every whole line it told. */
async function killWhen(saving: Saving, isEnough: (lines: number) => boolean, delay: number): Promise<string[]> {
  let told = '';
  let isKilled = false;
  saving.stdout.on('data', (chunk) => {
    told += chunk;
    if (isKilled || !isEnough(told.split('\n').length - 1)) return;
    isKilled = true;
    setTimeout(() => saving.kill('SIGKILL'), delay);
  });
  let complaints = '';
  saving.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const [, signal] = await once(saving, 'close');
  if (signal !== 'SIGKILL') throw new Error(`the child ended by itself: ${complaints}`);
  return told.split('\n').slice(0, -1);
}

test.each(protections)(
  `%s, killed ${KILLS} times while saving, loses nothing that it acknowledged`,
  async (_, protection) => {
    const seed = seedOfRun('kill');
    const random = seeded(seed);
    let folder = '';
    let last = 0;
    let saves = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      if (kill % KILLS_OF_A_FOLDER === 0) {
        folder = await temporaryFolder();
        last = 0;
      }
      const lines = Math.floor(random() * 60);
      const saving = spawn(
        process.execPath,
        [
          '--disable-warning=ExperimentalWarning',
          child,
          folder,
          String(Math.floor(random() * 1e9)),
          protection.seal ? 'sealed' : '',
        ],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      );
      const told = (await killWhen(saving, (count) => count > lines, random() * 4)).map((line) => JSON.parse(line));
      expect(told[0]).toEqual({ damage: 0 });
      const acknowledged: Acknowledged[] = told.slice(1);
      saves += acknowledged.length;

      const store = await openStore({ ...options, ...protection, folder, files: hastyFiles });
      expect(store.damage).toEqual([]);
      last = Math.max(last, acknowledged.at(-1)?.seq ?? 0);
      expect(store.seq).toBeGreaterThanOrEqual(last);
      last = store.seq;
      // The name that each record was last given; one save more may have reached the disk unacknowledged.
      const names = new Map(acknowledged.flatMap(({ ids, name }) => ids.map((id) => [id, name] as const)));
      const view = store.view('test');
      const later = await Promise.all(
        Array.from({ length: store.seq - (acknowledged.at(-1)?.seq ?? store.seq) }, (_, index) =>
          store.changesOf(store.seq - index),
        ),
      );
      for (const { id, after } of later.flat()) names.set(id, (after as { name: string }).name);
      for (const [id, name] of names) expect(view.get('employers', id)?.name).toBe(name);
      const verified = await store.verify();
      expect(verified.problems).toEqual([]);
      expect(verified.transactions).toBe(store.seq);
      await store.close();
    }
    console.log(`kill: ${KILLS} kills, ${saves} saves acknowledged, none lost`);
  },
  3_600_000,
);
