import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk } from '../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

const open = (date: string | null, change: object = {}) =>
  at.call.cases.open({ who: [{ memberId: ids.grace }], type: 'dismissal', keyDates: [{ date }], ...change });

test('an empty desk answers, also without a branch', async () => {
  const empty = await openCaseworkDesk();
  try {
    expect(await empty.call.branch.today()).toEqual({
      today: '2026-11-24',
      due: [],
      dueTotal: 0,
      overdueTotal: 0,
      unallocated: [],
      unallocatedTotal: 0,
      silent: [],
      silentTotal: 0,
      cameDue: [],
      cameDueTotal: 0,
      changes: { since: null, rows: [], total: 0 },
      openCases: 0,
      members: 0,
      backups: [],
    });
  } finally {
    await empty.close();
  }
});

test('what is overdue comes first, then what has no date, then the nearest', async () => {
  await open(null, { nextStep: 'Get the letter', nextStepBy: '2026-11-20' });
  const near = await open('2026-08-27', { repId: ids.post });
  await at.call.cases.addEvent({
    caseId: near.id,
    kind: 'hearing',
    day: '2026-11-26',
    time: '10:00',
    place: 'Room 4',
    text: '',
  });
  await at.call.cases.addEvent({ caseId: near.id, kind: 'hearing', day: '2026-11-23', text: 'The one before' });
  const ended = await open('2026-08-30');
  await at.call.cases.close({ id: ended.id, revision: 1, outcome: 'won', reason: 'Reinstated.' });
  const today = await at.call.branch.today();
  expect(today.due.map(({ kind, day, daysLeft, title }) => [kind, day, daysLeft, title])).toEqual([
    ['task', '2026-11-20', -4, 'Get the letter'],
    ['noKeyDate', null, null, 'Find out the date: last day of employment'],
    ['notifyConciliation', '2026-11-26', 2, 'Notify Acas by'],
    ['hearing', '2026-11-26', 2, 'Hearing, 10:00, Room 4'],
    // Closed, and nobody has said what became of its date.
    ['notifyConciliation', '2026-11-29', 5, 'Notify Acas by'],
  ]);
  expect(today.due[4]).toMatchObject({ caseId: ended.id, detail: expect.stringMatching(/the case is closed$/) });
  expect(today).toMatchObject({ dueTotal: 5, overdueTotal: 1, openCases: 2, members: 3 });
  expect(today.due[2]).toMatchObject({
    caseId: near.id,
    caseNumber: '2026-0002',
    caseType: 'dismissal',
    repName: 'Sam Adeyemi',
    laterDay: null,
    detail: 'Grace Obi · St Anne’s Hospital · last day of employment Thu 27 Aug',
  });
});

test('a safe day that has passed stays, with the later day that may apply, until something is done', async () => {
  const { id, keyDates } = await open('2026-10-05');
  at.setNow('2027-01-10T09:00:00Z');
  const [item] = (await at.call.branch.today()).due;
  expect(item).toMatchObject({ day: '2027-01-04', daysLeft: -6, laterDay: '2027-04-04', isVerified: false });
  await at.call.cases.setKeyDate({
    id,
    revision: 1,
    keyDateId: keyDates[0]!.id,
    done: { on: '2027-01-10', what: 'Claim presented.', proof: 'Receipt 4471' },
  });
  expect((await at.call.branch.today()).due).toEqual([]);
});

test('cases that nobody has, and cases whose rep has stood down', async () => {
  await open('2026-10-20');
  await open('2026-10-20', { repId: ids.post });
  expect((await at.call.branch.today()).unallocated).toMatchObject([
    { caseNumber: '2026-0001', memberName: 'Grace Obi', detail: 'St Anne’s Hospital · logged Tue 24 Nov' },
  ]);
  const rep = at.store.view('branch').get('reps', ids.post)!;
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('reps', { ...rep, to: '2026-11-23' }, rep.revision);
  });
  const today = await at.call.branch.today();
  expect(today.unallocatedTotal).toBe(2);
  expect(today.unallocated[1]).toMatchObject({ detail: expect.stringContaining('Sam Adeyemi has stood down') });
});

test('members who have not heard from us for 14 days, the longest silence first', async () => {
  const quiet = await open('2026-10-20');
  const heard = await open('2026-10-20');
  const call = { kind: 'call' as const, text: 'Rang', isContactWithMember: true };
  at.setNow('2026-11-25T09:00:00Z');
  await at.call.cases.addEvent({ ...call, caseId: heard.id });
  at.setNow('2026-12-07T09:00:00Z');
  expect((await at.call.branch.today()).silent).toEqual([]);
  at.setNow('2026-12-08T09:00:00Z');
  expect((await at.call.branch.today()).silent.map(({ caseId }) => caseId)).toEqual([quiet.id]);
  at.setNow('2026-12-09T09:00:00Z');
  const { silent, silentTotal } = await at.call.branch.today();
  expect(silentTotal).toBe(2);
  expect(silent).toMatchObject([
    { caseId: quiet.id, day: '2026-11-24', detail: 'No contact written down since it was logged on Tue 24 Nov' },
    { caseId: heard.id, day: '2026-11-25', detail: 'Last contact Wed 25 Nov, by phone' },
  ]);
  // A meeting that is still to come breaks no silence.
  await at.call.cases.addEvent({ ...call, caseId: quiet.id, kind: 'meeting', day: '2026-12-20' });
  expect((await at.call.branch.today()).silentTotal).toBe(2);
});

test('what changed since somebody last looked, one row for each case and person', async () => {
  const logged = await open('2026-10-20');
  at.setNow('2026-11-24T10:00:00Z');
  expect((await at.call.branch.today({ markSeen: true })).changes).toMatchObject({ since: null, total: 2 });
  at.setNow('2026-11-24T11:00:00Z');
  const nothing = (await at.call.branch.today()).changes;
  expect(nothing).toMatchObject({ rows: [], total: 0 });
  expect(Date.parse(nothing.since!)).toBe(Date.parse('2026-11-24T10:00:00Z'));

  await at.call.cases.update({ id: logged.id, revision: 1, stage: 'formal' });
  at.setNow('2026-11-24T12:00:00Z');
  await at.call.cases.addEvent({ caseId: logged.id, kind: 'call', text: 'Rang\nGrace' });
  await at.store.transact({ account: 'branch' }, { code: 'members.add', ids: [ids.nobody] }, (tx) => {
    tx.put('members', makeMember(ids.nobody, { firstName: 'Siân', lastName: 'Pryce', number: null }));
  });
  await at.store.transact({ account: 'branch' }, { code: 'members.applyImport' }, (tx) => {
    const jose = tx.get('members', ids.jose)!;
    tx.put('members', { ...jose, phone: '1' }, jose.revision);
  });
  const { rows, total } = (await at.call.branch.today()).changes;
  expect(total).toBe(3);
  expect(rows).toMatchObject([
    { title: 'A membership list was brought in', detail: '1 changed', caseId: null, memberId: null },
    { title: 'Siân Pryce', detail: 'A member was added', memberId: ids.nobody },
    { title: '2026-0001 Dismissal · Grace Obi', detail: 'Call: Rang Grace (2 entries)', caseId: logged.id },
  ]);
});

test('what was kept of the last look may be anything and does no harm', async () => {
  await open('2026-10-20');
  for (const kept of [
    'x',
    [],
    { branch: { seq: 'y' } },
    { branch: null },
    JSON.parse('{"__proto__": {"branch": 1}}'),
  ]) {
    await at.store.setDesk('lastLooked', kept);
    expect((await at.call.branch.today()).changes).toMatchObject({ since: null, total: 2 });
  }
});

test('chores never crowd a limit out of what is sent', async () => {
  const near = await open('2026-08-27');
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    for (let task = 0; task < 520; task += 1) {
      const id = `01900000-0000-7000-8000-${String(task).padStart(12, '0')}`;
      tx.put('tasks', {
        id,
        caseId: near.id,
        what: `Chore ${task}`,
        dueOn: '2026-11-01',
        doneOn: null,
        repId: null,
        isPromise: false,
      });
    }
  });
  const { due, dueTotal, overdueTotal } = await at.call.branch.today();
  expect(due).toHaveLength(500);
  expect(due.at(-1)).toMatchObject({ kind: 'notifyConciliation', day: '2026-11-26' });
  expect([dueTotal, overdueTotal]).toEqual([521, 520]);
});

test.each([
  [
    'too far ahead',
    { date: '2199-02-27' },
    'Check the date: last day of employment',
    /27 February 2199 cannot be right/,
  ],
  [
    'too long ago',
    { date: '1850-02-27' },
    'Check the date: last day of employment',
    /27 February 1850 cannot be right/,
  ],
  [
    'of the United States',
    { date: '2026-11-20', nation: 'united-states' as const },
    'No limit is counted here: look in the contract for its last day',
    /^Grace Obi · St Anne’s Hospital$/,
  ],
])('a key date %s stays on Today until it is dealt with', async (_, keyDate, title, detail) => {
  // Nobody may type such a day any more, but a record may hold one.
  const logged = await open(null);
  const { id, keyDates } = logged;
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('cases', { ...logged, keyDates: [{ ...keyDates[0]!, ...keyDate }] }, 1);
  });
  expect((await at.call.branch.today()).due).toMatchObject([
    { kind: 'noKeyDate', day: null, daysLeft: null, title, detail: expect.stringMatching(detail) },
  ]);
  const done = { on: '2026-11-24', what: 'Settled.', proof: 'COT3 of 23 November' };
  await at.call.cases.setKeyDate({ id, revision: 2, keyDateId: keyDates[0]!.id, done });
  expect((await at.call.branch.today()).due).toEqual([]);
});
