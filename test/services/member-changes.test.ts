// A member changed by hand: former details kept from a day, jobs side by side, consents, what a list could not say, and a
// death. Each refusal in words.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Inputs } from '../../shared/contract/contract.ts';
import { emptyJob, type Job } from '../../shared/domain/members.ts';
import { hasDied, whyNotWrittenTo } from '../../shared/rules/writing-to.ts';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk, refused } from '../support/casework-desk.ts';
import { makeList } from '../support/store-folder.ts';

const unitId = '01900000-0000-7000-8000-00000000c001';
const today = '2026-11-24';
let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

const grace = async () => (await at.call.members.get({ id: ids.grace })).member;
const change = async (edit: Omit<Inputs['members']['update'], 'id' | 'revision'>) =>
  at.call.members.update({ id: ids.grace, revision: (await grace()).revision, ...edit });
const issue = async (edit: Omit<Inputs['members']['update'], 'id' | 'revision'>) => {
  const { code, issues } = await refused(change(edit));
  return { code, path: issues?.[0]?.path.join('.'), message: issues?.[0]?.message };
};

describe('details', () => {
  test('that changed are kept up to the day before; nobody writes them', async () => {
    const married = await change({ lastName: 'Lind', changedOn: '2026-06-13' });
    expect(married.earlier).toEqual([{ field: 'lastName', value: 'Obi', to: '2026-06-12' }]);
    const moved = await change({ email: '', earlier: [] } as never);
    expect(moved.earlier).toEqual([
      { field: 'lastName', value: 'Obi', to: '2026-06-12' },
      { field: 'email', value: 'grace.obi@example.org', to: '2026-11-23' },
    ]);
    expect(await issue({ lastName: 'Later', changedOn: '2026-11-25' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: 'changedOn',
    });
  });

  test('a name as they use it, and other numbers, are found by typing them', async () => {
    await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) =>
      tx.put('members', makeMember(ids.nobody, { number: '77001', knownAs: 'Bunny', otherNumbers: ['66002'] })),
    );
    for (const search of ['bunny', '66002', '77001']) {
      const { rows } = await at.call.members.list({ search, page: { offset: 0, limit: 50 } });
      expect(rows.map(({ id, knownAs }) => [id, knownAs])).toEqual([[ids.nobody, 'Bunny']]);
    }
    expect(await issue({ number: '66002' })).toMatchObject({ path: 'number', message: expect.stringContaining('Obi') });
  });
});

describe('jobs', () => {
  const job = (change: Partial<Job>): Job => ({
    ...emptyJob,
    employerId: ids.employer,
    workplaceId: ids.depot,
    ...change,
  });

  test('hold side by side, one of them the main one, by which they are listed', async () => {
    const porter = job({
      workplaceId: ids.hospital,
      from: '2019-01-01',
      title: 'Porter',
      department: 'Wards',
    });
    const cleaner = job({ from: '2024-01-01', title: 'Cleaner', isMain: false, hours: 6.5 });
    expect((await change({ jobs: [cleaner, porter] })).jobs.map(({ title }) => title)).toEqual(['Porter', 'Cleaner']);
    const { row } = await at.call.members.get({ id: ids.grace });
    expect(row).toMatchObject({ jobTitle: 'Porter', department: 'Wards', workplaceId: ids.hospital });
    expect(await issue({ jobs: [porter, { ...cleaner, isMain: true }] })).toMatchObject({ path: 'jobs' });
    const page = { offset: 0, limit: 50 };
    const found = await at.call.members.list({ where: { department: 'Wards' }, page });
    expect(found.rows.map(({ id }) => id)).toEqual([ids.grace]);
  });

  test('name places and units that are there, the unit of the same employer', async () => {
    expect(await issue({ jobs: [job({ unitId: ids.nobody })] })).toMatchObject({ path: 'jobs.0.unitId' });
    await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      tx.put('employers', { id: ids.nobody, name: 'Another', headcounts: [] });
      const unit = { name: 'Craft', workplaceIds: [], coverage: '', headcounts: [] };
      tx.put('units', { id: unitId, employerId: ids.nobody, ...unit });
    });
    expect(await issue({ jobs: [job({ unitId })] })).toMatchObject({ path: 'jobs.0.unitId' });
    const [saved] = (await change({ jobs: [job({ unitId, employerId: ids.nobody })] })).jobs;
    expect(saved).toMatchObject({ unitId, isMain: true });
    expect((await at.call.members.list({ where: { unitId }, page: { offset: 0, limit: 5 } })).total).toBe(1);
  });
});

test('the words in use are offered by how many present members have them', async () => {
  const job = { ...emptyJob, title: 'Porter', department: 'Wards' };
  await change({ jobs: [job], bands: [{ from: null, to: null, band: 'Band C' }] });
  expect(await at.call.members.inUse()).toEqual({
    titles: [{ name: 'Porter', members: 2 }],
    departments: [{ name: 'Wards', members: 1 }],
    grades: [],
    shifts: [],
    bands: [{ name: 'Band C', members: 1 }],
  });
});

describe('consents', () => {
  test('are in the order of their days, and nobody said anything on a day to come', async () => {
    const consents = [
      { channel: 'email' as const, isGiven: false, on: '2026-03-01', how: 'by phone' },
      { channel: 'email' as const, isGiven: true, on: '2024-03-01', how: 'form' },
    ];
    expect((await change({ consents })).consents.map(({ on }) => on)).toEqual(['2024-03-01', '2026-03-01']);
    const ahead = [{ ...consents[0]!, on: '2026-11-25' }];
    expect(await issue({ consents: ahead })).toMatchObject({ code: 'INVALID_INPUT', path: 'consents.0.on' });
  });
});

test('what a list could not say is gone once the real value is there', async () => {
  const unread = [
    { field: 'birthDate', text: '31/02/1980' },
    { field: 'category', text: 'Gold' },
  ];
  await change({ unread });
  expect((await change({ birthDate: null, notes: 'Asked.' })).unread).toEqual(unread);
  expect((await change({ birthDate: '1980-02-28' })).unread).toEqual([unread[1]]);
  expect((await change({ categories: [{ category: 'working', from: null, to: null }] })).unread).toEqual([]);
});

test('a death needs no more than its day: nothing is written and no list has them, and undone it is as before', async () => {
  await change({ postcode: 'LS1 4AP', consents: [{ channel: 'post', isGiven: true, on: '2024-03-01', how: '' }] });
  const before = await grace();
  expect(whyNotWrittenTo(before, 'post', today)).toBeNull();
  const dead = await change({
    standings: [
      { from: '2019-03-04', to: '2026-11-19', standing: 'inBenefit' },
      { from: '2026-11-20', to: null, standing: 'deceased' },
    ],
  });
  expect(hasDied(dead)).toBe(true);
  expect(['post', 'email'].map((channel) => whyNotWrittenTo(dead, channel as 'post', today))).toEqual([
    'deceased',
    'deceased',
  ]);
  const list = (where: object) => at.call.members.list({ where, page: { offset: 0, limit: 50 } });
  expect((await list({ hasDied: true })).rows.map(({ id }) => id)).toEqual([ids.grace]);
  expect((await list({ hasDied: false })).rows.some(({ id }) => id === ids.grace)).toBe(false);
  expect((await list({ isMember: true })).rows.some(({ id }) => id === ids.grace)).toBe(false);
  await at.call.branch.revert({ seq: at.store.seq });
  expect({ ...(await grace()), revision: 0 }).toEqual({ ...before, revision: 0 });
});

test('the page names what they were sent, and what the newest list decides', async () => {
  expect(await at.call.members.get({ id: ids.grace })).toMatchObject({ mailings: [], ownedByList: [] });
  const sourceId = ids.nobody;
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const source = { headers: [], sheet: null, mapping: {}, dateOrder: null, isWhole: true, usedAt: tx.at };
    tx.put('listSources', { id: sourceId, name: 'National list', owns: ['fullName', 'band'], ...source });
    tx.put('lists', { ...makeList(unitId, '2026-11-20T10:00:00Z', 'list.csv'), sourceId });
    const mailing = { kind: 'letters' as const, template: 'Notice', memberIds: [ids.grace], leftOut: [] };
    tx.put('mailings', { id: ids.nobody, title: 'First', day: '2026-10-01', at: '2026-10-01T09:00:00Z', ...mailing });
    tx.put('mailings', { id: unitId, title: 'Second', day: '2026-11-01', at: '2026-11-01T09:00:00Z', ...mailing });
  });
  const page = await at.call.members.get({ id: ids.grace });
  expect(page.mailings.map(({ title }) => title)).toEqual(['Second', 'First']);
  expect(page.ownedByList).toEqual(['firstName', 'lastName', 'band']);
});

test('of somebody who was two records, what happened to both can be asked, and to the other up to the merge', async () => {
  const rename = await change({ firstName: 'Gray' });
  const { member: other } = await at.call.members.get({ id: ids.jose });
  await at.call.members.update({ id: ids.jose, revision: other.revision, notes: 'Rang.' });
  const { member } = await at.call.members.merge({
    keep: { id: ids.grace, revision: rename.revision },
    other: { id: ids.jose, revision: other.revision + 1 },
  });
  expect(member.mergedFrom).toMatchObject([{ id: ids.jose, name: 'José O’Neill' }]);
  const reasons = async (id: string) =>
    (await at.call.branch.history({ collection: 'members', id, page: {} })).rows.map(({ reason }) => reason);
  expect(await reasons(ids.grace)).toEqual(['members.merge', 'members.update', 'test']);
  expect(await reasons(ids.jose)).toEqual(['members.merge', 'members.update', 'test']);
});
