// A case’s timeline and tasks.

import { afterEach, beforeEach, expect, test } from 'vitest';
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
