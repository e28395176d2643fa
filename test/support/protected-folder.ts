// A protected folder with something of everything in it, closed as a program closes it, and the same folder as it was earlier:
// for whoever changes a file, swaps two, or puts an old one back.

import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import type { KeySet } from '../../electron/core/keys/key-set.ts';
import { newKeyring, withRecovery } from '../../electron/core/keys/keyring.ts';
import { writeKeyring } from '../../electron/core/keys/keyring-file.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { type OpenOptions, openStore } from '../../electron/core/store/open.ts';
import { type Seal, sealWith } from '../../electron/core/store/seal.ts';
import { keyringOf } from '../../electron/core/unlocking/keyring-of.ts';
import { addDocument, filledStore } from './filled-store.ts';
import { hastyFiles } from './hasty-files.ts';
import { fixedNow, openTestStore, rename, saveEmployer, silentLog, temporaryFolder } from './store-folder.ts';

export interface ProtectedFolder {
  /** As it is now, and as it was. Nobody has them open. */
  path: string;
  earlier: string;
  seal: Seal;
  keys: KeySet;
  /** Words that stand in records, documents, drafts and in the log. */
  markers: readonly string[];
}

export const openProtected = (path: string, { seal, keys }: Pick<ProtectedFolder, 'seal' | 'keys'>) =>
  openStore({ ...optionsFor(path, { seal, keys }), folder: path });

const optionsFor = (path: string, { seal, keys }: Pick<ProtectedFolder, 'seal' | 'keys'>): OpenOptions => ({
  folder: path,
  seal,
  keyring: keyringOf(diskFiles, path, keys),
  files: hastyFiles,
  now: fixedNow,
  log: silentLog,
  verifiesInBackground: false,
  idleAfter: 3_600_000,
  historyFileBytes: 30_000,
});

/** Made through the store alone: saves, snapshots, documents, drafts, readings, backups, a new recovery sheet. */
export async function makeProtectedFolder(): Promise<ProtectedFolder> {
  const { keyring, keys } = newKeyring({
    officerId: '01934b00-0000-7000-8000-0000000000aa',
    root: randomBytes(32),
    salt: randomBytes(16),
    cost: { memoryKiB: 8, iterations: 1, parallelism: 1 },
    recoveryCode: randomBytes(20),
    setUp: Buffer.from('nothing'),
  });
  const seal = sealWith(keys.dataKey, keys.folderId);
  const [path, earlier] = [await temporaryFolder(), await temporaryFolder()];
  await writeKeyring(diskFiles, path, keyring);
  const first = await filledStore(path, optionsFor(path, { seal, keys }));
  await addDocument(first, Buffer.from('Dear member, Zwetschgenmus the first.'));
  first.access.note({ account: keys.account, kind: 'read', what: 'cases.get', about: [], rows: null, fields: [] });
  await first.keeping.backup();
  await first.close();
  await cp(path, earlier, { recursive: true });

  const next = withRecovery(keyring, keys, randomBytes(20));
  await writeKeyring(diskFiles, path, next);
  keys.generation = next.generation;
  const second = await openTestStore(path, optionsFor(path, { seal, keys }));
  const id = await saveEmployer(second, 'Zwetschgenmus Works');
  await rename(second, id, 'Zwetschgenmus Works and Sons');
  await second.snapshot();
  await addDocument(second, Buffer.concat([Buffer.from('Zwetschgenmus the second.'), randomBytes(300_000)]));
  await second.setDesk('draft', { text: 'Zwetschgenmus, half a sentence' });
  second.access.note({ account: keys.account, kind: 'read', what: 'members.get', about: [], rows: null, fields: [] });
  await second.access.flush();
  second.access.note({ account: keys.account, kind: 'export', what: 'cases.list', about: [], rows: 2, fields: [] });
  await rename(second, id, 'Zwetschgenmus Works and Daughters');
  await second.keeping.backup();
  await second.close();
  return { path, earlier, seal, keys, markers: ['Zwetschgenmus', 'Leeds Supertram', 'members.get'] };
}
