// What held of a member on a day, by what the record says now and by what the desk knew after an earlier transaction.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyJob } from '../../shared/domain/members.ts';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk, refused } from '../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
  const { member } = await at.call.members.get({ id: ids.grace });
  const job = { ...emptyJob, employerId: ids.employer };
  await at.call.members.update({
    id: ids.grace,
    revision: member.revision,
    changedOn: '2024-06-01',
    lastName: 'Lind',
    standings: [
      { from: '2019-03-04', to: '2023-12-31', standing: 'inBenefit' },
      { from: '2024-01-01', to: null, standing: 'inArrears' },
    ],
    bands: [{ from: '2020-01-01', to: null, band: 'Band C' }],
    payments: [{ from: null, to: '2022-12-31', method: 'checkOff' }],
    jobs: [
      { ...job, from: '2019-01-01', to: '2022-06-30', workplaceId: ids.hospital, title: 'Porter' },
      { ...job, from: '2021-01-01', to: null, workplaceId: ids.depot, title: 'Cleaner', isMain: false },
      { ...job, from: '2022-07-01', to: null, workplaceId: ids.depot, title: 'Driver' },
    ],
    consents: [
      { channel: 'email', isGiven: true, on: '2020-05-01', how: 'form' },
      { channel: 'email', isGiven: false, on: '2024-05-01', how: 'by phone' },
    ],
  });
  await at.call.reps.appoint({ memberId: ids.grace, kind: 'rep', workplaceIds: [ids.depot], from: '2023-01-01' });
});
afterEach(() => at.close());

test('everything that has a day is answered for the day, first and last days inclusive', async () => {
  const then = await at.call.members.asAt({ id: ids.grace, day: '2022-06-30' });
  expect(then).toMatchObject({
    day: '2022-06-30',
    knownAt: at.store.seq,
    isMember: true,
    standing: 'inBenefit',
    band: 'Band C',
    paymentMethod: 'checkOff',
    category: null,
    posts: [],
  });
  expect(then.details).toMatchObject({ lastName: 'Obi', firstName: 'Grace', number: '1003318' });
  expect(then.jobs.map(({ title, workplace, employer }) => [title, workplace, employer])).toEqual([
    ['Porter', 'St Anne’s Hospital', 'Northfield Council'],
    ['Cleaner', 'Depot', 'Northfield Council'],
  ]);
  expect(then.consents).toEqual({ post: null, email: true, phone: null, text: null });
  const now = await at.call.members.asAt({ id: ids.grace, day: '2026-11-24' });
  expect(now).toMatchObject({ standing: 'inArrears', paymentMethod: null, consents: { email: false } });
  expect(now.details.lastName).toBe('Lind');
  expect(now.jobs.map(({ title }) => title)).toEqual(['Driver', 'Cleaner']);
  expect(now.posts).toMatchObject([{ kind: 'rep', from: '2023-01-01' }]);
  expect(await at.call.members.asAt({ id: ids.grace, day: '2018-12-31' })).toMatchObject({
    isMember: false,
    jobs: [],
    consents: { email: null },
  });
});

test('as the desk knew it after an earlier transaction, the same whatever is saved since', async () => {
  const { seq } = at.store;
  const day = '2022-06-30';
  const known = await at.call.members.asAt({ id: ids.grace, day });
  const { member } = await at.call.members.get({ id: ids.grace });
  await at.call.members.update({ id: ids.grace, revision: member.revision, jobs: [], bands: [], firstName: 'Gray' });
  await at.call.workplaces.save({
    ...(await at.call.workplaces.get({ id: ids.hospital })),
    name: 'New Hospital',
  });
  expect(await at.call.members.asAt({ id: ids.grace, day, knownAt: seq })).toEqual({ ...known, knownAt: seq });
  expect(await at.call.members.asAt({ id: ids.grace, day })).toMatchObject({ jobs: [], band: null });
  // Before she was on the desk, and after all that happened, there is nothing to say.
  expect(await refused(at.call.members.asAt({ id: ids.grace, day, knownAt: 0 }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refused(at.call.members.asAt({ id: ids.grace, day, knownAt: 10_000 }))).toMatchObject({
    code: 'NOT_FOUND',
  });
});
