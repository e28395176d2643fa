// A case’s timeline and tasks.

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Inputs } from '../../shared/contract/contract.ts';
import { type CaseworkDesk, dismissal, furnish, ids, openCaseworkDesk, refused } from '../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

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

const hearing = {
  kind: 'hearing' as const,
  attendees: [
    { name: 'Sam Adeyemi', side: 'union' as const },
    { name: 'Joan Smith', side: 'employer' as const },
  ],
  companion: 'Sam Adeyemi',
  adjustmentsNeeded: 'A break every hour',
  adjustmentsProvided: '',
  postponement: null,
};
const postponement = {
  askedOn: '2026-11-24',
  proposed: '2026-12-29',
  latest: '2026-12-31',
  why: 'Sam is away',
  answer: '',
};

test('a hearing keeps who was there and what was needed; its statutory last day is checked', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const add = (change: object = {}, event: object = {}) =>
    at.call.cases.addEvent({
      caseId,
      kind: 'hearing',
      // Christmas Day and the day in lieu of Boxing Day are none of the five working days after it.
      day: '2026-12-22',
      text: '',
      details: { ...hearing, ...change },
      ...event,
    });
  const path = async (change: object, event: object = {}) => {
    const { issues } = await refused(add(change, event));
    return [issues[0].path.join('.'), issues[0].message];
  };
  expect((await add()).details).toEqual(hearing);
  expect(await path({ postponement: { ...postponement, latest: '2026-12-29' } })).toEqual([
    'details.postponement.latest',
    'The law lets a day be proposed up to Thu 31 December 2026, five working days after the hearing.',
  ]);
  expect((await path({ postponement: { ...postponement, proposed: '2026-12-22' } }))[0]).toBe(
    'details.postponement.proposed',
  );
  expect((await path({ postponement: { ...postponement, askedOn: '2026-11-25' } }))[0]).toBe(
    'details.postponement.askedOn',
  );
  expect((await path({}, { kind: 'note' }))[0]).toBe('details.kind');
  expect((await path({}, { day: '2036-12-22' }))[0]).toBe('day');
  expect((await path({}, { day: '1826-12-22' }))[0]).toBe('day');

  const asked = await add({ postponement });
  const agreed = { ...hearing, postponement: { ...postponement, answer: 'Agreed' }, adjustmentsProvided: 'Breaks' };
  const moved = await at.call.cases.updateEvent({ id: asked.id, revision: 1, day: '2026-12-29', details: agreed });
  expect(moved).toMatchObject({ day: '2026-12-29', details: agreed });
  expect((await add({}, { kind: 'meeting' })).kind).toBe('meeting');
});

test('requests, offers, decisions and settlements keep their own details, and what cannot be is said', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const add = (details: NonNullable<Inputs['cases']['addEvent']['details']>, day = '2026-11-20') =>
    at.call.cases.addEvent({ caseId, kind: details.kind as 'offer', day, text: '', details });
  const path = async (...given: Parameters<typeof add>) => (await refused(add(...given))).issues[0].path.join('.');
  const request = {
    kind: 'informationRequest' as const,
    dueOn: '2026-12-04',
    chasedOn: ['2026-11-23'],
    answeredOn: null,
  };
  expect(await path({ ...request, dueOn: '2026-11-19' })).toBe('details.dueOn');
  expect(await path({ ...request, chasedOn: ['2026-11-23', '2026-11-25'] })).toBe('details.chasedOn.1');
  expect(await path({ ...request, answeredOn: '2026-11-19' })).toBe('details.answeredOn');
  expect((await add(request)).details).toEqual(request);
  const offer = {
    kind: 'offer' as const,
    from: 'employer' as const,
    amount: 400_000,
    openUntil: '2026-12-01',
    answer: 'waiting' as const,
  };
  expect(await path({ ...offer, openUntil: '2026-11-19' })).toBe('details.openUntil');
  expect((await add(offer)).details).toEqual(offer);
  const decision = { kind: 'decision' as const, decided: 'No claim.', why: '', by: 'Committee', isNotProceeding: true };
  expect(await path(decision)).toBe('details.why');
  expect((await add({ ...decision, why: 'Prospects are poor.' })).kind).toBe('decision');
  const settlement = {
    kind: 'settlement' as const,
    form: 'settlementAgreement' as const,
    adviser: ' ',
    withPrecedent: false,
    amount: 400_000,
    signedOn: '2026-11-23',
  };
  expect(await path(settlement)).toBe('details.adviser');
  expect(await path({ ...settlement, adviser: 'A. Solicitor', signedOn: '2026-11-25' })).toBe('details.signedOn');
  expect((await add({ ...settlement, adviser: 'A. Solicitor' })).kind).toBe('settlement');
  expect((await add({ ...settlement, form: 'cot3', adviser: '' })).kind).toBe('settlement');
});

test('lawyers’ advice is marked and can be unmarked; an entry may lean on a document of its own case', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const other = await at.call.cases.open(dismissal);
  const file = new File(['the letter'], 'letter.txt');
  const document = await at.call.cases.addDocument({ caseId, file });
  const letter = { kind: 'letter' as const, text: 'Advice', documentId: document.id, isPrivileged: true };
  const entry = await at.call.cases.addEvent({ ...letter, caseId });
  expect(entry).toMatchObject({ documentId: document.id, isPrivileged: true });
  const opened = await at.call.cases.updateEvent({ id: entry.id, revision: 1, isPrivileged: false });
  expect(opened).not.toHaveProperty('isPrivileged');
  expect(opened).not.toHaveProperty('details');
  expect(await refused(at.call.cases.addEvent({ ...letter, caseId: other.id }))).toMatchObject({
    issues: [{ path: ['documentId'] }],
  });
});

test('a task may be somebody’s own, or a promise to the member', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const task = await at.call.cases.addTask({ caseId, what: 'Ring Grace', repId: ids.post, isPromise: true });
  expect(task).toMatchObject({ repId: ids.post, isPromise: true });
  const given = await at.call.cases.updateTask({ id: task.id, revision: 1, repId: null, isPromise: false });
  expect(given).toMatchObject({ repId: null, isPromise: false, what: 'Ring Grace' });
  expect(await refused(at.call.cases.addTask({ caseId, what: 'x', repId: ids.nobody }))).toMatchObject({
    issues: [{ path: ['repId'] }],
  });
  expect(await refused(at.call.cases.updateTask({ id: task.id, revision: 2, dueOn: '2126-01-01' }))).toMatchObject({
    issues: [{ path: ['dueOn'] }],
  });
});
