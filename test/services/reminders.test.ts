import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openProgram } from '../../electron/core/program.ts';
import { type ReminderParts, type Reminders, startReminders } from '../../electron/core/reminders.ts';
import { router } from '../../electron/core/router.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import type { Reminder } from '../../shared/contract/session.ts';
import type { Case } from '../../shared/domain/cases.ts';
import { addDays } from '../../shared/rules/limits.ts';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';
import { callAll } from '../support/whole-desk.ts';

/** Turned by the test. */
const handTimer = () => {
  const works = new Set<() => void>();
  return {
    every: (_: number, work: () => void) => {
      works.add(work);
      return () => void works.delete(work);
    },
    turn: () => {
      for (const work of works) work();
    },
    get isStopped() {
      return works.size === 0;
    },
  };
};

let at: CaseworkDesk;
let call: DeskClient;
let told: Reminder[];
let timer: ReturnType<typeof handTimer>;
let reminders: Reminders;
let isHeard: boolean;

const start = (change: Partial<ReminderParts> = {}): Reminders => {
  const teller = { notify: (reminder: Reminder) => void told.push(reminder), isHeard: () => isHeard };
  return startReminders({ signedIn: () => ({ desk: at.desk, account: 'branch' }), teller, timer, ...change });
};
/** What was told since the last time, once everything under way is done. */
const heard = async (): Promise<string[]> => {
  await reminders.check();
  return told.splice(0).map(({ title, body }) => `${title} / ${body}`);
};
/** What was told without asking it to look. */
const heardByItself = async (): Promise<string[]> => {
  await reminders.idle();
  return told.splice(0).map(({ title }) => title);
};

beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
  call = callAll(at);
  told = [];
  isHeard = true;
  timer = handTimer();
});
afterEach(async () => {
  await reminders.stop();
  expect(timer.isStopped).toBe(true);
  await at.close();
});

/** Its limit to notify Acas is three months less a day after `date`. */
const openCase = (date: string): Promise<Case> =>
  call.cases.open({ who: [{ memberId: ids.grace }], type: 'dismissal', keyDates: [{ date }] });
const hearing = (caseId: string, day: string) =>
  call.cases.addEvent({ caseId, kind: 'hearing', day, place: 'Grace’s office', text: 'About Grace Obi' });

test('a limit is told of 28, 14, 7, 3 and 1 days before it and on the day, each once, without a name', async () => {
  const on = await openCase('2026-09-25');
  reminders = start();
  const limit = '2026-12-24';
  const days: [number, string[]][] = [];
  for (let left = 30; left >= -2; left -= 1) {
    at.setNow(`${addDays(limit, -left)}T08:00:00Z`);
    timer.turn();
    const first = await heard();
    timer.turn();
    expect(await heard()).toEqual([]);
    if (first.length > 0) days.push([left, first]);
  }
  expect(days).toEqual([
    [28, [`${on.number}: in 28 days / Notify Acas by Thu 24 December 2026`]],
    [14, [`${on.number}: in 14 days / Notify Acas by Thu 24 December 2026`]],
    [7, [`${on.number}: in 7 days / Notify Acas by Thu 24 December 2026`]],
    [3, [`${on.number}: in 3 days / Notify Acas by Thu 24 December 2026`]],
    [1, [`${on.number}: tomorrow / Notify Acas by Thu 24 December 2026`]],
    [0, [`${on.number}: today / Notify Acas by Thu 24 December 2026`]],
  ]);
});

test('while the certificate is waited for nobody is told to present a claim', async () => {
  const on = await openCase('2026-08-28');
  const keyDateId = on.keyDates[0]!.id;
  const record = async (conciliation: { dayA: string; dayB: string | null; startedBy: 'member' | 'employer' }) => {
    const { revision } = (await call.cases.get({ id: on.id })).case;
    await call.cases.setKeyDate({ id: on.id, revision, keyDateId, conciliation });
  };
  reminders = start();
  expect(await heard()).toEqual([`${on.number}: in 3 days / Notify Acas by Fri 27 November 2026`]);
  await record({ dayA: '2026-11-24', dayB: null, startedBy: 'employer' });
  at.setNow('2026-11-26T09:00:00Z');
  expect(await heard()).toEqual([`${on.number}: tomorrow / Notify Acas by Fri 27 November 2026`]);
  await record({ dayA: '2026-11-24', dayB: null, startedBy: 'member' });
  at.setNow('2026-11-27T09:00:00Z');
  expect(await heard()).toEqual([`${on.number}: today / Waiting for the certificate: work to Fri 27 November 2026`]);
  await record({ dayA: '2026-11-24', dayB: '2026-11-26', startedBy: 'member' });
  at.setNow('2026-12-19T09:00:00Z');
  expect(await heard()).toEqual([expect.stringContaining('/ Present the tribunal claim by ')]);
});

test('nobody’s name or words leave the desk, and a chore is not told of', async () => {
  const on = await openCase('2026-10-20');
  await hearing(on.id, '2026-11-27');
  await call.cases.addTask({ caseId: on.id, what: 'Ring Grace', dueOn: '2026-11-25' });
  reminders = start();
  expect(await heard()).toEqual([`${on.number}: in 3 days / A meeting or hearing on Fri 27 November 2026`]);
});

test('a day of an election is told by what it is, never by what it was called', async () => {
  const { number, timetable } = await call.elections.open({
    title: 'Instead of Grace Obi',
    from: '2026-11-01',
    timetable: { nominationsCloseOn: '2026-11-27', withdrawalsCloseOn: '2027-01-15' },
  });
  reminders = start();
  expect(timetable.nominationsCloseOn).toBe('2026-11-27');
  expect(await heard()).toEqual([`${number}: in 3 days / Last day for nominations on Fri 27 November 2026`]);
});

test('more than five at once are told as one', async () => {
  const on = await openCase('2026-10-20');
  for (let left = 0; left < 6; left += 1)
    await hearing((await openCase('2026-10-20')).id, left === 0 ? '2026-11-25' : '2026-12-01');
  reminders = start();
  expect(await heard()).toEqual([
    expect.stringMatching(
      /^6 dates within 7 days \/ The nearest: 2026-0002, A meeting or hearing on Wed 25 November 2026$/,
    ),
  ]);
  expect(on.number).toBe('2026-0001');
});

test('after an absence a date is told of once, for the nearest of its days', async () => {
  const on = await openCase('2026-10-20');
  await hearing(on.id, '2026-12-04');
  reminders = start();
  expect(await heard()).toEqual([]);
  await reminders.stop();
  at.setNow('2026-12-02T08:00:00Z');
  reminders = start();
  expect(await heard()).toEqual([`${on.number}: in 2 days / A meeting or hearing on Fri 4 December 2026`]);
  await reminders.stop();
  reminders = start();
  expect(await heard()).toEqual([]);
});

test('it looks by itself when the day changes in the branch’s zone, and when saves have settled', async () => {
  const on = await openCase('2026-10-20');
  await hearing(on.id, '2026-11-28');
  reminders = start();
  expect(await heardByItself()).toEqual([]);
  at.setNow('2026-11-24T23:59:00Z');
  timer.turn();
  expect(await heardByItself()).toEqual([]);
  at.setNow('2026-11-25T00:00:10Z');
  timer.turn();
  expect(await heardByItself()).toEqual([`${on.number}: in 3 days`]);
  await hearing(on.id, '2026-11-26');
  timer.turn();
  expect(await heardByItself()).toEqual([]);
  timer.turn();
  expect(await heardByItself()).toEqual([`${on.number}: tomorrow`]);
});

test('what nobody hears is told once somebody does, and what is kept may be anything', async () => {
  const on = await openCase('2026-10-20');
  await hearing(on.id, '2026-11-27');
  isHeard = false;
  reminders = start();
  expect(await heard()).toEqual([]);
  await at.store.setDesk('reminders', { lookedOn: 'x', told: 7 });
  isHeard = true;
  expect(await heard()).toHaveLength(1);
  for (const kept of ['x', [], { lookedOn: '2999-01-01', told: [null] }]) {
    await at.store.setDesk('reminders', kept);
    expect(await heard()).toHaveLength(1);
  }
  at.setNow('2026-12-20T09:00:00Z');
  await heard();
  expect(at.store.getDesk('reminders')).toMatchObject({ lookedOn: '2026-12-20' });
  expect(JSON.stringify(at.store.getDesk('reminders'))).not.toContain('2026-11-27');
});

test('a teller that fails is logged without content, and the next look goes on', async () => {
  const on = await openCase('2026-10-20');
  await hearing(on.id, '2026-11-27');
  let fails = true;
  const notify = (reminder: Reminder) => {
    if (fails) throw new Error('Grace');
    told.push(reminder);
  };
  reminders = start({ teller: { notify, isHeard: () => true } });
  expect(await heard()).toEqual([]);
  expect(at.logged.at(-1)).toBe('reminders-failed {"name":"Error"}');
  fails = false;
  expect(await heard()).toHaveLength(1);
});

test('a window that listens hears from the program; a host with a notifier of its own tells through that', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-reminders-'));
  const silent = { info: () => undefined, error: () => undefined };
  const now = { instant: () => Temporal.Instant.from('2026-11-24T09:00:00Z') };
  const open = () => openProgram({ dataFolder: folder, which: 'own', now, log: silent, version: 'test', timer });
  const clientOf = (program: Awaited<ReturnType<typeof open>>) =>
    createRouterClient(router, { context: program.context({ isInProcess: true }) }) as unknown as DeskClient;
  reminders = start();
  try {
    const first = await open();
    first.remind();
    const client = clientOf(first);
    const on = await client.cases.open({ who: [{ lastName: 'Obi' }], type: 'dismissal', keyDates: [{ date: null }] });
    await client.cases.addEvent({ caseId: on.id, kind: 'hearing', day: '2026-11-25', text: '' });
    const events = await client.session.reminders({});
    expect((await events.next()).value).toMatchObject({
      title: `${on.number}: tomorrow`,
      caseId: on.id,
      day: '2026-11-25',
    });
    await first.close();
    expect((await events.next()).done).toBe(true);

    const second = await open();
    await clientOf(second).cases.addEvent({ caseId: on.id, kind: 'hearing', day: '2026-11-27', text: '' });
    const native: Reminder[] = [];
    const isTold = new Promise<void>((resolve) => {
      second.remind({
        notify: (reminder) => {
          native.push(reminder);
          resolve();
        },
      });
    });
    await isTold;
    expect(native).toMatchObject([{ title: `${on.number}: in 3 days` }]);
    await second.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
