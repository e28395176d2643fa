// A store with something of everything in it, and what tests of backups look at: all its records, and a folder's files.

import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import type { OpenOptions } from '../../electron/core/store/open.ts';
import { collectionNames } from '../../shared/domain/collections.ts';
import { chunked } from './byte-streams.ts';
import { makeLargeBranch, sown } from './large-branch.ts';
import { openTestStore, rename, saveEmployer, secretary } from './store-folder.ts';

/** A branch with history: filled, changed, undone, with documents. */
export async function filledStore(folder: string, options: Partial<OpenOptions> = {}): Promise<DeskStore> {
  const store = await openTestStore(folder, options);
  await store.transact(secretary, { code: 'test.fill' }, (tx) => {
    for (const { collection, record } of sown(makeLargeBranch({ members: 40, cases: 10, timeline: 30 }, 3))) {
      tx.put(collection, record);
    }
  });
  await store.snapshot();
  const id = await saveEmployer(store, 'Leeds Trams');
  await rename(store, id, 'Leeds Supertram');
  await store.revert(secretary, store.seq, 'refuse');
  return store;
}

export async function addDocument(store: DeskStore, bytes: Uint8Array): Promise<string> {
  const { hash } = await store.attach(chunked(bytes));
  const [found] = store.view('secretary').all('cases');
  await store.transact(secretary, { code: 'test.addDocument' }, (tx) => {
    const about = { mediaType: 'application/pdf', bytes: bytes.length, hash, addedOn: '2026-11-24' };
    tx.put('documents', {
      id: randomUUID(),
      caseId: found!.id,
      name: 'Letter.pdf',
      tags: [],
      isPrivileged: false,
      ...about,
    });
  });
  return hash;
}

export const everything = (store: DeskStore) =>
  collectionNames.map((name) => [...store.view('secretary').all(name)].sort((a, b) => (a.id < b.id ? -1 : 1)));

export const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)))
    .filter((name) => !basename(name).startsWith('lock'))
    .sort();
