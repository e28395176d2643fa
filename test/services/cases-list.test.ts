// The list of cases: filtered, searched, ordered, and what is next on each.

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Case } from '../../shared/domain/cases.ts';
import { type CaseworkDesk, dismissal, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

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
  const dates = { what: 'Reinstated.', memberToldOn: '2026-11-24' };
  await at.call.cases.close({ id: closing.id, revision: 1, outcome: 'won', reason: 'Upheld.', dates });
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
