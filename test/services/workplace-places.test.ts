// Employers, units, departments, goals, people in touch and density, asked of the desk.

import { expect, test } from 'vitest';
import { openMembershipDesk } from '../support/membership-desk.ts';
import { at, job, person, personId, putPeople, putPlaces } from '../support/placed-people.ts';

const refused = (call: Promise<unknown>): Promise<{ code: string; message: string; path?: (string | number)[] }> =>
  call.then(
    () => ({ code: 'done', message: '' }),
    (error: { code: string; message: string; data?: { issues?: { path: (string | number)[] }[] } }) => ({
      code: error.code,
      message: error.message,
      ...(error.data?.issues?.[0] && { path: error.data.issues[0].path }),
    }),
  );

const count = (day: string, people: number) => ({ day, people, source: 'HR' });
const goal = (tail: string, byDay: string, members: number) => ({
  id: `01900000-0000-7000-8000-00000000d${tail}`,
  setOn: '2026-01-01',
  byDay,
  members,
  note: '',
});

async function furnished() {
  const desk = await openMembershipDesk();
  await putPlaces(desk.store);
  await putPeople(desk.store, [
    person(1, [job({ department: 'Stores' }), job({ workplaceId: at.yard, isMain: false })]),
    person(2, [job({ department: 'stores' })]),
    person(3, [job({ workplaceId: at.yard })]),
    person(4, [job({ employerId: at.trust, workplaceId: at.ward })]),
    person(5, [job({ workplaceId: null })]),
    person(6, [job()], { standings: [{ from: '2020-01-01', to: null, standing: 'left' }] }),
  ]);
  const change = async (id: string, what: object) => {
    const { revision, name, employerId } = await desk.call.workplaces.get({ id });
    return desk.call.workplaces.save({ id, revision, name, employerId, ...what });
  };
  return { desk, call: desk.call, change };
}

test('what is left out of a change stays as it is', async () => {
  const { change } = await furnished();
  const whole = {
    address: '1 Long Road\nNorthfield',
    postcode: 'NF1 1AA',
    headcounts: [count('2026-01-01', 8), count('2025-01-01', 4)],
    departments: [{ name: 'Stores', headcounts: [count('2026-01-01', 3)] }],
    goals: [goal('001', '2027-05-01', 6)],
  };
  await change(at.depot, whole);
  expect(await change(at.depot, { name: ' Depot 2 ' })).toMatchObject({
    ...whole,
    name: ' Depot 2 ',
    headcounts: [count('2025-01-01', 4), count('2026-01-01', 8)],
  });
  expect(
    await refused(change(at.depot, { departments: [...whole.departments, { name: 'STORES', headcounts: [] }] })),
  ).toMatchObject({ code: 'INVALID_INPUT', path: ['departments', 1, 'name'] });
  expect(await refused(change(at.depot, { goals: [goal('001', '2025-05-01', 6)] }))).toMatchObject({
    path: ['goals', 0, 'byDay'],
  });
});

test('the list: non-members, the nearest goal, and filters for no headcount and below half', async () => {
  const { call, change } = await furnished();
  await change(at.depot, {
    headcounts: [count('2026-01-01', 8)],
    goals: [goal('001', '2027-05-01', 6), goal('002', '2026-12-31', 4)],
  });
  await change(at.yard, { headcounts: [count('2026-01-01', 1)] });
  await change(at.ward, { headcounts: [count('2026-01-01', 0)] });
  const { rows } = await call.workplaces.list();
  expect(rows).toMatchObject([
    { name: 'Depot', members: 2, density: 0.25, nonMembers: 6, goal: { byDay: '2026-12-31', members: 4 } },
    { name: 'Library', members: 0, density: null, nonMembers: null, goal: null },
    { name: 'Ward', members: 1, headcount: { people: 0 }, density: null, nonMembers: 0 },
    { name: 'Yard', members: 1, density: 1, nonMembers: 0 },
  ]);
  const names = async (where: object) => (await call.workplaces.list({ where })).rows.map(({ name }) => name);
  expect(await names({ density: { lt: 0.5 } })).toEqual(['Depot']);
  expect(await names({ nonMembers: null })).toEqual(['Library']);
});

test('density by employer, workplace, unit and department, as at a day', async () => {
  const { desk, call, change } = await furnished();
  await change(at.depot, {
    headcounts: [count('2026-01-01', 8)],
    departments: [
      { name: 'Stores', headcounts: [count('2026-01-01', 4)] },
      { name: 'Office', headcounts: [] },
    ],
  });
  await change(at.yard, { headcounts: [count('2026-02-01', 2)] });
  const { id: unitId } = await call.workplaces.saveUnit({
    name: 'Craft',
    employerId: at.council,
    workplaceIds: [at.depot, at.depot],
    coverage: '',
    headcounts: [count('2026-03-01', 1)],
  });
  await call.members.update({ id: personId(3), revision: 1, jobs: [job({ workplaceId: at.yard, unitId })] });
  await call.reps.appoint({ memberId: personId(1), workplaceIds: [at.depot, at.yard] });

  const byPlace = await call.workplaces.density();
  expect(byPlace).toMatchObject({ asAt: '2026-11-24', knownAt: desk.store.seq });
  expect(byPlace.rows).toMatchObject([
    { id: at.depot, name: 'Depot', employer: 'Council', members: 2, density: 0.25, nonMembers: 6, reps: 1 },
    { name: 'Library', members: 0, headcount: null, density: null, nonMembers: null, reps: 0 },
    { name: 'Ward', employer: 'Trust', members: 1, density: null },
    { name: 'Yard', members: 1, headcount: count('2026-02-01', 2), density: 0.5, reps: 1 },
  ]);
  // One rep of two workplaces is one rep.
  expect(byPlace.total).toMatchObject({
    members: 3,
    headcount: { day: '2026-01-01', people: 10 },
    density: 0.3,
    reps: 1,
  });

  const by = (input: object) => call.workplaces.density(input);
  expect((await by({ by: 'employer' })).rows).toMatchObject([
    { name: 'Council', members: 4, headcount: null, density: null, reps: 1 },
    { name: 'Trust', members: 1, headcount: null },
  ]);
  await change(at.library, { headcounts: [count('2025-06-01', 6)] });
  expect((await by({ by: 'employer', employerId: at.council })).rows).toMatchObject([
    { members: 4, headcount: { day: '2025-06-01', people: 16, source: 'its 3 workplaces added up' }, density: 0.25 },
  ]);
  const { revision } = (await call.workplaces.employer({ id: at.council })).employer;
  await call.workplaces.saveEmployer({
    id: at.council,
    revision,
    name: 'Council',
    headcounts: [count('2026-01-01', 40)],
  });
  expect(await call.workplaces.employer({ id: at.council })).toMatchObject({
    members: 4,
    workplaces: 3,
    reps: 1,
    headcount: { source: 'HR' },
    density: 0.1,
    nonMembers: 36,
  });
  expect((await call.workplaces.employers()).rows).toMatchObject([{ density: 0.1 }, { density: null }]);
  expect((await by({ by: 'unit' })).rows).toMatchObject([{ id: unitId, members: 1, density: 1, reps: 1 }]);
  expect((await call.workplaces.units()).rows).toMatchObject([{ employer: 'Council', members: 1, density: 1 }]);
  expect((await by({ by: 'department', workplaceId: at.depot })).rows).toMatchObject([
    { id: null, name: 'Office', members: 0, density: null },
    { name: 'Stores', employer: 'Council', members: 2, density: 0.5, reps: 1 },
  ]);
  expect((await by({ asAt: '2025-12-31' })).rows.map(({ headcount }) => headcount?.day ?? null)).toEqual([
    null,
    '2025-06-01',
    null,
    null,
  ]);
  expect(await refused(by({ by: 'department' }))).toMatchObject({ path: ['workplaceId'] });
  expect(await refused(by({ by: 'employer', employerId: at.nowhere }))).toMatchObject({ code: 'NOT_FOUND' });
});

test('density over the quarters, to today', async () => {
  const { call, change } = await furnished();
  await change(at.depot, { headcounts: [count('2026-05-01', 4), count('2026-10-01', 8)] });
  const { rows } = await call.workplaces.densityOverTime({ workplaceId: at.depot, quarters: 3 });
  expect(rows.map(({ day, members, density }) => [day, members, density])).toEqual([
    ['2026-03-31', 2, null],
    ['2026-06-30', 2, 0.5],
    ['2026-09-30', 2, 0.5],
    ['2026-11-24', 2, 0.25],
  ]);
  expect((await call.workplaces.densityOverTime({ employerId: at.council })).rows).toHaveLength(13);
  expect(await refused(call.workplaces.densityOverTime({}))).toMatchObject({ code: 'INVALID_INPUT' });
});

test('a unit: its name is unique at the employer, its workplaces the employer’s, and it stays while a job is in it', async () => {
  const { call, change } = await furnished();
  const unit = {
    name: 'Craft',
    employerId: at.council,
    workplaceIds: [at.depot],
    coverage: 'Grades 1 to 6',
    headcounts: [],
  };
  const saved = await call.workplaces.saveUnit(unit);
  expect(await refused(call.workplaces.saveUnit({ ...unit, name: 'craft ' }))).toMatchObject({ path: ['name'] });
  await call.workplaces.saveUnit({ ...unit, employerId: at.trust, workplaceIds: [at.ward] });
  expect(
    await refused(call.workplaces.saveUnit({ ...unit, name: 'B', workplaceIds: [at.depot, at.ward] })),
  ).toMatchObject({
    path: ['workplaceIds', 1],
    message: '“Ward” is no workplace of this employer.',
  });
  expect(await refused(change(at.depot, { employerId: at.trust }))).toMatchObject({ path: ['employerId'] });
  await call.members.update({
    id: personId(1),
    revision: 1,
    jobs: [job({ unitId: saved.id, to: '2025-01-01' }), job({ unitId: saved.id, from: '2025-01-02' })],
  });
  const remove = () => call.workplaces.removeUnit({ id: saved.id, revision: saved.revision });
  expect((await refused(remove())).message).toBe(
    '2 jobs (1 of them ended) are in “Craft”. Move them to another unit, or to none, first.',
  );
  expect(await refused(call.workplaces.saveUnit({ ...saved, employerId: at.trust, workplaceIds: [] }))).toMatchObject({
    path: ['employerId'],
  });
  await call.members.update({ id: personId(1), revision: 2, jobs: [job()] });
  await remove();
  expect((await call.workplaces.units({ employerId: at.council })).total).toBe(0);
});

test('an employer is known by one name', async () => {
  const { call } = await furnished();
  expect(await refused(call.workplaces.saveEmployer({ name: ' COUNCIL' }))).toMatchObject({ path: ['name'] });
  const { id, revision } = await call.workplaces.saveEmployer({ name: 'Northgate' });
  const headcounts = [count('2026-01-01', 9)];
  await call.workplaces.saveEmployer({ id, revision, name: 'Northgate', headcounts });
  expect(await call.workplaces.saveEmployer({ id, revision: 2, name: 'NORTHGATE' })).toMatchObject({ headcounts });
  expect(await refused(call.workplaces.saveEmployer({ id, revision: 1, name: 'X' }))).toMatchObject({
    code: 'STALE_RECORD',
  });
});

test('names of non-members: only of people in touch, or of everybody in the United States', async () => {
  const { call } = await furnished();
  const ada = {
    firstName: 'Ada',
    lastName: 'Byron',
    email: '',
    phone: '',
    workplaceId: at.depot,
    department: 'Stores',
    shift: '',
    title: '',
    inTouchSince: null as string | null,
    notes: '',
    memberId: null as string | null,
  };
  expect(await refused(call.workplaces.saveNonMember(ada))).toMatchObject({ path: ['inTouchSince'] });
  expect(await refused(call.workplaces.saveNonMember({ ...ada, inTouchSince: '2026-11-25' }))).toMatchObject({
    path: ['inTouchSince'],
  });
  const nameless = { ...ada, firstName: ' ', lastName: '', inTouchSince: '2026-11-01' };
  expect(await refused(call.workplaces.saveNonMember(nameless))).toMatchObject({ path: ['lastName'] });
  const saved = await call.workplaces.saveNonMember({ ...ada, inTouchSince: '2026-11-01' });
  expect(await call.workplaces.nonMembers({ workplaceId: at.depot })).toMatchObject({
    rows: [{ lastName: 'Byron', workplace: 'Depot' }],
    mayNameEverybody: false,
  });
  const onChart = async () =>
    (await call.workplaces.wallChart({ id: at.depot })).cells.flatMap((cell) => cell.inTouch.map(({ name }) => name));
  expect(await onChart()).toEqual(['Ada Byron']);
  const joined = await call.workplaces.saveNonMember({ ...saved, memberId: personId(5) });
  expect(await onChart()).toEqual([]);
  await call.workplaces.removeNonMember({ id: joined.id, revision: joined.revision });
  expect((await call.workplaces.nonMembers()).total).toBe(0);

  await call.branch.setUp({ name: 'Local 12', nation: 'united-states' });
  await call.workplaces.saveNonMember(ada);
  expect(await onChart()).toEqual(['Ada Byron']);
  expect((await call.workplaces.nonMembers()).mayNameEverybody).toBe(true);
});

test('the wall chart says what the list says', async () => {
  const { call, change } = await furnished();
  await change(at.yard, { headcounts: [count('2026-01-01', 8)] });
  await call.reps.appoint({ memberId: personId(3), workplaceIds: [at.yard] });
  const chart = await call.workplaces.wallChart({ id: at.yard });
  expect(chart).toMatchObject({
    employer: 'Council',
    members: 1,
    elsewhere: 1,
    reps: 1,
    density: 0.125,
    nonMembers: 7,
  });
  expect(chart.departments).toMatchObject([{ name: '', members: 1, reps: 1, headcount: null, nonMembers: null }]);
  expect(chart.cells).toMatchObject([
    {
      department: '',
      shift: '',
      members: [
        { memberId: personId(3), isRep: true, isMainJob: true },
        { memberId: personId(1), isRep: false, isMainJob: false },
      ],
      more: 0,
    },
  ]);
  expect((await call.workplaces.wallChart({ id: at.yard, asAt: '2019-12-31' })).members).toBe(0);
  expect(await refused(call.workplaces.wallChart({ id: at.nowhere }))).toMatchObject({ code: 'NOT_FOUND' });
});
