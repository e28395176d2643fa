// Scenario 13 of partnership: somebody says that they might stand, is nominated, elected by a count, trained, and takes the post
// and the seat that follows it; the one whose mandate has run out is shown as such until then.

import { expect, onTestFinished, test } from 'vitest';
import { emptyJob } from '../../../shared/domain/members.ts';
import { furnish, ids, makeMember, openCaseworkDesk } from '../../support/casework-desk.ts';

const voters = Array.from(
  { length: 12 },
  (_, at) => `01900000-0000-7000-8000-0000000001${String(at).padStart(2, '0')}`,
);

async function openDepot() {
  const at = await openCaseworkDesk('2026-09-01T09:00:00Z');
  onTestFinished(() => at.close());
  await furnish(at);
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const jobs = [{ ...emptyJob, from: '2019-01-01', employerId: ids.employer, workplaceId: ids.depot }];
    for (const [index, id] of voters.entries()) {
      tx.put('members', makeMember(id, { number: `20${index}`, firstName: `Ann ${index}`, lastName: 'Lee', jobs }));
    }
    const grace = tx.get('members', ids.grace)!;
    tx.put('members', { ...grace, jobs }, grace.revision);
    const jose = tx.get('members', ids.jose)!;
    tx.put('members', { ...jose, jobs }, jose.revision);
  });
  const { call } = at;
  await call.reps.keepRuleBook({
    revision: 0,
    posts: [{ kind: 'rep', title: 'Steward', termMonths: 24 }],
    training: [{ topic: 'Stage one', kinds: ['rep'], withinMonths: 6, renewMonths: null, isBeforeCasework: false }],
  });
  const { post } = await call.reps.keepPost({ kind: 'rep', workplaceIds: [ids.depot] });
  const held = at.store.view('branch').get('reps', ids.post)!;
  const term = await call.reps.changeTerm({
    id: ids.post,
    revision: held.revision,
    postId: post.id,
    from: '2024-09-20',
    to: '2026-09-19',
  });
  const { forumId } = await call.partnership.openForum({
    name: 'Depot forum',
    requiredTraining: ['Consensus'],
    seats: [
      { side: 'management', title: 'Depot manager', holder: 'Ruth Kell' },
      { side: 'staff', title: 'Steward', howFilled: 'elected', holder: { repId: ids.post } },
    ],
  });
  const sitting = async () => (await call.partnership.forum({ id: forumId })).seats[1]!.sitting;
  const onTheWay = async (memberId: string) => (await call.reps.pipeline({ memberId })).rows[0]!;
  return { ...at, at, call, post, term, forumId, sitting, onTheWay };
}

test('2-19 and 3-28: from interest to the seat, each stage with its day, while the old mandate is shown as run out', async () => {
  const { call, at, post, forumId, sitting, onTheWay, store } = await openDepot();
  const daysOf = async (memberId: string) => (await onTheWay(memberId)).steps.map(({ on }) => on);

  await call.reps.keepInterest({ memberId: ids.grace, postId: post.id, heardBy: 'Sam Adeyemi' });
  expect(await onTheWay(ids.grace)).toMatchObject({ stage: 'interest', next: { code: 'talk' } });

  at.setNow('2026-09-10T09:00:00Z');
  const election = await call.elections.open({
    postId: post.id,
    timetable: {
      noticeOn: '2026-09-10',
      nominationsOpenOn: '2026-09-11',
      nominationsCloseOn: '2026-09-18',
      withdrawalsCloseOn: '2026-09-19',
      ballotOpensOn: '2026-09-21',
      ballotClosesOn: '2026-09-30',
      countOn: '2026-10-01',
    },
  });
  const electionId = election.id;
  at.setNow('2026-09-15T09:00:00Z');
  expect(await onTheWay(ids.grace)).toMatchObject({ stage: 'interest', next: { code: 'nominate', electionId } });
  const sponsors = { proposerId: voters[0]!, seconderId: voters[1]! };
  const nominated = await call.elections.nominate({ electionId, memberId: ids.grace, ...sponsors });
  const rival = await call.elections.nominate({
    electionId,
    memberId: ids.jose,
    proposerId: voters[2]!,
    seconderId: voters[3]!,
  });
  expect(await onTheWay(ids.grace)).toMatchObject({ stage: 'nomination', next: { code: 'accept', on: '2026-09-19' } });
  for (const { nominationId } of [nominated, rival]) {
    await call.elections.rule({ electionId, nominationId, isValid: true });
    await call.elections.accept({ electionId, nominationId });
  }
  expect(await onTheWay(ids.grace)).toMatchObject({ stage: 'election', next: { code: 'vote', on: '2026-09-30' } });

  // The mandate of whoever sits there has run out: they are shown in the seat, and as ended.
  at.setNow('2026-09-22T09:00:00Z');
  expect(await sitting()).toMatchObject({ name: 'Sam Adeyemi', isTermEnded: true, to: '2026-09-19' });
  expect((await call.reps.pipeline({})).vacancies).toMatchObject([
    { postId: post.id, seats: 1, onTheWay: 2, electionId },
  ]);

  await call.elections.freezeRoll({ electionId });
  const { candidates } = await call.elections.drawOrder({ id: electionId, seed: 'drawn from a hat' });
  const numberOf = (name: string) => candidates.find((each) => each.name === name)!.number;
  const [grace, jose] = [numberOf('Grace Obi'), numberOf('José O’Neill')];
  await call.elections.printPapers({ id: electionId, howMany: 14 });
  const papers = [...Array(7).fill([grace, jose]), ...Array(4).fill([jose])].map((preferences, index) => ({
    ...{ paper: index + 1, preferences },
  }));
  at.setNow('2026-10-01T09:00:00Z');
  await call.elections.enterPapers({ electionId, name: 'Box 1', reading: 'first', by: 'Ann', papers });
  await call.elections.enterPapers({ electionId, name: 'Box 1', reading: 'second', by: 'Ben', papers });
  const { revision } = await call.elections.get({ id: electionId }).then((page) => page.election);
  const preview = await call.elections.previewDeclaration({ id: electionId });
  expect(preview.seats).toEqual([{ forumId, forum: 'Depot forum', seat: 'Steward' }]);
  const declared = await call.elections.declare({ id: electionId, revision });
  expect(declared.declaration).toMatchObject({
    how: 'counted',
    electedIds: [nominated.nominationId],
    termFrom: '2026-10-01',
  });

  // The seat follows: the new steward sits there from their first day, the old one stands among those before.
  const repId = declared.declaration!.repIds[0]!;
  expect(store.view('branch').get('reps', repId)).toMatchObject({
    memberId: ids.grace,
    postId: post.id,
    to: '2028-09-30',
  });
  expect(await sitting()).toMatchObject({
    name: 'Grace Obi',
    repId,
    from: '2026-10-01',
    to: '2028-09-30',
    isTermEnded: false,
  });
  const { seats } = store.view('branch').get('forums', forumId)!;
  expect(seats[1]!.past).toMatchObject([{ repId: ids.post, to: '2026-09-19' }]);
  expect((await call.reps.pipeline({})).vacancies).toEqual([]);

  expect((await call.reps.pipeline({ memberId: ids.jose })).total).toBe(0);
  expect(await onTheWay(ids.grace)).toMatchObject({
    stage: 'training',
    next: { code: 'apply', topics: ['Stage one'], on: '2027-04-01' },
  });
  const course = await call.reps.keepCourse({ name: 'Stewards, stage one', topic: 'Stage one', from: '2026-11-02' });
  const applied = (await call.reps.keepTraining({ memberId: ids.grace, courseId: course.id })).rows[0]!;
  expect((await onTheWay(ids.grace)).next).toMatchObject({ code: 'train', on: '2026-11-02' });
  at.setNow('2026-11-05T09:00:00Z');
  await call.reps.moveTraining({
    trainings: [{ id: applied.id, revision: applied.revision }],
    move: 'complete',
    on: '2026-11-04',
  });
  expect((await onTheWay(ids.grace)).stage).toBe('post');
  expect(await daysOf(ids.grace)).toEqual(['2026-09-01', '2026-09-15', '2026-10-01', '2026-11-04', '2026-10-01']);
});

test('an undone declaration gives the seat back; a seat whose holder stays keeps them', async () => {
  const { call, at, post, term, sitting, store } = await openDepot();
  at.setNow('2026-09-25T09:00:00Z');
  const uncontested = async () => {
    const { id } = await call.elections.open({
      postId: post.id,
      from: '2026-09-01',
      timetable: {
        nominationsOpenOn: '2026-09-02',
        nominationsCloseOn: '2026-09-20',
        withdrawalsCloseOn: '2026-09-20',
      },
    });
    const { nominationId } = await call.elections.nominate({
      electionId: id,
      memberId: ids.jose,
      receivedOn: '2026-09-10',
      acceptedOn: '2026-09-10',
    });
    const ruled = await call.elections.rule({ electionId: id, nominationId, isValid: true });
    return call.elections.declare({ id, revision: ruled.revision });
  };
  const { id, declaration } = await uncontested();
  expect(declaration?.how).toBe('uncontested');
  expect(await sitting()).toMatchObject({ name: 'José O’Neill', repId: declaration!.repIds[0] });
  const step = (await call.branch.history({})).rows.find(({ reason }) => reason === 'elections.declare')!;
  await call.branch.revert({ seq: step.seq });
  expect(await sitting()).toMatchObject({ name: 'Sam Adeyemi', isTermEnded: true });

  await call.elections.cancel({
    id,
    revision: store.view('branch').get('elections', id)!.revision,
    why: 'Begun again',
  });
  const rep = store.view('branch').get('reps', ids.post)!;
  expect(rep.revision).toBe(term.revision);
  await call.reps.changeTerm({ id: rep.id, revision: rep.revision, to: '2027-09-19' });
  const later = await uncontested();
  expect(later.declaration?.termFrom).toBe('2027-09-20');
  expect(await sitting()).toMatchObject({ name: 'Sam Adeyemi', isTermEnded: false });
  at.setNow('2027-10-01T09:00:00Z');
  expect(await sitting()).toMatchObject({ name: 'José O’Neill', isTermEnded: false });
});

test('two seats: whoever is elected again keeps their own, with what they learnt', async () => {
  const { call, at, post, forumId, store } = await openDepot();
  const wider = store.view('branch').get('posts', post.id)!;
  await call.reps.keepPost({ id: post.id, revision: wider.revision, seats: 2 });
  const other = await call.reps.appoint({
    memberId: voters[5]!,
    postId: post.id,
    from: '2024-09-20',
    to: '2026-09-19',
  });
  const { forum } = await call.partnership.forum({ id: forumId });
  const [first, second] = forum.seats;
  await call.partnership.changeForum({
    id: forumId,
    revision: forum.revision,
    seats: [
      { id: first!.id, side: 'management' },
      {
        id: second!.id,
        side: 'staff',
        training: [{ topic: 'Consensus', on: '2025-01-01', isJoint: true, validUntil: null }],
      },
      { side: 'staff', title: 'Second steward', holder: { repId: other.id } },
    ],
  });
  at.setNow('2026-09-25T09:00:00Z');
  const { id } = await call.elections.open({
    postId: post.id,
    from: '2026-09-01',
    timetable: { nominationsOpenOn: '2026-09-02', nominationsCloseOn: '2026-09-20', withdrawalsCloseOn: '2026-09-20' },
  });
  for (const memberId of [ids.jose, ids.rep]) {
    const { nominationId } = await call.elections.nominate({
      electionId: id,
      memberId,
      receivedOn: '2026-09-10',
      acceptedOn: '2026-09-10',
    });
    await call.elections.rule({ electionId: id, nominationId, isValid: true });
  }
  const { revision } = store.view('branch').get('elections', id)!;
  await call.elections.declare({ id, revision });
  const { seats } = await call.partnership.forum({ id: forumId });
  expect(seats.slice(1).map(({ sitting }) => sitting?.name)).toEqual(['Sam Adeyemi', 'José O’Neill']);
  const kept = store.view('branch').get('forums', forumId)!.seats;
  expect(kept.slice(1).map(({ training }) => training.length)).toEqual([1, 0]);
});
