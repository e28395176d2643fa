// A desk on a real store in a temporary folder, with a clock that the test sets, called as `call` calls it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import type { CallContext, Desk } from '../../electron/core/desk.ts';
import { oneTimeDownloads } from '../../electron/core/downloads.ts';
import type { Log } from '../../electron/core/ports.ts';
import { router } from '../../electron/core/router.ts';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { neverLocked } from '../../electron/core/unlocking/desk-lock.ts';
import { oneTimeUploads } from '../../electron/core/uploads.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import type { Progress } from '../../shared/contract/session.ts';
import { emptyJob, emptyMember, type Member } from '../../shared/domain/members.ts';
import { emptyRep } from '../../shared/domain/reps/posts.ts';

export interface CaseworkDesk {
  folder: string;
  store: DeskStore;
  desk: Desk;
  call: DeskClient;
  /** The same, as a page calls: it may name no path. */
  callFromPage: DeskClient;
  progress: Progress[];
  logged: string[];
  setNow(instant: string): void;
  close(): Promise<void>;
}

/** On a new folder, or on one that is there already; either is removed when the desk is closed. */
export async function openCaseworkDesk(instant = '2026-11-24T09:00:00Z', existing?: string): Promise<CaseworkDesk> {
  const folder = existing ?? (await mkdtemp(join(tmpdir(), 'branchdesk-casework-')));
  let at = Temporal.Instant.from(instant);
  const now = { instant: () => at };
  const logged: string[] = [];
  const write = (event: string, ids?: object) => void logged.push(`${event} ${JSON.stringify(ids ?? {})}`);
  const log: Log = { info: write, error: write };
  let store = await openStore({ folder, now, log });
  const progress: Progress[] = [];
  const desk: Desk = {
    get store() {
      return store;
    },
    now,
    log,
    version: 'test',
    progress: {
      report: (step) => void progress.push(step),
      listen: () => {
        throw new Error('nobody listens here');
      },
    },
    downloads: oneTimeDownloads(now),
    uploads: oneTimeUploads(now, 128 * 1024 * 1024),
    synchronisedBy: null,
    saves: () => {
      throw new Error('nobody listens here');
    },
    reminders: () => {
      throw new Error('nobody listens here');
    },
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
    return createRouterClient(router, { context }) as unknown as CaseworkDesk['call'];
  };
  return {
    folder,
    get store() {
      return store;
    },
    desk,
    call: client(true),
    callFromPage: client(false),
    progress,
    logged,
    setNow: (next) => {
      at = Temporal.Instant.from(next);
    },
    close: async () => {
      desk.uploads.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a call that must be refused was refused with: its code, its issues in words, its data. */
export async function refused(call: Promise<unknown>) {
  return call.then(
    () => expect.fail('this should have been refused'),
    (error) => ({ code: error.code, issues: error.data?.issues, data: error.data, message: error.message }),
  );
}

/** The texts of a case's timeline, newest first. */
export const textsOf = async ({ call }: CaseworkDesk, caseId: string): Promise<string[]> =>
  (await call.cases.timeline({ caseId, page: { offset: 0, limit: 500 } })).rows.map((entry) => entry.text);

/** A file that was too large for a message, as a page sends it: its one-time token. */
export async function uploaded({ desk }: CaseworkDesk, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return (await desk.uploads.receive(new Blob([bytes]).stream())).token;
}

/** Somebody in benefit since 4 March 2019 who works nowhere in particular. */
export function makeMember(id: string, change: Partial<Member> = {}): Omit<Member, 'revision'> {
  return {
    ...emptyMember(id),
    number: '1003318',
    firstName: 'Grace',
    lastName: 'Obi',
    email: 'grace.obi@example.org',
    phone: '07700 900123',
    joinedOn: '2019-03-04',
    standings: [{ from: '2019-03-04', to: null, standing: 'inBenefit' }],
    ...change,
  };
}

export const ids = {
  grace: '01900000-0000-7000-8000-000000000001',
  jose: '01900000-0000-7000-8000-000000000002',
  rep: '01900000-0000-7000-8000-000000000003',
  employer: '01900000-0000-7000-8000-000000000004',
  hospital: '01900000-0000-7000-8000-000000000005',
  depot: '01900000-0000-7000-8000-000000000006',
  post: '01900000-0000-7000-8000-000000000007',
  nobody: '01900000-0000-7000-8000-00000000ffff',
} as const;

/** Grace’s dismissal: the safe day to notify Acas is Thursday 26 November 2026. */
export const dismissal = {
  who: [{ memberId: ids.grace }],
  type: 'dismissal' as const,
  keyDates: [{ date: '2026-08-27' }],
};

/** A hospital and a depot of one employer, two members, and a rep at the depot. */
export async function furnish({ store }: Pick<CaseworkDesk, 'store'>): Promise<void> {
  await store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('employers', { id: ids.employer, name: 'Northfield Council', headcounts: [] });
    for (const [id, name] of [
      [ids.hospital, 'St Anne’s Hospital'],
      [ids.depot, 'Depot'],
    ] as const) {
      const empty = { address: '', postcode: '', headcounts: [], departments: [], goals: [] };
      tx.put('workplaces', { id, employerId: ids.employer, name, ...empty });
    }
    const job = { ...emptyJob, from: '2019-01-01', employerId: ids.employer, title: 'Porter' };
    tx.put('members', makeMember(ids.grace, { jobs: [{ ...job, workplaceId: ids.hospital }] }));
    tx.put('members', makeMember(ids.jose, { number: '1003319', firstName: 'José', lastName: 'O’Neill' }));
    const samsJob = [{ ...job, workplaceId: ids.depot }];
    tx.put('members', makeMember(ids.rep, { number: '1003320', firstName: 'Sam', lastName: 'Adeyemi', jobs: samsJob }));
    tx.put('reps', {
      ...emptyRep,
      id: ids.post,
      memberId: ids.rep,
      kind: 'rep',
      workplaceIds: [ids.depot],
      from: null,
      to: null,
    });
  });
}
