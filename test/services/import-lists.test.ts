// What a list may bring and what it may not: jobs in full, addresses in columns, fields that it does not decide, birth
// dates that are none, other numbers of one person, and the dead.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Inputs } from '../../shared/contract/contract.ts';
import { emptyMember } from '../../shared/domain/members.ts';
import { type MembershipDesk, openMembershipDesk } from '../support/membership-desk.ts';
import { contentOf } from '../support/store-folder.ts';

const preview = (desk: MembershipDesk, text: string, more: Partial<Inputs['members']['previewImport']> = {}) =>
  desk.call.members.previewImport({ text, ...more });
const apply = (desk: MembershipDesk, text: string, more: Partial<Inputs['members']['applyImport']> = {}) =>
  desk.call.members.applyImport({ text, ...more });
const member = (desk: MembershipDesk, number: string) =>
  [...desk.store.view('branch').all('members')].find((each) => each.number === number)!;
const lines = (...rows: string[]) => rows.join('\n');

const FULL =
  'Membership No,First name,Surname,Known as,Employer,Workplace,Department,Bargaining unit,Job title,Grade,Shift,Weekly hours,Payroll no,Subs band,Address 1,Address 2,Town,Postcode';
const GRACE =
  '0012345,Grace,Obi,Gracie,Northfield Council,St Anne’s,Ward 3,Manual,Porter,Band 2,Nights,37.5,000917,B,Flat 2,4 Mill Lane,Leeds,LS1 4AB';

test('a job comes in whole and dated, an address from its columns, numbers with their zeros', async () => {
  const desk = await openMembershipDesk();
  await apply(desk, lines(FULL, GRACE));
  const [unit] = desk.store.view('branch').all('units');
  expect(unit).toMatchObject({ name: 'Manual', workplaceIds: [] });
  expect(member(desk, '0012345')).toMatchObject({
    knownAs: 'Gracie',
    address: 'Flat 2\n4 Mill Lane\nLeeds',
    postcode: 'LS1 4AB',
    bands: [{ band: 'B', from: null, to: null }],
    jobs: [
      {
        unitId: unit!.id,
        department: 'Ward 3',
        title: 'Porter',
        grade: 'Band 2',
        shift: 'Nights',
        hours: 37.5,
        payrollNumber: '000917',
        isMain: true,
      },
    ],
  });
  desk.setToday('2026-12-01');
  const changed = lines(FULL, GRACE.replace('Band 2', 'Band 3').replace('37.5', '30 hrs').replace(',B,', ',C,'));
  expect((await preview(desk, changed)).changes[0]?.fields).toEqual([
    { field: 'band', was: 'B', willBe: 'C' },
    { field: 'grade', was: 'Band 2', willBe: 'Band 3' },
    { field: 'hours', was: '37.5', willBe: '30' },
  ]);
  await apply(desk, changed);
  const { jobs, bands } = member(desk, '0012345');
  expect(jobs.map(({ from, to, grade, hours }) => [from, to, grade, hours])).toEqual([
    [null, '2026-11-30', 'Band 2', 37.5],
    ['2026-12-01', null, 'Band 3', 30],
  ]);
  expect(bands).toEqual([
    { band: 'B', from: null, to: '2026-11-30' },
    { band: 'C', from: '2026-12-01', to: null },
  ]);
});

test('a blank cell takes nothing away; another workplace does not keep the former department', async () => {
  const desk = await openMembershipDesk('2026-11-24');
  await apply(desk, lines(FULL, GRACE));
  const before = contentOf(desk.store).members;
  await apply(desk, lines(FULL, `0012345,Grace,Obi${','.repeat(15)}`));
  expect(contentOf(desk.store).members).toEqual(before);
  desk.setToday('2026-12-01');
  await apply(desk, lines('Number,Surname,First name,Workplace', '0012345,Obi,Grace,The Depot'));
  expect(member(desk, '0012345').jobs.at(-1)).toMatchObject({ department: '', title: 'Porter', from: '2026-12-01' });
});

test('a second job beside the main one stays as it is', async () => {
  const desk = await openMembershipDesk('2026-11-24');
  await apply(desk, lines(FULL, GRACE));
  await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const grace = member(desk, '0012345');
    const beside = { ...grace.jobs[0]!, isMain: false, title: 'Cleaner', from: '2025-01-01' };
    tx.put('members', { ...grace, jobs: [...grace.jobs, beside] }, grace.revision);
  });
  desk.setToday('2026-12-01');
  await apply(desk, lines(FULL, GRACE.replace('Porter', 'Driver')));
  expect(member(desk, '0012345').jobs.map(({ title, isMain, to }) => [title, isMain, to])).toEqual([
    ['Porter', true, '2026-11-30'],
    ['Cleaner', false, null],
    ['Driver', true, null],
  ]);
});

test('“Department” stands for the workplace only where there is none', async () => {
  const desk = await openMembershipDesk();
  expect((await preview(desk, 'No,Surname,Department\n1,Obi,Depot')).mapping).toEqual({
    number: 0,
    lastName: 1,
    workplace: 2,
  });
  expect((await preview(desk, 'No,Surname,Department,Site\n1,Obi,Bins,Depot')).mapping).toEqual({
    number: 0,
    lastName: 1,
    department: 2,
    workplace: 3,
  });
});

test('former details are kept to the day before the list', async () => {
  const desk = await openMembershipDesk('2026-11-24');
  await apply(desk, lines('No,First name,Surname,Email,Postcode', '1,Grace,Obi,grace@example.org,LS1 4AB'));
  desk.setToday('2026-12-01');
  await apply(desk, lines('No,First name,Surname,Email,Postcode', '1,Grace,Obi-Bell,,LS2 7XY'));
  expect(member(desk, '1').earlier).toEqual([
    { field: 'lastName', value: 'Obi', to: '2026-11-30' },
    { field: 'postcode', value: 'LS1 4AB', to: '2026-11-30' },
  ]);
});

test('what a list does not decide only fills what is empty, and the preview counts what stays', async () => {
  const desk = await openMembershipDesk();
  const header = 'No,First name,Surname,Email,Phone,Status,Workplace,Job title';
  await apply(desk, lines(header, '1,Grace,Obi,grace@example.org,,In benefit,Depot,Porter'));
  const list = lines(header, '1,Grace,Obi-Bell,other@example.org,07700 900123,Lapsed,Library,Fitter');
  const owns: Inputs['members']['applyImport']['owns'] = ['lastName', 'jobTitle'];
  const found = await preview(desk, list, { owns });
  expect(found.owns).toEqual(owns);
  expect(found.keptValues).toBe(3);
  expect(found.changes[0]?.fields.map(({ field }) => field)).toEqual(['lastName', 'phone', 'jobTitle']);
  await apply(desk, list, { owns });
  const { email, phone, lastName, standings, jobs } = member(desk, '1');
  expect([email, phone, lastName]).toEqual(['grace@example.org', '07700 900123', 'Obi-Bell']);
  expect(standings.map(({ standing }) => standing)).toEqual(['inBenefit']);
  expect(jobs.at(-1)).toMatchObject({ title: 'Fitter', workplaceId: jobs[0]!.workplaceId });
  expect([...desk.store.view('branch').all('workplaces')].map(({ name }) => name)).toEqual(['Depot']);
});

test('a birth date that is none comes in as it stands, and goes when a real one comes', async () => {
  const desk = await openMembershipDesk();
  const header = 'No,Surname,DOB';
  const found = await preview(desk, lines(header, '1,Obi,00/13/1968', '2,Chen,31/02/1970', '3,Diaz,01/02/2099'));
  expect(found.counts).toMatchObject({ new: 3, rejected: 0 });
  expect(found.unreadTotal).toBe(3);
  expect(found.unread[1]).toEqual({ row: 3, column: 'DOB', text: '31/02/1970', name: 'Chen' });
  await apply(desk, lines(header, '1,Obi,00/13/1968', '2,Chen,31/02/1970', '3,Diaz,01/02/30'));
  expect(member(desk, '1')).toMatchObject({ birthDate: null, unread: [{ field: 'birthDate', text: '00/13/1968' }] });
  expect(member(desk, '3').birthDate).toBe('1930-02-01');
  expect((await preview(desk, lines(header, '1,Obi,00/13/1968'))).counts).toMatchObject({ unchanged: 1 });
  await apply(desk, lines(header, '1,Obi,13/12/1968'));
  expect(member(desk, '1')).toMatchObject({ birthDate: '1968-12-13', unread: [] });
  const { id, revision } = member(desk, '2');
  await desk.call.members.update({ id, revision, birthDate: '1970-02-28' });
  expect(member(desk, '2').unread).toEqual([]);
});

test('another number of one person means them, and never takes the place of their own', async () => {
  const desk = await openMembershipDesk();
  await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const id = '01900000-0000-7000-8000-00000000aaaa';
    tx.put('members', {
      ...emptyMember(id),
      number: '20',
      firstName: 'Grace',
      lastName: 'Obi',
      otherNumbers: ['0010'],
    });
  });
  const header = 'No,First name,Surname,Phone';
  await apply(desk, lines(header, '0010,Grace,Obi,07700 900001'));
  expect(member(desk, '20')).toMatchObject({ otherNumbers: ['0010'], phone: '07700 900001' });
  const both = await preview(desk, lines(header, '0010,Grace,Obi,07700 900002', '20,Grace,Obi,07700 900003'));
  expect(both.rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [2, 'Grace Obi is in this list twice, rows 3 and 2, under two numbers'],
  ]);
  expect(both.changes[0]).toMatchObject({ row: 3, fields: [{ field: 'phone', willBe: '07700 900003' }] });
});

test('a list brings nobody back to life', async () => {
  const desk = await openMembershipDesk();
  const header = 'No,First name,Surname,Status';
  await apply(desk, lines(header, '1,Grace,Obi,Deceased', '2,Mei,Chen,In benefit'));
  const list = lines(header, '1,Grace,Obi,In benefit', '2,Mei,Chen,In benefit');
  const found = await preview(desk, list);
  expect(found.counts).toMatchObject({ unchanged: 2 });
  expect(found.warnings.join('\n')).toContain('somebody who has died, as the desk has it: Grace Obi');
  await apply(desk, list);
  expect(member(desk, '1').standings.map(({ standing }) => standing)).toEqual(['deceased']);
});

test('the published people come in to the last row, with addresses and what their birth dates say', async () => {
  const desk = await openMembershipDesk();
  const text = readFileSync(new URL('../fixtures/people/febrl1.csv', import.meta.url), 'utf8');
  const found = await preview(desk, text);
  expect(found.mapping).toEqual({
    firstName: 1,
    lastName: 2,
    birthDate: 3,
    address: [4, 5, 6, 7, 9],
    postcode: 8,
    payrollNumber: 10,
  });
  const mapping = { ...found.mapping, number: 0 };
  const applied = await apply(desk, text, { mapping });
  expect(applied.counts).toMatchObject({ new: 1_000, rejected: 0 });
  expect(applied.rejectedTotal).toBe(0);
  expect(member(desk, '1')).toMatchObject({
    firstName: '',
    lastName: 'waller',
    address: '6 tullaroop street\nwillaroo\nst james\nwa',
    postcode: '4011',
    birthDate: '1908-12-09',
    jobs: [{ payrollNumber: '6988048' }],
  });
  const everybody = [...desk.store.view('branch').all('members')];
  const unread = everybody.filter((each) => each.unread.length > 0);
  expect(unread.map((each) => each.unread[0]?.text).sort()).toEqual(['18/95/1972', '26/90/1933', '33/12/1937']);
  expect(unread.every(({ birthDate }) => birthDate === null)).toBe(true);
});
