// A desk with officers on a real store that keeps each to what they may see, protected or not, with a clock that the test sets.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { Temporal } from 'temporal-polyfill';
import { onTestFinished } from 'vitest';
import { needToKnow } from '../../electron/core/access/need-to-know.ts';
import type { Desk, DeskLock } from '../../electron/core/desk.ts';
import { oneTimeDownloads } from '../../electron/core/downloads.ts';
import type { KeySet } from '../../electron/core/keys/key-set.ts';
import type { Log } from '../../electron/core/ports.ts';
import { router } from '../../electron/core/router.ts';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { sealWith, unsealed } from '../../electron/core/store/seal.ts';
import { oneTimeUploads } from '../../electron/core/uploads.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import type { Role } from '../../shared/domain/officers.ts';

export interface AuditDesk {
  folder: string;
  store: DeskStore;
  desk: Desk;
  logged: string[];
  /** As this account calls from this process; `fromPage`: as a window does. */
  as(account: string, fromPage?: boolean): DeskClient;
  setNow(instant: string): void;
}

interface Given {
  folder?: string;
  keys?: KeySet;
  files?: Files;
}

/** Open until the test ends, unless the test closes its store. */
export async function openAuditDesk(given: Given = {}): Promise<AuditDesk> {
  const { keys = null, files = diskFiles } = given;
  const folder = given.folder ?? (await mkdtemp(join(tmpdir(), 'branchdesk-audit-')));
  let at = Temporal.Instant.from('2026-11-24T09:00:00Z');
  const now = { instant: () => at };
  const logged: string[] = [];
  const write = (event: string, ids?: object) => void logged.push(`${event} ${JSON.stringify(ids ?? {})}`);
  const log: Log = { info: write, error: write };
  const seal = keys ? sealWith(keys.dataKey, keys.folderId) : unsealed;
  const store = await openStore({
    folder,
    now,
    log,
    files,
    seal,
    needToKnow: needToKnow(now),
    verifiesInBackground: false,
    idleAfter: 3_600_000,
  });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const lock = { isOwn: true, isProtected: keys !== null, isLocked: false, keys } as DeskLock;
  const nobodyListens = (): never => {
    throw new Error('nobody listens here');
  };
  const desk = {
    folder,
    store,
    lock,
    now,
    log,
    version: 'test',
    progress: { report: () => undefined, listen: nobodyListens },
    downloads: oneTimeDownloads(now),
    uploads: oneTimeUploads(now, 1024 * 1024),
    synchronisedBy: null,
    saves: nobodyListens,
    reminders: nobodyListens,
    open: async () => desk,
    whileClosed: nobodyListens,
  } as unknown as Desk;
  return {
    folder,
    store,
    desk,
    logged,
    as: (account, fromPage = false) =>
      createRouterClient(router, { context: { desk, account, isInProcess: !fromPage } }) as unknown as DeskClient,
    setNow: (instant) => {
      at = Temporal.Instant.from(instant);
    },
  };
}

export const officerIds = {
  ana: '01900000-0000-7000-8000-0000000000a1',
  sam: '01900000-0000-7000-8000-0000000000a2',
  lee: '01900000-0000-7000-8000-0000000000a3',
} as const;

/** Ana is the secretary, Sam a rep (of the post that `furnish` makes), Lee the auditor. */
export async function addOfficers({ store }: AuditDesk, memberIdOfSam: string | null = null): Promise<void> {
  const officer = (id: string, name: string, roles: Role[], memberId: string | null) => ({
    ...{ id, name, roles, memberId },
    email: '',
    addedOn: '2026-11-24',
    withdrawnOn: null,
  });
  await store.transact({ account: 'branch' }, { code: 'test.officers' }, (tx) => {
    tx.put('officers', officer(officerIds.ana, 'Ana Secretary', ['secretary'], null));
    tx.put('officers', officer(officerIds.sam, 'Sam Adeyemi', ['rep'], memberIdOfSam));
    tx.put('officers', officer(officerIds.lee, 'Lee Auditor', ['auditor'], null));
  });
}
