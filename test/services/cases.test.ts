// Logging a case and what stands on its page; fields that there are not.

import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type CaseworkDesk,
  dismissal,
  furnish,
  ids,
  makeMember,
  openCaseworkDesk,
  refused,
  textsOf,
} from '../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

const texts = (caseId: string) => textsOf(at, caseId);

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

test('logs hold no name and no word of a case', async () => {
  await at.call.cases.open({ ...dismissal, whatHappened: 'secret words' });
  await refused(at.call.cases.get({ id: ids.nobody }));
  expect(at.logged.join('\n')).not.toMatch(/Grace|Obi|secret/);
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

test('the page names the procedure that the case follows, in the version that it began under', async () => {
  const { id } = await at.call.cases.open(dismissal);
  expect((await at.call.cases.get({ id })).procedureName).toBeNull();
  const stageId = ids.nobody;
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const stage = { id: stageId, name: 'Investigation', caseStage: 'formal' as const, limits: [] };
    const version = { version: 1, from: null, source: '', nation: 'scotland' as const, stages: [stage] };
    const versions = [version, { ...version, version: 2, from: '2026-12-01' }];
    const about = { employerId: null, caseTypes: ['dismissal' as const], isRetired: false };
    tx.put('procedures', { id: stageId, name: 'Disciplinary policy', versions, ...about });
    const step = { id: stageId, stageId, enteredOn: '2026-11-24', leftOn: null, starts: [], extensions: [], done: [] };
    const on = tx.get('cases', id)!;
    tx.put('cases', { ...on, procedure: { procedureId: stageId, version: 1, steps: [step] } }, on.revision);
  });
  expect((await at.call.cases.get({ id })).procedureName).toBe('Disciplinary policy, version 1');
});
