// What posts and terms hang on, and what hangs on them: merges, taking away, undo, the pack of somebody's data, erasing, and what
// each role may do.

import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk, refused } from '../../support/casework-desk.ts';
import { fetched, putBranch } from '../../support/papers-desk.ts';

let desk: CaseworkDesk;

beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
  await putBranch(desk);
});
afterEach(() => desk.close());

const placeAt = (id: string) => desk.call.workplaces.get({ id });
const hospitalPost = async () =>
  (await desk.call.reps.keepPost({ title: 'Ward steward', workplaceIds: [ids.hospital, ids.depot] })).post;

describe('a workplace', () => {
  it('that is another one names the one that stays in posts, terms and elections; undone, all is as it was', async () => {
    const post = await hospitalPost();
    const rep = await desk.call.reps.appoint({ memberId: ids.grace, postId: post.id });
    const election = await desk.call.elections.open({ title: 'Ward steward', workplaceIds: [ids.hospital] });
    const [keep, other] = [await placeAt(ids.depot), await placeAt(ids.hospital)];
    const { seq } = await desk.call.workplaces.merge({ keep, other });
    const view = desk.store.view('branch');
    expect(view.get('posts', post.id)?.workplaceIds).toEqual([ids.depot]);
    expect(view.get('reps', rep.id)?.workplaceIds).toEqual([ids.depot]);
    expect(view.get('elections', election.id)?.workplaceIds).toEqual([ids.depot]);
    await desk.call.branch.revert({ seq });
    const again = desk.store.view('branch');
    for (const collection of ['posts', 'reps'] as const) {
      const id = collection === 'posts' ? post.id : rep.id;
      expect(again.get(collection, id)?.workplaceIds).toEqual([ids.hospital, ids.depot]);
    }
    expect(again.get('elections', election.id)?.workplaceIds).toEqual([ids.hospital]);
  });

  it('is not taken away while a post or an election is for it, and says so', async () => {
    const { id } = await desk.call.workplaces.save({ name: 'Yard', employerId: ids.employer });
    const { post } = await desk.call.reps.keepPost({ workplaceIds: [id] });
    await desk.call.elections.open({ title: 'Yard steward', workplaceIds: [id] });
    const { issues } = await refused(desk.call.workplaces.remove(await placeAt(id)));
    expect(issues[0].message).toContain('1 post of the rules is for it; 1 election is or was held there');
    expect(post.workplaceIds).toEqual([id]);
  });
});

test('an employer who was told of a rep is named by that notice wherever it goes', async () => {
  const { rep } = await desk.call.reps.get({ id: ids.post });
  const trust = await (async () => {
    await desk.call.workplaces.save({ name: 'Ward', employerId: null, employer: 'Trust' });
    const made = [...desk.store.view('branch').all('employers')].find(({ name }) => name === 'Trust')!;
    const ward = (await desk.call.workplaces.list({ search: 'Ward' })).rows[0]!;
    await desk.call.workplaces.remove({ id: ward.id, revision: ward.revision });
    return made;
  })();
  await desk.call.reps.notify({ reps: [rep], employerId: trust.id });
  const { issues } = await refused(desk.call.workplaces.removeEmployer(trust));
  expect(issues[0].message).toContain('1 rep was made known to it');
  const keep = desk.store.view('branch').get('employers', ids.employer)!;
  await desk.call.workplaces.mergeEmployers({ keep, other: trust });
  expect(desk.store.view('branch').get('reps', ids.post)?.notices[0]?.employerId).toBe(ids.employer);
});

test('undo leaves no term at a post that is gone', async () => {
  const post = await hospitalPost();
  const { seq } = desk.store;
  await desk.call.reps.appoint({ memberId: ids.grace, postId: post.id });
  const { code, data } = await refused(desk.call.branch.revert({ seq }));
  expect(code).toBe('CHANGED_SINCE');
  expect(data.total).toBeGreaterThan(0);
});

describe('somebody’s own data', () => {
  it('is their terms whole, and of who stands in for them that somebody does', async () => {
    const held = await desk.call.reps.appoint({ memberId: ids.grace, kind: 'safetyRep', title: 'Ward safety' });
    await desk.call.reps.appoint({ memberId: ids.jose, deputyForId: held.id, title: 'SECRET-OF-JOSE' });
    const pack = async (memberId: string) => {
      const made = await desk.call.branch.subjectAccess({ memberId });
      return new TextDecoder().decode(unzipSync(await fetched(desk, made))['data.json']);
    };
    const graces = await pack(ids.grace);
    expect(graces).toContain('Ward safety');
    expect(graces).toContain('Somebody stands or stood in for them in this post');
    expect(graces).not.toContain('SECRET-OF-JOSE');
    expect(graces).not.toContain(ids.jose);
    expect(await pack(ids.jose)).toContain('SECRET-OF-JOSE');
  });

  it('once destroyed leaves who stood in for them a term of no post', async () => {
    const gone = '01900000-0000-7000-8000-00000000aa01';
    await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      tx.put('members', makeMember(gone, { number: '77', firstName: 'Xyz', standings: [] }));
    });
    const post = await hospitalPost();
    const term = { from: '2012-01-01', to: '2014-12-31' };
    const held = await desk.call.reps.appoint({ memberId: gone, postId: post.id, ...term });
    const deputy = await desk.call.reps.appoint({ memberId: ids.jose, deputyForId: held.id, ...term });
    const standings = [
      { from: '2010-01-01', to: '2014-12-31', standing: 'inBenefit' as const },
      { from: '2015-01-01', to: null, standing: 'left' as const },
    ];
    await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      const member = tx.get('members', gone)!;
      tx.put('members', { ...member, standings }, member.revision);
    });
    const plan = await desk.call.branch.previewErase({ memberId: gone });
    expect(plan.blockedBy).toEqual([]);
    await desk.call.branch.erase({ memberId: gone, authority: 'Six years', confirm: plan.confirm });
    const view = desk.store.view('branch');
    expect(view.get('reps', held.id)).toBeUndefined();
    expect(view.get('reps', deputy.id)).toMatchObject({ deputyForId: null, postId: null, title: 'Deputy' });
    const { rows } = await desk.call.reps.posts({});
    expect(rows[0]?.vacancy).toMatchObject({ seats: 1 });
  });
});
