// A store in a temporary folder that goes away with its test, and the small records that store tests save.

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { onTestFinished } from 'vitest';
import type { Log, Now } from '../../electron/core/ports.ts';
import type { DeskStore, PastView } from '../../electron/core/store/desk-store.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { type OpenOptions, openStore } from '../../electron/core/store/open.ts';
import { putInPlace } from '../../electron/core/store/restore.ts';
import { collectionNames } from '../../shared/domain/collections.ts';

export const secretary = { account: 'secretary' };

export const fixedNow: Now = { instant: () => Temporal.Instant.from('2026-11-24T09:00:00Z') };

export const silentLog: Log = { info: () => undefined, error: () => undefined };

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Open until the test ends, unless the test closes it. */
export async function openTestStore(folder: string, options: Partial<OpenOptions> = {}): Promise<DeskStore> {
  const store = await openStore({
    folder,
    now: fixedNow,
    log: silentLog,
    verifiesInBackground: false,
    idleAfter: 3_600_000,
    ...options,
  });
  onTestFinished(() => store.close());
  return store;
}

export const makeEmployer = (name: string, id: string = randomUUID()) => ({ id, name, headcounts: [] });

export const makeWorkplace = (name: string, employerId: string | null, id: string = randomUUID()) => ({
  id,
  employerId,
  name,
  address: '',
  postcode: '',
  headcounts: [],
  departments: [],
  goals: [],
});

/** A list of the whole branch, of which nobody kept where it came from. */
export const makeList = (id: string, at: string, fileName: string) => ({
  id,
  day: at.slice(0, 10),
  at,
  fileName,
  rows: 3,
  sourceId: null,
  path: null,
  isWhole: true,
  absent: [],
  kept: [],
});

/** Saves one new employer and returns its id. */
export async function saveEmployer(store: DeskStore, name: string, id: string = randomUUID()): Promise<string> {
  await store.transact(secretary, { code: 'test.add', ids: [id] }, (tx) => tx.put('employers', makeEmployer(name, id)));
  return id;
}

/** Gives an employer another name. */
export async function rename(store: DeskStore, id: string, name: string): Promise<void> {
  await store.transact(secretary, { code: 'test.rename', ids: [id] }, (tx) => {
    const current = tx.get('employers', id);
    if (!current) throw new Error('nobody to rename');
    tx.put('employers', { ...current, name }, current.revision);
  });
}

/** Every record of a store, or of what it was, by collection, as plain JSON in a fixed order. */
export function contentOf(store: { view: (account: string) => PastView }): Record<string, unknown[]> {
  const view = store.view(secretary.account);
  return Object.fromEntries(
    collectionNames.map((name) => [
      name,
      [...view.all(name)].sort((one, other) => (one.id < other.id ? -1 : 1)).map((record) => ({ ...record })),
    ]),
  );
}

/** What `folder` holds once the backup at `path` was opened in it, which must be empty; open until the test ends. */
export async function openBackup(
  folder: string,
  path: string,
  options: Partial<OpenOptions> = {},
): Promise<{ store: DeskStore; missing: string[] }> {
  const empty = await openTestStore(folder, options);
  const staged = await empty.keeping.stage(path);
  await empty.close();
  await putInPlace(options.files ?? diskFiles, folder, staged, null, '2026-11-24T09:00:00.000Z');
  return { store: await openTestStore(folder, options), missing: staged.missing };
}
