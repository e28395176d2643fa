// A protected folder that two officers and the recovery sheet can open, each with keys of their own, and small cases to put
// under seal. Real keys, real files.

import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseKeyOpener } from '../../electron/core/keys/case-key-opener.ts';
import { RECOVERY_ACCOUNT } from '../../electron/core/keys/key-set.ts';
import { newKeyPair, type RawKeyPair } from '../../electron/core/keys/raw-keys.ts';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { HistoryFiles } from '../../electron/core/store/history.ts';
import { linesInFile } from '../../electron/core/store/lines-in-file.ts';
import type { OpenOptions } from '../../electron/core/store/open.ts';
import type { Named } from '../../electron/core/store/rewriting.ts';
import { type Seal, sealWith } from '../../electron/core/store/seal.ts';
import { type Case, emptyCasework } from '../../shared/domain/cases.ts';
import { openTestStore, temporaryFolder } from './store-folder.ts';

export const ANA = '11111111-1111-4111-8111-111111111111';
export const BEN = '22222222-2222-4222-8222-222222222222';
export const CLEO = '33333333-3333-4333-8333-333333333333';

export interface SealedFolder {
  folder: string;
  seal: Seal;
  /** Opens it with one account's keys; null: as whoever holds the data key alone. */
  openAs(account: string | null, options?: Partial<OpenOptions>): Promise<DeskStore>;
  named(...accounts: string[]): Named[];
  /** Everything in the folder as the data key opens it, each file by its path. */
  readAll(): Promise<Map<string, string>>;
}

export async function sealedFolder(): Promise<SealedFolder> {
  const folder = await temporaryFolder();
  const dataKey = randomBytes(32);
  const folderId = randomUUID();
  const seal = sealWith(dataKey, folderId);
  const pairs = new Map<string, RawKeyPair>([ANA, BEN, CLEO, RECOVERY_ACCOUNT].map((id) => [id, newKeyPair('x25519')]));
  const pairOf = (account: string): RawKeyPair => {
    const pair = pairs.get(account);
    if (!pair) throw new Error(`nobody is called ${account}`);
    return pair;
  };
  return {
    folder,
    seal,
    openAs: (account, options = {}) =>
      openTestStore(folder, {
        seal: sealWith(dataKey, folderId),
        ...(account !== null && { caseKeys: caseKeyOpener({ account, privateKey: pairOf(account).privateKey }) }),
        ...options,
      }),
    named: (...accounts) => [
      ...accounts.map((officerId) => ({ officerId, publicKey: pairOf(officerId).publicKey })),
      { officerId: null, publicKey: pairOf(RECOVERY_ACCOUNT).publicKey },
    ],
    readAll: () => readFolder(folder, seal),
  };
}

/** Each file's bytes as they lie there, and what the data key makes of them. */
async function readFolder(folder: string, seal: Seal): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const place = path.slice(folder.length + 1);
    const raw = await readFile(path);
    const opened = [raw.toString('latin1')];
    if (/^(history|snapshot|access)\//.test(place)) {
      for await (const { bytes, number } of linesInFile(diskFiles, path))
        opened.push(tried(() => seal.open(bytes, `${place}#${number}`)));
    }
    for (const block of ['desk/desk.json', 'anchor/anchor.json', 'history/rewriting']) {
      opened.push(
        tried(() => seal.open(raw, block)),
        tried(() => seal.openBlock(raw, block)),
      );
    }
    found.set(place, opened.join('\n'));
  }
  return found;
}

function tried(open: () => Buffer): string {
  try {
    return open().toString('utf8');
  } catch {
    return '';
  }
}

export const makeCase = (marker: string, id: string = randomUUID()): Omit<Case, 'revision'> => ({
  ...emptyCasework,
  id,
  number: '2026-0001',
  type: 'grievance',
  stage: 'intake',
  memberIds: [randomUUID()],
  employerId: null,
  workplaceId: null,
  repId: null,
  whatHappened: `What happened: ${marker}`,
  keyDates: [],
  membershipCheck: {
    answer: 'toCheck',
    standingOnKeyDate: '',
    joinedOn: null,
    isProblemBeforeJoining: false,
    reason: '',
  },
  openedOn: '2026-11-24',
  closed: null,
});

export const makeEntry = (caseId: string, text: string, id: string = randomUUID()) => ({
  id,
  caseId,
  kind: 'note' as const,
  day: '2026-11-24',
  time: null,
  place: '',
  text,
  isContactWithMember: false,
  documentId: null,
  recordedAt: '2026-11-24T09:00:00.000Z',
});

export const makeDocument = (caseId: string, name: string, kept: { hash: string; bytes: number }) => ({
  id: randomUUID(),
  caseId,
  name,
  mediaType: 'text/plain',
  ...kept,
  addedOn: '2026-11-24',
  tags: [],
  isPrivileged: false,
});

/** Every line of history as text, opened. */
export async function historyOf(folder: string, seal: Seal): Promise<string[]> {
  const history = await HistoryFiles.open(diskFiles, join(folder, 'history'), seal);
  const lines: string[] = [];
  for await (const { bytes } of history.readAll()) lines.push(bytes.toString('utf8'));
  return lines;
}
