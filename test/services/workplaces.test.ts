// Workplaces, employers and reps: what is there today, counted from the records.

import { expect, test } from 'vitest';
import { openMembershipDesk } from '../support/membership-desk.ts';

const LIST = [
  'Number,First name,Surname,Status,Employer,Workplace',
  '1,A,Adams,In benefit,Council,Depot',
  '2,B,Brown,In arrears,Council,Depot',
  '3,C,Clark,Left,Council,Depot',
  '4,D,Davis,In benefit,Council,Éclair Library',
  '5,E,Evans,In benefit,Trust,',
].join('\n');

const code = async (call: Promise<unknown>) => call.then(() => 'done').catch((error: { code: string }) => error.code);
const NOBODY = '01900000-0000-7000-8000-00000000ffff';
const page = { offset: 0, limit: 50 };

async function furnished() {
  const desk = await openMembershipDesk();
  await desk.call.members.applyImport({ text: LIST });
  const workplaces = (await desk.call.workplaces.list()).rows;
  const members = (await desk.call.members.list()).rows;
  return {
    desk,
    workplace: (name: string) => workplaces.find((row) => row.name === name)!,
    memberId: (lastName: string) => members.find((row) => row.lastName === lastName)!.id,
  };
}

test('an employer who is on no list is named with the workplace, once', async () => {
  const { call } = await openMembershipDesk();
  const depot = await call.workplaces.save({ name: 'Depot', employerId: null, employer: 'Northgate Logistics' });
  const yard = await call.workplaces.save({ name: 'Yard', employerId: null, employer: 'northgate  logistics' });
  expect(depot.employerId).not.toBeNull();
  expect(yard.employerId).toBe(depot.employerId);
  expect((await call.workplaces.employers()).rows).toMatchObject([{ name: 'Northgate Logistics', workplaces: 2 }]);
});

test('members, reps and density by workplace, as at today', async () => {
  const { desk, workplace, memberId } = await furnished();
  const depot = workplace('Depot');
  await desk.call.workplaces.save({
    id: depot.id,
    revision: depot.revision,
    name: 'Depot',
    employerId: depot.employerId,
    headcounts: [
      { day: '2026-06-01', people: 8, source: 'Employer' },
      { day: '2025-06-01', people: 5, source: 'Employer' },
      { day: '2027-01-01', people: 100, source: 'Forecast' },
    ],
  });
  await desk.call.reps.appoint({ memberId: memberId('Davis'), workplaceIds: [workplace('Éclair Library').id] });
  const found = await desk.call.workplaces.list();
  expect(found).toMatchObject({ total: 2, membersWithoutWorkplace: 1, workplacesWithoutRep: 1 });
  expect(found.rows).toMatchObject([
    { name: 'Depot', employer: 'Council', members: 2, reps: 0, openCases: 0, headcount: { people: 8 }, density: 0.25 },
    { name: 'Éclair Library', members: 1, reps: 1, headcount: null, density: null },
  ]);
  const names = async (input: Parameters<typeof desk.call.workplaces.list>[0]) =>
    (await desk.call.workplaces.list(input)).rows.map((row) => row.name);
  expect(await names({ where: { reps: 0, members: { gte: 1 } }, page })).toEqual(['Depot']);
  expect(await names({ search: 'eclair lib', page })).toEqual(['Éclair Library']);
  expect(await names({ sort: [{ field: 'members', direction: 'desc' }], page })).toEqual(['Depot', 'Éclair Library']);
  expect(await names({ page: { offset: 1, limit: 1 } })).toEqual(['Éclair Library']);
  expect((await desk.call.workplaces.employers()).rows).toMatchObject([
    { name: 'Council', members: 3, workplaces: 2 },
    { name: 'Trust', members: 1, workplaces: 0 },
  ]);
});

test('a workplace is added and changed on its revision', async () => {
  const { desk, workplace } = await furnished();
  const added = await desk.call.workplaces.save({ name: ' Site =1 ', employerId: null });
  expect(added).toMatchObject({ name: ' Site =1 ', revision: 1, headcounts: [] });
  expect(await desk.call.workplaces.get({ id: added.id })).toEqual(added);
  expect(await code(desk.call.workplaces.get({ id: NOBODY }))).toBe('NOT_FOUND');
  const depot = workplace('Depot');
  const change = { id: depot.id, name: 'Yard', employerId: depot.employerId };
  expect(await code(desk.call.workplaces.save({ ...change, revision: 7 }))).toBe('STALE_RECORD');
  expect(await code(desk.call.workplaces.save(change))).toBe('INVALID_INPUT');
  expect(await code(desk.call.workplaces.save({ ...change, id: NOBODY, revision: 1 }))).toBe('NOT_FOUND');
  expect(await code(desk.call.workplaces.save({ name: 'x', employerId: NOBODY }))).toBe('INVALID_INPUT');
  expect(await desk.call.workplaces.save({ ...change, revision: depot.revision })).toMatchObject({
    name: 'Yard',
    revision: 2,
  });
});

test('a post is held from its first to its last day', async () => {
  const { desk, workplace, memberId } = await furnished();
  const depot = workplace('Depot').id;
  const post = await desk.call.reps.appoint({
    memberId: memberId('Brown'),
    kind: 'safetyRep',
    workplaceIds: [depot, depot],
    from: '2026-01-01',
  });
  expect(post).toMatchObject({ workplaceIds: [depot], to: null, revision: 1 });
  expect((await desk.call.reps.list()).rows).toMatchObject([{ name: 'B Brown', workplaces: ['Depot'], openCases: 0 }]);
  expect(
    await code(desk.call.reps.appoint({ memberId: memberId('Brown'), kind: 'safetyRep', workplaceIds: [depot] })),
  ).toBe('INVALID_INPUT');
  expect(await code(desk.call.reps.appoint({ memberId: NOBODY }))).toBe('NOT_FOUND');
  expect(await code(desk.call.reps.appoint({ memberId: memberId('Evans'), workplaceIds: [NOBODY] }))).toBe(
    'INVALID_INPUT',
  );
  const standDown = (to: string, revision = 1) => desk.call.reps.standDown({ id: post.id, revision, to });
  expect(await code(standDown('2025-12-31'))).toBe('INVALID_INPUT');
  expect(await code(standDown('2026-12-31', 9))).toBe('STALE_RECORD');
  await standDown('2026-11-30');
  expect((await desk.call.reps.list()).total).toBe(1);
  desk.setToday('2026-12-01');
  expect((await desk.call.reps.list()).total).toBe(0);
  expect((await desk.call.reps.list({ includePast: true, page })).rows).toMatchObject([
    { id: post.id, to: '2026-11-30' },
  ]);
});
