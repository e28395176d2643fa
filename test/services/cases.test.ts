import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Case } from '../../shared/domain/cases.ts';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk } from '../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

const dismissal = { who: [{ memberId: ids.grace }], type: 'dismissal' as const, keyDates: [{ date: '2026-08-27' }] };
const texts = async (caseId: string) => (await at.call.cases.timeline({ caseId })).rows.map((entry) => entry.text);
const refused = async (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('this should have been refused'),
    (error) => ({ code: error.code, issues: error.data?.issues, data: error.data, message: error.message }),
  );

test('a case is logged with its number, its check, its first entry and its next step', async () => {
  const logged = await at.call.cases.open({
    ...dismissal,
    whatHappened: '  Dismissed by letter.\n“Unfair”, she says. ',
    nextStep: 'Get the letter',
    nextStepBy: '2026-11-25',
  });
  expect(logged).toMatchObject({
    number: '2026-0001',
    revision: 1,
    type: 'dismissal',
    stage: 'intake',
    memberIds: [ids.grace],
    workplaceId: ids.hospital,
    employerId: ids.employer,
    repId: null,
    whatHappened: '  Dismissed by letter.\n“Unfair”, she says. ',
    openedOn: '2026-11-24',
    closed: null,
    membershipCheck: { answer: 'covered', standingOnKeyDate: 'inBenefit', joinedOn: '2019-03-04' },
  });
  expect(logged.keyDates).toMatchObject([
    {
      claim: 'unfair-dismissal',
      kind: 'lastDayOfEmployment',
      date: '2026-08-27',
      nation: 'england-and-wales',
      done: null,
    },
  ]);
  const page = await at.call.cases.get({ id: logged.id });
  expect(page).toMatchObject({
    employer: 'Northfield Council',
    workplace: 'St Anne’s Hospital',
    repName: null,
    timelineTotal: 1,
    lastContactOn: null,
    members: [{ name: 'Grace Obi', number: '1003318', standing: 'inBenefit' }],
    tasks: [{ what: 'Get the letter', dueOn: '2026-11-25', doneOn: null }],
    clocks: [{ action: 'notifyConciliation', headlineDay: '2026-11-26', daysLeft: 2, state: 'running' }],
  });
  expect(await texts(logged.id)).toEqual(['Dismissal logged as 2026-0001.']);
});

test('numbers run within the year of the branch’s own day', async () => {
  await at.call.cases.open(dismissal);
  expect((await at.call.cases.open(dismissal)).number).toBe('2026-0002');
  at.setNow('2026-12-31T23:59:00Z');
  expect((await at.call.cases.open(dismissal)).number).toBe('2026-0003');
  at.setNow('2027-01-01T00:00:00Z');
  expect((await at.call.cases.open(dismissal)).number).toBe('2027-0001');
});

test('somebody who is not on the list is added with the case, to be checked', async () => {
  const who = [{ firstName: 'Siân', lastName: ' Pryce', phone: '07700 900456' }];
  const before = at.store.seq;
  const logged = await at.call.cases.open({ who, type: 'pay', keyDates: [{ date: '2026-11-20' }] });
  expect(at.store.seq).toBe(before + 1);
  const added = at.store.view('branch').get('members', logged.memberIds[0]!);
  expect(added).toMatchObject({ firstName: 'Siân', lastName: ' Pryce', isToCheck: true, number: null });
  expect(logged).toMatchObject({ membershipCheck: { answer: 'toCheck' }, workplaceId: null, employerId: null });
});

test('a case whose date nobody knows keeps its place with a date to find out', async () => {
  const logged = await at.call.cases.open({ who: [{ memberId: ids.grace }], type: 'redundancy' });
  expect(logged.keyDates).toMatchObject([{ kind: 'lastDayOfEmployment', date: null }]);
  expect(logged.membershipCheck.answer).toBe('toCheck');
  expect((await at.call.cases.get({ id: logged.id })).clocks).toMatchObject([{ state: 'noDate', headlineDay: null }]);
});

test('a case that cannot be logged leaves nothing behind', async () => {
  const unknown = await refused(
    at.call.cases.open({ ...dismissal, who: [{ lastName: 'New' }, { memberId: ids.nobody }] }),
  );
  expect(unknown).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['who', 1, 'memberId'] }] });
  expect(await refused(at.call.cases.open({ ...dismissal, repId: ids.nobody }))).toMatchObject({
    issues: [{ path: ['repId'] }],
  });
  expect(await refused(at.call.cases.open({ ...dismissal, workplaceId: ids.nobody }))).toMatchObject({
    issues: [{ path: ['workplaceId'] }],
  });
  const view = at.store.view('branch');
  expect([view.count('members'), view.count('cases'), view.count('timeline')]).toEqual([3, 0, 0]);
  expect((await at.call.cases.open(dismissal)).number).toBe('2026-0001');
});

test('the membership check reads the record as it stood on the key date', async () => {
  const lapsed = { from: '2026-06-01', to: null, standing: 'lapsed' as const };
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const standings = [{ from: '2026-01-12', to: '2026-05-31', standing: 'inBenefit' as const }, lapsed];
    tx.put('members', makeMember(ids.nobody, { joinedOn: '2026-01-12', standings }));
  });
  const check = (keyDate: string | null) => at.call.cases.checkMembership({ memberId: ids.nobody, keyDate });
  expect(await check('2026-05-31')).toMatchObject({ answer: 'covered', standingOnKeyDate: 'inBenefit' });
  expect(await check('2026-06-01')).toMatchObject({ answer: 'adviceOnly', standingOnKeyDate: 'lapsed' });
  expect(await check('2026-01-11')).toMatchObject({ answer: 'adviceOnly', isProblemBeforeJoining: true });
  expect(await check('2026-01-20')).toMatchObject({ answer: 'toCheck', isProblemBeforeJoining: false });
  expect(await check(null)).toMatchObject({ answer: 'toCheck', standingOnKeyDate: 'lapsed' });
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => tx.remove('members', ids.jose, 1));
  expect(await refused(at.call.cases.checkMembership({ memberId: ids.jose, keyDate: null }))).toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a clock is shown before anything is saved', async () => {
  const seq = at.store.seq;
  const preview = await at.call.cases.previewClock({ type: 'pay', keyDate: { date: '2026-09-30' } });
  expect(preview.keyDate).toMatchObject({
    claim: 'unlawful-deductions',
    kind: 'payDayThatWasShort',
    date: '2026-09-30',
  });
  expect(preview.clock).toMatchObject({ headlineDay: '2026-12-29', daysLeft: 35, state: 'running' });
  expect(at.store.seq).toBe(seq);
});

test('moving a case and giving it to a rep writes what changed into its timeline', async () => {
  const logged = await at.call.cases.open(dismissal);
  at.setNow('2026-11-24T10:30:00Z');
  const change = { id: logged.id, revision: 1, stage: 'formal' as const, repId: ids.post, workplaceId: ids.depot };
  const moved = await at.call.cases.update(change);
  expect(moved).toMatchObject({ revision: 2, stage: 'formal', repId: ids.post, workplaceId: ids.depot });
  const events = await texts(logged.id);
  expect(events).toHaveLength(4);
  expect(events).toEqual(
    expect.arrayContaining([
      'Moved to Formal, from Just logged.',
      'Allocated to Sam Adeyemi.',
      'Workplace: Depot.',
      'Dismissal logged as 2026-0001.',
    ]),
  );
  expect(events.at(-1)).toBe('Dismissal logged as 2026-0001.');
  const stale = await refused(at.call.cases.update({ id: logged.id, revision: 1, stage: 'appeal' }));
  expect(stale).toMatchObject({ code: 'STALE_RECORD', data: { current: { revision: 2, stage: 'formal' } } });
  expect(await refused(at.call.cases.update({ id: ids.nobody, revision: 1 }))).toMatchObject({ code: 'NOT_FOUND' });
  const seq = at.store.seq;
  expect(await at.call.cases.update({ id: logged.id, revision: 2, stage: 'formal' })).toEqual(moved);
  expect(at.store.seq).toBe(seq);
});

test('conciliation moves the clock, and days that cannot be are refused in words', async () => {
  const { id, keyDates } = await at.call.cases.open(dismissal);
  const keyDateId = keyDates[0]!.id;
  const set = (revision: number, conciliation: { dayA: string | null; dayB: string | null; certificateNo?: string }) =>
    at.call.cases.setKeyDate({ id, revision, keyDateId, conciliation });
  await set(1, { dayA: '2026-11-02', dayB: null });
  expect((await at.call.cases.get({ id })).clocks).toMatchObject([
    { action: 'presentClaim', headlineDay: '2026-11-26' },
  ]);
  await set(2, { dayA: '2026-11-02', dayB: '2026-11-20', certificateNo: 'R123456/26/14' });
  const [clock] = (await at.call.cases.get({ id })).clocks;
  expect(clock).toMatchObject({ action: 'presentClaim', headlineDay: '2026-12-20', state: 'running' });
  expect(await texts(id)).toContain(
    'Conciliation: certificate received on Fri 20 November 2026, number R123456/26/14.',
  );

  const problems = async (conciliation: Parameters<typeof set>[1]) =>
    (await refused(set(3, conciliation))).issues.map((issue: { path: string[] }) => issue.path.join('.'));
  expect(await problems({ dayA: '2026-11-20', dayB: '2026-11-19' })).toEqual(['conciliation.dayB']);
  expect(await problems({ dayA: null, dayB: '2026-11-19' })).toEqual(['conciliation.dayA']);
  expect(await problems({ dayA: '2026-11-25', dayB: null })).toEqual(['conciliation.dayA']);
  expect(await problems({ dayA: '2026-11-02', dayB: '2026-11-20', certificateNo: 'it came' })).toEqual([
    'conciliation.certificateNo',
  ]);
  expect((await at.call.cases.get({ id })).case.revision).toBe(3);
});

test('a date that has been dealt with leaves Today and can be put back', async () => {
  const { id, keyDates } = await at.call.cases.open(dismissal);
  const keyDateId = keyDates[0]!.id;
  const done = { on: '2026-11-24', what: 'Grace was told the date and wants no claim.' };
  const saved = await at.call.cases.setKeyDate({ id, revision: 1, keyDateId, done });
  expect(saved.keyDates[0]!.done).toMatchObject(done);
  expect(Date.parse(saved.keyDates[0]!.done!.recordedAt)).toBe(Date.parse('2026-11-24T09:00:00Z'));
  expect((await at.call.cases.get({ id })).clocks).toMatchObject([{ state: 'done' }]);
  await at.call.cases.setKeyDate({ id, revision: 2, keyDateId, done: null });
  expect((await at.call.cases.get({ id })).clocks).toMatchObject([{ state: 'running' }]);
});

test('another key date is added beside the first; finding the date answers the membership check again', async () => {
  const { id, keyDates } = await at.call.cases.open({ who: [{ memberId: ids.grace }], type: 'dismissal' });
  const found = await at.call.cases.setKeyDate({ id, revision: 1, keyDateId: keyDates[0]!.id, date: '2026-11-10' });
  expect(found.membershipCheck.answer).toBe('covered');
  const both = await at.call.cases.setKeyDate({ id, revision: 2, claim: 'unlawful-deductions', date: '2026-10-30' });
  expect(both.keyDates.map(({ claim, kind, date }) => [claim, kind, date])).toEqual([
    ['unfair-dismissal', 'lastDayOfEmployment', '2026-11-10'],
    ['unlawful-deductions', 'payDayThatWasShort', '2026-10-30'],
  ]);
  const gone = await refused(at.call.cases.setKeyDate({ id, revision: 3, keyDateId: ids.nobody, date: '2026-10-01' }));
  expect(gone).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['keyDateId'] }] });
});

test('the timeline comes newest first, page by page, and remembers the last contact', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const call = { caseId, kind: 'call' as const, isContactWithMember: true };
  await at.call.cases.addEvent({ ...call, text: 'Rang on Friday', day: '2026-11-20', time: '16:20' });
  await at.call.cases.addEvent({ ...call, text: 'Rang earlier on Friday', day: '2026-11-20', time: '09:05' });
  at.setNow('2026-11-24T11:00:00Z');
  await at.call.cases.addEvent({ caseId, kind: 'note', text: '  kept as typed \u0000 ' });
  await at.call.cases.addEvent({
    caseId,
    kind: 'hearing',
    text: '',
    day: '2026-12-01',
    time: '10:00',
    place: 'Room 4',
  });
  const rows = (await at.call.cases.timeline({ caseId })).rows;
  expect(rows.map((entry) => entry.text)).toEqual([
    '',
    '  kept as typed \u0000 ',
    'Dismissal logged as 2026-0001.',
    'Rang on Friday',
    'Rang earlier on Friday',
  ]);
  const second = await at.call.cases.timeline({ caseId, page: { offset: 1, limit: 2 } });
  expect(second).toMatchObject({ total: 5, rows: [{ id: rows[1]!.id }, { id: rows[2]!.id }] });
  expect((await at.call.cases.get({ id: caseId })).lastContactOn).toBe('2026-11-20');
  expect((await at.call.cases.list({ where: { number: '2026-0001' } })).rows).toMatchObject([
    { nextWhat: 'Notify Acas by', nextDay: '2026-11-26', daysLeft: 2 },
  ]);
  expect(await refused(at.call.cases.timeline({ caseId: ids.nobody }))).toMatchObject({ code: 'NOT_FOUND' });
});

test('an entry can be corrected, but not what the desk wrote itself', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const note = await at.call.cases.addEvent({ caseId, kind: 'note', text: 'Mondya' });
  const corrected = await at.call.cases.updateEvent({ id: note.id, revision: 1, text: 'Monday', day: '2026-11-23' });
  expect(corrected).toMatchObject({ text: 'Monday', day: '2026-11-23', kind: 'note', recordedAt: note.recordedAt });
  expect(await refused(at.call.cases.updateEvent({ id: note.id, revision: 1, text: '' }))).toMatchObject({
    code: 'STALE_RECORD',
  });
  const event = (await at.call.cases.timeline({ caseId })).rows.find((entry) => entry.kind === 'event')!;
  const kept = await refused(at.call.cases.updateEvent({ id: event.id, revision: 1, text: 'Never' }));
  expect(kept).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['id'] }] });
});

test('tasks are added, changed and done; what is still to do comes first', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const later = await at.call.cases.addTask({ caseId, what: 'Later', dueOn: '2026-12-20' });
  await at.call.cases.addTask({ caseId, what: 'Some day' });
  await at.call.cases.addTask({ caseId, what: 'Soon', dueOn: '2026-11-26' });
  await at.call.cases.updateTask({ id: later.id, revision: 1, doneOn: '2026-11-24' });
  const { tasks } = await at.call.cases.get({ id: caseId });
  expect(tasks.map(({ what, doneOn }) => [what, doneOn])).toEqual([
    ['Soon', null],
    ['Some day', null],
    ['Later', '2026-11-24'],
  ]);
  expect(await refused(at.call.cases.updateTask({ id: later.id, revision: 1, what: 'x' }))).toMatchObject({
    code: 'STALE_RECORD',
  });
  expect(await refused(at.call.cases.addTask({ caseId: ids.nobody, what: 'x' }))).toMatchObject({ code: 'NOT_FOUND' });
});

test('a document keeps its name, never as a path, and the same bytes are kept once', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const name = '../../Dismissal “letter” – José.pdf';
  const file = () => new File(['%PDF-1.4 the letter'], name, { type: 'application/pdf' });
  const first = await at.callFromPage.cases.addDocument({ caseId, file: file() });
  expect(first).toMatchObject({ name, mediaType: 'application/pdf', bytes: 19, addedOn: '2026-11-24' });
  const second = await at.callFromPage.cases.addDocument({ caseId, file: file() });
  expect(second.hash).toBe(first.hash);
  expect((await at.call.cases.timeline({ caseId })).rows[0]).toMatchObject({ kind: 'document', text: name });

  const offer = await at.call.cases.openDocument({ id: first.id });
  expect(offer).toMatchObject({ name, bytes: 19 });
  const download = at.desk.downloads.take(offer.token)!;
  expect(await new Response(await download.open()).text()).toBe('%PDF-1.4 the letter');
  expect(at.desk.downloads.take(offer.token)).toBeUndefined();
});

test('a document whose file was damaged is said to be, before anything is fetched', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const file = new File(['the letter'], 'letter.txt', { type: 'text/plain' });
  const { id, hash } = await at.call.cases.addDocument({ caseId, file });
  await writeFile(join(at.folder, 'attachments', hash.slice(0, 2), hash.slice(2)), 'the letterX');
  const said = await refused(at.call.cases.openDocument({ id }));
  expect(said).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('damaged') });
});

test('a document by its path comes from this computer only; what cannot be taken is said in words', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const path = join(at.folder, 'note.txt');
  await writeFile(path, 'from the disk');
  expect(await at.call.cases.addDocument({ caseId, path })).toMatchObject({
    name: 'note.txt',
    mediaType: 'text/plain',
  });
  const issue = { code: 'INVALID_INPUT', issues: [{ path: ['path'] }] };
  expect(await refused(at.callFromPage.cases.addDocument({ caseId, path }))).toMatchObject(issue);
  expect(await refused(at.call.cases.addDocument({ caseId, path: at.folder }))).toMatchObject(issue);
  expect(await refused(at.call.cases.addDocument({ caseId }))).toMatchObject({ issues: [{ path: ['file'] }] });
  const large = new File([new Uint8Array(32 * 1024 * 1024 + 1)], 'large.bin');
  expect(await refused(at.call.cases.addDocument({ caseId, file: large }))).toMatchObject({
    code: 'TOO_LARGE',
    data: { limit: 32, unit: 'MB' },
  });
  expect(await refused(at.call.cases.addDocument({ caseId: ids.nobody, path }))).toMatchObject({ code: 'NOT_FOUND' });
});

test('a case is closed with its outcome and reason, and opened again', async () => {
  const { id } = await at.call.cases.open(dismissal);
  const outcome = { outcome: 'partlyWon' as const, reason: 'Warning reduced.' };
  const tomorrow = await refused(at.call.cases.close({ id, revision: 1, ...outcome, on: '2026-11-25' }));
  expect(tomorrow).toMatchObject({ issues: [{ path: ['on'] }] });
  const early = await refused(at.call.cases.close({ id, revision: 1, ...outcome, on: '2026-11-23' }));
  expect(early).toMatchObject({ issues: [{ path: ['on'] }] });
  const closed = await at.call.cases.close({ id, revision: 1, ...outcome });
  expect(closed).toMatchObject({ stage: 'closed', closed: { on: '2026-11-24', ...outcome } });
  expect((await at.call.cases.list()).rows).toMatchObject([{ closedOn: '2026-11-24', nextDay: null }]);
  expect(await refused(at.call.cases.close({ id, revision: 2, ...outcome }))).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await refused(at.call.cases.update({ id, revision: 2, stage: 'appeal' }))).toMatchObject({
    issues: [{ path: ['stage'] }],
  });
  const opened = await at.call.cases.reopen({ id, revision: 2, stage: 'appeal' });
  expect(opened).toMatchObject({ stage: 'appeal', closed: null });
  expect(await refused(at.call.cases.reopen({ id, revision: 3 }))).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await texts(id)).toEqual(expect.arrayContaining(['Closed. Partly won: Warning reduced.']));
});

test('the list is filtered, searched and ordered, also by what is next', async () => {
  const open = (change: object): Promise<Case> => at.call.cases.open({ ...dismissal, ...change });
  await open({ keyDates: [{ date: '2026-10-20' }] });
  await open({
    who: [{ memberId: ids.jose }, { memberId: ids.grace }],
    type: 'pay',
    keyDates: [{ date: '2026-09-01' }],
  });
  await open({ who: [{ memberId: ids.jose }], type: 'grievance', keyDates: [] });
  const closing = await open({});
  await at.call.cases.close({ id: closing.id, revision: 1, outcome: 'won', reason: 'Upheld.' });
  const numbers = async (input: Parameters<typeof at.call.cases.list>[0]) =>
    (await at.call.cases.list(input)).rows.map(({ number }) => number.slice(-1));

  expect(await numbers(undefined)).toEqual(['4', '3', '2', '1']);
  expect(await numbers({ where: { memberId: ids.grace } })).toEqual(['4', '2', '1']);
  expect(await numbers({ where: { type: { in: ['pay', 'grievance'] } } })).toEqual(['3', '2']);
  expect(await numbers({ where: { closedOn: null } })).toEqual(['3', '2', '1']);
  expect(await numbers({ where: { closedOn: null }, sort: [{ field: 'nextDay' }] })).toEqual(['3', '2', '1']);
  expect(await numbers({ sort: [{ field: 'nextDay', direction: 'desc' }] })).toEqual(['3', '1', '2', '4']);
  expect(await numbers({ sort: [{ field: 'nextDay' }], page: { offset: 2, limit: 1 } })).toEqual(['1']);
  expect(await numbers({ sort: [{ field: 'type' }], page: { offset: 0, limit: 2 } })).toEqual(['4', '1']);
  await at.store.searchReady;
  expect(await numbers({ search: 'oneill' })).toEqual(['3', '2']);
  const [together] = (await at.call.cases.list({ where: { type: 'pay' } })).rows;
  expect(together).toMatchObject({ memberName: 'José O’Neill and 1 other', members: 2, employer: null });
});

test('logs hold no name and no word of a case', async () => {
  await at.call.cases.open({ ...dismissal, whatHappened: 'secret words' });
  await refused(at.call.cases.get({ id: ids.nobody }));
  expect(at.logged.join('\n')).not.toMatch(/Grace|Obi|secret/);
});

const nextOf = async (id: string) => {
  const row = (await at.call.cases.list({ sort: [{ field: 'nextDay' }] })).rows.find((each) => each.id === id);
  return [row?.nextWhat, row?.nextDay, row?.daysLeft];
};

test('a case whose date nobody is sure of says so in the list, also where something else is planned', async () => {
  const { id } = await at.call.cases.open({ who: [{ memberId: ids.grace }], type: 'dismissal' });
  const unsure = ['Find out the date: last day of employment', null, null];
  expect(await nextOf(id)).toEqual(unsure);
  await at.call.cases.addTask({ caseId: id, what: 'Ring the depot', dueOn: '2026-11-20' });
  await at.call.cases.addEvent({ caseId: id, kind: 'hearing', day: '2026-11-25', text: '' });
  expect(await nextOf(id)).toEqual(unsure);
  await at.call.cases.open(dismissal);
  const sorted = await at.call.cases.list({ sort: [{ field: 'nextDay' }] });
  expect(sorted.rows.map((row) => row.number)).toEqual(['2026-0001', '2026-0002']);
});

test('a chore never stands before a limit or a hearing that is near', async () => {
  const { id, keyDates } = await at.call.cases.open({ ...dismissal, nextStep: 'Old chore', nextStepBy: '2026-11-02' });
  expect(await nextOf(id)).toEqual(['Notify Acas by', '2026-11-26', 2]);
  at.setNow('2026-11-30T09:00:00Z');
  expect(await nextOf(id)).toEqual(['Notify Acas by', '2026-11-26', -4]);
  const conciliation = { dayA: '2026-11-24', dayB: '2026-11-24', certificateNo: 'R123456/26/14' };
  await at.call.cases.setKeyDate({ id, revision: 1, keyDateId: keyDates[0]!.id, conciliation });
  // The claim is 24 days away: until it is within 14, the chore is what comes next.
  expect(await nextOf(id)).toEqual(['Old chore', '2026-11-02', -28]);
  await at.call.cases.addEvent({ caseId: id, kind: 'hearing', day: '2026-12-08', time: '10:00', text: '' });
  expect(await nextOf(id)).toEqual(['Hearing, 10:00', '2026-12-08', 8]);
  at.setNow('2026-12-10T09:00:00Z');
  expect(await nextOf(id)).toEqual(['Tribunal claim by', '2026-12-24', 14]);
  await at.call.cases.addEvent({ caseId: id, kind: 'hearing', day: '2026-12-11', text: '' });
  expect(await nextOf(id)).toEqual(['Hearing', '2026-12-11', 1]);
});

test('where only the contract says the last day, what has a day comes first', async () => {
  const nation = 'united-states' as const;
  const { id } = await at.call.cases.open({ ...dismissal, keyDates: [{ date: '2026-11-20', nation }] });
  expect(await nextOf(id)).toEqual(['No limit is counted here: look in the contract for its last day', null, null]);
  await at.call.cases.addTask({ caseId: id, what: 'The contract’s last day', dueOn: '2026-12-04' });
  expect(await nextOf(id)).toEqual(['The contract’s last day', '2026-12-04', 10]);
});

test('a field that there is not is refused by its name, wherever something is written', async () => {
  const { cases } = at.call as unknown as { cases: Record<string, (input: unknown) => Promise<unknown>> };
  const { id, revision } = await at.call.cases.open(dismissal);
  const before = at.store.seq;
  const on = { id, revision };
  const who = dismissal.who;
  const wrong: [verb: string, input: object][] = [
    ['open', { who, type: 'dismissal', keyDate: { date: '2026-08-27' } }],
    ['open', { who, type: 'dismissal', keyDates: [{ day: '2026-08-27' }] }],
    ['open', { who: [{ memberId: ids.grace, name: 'Grace' }], type: 'dismissal' }],
    ['update', { ...on, rep: ids.post }],
    ['setKeyDate', { ...on, day: '2026-08-27' }],
    ['setKeyDate', { ...on, conciliation: { dayA: '2026-11-02', dayB: null, day: '2026-11-03' } }],
    ['setKeyDate', { ...on, done: { on: '2026-11-02', what: 'Settled.', why: '' } }],
    ['addEvent', { caseId: id, kind: 'hearing', text: '', date: '2026-12-01' }],
    ['updateEvent', { ...on, date: '2026-12-01' }],
    ['addDocument', { caseId: id, file: new File(['x'], 'x.txt'), note: '' }],
    ['addTask', { caseId: id, what: 'Ring', due: '2026-12-01' }],
    ['updateTask', { ...on, due: '2026-12-01' }],
    ['close', { ...on, outcome: 'won', reason: 'Upheld.', day: '2026-11-24' }],
    ['reopen', { ...on, at: 'intake' }],
  ];
  for (const [verb, input] of wrong) {
    const { code, issues } = await refused(cases[verb]!(input));
    expect([verb, code]).toEqual([verb, 'INVALID_INPUT']);
    expect(issues.map(({ message }: { message: string }) => message).join()).toMatch(/^There is no field called "\w+"/);
  }
  expect(at.store.seq).toBe(before);
});

test('a day for the next step without the step is refused', async () => {
  expect(await refused(at.call.cases.open({ ...dismissal, nextStepBy: '2026-12-01' }))).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['nextStep'], message: 'Say what is to be done by that day, or leave the day out.' }],
  });
});
