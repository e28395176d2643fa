// Workplaces count who is a member on the day, and say where nobody is a rep; posts begin and end on days.

import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reps } from '../../electron/core/services/reps.ts';
import { workplaces } from '../../electron/core/services/workplaces.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk } from '../support/casework-desk.ts';

let desk: CaseworkDesk;
let call: Pick<DeskClient, 'workplaces' | 'reps'>;

beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
  const context = { desk: desk.desk, account: 'branch', isInProcess: true };
  call = createRouterClient({ workplaces, reps }, { context }) as unknown as typeof call;
});
afterEach(() => desk.close());

describe('workplaces', () => {
  it('counts members and reps as at today', async () => {
    const { rows, ...rest } = await call.workplaces.list({});
    expect(rows.map((row) => [row.name, row.employer, row.members, row.reps])).toEqual([
      ['Depot', 'Northfield Council', 1, 1],
      ['St Anne’s Hospital', 'Northfield Council', 1, 0],
    ]);
    expect(rest).toEqual({ total: 2, membersWithoutWorkplace: 1, workplacesWithoutRep: 1 });
  });

  it('counts nobody who has left, and follows what is saved', async () => {
    await call.workplaces.list({});
    await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      const grace = tx.get('members', ids.grace)!;
      tx.put('members', { ...grace, standings: [{ from: '2026-11-01', to: null, standing: 'left' }] }, grace.revision);
    });
    const { rows } = await call.workplaces.list({ where: { members: 0 } });
    expect(rows.map((row) => row.name)).toEqual(['St Anne’s Hospital']);
  });

  it('gives density from the newest headcount, and none without one', async () => {
    const before = await call.workplaces.get({ id: ids.hospital });
    await call.workplaces.save({
      ...before,
      headcounts: [
        { day: '2026-06-01', people: 4, source: 'HR' },
        { day: '2024-06-01', people: 9, source: 'HR' },
      ],
    });
    const { rows } = await call.workplaces.list({ sort: [{ field: 'density', direction: 'desc' }] });
    expect(rows.map((row) => row.density)).toEqual([0.25, null]);
  });

  it('finds without accents or apostrophes, and refuses a workplace based on an old revision', async () => {
    expect((await call.workplaces.list({ search: 'st annes' })).total).toBe(1);
    const before = await call.workplaces.get({ id: ids.depot });
    await call.workplaces.save({ ...before, name: 'Depot, North' });
    await expect(call.workplaces.save({ ...before, name: 'Depot, South' })).rejects.toMatchObject({
      code: 'STALE_RECORD',
      data: { current: { name: 'Depot, North' } },
    });
  });

  it('refuses a headcount of a day to come and an employer who is not there', async () => {
    const base = { name: 'Library', employerId: null };
    await expect(
      call.workplaces.save({ ...base, headcounts: [{ day: '2027-01-01', people: 3, source: '' }] }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(call.workplaces.save({ ...base, employerId: ids.nobody })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect((await call.workplaces.list({})).total).toBe(2);
  });

  it('counts each employer’s members and workplaces', async () => {
    const { rows } = await call.workplaces.employers({});
    expect(rows).toMatchObject([{ name: 'Northfield Council', members: 2, workplaces: 2 }]);
  });
});

describe('reps', () => {
  it('appoints a member, who is then listed with name, workplaces and load', async () => {
    await call.reps.appoint({ memberId: ids.grace, workplaceIds: [ids.hospital], from: '2026-11-01' });
    const { rows } = await call.reps.list({});
    expect(rows.map((row) => [row.name, row.workplaces, row.openCases])).toEqual([
      ['Grace Obi', ['St Anne’s Hospital'], 0],
      ['Sam Adeyemi', ['Depot'], 0],
    ]);
    await expect(call.reps.appoint({ memberId: ids.grace, workplaceIds: [ids.hospital] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('keeps a rep up to and on the last day, and shows past ones when asked', async () => {
    await call.reps.standDown({ id: ids.post, revision: 1, to: '2026-11-24' });
    expect((await call.reps.list({})).total).toBe(1);
    desk.setNow('2026-11-25T09:00:00Z');
    expect((await call.reps.list({})).total).toBe(0);
    expect((await call.reps.list({ includePast: true })).total).toBe(1);
  });

  it('refuses a last day before the first, and somebody who is not there', async () => {
    const post = await call.reps.appoint({ memberId: ids.grace, from: '2026-11-01' });
    await expect(call.reps.standDown({ id: post.id, revision: post.revision, to: '2026-10-01' })).rejects.toMatchObject(
      { code: 'INVALID_INPUT' },
    );
    await expect(call.reps.appoint({ memberId: ids.nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lists a rep whose member has gone by a sentence, not by nothing', async () => {
    await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      const lone = makeMember(ids.nobody, { number: '9', firstName: 'A', lastName: 'B' });
      tx.put('members', lone);
    });
    await call.reps.appoint({ memberId: ids.nobody });
    await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => tx.remove('members', ids.nobody, 1));
    const { rows } = await call.reps.list({});
    expect(rows.map((row) => row.name)).toContain('Somebody no longer on the list');
  });
});
