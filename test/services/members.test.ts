// Members by hand: the list, a member's page, adding and changing, each refusal in words.

import { describe, expect, test } from 'vitest';
import { emptyJob } from '../../shared/domain/members.ts';
import { openMembershipDesk } from '../support/membership-desk.ts';

const refusal = async (call: Promise<unknown>): Promise<{ code: string; path: string }> => {
  try {
    await call;
  } catch (error) {
    const { code, data } = error as { code: string; data?: { issues?: { path: unknown[] }[] } };
    return { code, path: (data?.issues?.[0]?.path ?? []).join('.') };
  }
  throw new Error('it was not refused');
};
const NOBODY = '01900000-0000-7000-8000-00000000ffff';

const LIST = [
  'Number,First name,Surname,Status,Joined,Employer,Workplace,Job title,Payment method,Category',
  '001,Zoë,Adeyemi,In benefit,01/02/2020,Council,Depot,Driver,DD,Working',
  '002,josé,o’Neill,In arrears,01/02/2021,Council,Library,Librarian,Check-off,Working',
  '003,Ann,Obi,Left,01/02/2019,Trust,Clinic,Nurse,DD,Retired',
  ',Bo,Oak,,,,,,,',
].join('\n');

async function furnished() {
  const desk = await openMembershipDesk();
  await desk.call.members.applyImport({ text: LIST });
  const { rows } = await desk.call.members.list();
  const id = (lastName: string) => rows.find((row) => row.lastName === lastName)!.id;
  return { desk, id };
}

describe('the list', () => {
  test('is read by name, whatever the case and accents', async () => {
    const { desk } = await furnished();
    const { rows, total } = await desk.call.members.list();
    expect(total).toBe(4);
    expect(rows.map((row) => row.lastName)).toEqual(['Adeyemi', 'Oak', 'Obi', 'o’Neill']);
    expect(rows[0]).toMatchObject({
      number: '001',
      employer: 'Council',
      workplace: 'Depot',
      jobTitle: 'Driver',
      standing: 'inBenefit',
      standingSince: '2020-02-01',
      paymentMethod: 'directDebit',
      category: 'working',
      openCases: 0,
      isRep: false,
      isToCheck: false,
    });
    expect(rows[1]).toMatchObject({ number: null, standing: null, employer: null, jobTitle: null });
  });

  test('is filtered by what holds today, ordered and cut into pages', async () => {
    const { desk } = await furnished();
    const names = async (input: Parameters<typeof desk.call.members.list>[0]) =>
      (await desk.call.members.list(input)).rows.map((row) => row.firstName);
    const page = { offset: 0, limit: 50 };
    expect(await names({ where: { standing: 'inArrears' }, page })).toEqual(['josé']);
    expect(await names({ where: { standing: { in: ['left', 'inBenefit'] } }, page })).toEqual(['Zoë', 'Ann']);
    expect(await names({ where: { standing: null }, page })).toEqual(['Bo']);
    expect(await names({ where: { paymentMethod: 'directDebit', category: 'retired' }, page })).toEqual(['Ann']);
    expect(await names({ where: { joinedOn: { gte: '2020-01-01', lt: '2021-01-01' } }, page })).toEqual(['Zoë']);
    expect(await names({ sort: [{ field: 'joinedOn', direction: 'desc' }], page })).toEqual([
      'josé',
      'Zoë',
      'Ann',
      'Bo',
    ]);
    expect(await names({ page: { offset: 1, limit: 2 } })).toEqual(['Bo', 'Ann']);
    expect(await refusal(desk.call.members.list({ where: { password: 'x' } as never, page }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  test('is read as at an earlier day, where that is asked for', async () => {
    const { desk, id } = await furnished();
    const { member } = await desk.call.members.get({ id: id('Adeyemi') });
    const standings = [
      { standing: 'applied' as const, from: '2020-02-01', to: '2020-02-29' },
      { standing: 'inBenefit' as const, from: '2020-03-01', to: null },
    ];
    await desk.call.members.update({ id: member.id, revision: member.revision, standings });
    const asked = { where: { standing: 'applied' as const }, page: { offset: 0, limit: 5 } };
    expect((await desk.call.members.list({ ...asked, asAt: '2020-02-15' })).rows).toMatchObject([
      { lastName: 'Adeyemi', standing: 'applied', standingSince: '2020-02-01' },
    ]);
    expect((await desk.call.members.list(asked)).total).toBe(0);
  });

  test('finds somebody as one types', async () => {
    const { desk } = await furnished();
    await desk.store.searchReady;
    const found = async (search: string) =>
      (await desk.call.members.list({ search, page: { offset: 0, limit: 5 } })).rows.map((row) => row.firstName);
    expect(await found('oneill')).toEqual(['josé']);
    expect(await found('jose')).toEqual(['josé']);
    expect(await found('003')).toEqual(['Ann']);
  });
});

describe('one member', () => {
  test('the page holds the record, what holds today and the posts', async () => {
    const { desk, id } = await furnished();
    const post = await desk.call.reps.appoint({ memberId: id('Adeyemi') });
    const page = await desk.call.members.get({ id: id('Adeyemi') });
    expect(page).toMatchObject({ row: { isRep: true, workplace: 'Depot' }, cases: [], posts: [{ id: post.id }] });
    expect(page.member.jobs).toMatchObject([{ title: 'Driver', from: null, to: null }]);
    expect((await refusal(desk.call.members.get({ id: NOBODY }))).code).toBe('NOT_FOUND');
  });

  test('is added with a name, and text stays as it was typed', async () => {
    const { desk } = await furnished();
    const typed = '  Eve \u202e= ';
    const added = await desk.call.members.add({ firstName: typed, lastName: 'Stone', notes: '__proto__\n' });
    expect((await desk.call.members.get({ id: added.id })).member).toMatchObject({
      firstName: typed,
      notes: '__proto__\n',
      number: null,
      revision: 1,
    });
    expect(await refusal(desk.call.members.add({}))).toEqual({ code: 'INVALID_INPUT', path: 'lastName' });
    expect(await refusal(desk.call.members.add({ lastName: 'Twice', number: '001' }))).toEqual({
      code: 'INVALID_INPUT',
      path: 'number',
    });
  });

  test('is changed on the revision that was seen, and only in what is given', async () => {
    const { desk, id } = await furnished();
    const { member } = await desk.call.members.get({ id: id('Adeyemi') });
    const changed = await desk.call.members.update({ id: member.id, revision: member.revision, phone: '07700 900123' });
    expect(changed).toEqual({ ...member, phone: '07700 900123', revision: member.revision + 1 });
    expect(
      (await refusal(desk.call.members.update({ id: member.id, revision: member.revision, phone: '1' }))).code,
    ).toBe('STALE_RECORD');
    expect((await refusal(desk.call.members.update({ id: NOBODY, revision: 1 }))).code).toBe('NOT_FOUND');
  });

  test('dated rows are put in order, and refused where they cannot be', async () => {
    const { desk, id } = await furnished();
    const { member } = await desk.call.members.get({ id: id('Adeyemi') });
    const change = (standings: typeof member.standings) =>
      desk.call.members.update({ id: member.id, revision: member.revision, standings });
    const overlapping = [
      { standing: 'inBenefit' as const, from: '2020-01-01', to: null },
      { standing: 'left' as const, from: '2024-01-01', to: null },
    ];
    expect(await refusal(change(overlapping))).toEqual({ code: 'INVALID_INPUT', path: 'standings' });
    expect(await refusal(change([{ standing: 'left', from: '2024-01-01', to: '2023-01-01' }]))).toEqual({
      code: 'INVALID_INPUT',
      path: 'standings',
    });
    const job = { ...emptyJob, workplaceId: NOBODY };
    expect(await refusal(desk.call.members.update({ id: member.id, revision: member.revision, jobs: [job] }))).toEqual({
      code: 'INVALID_INPUT',
      path: 'jobs.0.workplaceId',
    });
    const [first, second] = [{ ...overlapping[0]!, to: '2023-12-31' }, overlapping[1]!];
    expect((await change([second, first])).standings).toEqual([first, second]);
  });
});
