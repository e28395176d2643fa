// A program on a temporary folder with one forum and an officer of each kind, every account seeing what the rules leave it.

import { rm } from 'node:fs/promises';
import { createRouterClient } from '@orpc/server';
import { Temporal } from 'temporal-polyfill';
import { expect, onTestFinished } from 'vitest';
import { openProgram } from '../../electron/core/program.ts';
import { router } from '../../electron/core/router.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { emptyForum, type Forum } from '../../shared/domain/partnership/forums.ts';
import { BRANCH_ACCOUNT } from '../../shared/rules/access/officer-facts.ts';
import { refused } from './casework-desk.ts';
import { silentLog, temporaryFolder } from './store-folder.ts';

export const officers = {
  secretary: '11111111-0000-4000-8000-000000000001',
  rep: '11111111-0000-4000-8000-000000000002',
  jointSecretary: '11111111-0000-4000-8000-000000000003',
  auditor: '11111111-0000-4000-8000-000000000004',
} as const;
export const forumId = '22222222-0000-4000-8000-000000000001';

/** Open until the test ends. The day can be set. */
export async function openPartnershipDesk(day = '2026-11-24', forum: Partial<Forum> = {}) {
  const folder = await temporaryFolder();
  let at = Temporal.Instant.from(`${day}T09:00:00Z`);
  const open = () =>
    openProgram({ dataFolder: folder, which: 'own', now: { instant: () => at }, log: silentLog, version: 'test' });
  let program = await open();
  const as = (account: string): DeskClient =>
    createRouterClient(router, {
      context: () => ({ desk: program.desk, account, isInProcess: account === BRANCH_ACCOUNT }),
    }) as unknown as DeskClient;
  const call = as(BRANCH_ACCOUNT);
  await call.branch.setUp({ name: 'Northfield Branch', nation: 'england-and-wales' });
  await program.desk.store.transact({ account: BRANCH_ACCOUNT }, { code: 'test.partnership' }, (tx) => {
    tx.put('forums', { ...emptyForum, id: forumId, name: 'Northfield Joint Partnership Forum', ...forum });
    for (const [role, id] of Object.entries(officers)) {
      const roles = [role as keyof typeof officers];
      const about = { memberId: null, email: '', addedOn: '2026-01-01', withdrawnOn: null };
      tx.put('officers', { id, name: `The ${role}`, roles, ...about });
    }
  });
  onTestFinished(async () => {
    await program.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    folder,
    call,
    as,
    get desk() {
      return program.desk;
    },
    get store() {
      return program.desk.store;
    },
    setDay: (to: string) => {
      at = Temporal.Instant.from(`${to}T09:00:00Z`);
    },
    async reopen() {
      await program.close();
      program = await open();
    },
  };
}

/** A call that the desk refuses as input that cannot be used, in these words. */
export async function refusedFor(call: Promise<unknown>, words: RegExp): Promise<void> {
  const { code, message } = await refused(call);
  expect([code, message]).toEqual(['INVALID_INPUT', expect.stringMatching(words)]);
}
