// A desk on a real store in a temporary folder, with the membership's procedures called as `call` calls them.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { Temporal } from 'temporal-polyfill';
import { onTestFinished } from 'vitest';
import type { CallContext, Desk } from '../../electron/core/desk.ts';
import { oneTimeDownloads } from '../../electron/core/downloads.ts';
import type { Log } from '../../electron/core/ports.ts';
import { branch } from '../../electron/core/services/branch.ts';
import { cases } from '../../electron/core/services/cases.ts';
import { mailings } from '../../electron/core/services/mailings.ts';
import { members } from '../../electron/core/services/members.ts';
import { monitoring } from '../../electron/core/services/monitoring.ts';
import { reports } from '../../electron/core/services/reports.ts';
import { reps } from '../../electron/core/services/reps.ts';
import { workplaces } from '../../electron/core/services/workplaces.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { neverLocked } from '../../electron/core/unlocking/desk-lock.ts';
import { oneTimeUploads } from '../../electron/core/uploads.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import type { Progress } from '../../shared/contract/session.ts';

type Client = Pick<
  DeskClient,
  'members' | 'mailings' | 'monitoring' | 'workplaces' | 'reps' | 'cases' | 'reports' | 'branch'
>;

/** Open until the test ends. `today` is set by the test; progress is heard by `onProgress`. */
export async function openMembershipDesk(today = '2026-11-24') {
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-membership-'));
  let at = Temporal.Instant.from(`${today}T09:00:00Z`);
  const now = { instant: () => at };
  const logged: string[] = [];
  const write = (event: string, ids?: object) => void logged.push(`${event} ${JSON.stringify(ids ?? {})}`);
  const log: Log = { info: write, error: write };
  let store = await openStore({ folder, now, log, verifiesInBackground: false, idleAfter: 3_600_000 });
  const progress: Progress[] = [];
  let heard: ((step: Progress) => void) | undefined;
  const silent = () => {
    throw new Error('nobody listens here');
  };
  const desk: Desk = {
    get store() {
      return store;
    },
    now,
    log,
    version: 'test',
    progress: {
      report: (step) => {
        progress.push(step);
        heard?.(step);
      },
      listen: silent,
    },
    downloads: oneTimeDownloads(now),
    uploads: oneTimeUploads(now, 64 * 1024 * 1024),
    synchronisedBy: null,
    saves: silent,
    reminders: silent,
    open: async () => ({ desk, account: 'branch' }),
    folder,
    lock: neverLocked(() => desk, 'branch'),
    async whileClosed(work) {
      await store.close();
      const { result } = await work(folder).finally(async () => {
        store = await openStore({ folder, now, log });
      });
      return { desk, result };
    },
  };
  const client = (isInProcess: boolean) => {
    const context: CallContext = { desk, account: 'branch', isInProcess };
    return createRouterClient(
      { members, mailings, monitoring, workplaces, reps, cases, reports, branch },
      { context },
    ) as unknown as Client;
  };
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    folder,
    get store() {
      return store;
    },
    desk,
    progress,
    logged,
    call: client(true),
    /** The same, as a page calls: it may name no path. */
    callFromPage: client(false),
    setToday: (day: string) => {
      at = Temporal.Instant.from(`${day}T09:00:00Z`);
    },
    onProgress: (listener: (step: Progress) => void) => {
      heard = listener;
    },
  };
}

export type MembershipDesk = Awaited<ReturnType<typeof openMembershipDesk>>;
