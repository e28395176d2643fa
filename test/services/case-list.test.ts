import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyJob } from '../../shared/domain/members.ts';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk } from '../support/casework-desk.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
});
afterEach(() => desk.close());

const nextDays = async (sort: object[], where: object = {}) =>
  (await desk.call.cases.list({ sort: sort as [], where, page: { limit: 100 } })).rows.map((row) => [
    row.memberName,
    row.nextDay,
  ]);

it('is ordered by member, employer and workplace, alone and beside what is next', async () => {
  const place = { ...emptyJob, workplaceId: ids.depot };
  await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('members', makeMember(ids.nobody, { number: '8', firstName: 'Zoë', lastName: 'Ábel', jobs: [place] }));
  });
  for (const memberId of [ids.grace, ids.jose, ids.nobody]) {
    await desk.call.cases.open({ who: [{ memberId }], type: 'pay', keyDates: [{ date: '2026-10-12' }] });
  }
  const names = async (...sort: object[]) => (await nextDays(sort)).map(([name]) => name);
  expect(await names({ field: 'member' })).toEqual(['Zoë Ábel', 'Grace Obi', 'José O’Neill']);
  expect(await names({ field: 'member', direction: 'desc' })).toEqual(['José O’Neill', 'Grace Obi', 'Zoë Ábel']);
  expect(await names({ field: 'nextDay' }, { field: 'member' })).toEqual(['Zoë Ábel', 'Grace Obi', 'José O’Neill']);
  expect(await names({ field: 'workplace' })).toEqual(['Zoë Ábel', 'Grace Obi', 'José O’Neill']);
  expect(await names({ field: 'nextDay' }, { field: 'workplace' })).toEqual(['Zoë Ábel', 'Grace Obi', 'José O’Neill']);
});

it('puts a hearing ahead, an open offer and a task in the same order as each case’s own page does', async () => {
  const log = (date: string | null) =>
    desk.call.cases.open({ who: [{ memberId: ids.grace }], type: 'grievance', keyDates: [{ date }] });
  const [hearing, offer, task, unknown] = [
    await log('2026-11-20'),
    await log('2026-11-20'),
    await log('2026-11-20'),
    await log(null),
  ];
  await desk.call.cases.addEvent({ caseId: hearing.id, kind: 'hearing', day: '2026-11-30', text: 'Room 4' });
  await desk.call.cases.addEvent({ caseId: hearing.id, kind: 'hearing', day: '2026-11-03', text: 'Held' });
  await desk.call.cases.addEvent({
    caseId: offer.id,
    kind: 'offer',
    text: 'A sum',
    details: { kind: 'offer', from: 'employer', amount: 100_000, openUntil: '2026-12-05', answer: 'waiting' },
  });
  await desk.call.cases.addTask({ caseId: task.id, what: 'Ring HR', dueOn: '2026-12-02' });
  const { rows } = await desk.call.cases.list({ sort: [{ field: 'nextDay' }], page: {} });
  expect(rows.map(({ id }) => id)).toEqual([unknown.id, hearing.id, task.id, offer.id]);
  const byNumber = await desk.call.cases.list({ page: {} });
  for (const row of rows) expect(byNumber.rows.find(({ id }) => id === row.id)).toEqual(row);
});
