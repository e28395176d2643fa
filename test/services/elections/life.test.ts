// An election from its notice to a filled post and destroyed papers: what follows from the days, what is refused, and what a
// check only shows.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refused } from '../../support/casework-desk.ts';
import { openElectionDesk, people, places, post } from '../../support/election-desk.ts';
import { officers, refusedFor } from '../../support/partnership-desk.ts';

describe('opening an election', () => {
  it('works with a kind and seats, and says every day with its working', async () => {
    const { elections } = await openElectionDesk();
    const made = await elections.open({ repKind: 'rep', seats: 2 });
    expect(made).toMatchObject({
      number: 'EL-2026-0001',
      title: 'Rep',
      kind: 'post',
      rule: 'scottish-stv',
      revision: 1,
      rows: [{ id: made.id, number: 'EL-2026-0001' }],
    });
    expect(made.timetable).toMatchObject({ noticeOn: '2026-11-02', nominationsCloseOn: '2026-12-02' });
    const page = await elections.get({ id: made.id });
    expect(page).toMatchObject({ state: 'opened', constituency: 'The whole branch', votersToday: 9, conflict: null });
    expect(page.next).toMatchObject({ code: 'notice', on: '2026-11-02', daysLeft: 0, isWaiting: false });
    expect(page.steps.map(({ step, when }) => [step, when])).toEqual([
      ['noticeOn', 'today'],
      ['nominationsOpenOn', 'ahead'],
      ['nominationsCloseOn', 'ahead'],
      ['withdrawalsCloseOn', 'ahead'],
      ['ballotOpensOn', 'ahead'],
      ['ballotClosesOn', 'ahead'],
      ['countOn', 'ahead'],
    ]);
    expect(page.steps[3]!.text).toContain('It is moved on to Mon 7 December 2026.');
    expect(await elections.previewTimetable({})).toMatchObject({ timetable: made.timetable, problems: [] });
  });

  it('takes a post’s constituency and seats, and several posts on one timetable', async () => {
    const { elections } = await openElectionDesk();
    const made = await elections.open({
      posts: [{ postId: post }, { repKind: 'safetyRep', workplaceIds: [places.yard] }],
      from: '2026-11-09',
    });
    expect(made.rows.map(({ title }) => title)).toEqual([
      'Rep, Sandpit Lane Depot',
      'Health and safety rep, Mill Yard',
    ]);
    expect(made).toMatchObject({ postId: post, seats: 2, workplaceIds: [places.depot] });
    const other = await elections.get({ id: made.rows[1]!.id });
    expect(other.election.timetable).toEqual(made.timetable);
    expect(other.votersToday).toBe(2);
    expect(await elections.previewVoters({ workplaceIds: [places.depot] })).toEqual({
      voters: 7,
      constituency: 'Sandpit Lane Depot',
    });
  });

  it('refuses days that are out of order, a question without words, and a workplace that is gone', async () => {
    const { elections } = await openElectionDesk();
    const outOfOrder = await refused(
      elections.open({ timetable: { nominationsCloseOn: '2026-12-10', withdrawalsCloseOn: '2026-12-01' } }),
    );
    expect(outOfOrder.issues).toMatchObject([{ path: ['timetable', 'withdrawalsCloseOn'] }]);
    expect(outOfOrder.message).toBe(
      'Last day for withdrawing (Tue 1 December 2026) would be before last day for nominations (Thu 10 December 2026).',
    );
    await refusedFor(elections.open({ kind: 'consultative' }), /Write down the question/);
    await refusedFor(elections.open({ workplaceIds: [people.Ana] }), /not here any more/);
    expect((await elections.list()).total).toBe(0);
  });

  it('changes days one by one, and counts the others anew where it is asked', async () => {
    const { elections } = await openElectionDesk();
    const { id } = await elections.open({});
    const changed = await elections.change({ id, revision: 1, timetable: { nominationsCloseOn: '2026-12-04' } });
    expect(changed.timetable).toMatchObject({ nominationsCloseOn: '2026-12-04', withdrawalsCloseOn: '2026-12-07' });
    const page = await elections.get({ id });
    expect(page.steps.filter(({ isGiven }) => isGiven).map(({ step }) => step)).toContain('nominationsCloseOn');
    const recounted = await elections.change({ id, revision: 2, recount: true });
    expect(recounted.timetable.nominationsCloseOn).toBe('2026-12-02');
    expect((await refused(elections.change({ id, revision: 1, seats: 3 }))).code).toBe('STALE_RECORD');
  });
});

describe('nominations', () => {
  it('show every check as it is on the day, and refuse nothing', async () => {
    const { elections, setDay } = await openElectionDesk();
    const { id: electionId } = await elections.open({
      postId: post,
      seats: 1,
      candidates: { memberForDays: 30, barred: 'Nobody who is paid by the employer to manage.' },
      barred: [{ memberId: people.Eli, why: 'served three terms' }],
      returningOfficer: { memberId: people.Dee },
    });
    setDay('2026-11-18');
    const failedOf = (checks: { code: string; isPassed: boolean | null }[]) =>
      checks.filter(({ isPassed }) => isPassed === false).map(({ code }) => code);
    const good = await elections.nominate({
      electionId,
      memberId: people.Ana,
      proposerId: people.Ben,
      seconderId: people.Cay,
    });
    expect(failedOf(good.checks)).toEqual([]);
    expect(good.checks.find(({ code }) => code === 'barredByRules')).toMatchObject({ isPassed: null });
    const bad = await elections.nominate({
      electionId,
      memberId: people.Eli,
      proposerId: people.Ben,
      seconderId: people.Fay,
    });
    // Ben has proposed somebody for the one seat already; Fay is in arrears.
    expect(failedOf(bad.checks)).toEqual(['candidateNotBarred', 'proposerFree', 'seconderInBenefit']);
    expect(bad.checks.find(({ code }) => code === 'proposerFree')!.text).toBe(
      'Ben Tester has proposed 1 before this one, for 1 seat.',
    );
    const worse = await elections.nominate({
      electionId,
      memberId: people.Gus,
      proposerId: people.Gus,
      receivedOn: '2026-11-10',
    });
    expect(failedOf(worse.checks)).toEqual(['candidateMemberLongEnough', 'seconderNamed', 'threePeople', 'inTime']);
    const elsewhere = await elections.nominate({
      electionId,
      memberId: people.Ida,
      proposerId: people.Jon,
      seconderId: people.Jon,
    });
    expect(failedOf(elsewhere.checks)).toEqual([
      'candidateInConstituency',
      'proposerInConstituency',
      'seconderInConstituency',
      'threePeople',
    ]);
    const officer = await elections.nominate({ electionId, memberId: people.Dee });
    expect(failedOf(officer.checks)).toContain('candidateRunsNothing');
    const twice = await elections.nominate({ electionId, memberId: people.Ana, proposerId: people.Cay });
    expect(failedOf(twice.checks)).toContain('candidateOnce');
    expect((await elections.get({ id: electionId })).next).toMatchObject({ code: 'rule' });
  });

  it('are ruled on with a reason, accepted, and withdrawn until the last day', async () => {
    const { elections, setDay, revisionOf } = await openElectionDesk();
    const { id: electionId } = await elections.open({ postId: post });
    setDay('2026-12-03');
    const { nominationId, checks } = await elections.nominate({ electionId, memberId: people.Ana });
    expect(checks.find(({ code }) => code === 'inTime')).toMatchObject({ isPassed: false });
    await refusedFor(elections.rule({ electionId, nominationId, isValid: false }), /Say why/);
    await elections.rule({ electionId, nominationId, isValid: true, why: 'The post was late' });
    expect((await elections.get({ id: electionId })).next.code).toBe('accept');
    await elections.accept({ electionId, nominationId });
    setDay('2026-12-08');
    await refusedFor(elections.withdraw({ electionId, nominationId }), /last day for withdrawing was Mon 7 December/);
    await elections.withdraw({ electionId, nominationId, on: '2026-12-07', revision: await revisionOf(electionId) });
    expect((await elections.get({ id: electionId })).state).toBe('noCandidates');
  });

  it('are taken back by undo, step by step', async () => {
    const { elections, call, stand, setDay } = await openElectionDesk();
    const { id } = await elections.open({ postId: post });
    setDay('2026-11-20');
    await stand(id, 'Ana', 'Ben', 'Cay');
    const [last] = (await call.branch.history({ page: { offset: 0, limit: 1 } })).rows;
    await call.branch.revert({ seq: last!.seq });
    expect((await elections.get({ id })).nominations[0]).toMatchObject({ acceptedOn: null, isStanding: false });
  });
});

describe('whoever stands in it', () => {
  it('may neither rule nor declare, and is told so', async () => {
    const { elections, as, stand, setDay, revisionOf } = await openElectionDesk();
    const { id: electionId } = await elections.open({ postId: post });
    setDay('2026-11-20');
    const nominationId = await stand(electionId, 'Hal', 'Ben', 'Cay');
    const own = as(officers.secretary).elections;
    expect((await own.get({ id: electionId })).conflict).toMatch(/You stand in this election yourself/);
    await refusedFor(own.rule({ electionId, nominationId, isValid: true }), /You stand in this election/);
    setDay('2026-12-09');
    await refusedFor(own.declare({ id: electionId, revision: await revisionOf(electionId) }), /You stand in this/);
  });
});

describe('the result', () => {
  it('is declared without a ballot where there are no more candidates than seats, and fills the post', async () => {
    const { elections, call, stand, setDay, store, revisionOf } = await openElectionDesk();
    const { id } = await elections.open({ postId: post });
    const old = await call.reps.appoint({ memberId: people.Ben, kind: 'rep', postId: post, from: '2025-06-01' });
    setDay('2026-11-20');
    await stand(id, 'Ana', 'Cay', 'Dee');
    await refusedFor(elections.declare({ id, revision: await revisionOf(id) }), /Nominations are taken until/);
    setDay('2026-12-08');
    const preview = await elections.previewDeclaration({ id });
    expect(preview).toMatchObject({
      how: 'uncontested',
      elected: [{ name: 'Ana Tester' }],
      vacancies: 1,
      why: [],
      termFrom: '2026-12-08',
      termTo: '2028-12-07',
      complaintsUntil: '2026-12-22',
      destroyFrom: null,
      holders: [{ repId: old.id, name: 'Ben Tester' }],
    });
    const declared = await elections.declare({
      id,
      revision: await revisionOf(id),
      termFrom: '2026-12-10',
      ends: [old.id],
      by: 'Robin Returning',
    });
    expect(declared.declaration).toMatchObject({ how: 'uncontested', vacancies: 1, termFrom: '2026-12-10' });
    const view = store.view('branch');
    expect(view.get('reps', old.id)).toMatchObject({ to: '2026-12-09' });
    expect(view.get('reps', declared.declaration!.repIds[0]!)).toMatchObject({
      memberId: people.Ana,
      postId: post,
      workplaceIds: [places.depot],
      filled: { how: 'unopposed', electionId: id },
      from: '2026-12-10',
      to: '2028-12-09',
    });
    expect((await elections.get({ id })).state).toBe('complaints');
    setDay('2026-12-23');
    expect((await elections.get({ id })).state).toBe('closed');
    await refusedFor(elections.nominate({ electionId: id, memberId: people.Eli }), /declared: nothing/);
  });

  it('is a vacancy where nobody stands', async () => {
    const { elections, setDay } = await openElectionDesk();
    const { id } = await elections.open({ postId: post });
    setDay('2026-12-08');
    const declared = await elections.declare({ id, revision: 1 });
    expect(declared.declaration).toMatchObject({ how: 'noCandidates', electedIds: [], vacancies: 2, repIds: [] });
  });

  it('is that of the agreed papers, and of nothing else', async () => {
    const { elections, stand, papers, setDay, revisionOf, store } = await openElectionDesk();
    const { id } = await elections.open({ postId: post });
    setDay('2026-11-20');
    const nominations = [
      await stand(id, 'Ana', 'Ben', 'Cay'),
      await stand(id, 'Dee', 'Eli', 'Hal'),
      await stand(id, 'Ben', 'Ana', 'Dee'),
    ];
    setDay('2026-12-24');
    expect((await elections.get({ id })).state).toBe('counting');
    await papers(id, [], false);
    await refusedFor(elections.declare({ id, revision: await revisionOf(id) }), /read once|differ/);
    await store.transact({ account: 'branch' }, { code: 'test.papers' }, (tx) => {
      const batch = tx.byIndex('ballotBatches', 'electionId', id)[0]!;
      const agreed = [
        { preferences: [1, 2], count: 6 },
        { preferences: [3], count: 4 },
        { preferences: [2, 3], count: 1 },
      ].map((one) => ({ paper: '', spoilt: null, ...one }));
      tx.put('ballotBatches', { ...batch, agreed }, batch.revision);
    });
    expect((await elections.get({ id })).next).toMatchObject({ code: 'declare' });
    const preview = await elections.previewDeclaration({ id });
    // Quota floor(11 / 3) + 1 = 4: Ana with 6 and Ben with 4 are elected at once.
    expect(preview.count).toMatchObject({ quota: 4, valid: 11 });
    const declared = await elections.declare({ id, revision: await revisionOf(id) });
    expect(declared.declaration).toMatchObject({
      how: 'counted',
      electedIds: [nominations[0], nominations[2]],
      vacancies: 0,
      complaintsUntil: '2027-01-07',
      destroyFrom: '2027-12-24',
    });
    expect(declared.declaration!.count).toEqual(preview.count);
    expect(declared.declaration!.papersHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('after the declaration', () => {
  it('takes complaints until the last day, keeps the papers to theirs, and then destroys them for good', async () => {
    const { elections, stand, papers, setDay, revisionOf, store, folder } = await openElectionDesk();
    const { id } = await elections.open({ postId: post, seats: 1 });
    setDay('2026-11-20');
    await stand(id, 'Ana', 'Ben', 'Cay');
    await stand(id, 'Dee', 'Eli', 'Hal');
    await papers(id, [
      { preferences: [1], count: 70707 },
      { preferences: [2], count: 1 },
    ]);
    setDay('2026-12-24');
    await elections.declare({ id, revision: await revisionOf(id) });
    setDay('2027-01-07');
    const complained = await elections.complain({
      id,
      revision: await revisionOf(id),
      by: 'Dee Tester',
      what: 'Papers came late',
    });
    setDay('2027-01-08');
    expect((await elections.get({ id })).next.code).toBe('answerComplaint');
    await refusedFor(
      elections.complain({ id, revision: await revisionOf(id), by: 'x', what: 'y' }),
      /until Thu 7 January 2027, that day included/,
    );
    setDay('2027-12-24');
    await refusedFor(elections.destroyPapers({ id, revision: await revisionOf(id) }), /A complaint is open/);
    await elections.answerComplaint({
      id,
      revision: await revisionOf(id),
      complaintId: complained.complaints[0]!.id,
      answer: 'They went out on the first day.',
    });
    setDay('2027-12-23');
    await refusedFor(elections.destroyPapers({ id, revision: await revisionOf(id) }), /kept until Fri 24 December/);
    setDay('2027-12-24');
    expect(await readFile(join(folder, 'history', '000001.jsonl'), 'utf8')).toContain('"count":70707');
    const after = await elections.destroyPapers({ id, revision: await revisionOf(id) });
    expect(after.declaration).toMatchObject({ destroyedOn: '2027-12-24' });
    expect(after.declaration!.count).toMatchObject({ valid: 70708 });
    expect(store.view('branch').byIndex('ballotBatches', 'electionId', id)).toEqual([]);
    expect(await readFile(join(folder, 'history', '000001.jsonl'), 'utf8')).not.toContain('"count":70707');
    expect((await elections.get({ id })).state).toBe('closed');
    await refusedFor(elections.destroyPapers({ id, revision: await revisionOf(id) }), /destroyed already/);
  });

  it('keeps a cancelled election with its reason', async () => {
    const { elections } = await openElectionDesk();
    const { id } = await elections.open({ postId: post });
    await refusedFor(elections.cancel({ id, revision: 1, why: ' ' }), /Say why/);
    await elections.cancel({ id, revision: 1, why: 'The notice named the wrong workplace' });
    expect((await elections.get({ id })).state).toBe('cancelled');
    await refusedFor(elections.declare({ id, revision: 2 }), /cancelled/);
  });
});

describe('dates and lists', () => {
  it('wait on Today’s list by the same last days, and go with the declaration', async () => {
    const { elections, call, setDay } = await openElectionDesk();
    const { id, timetable } = await elections.open({ postId: post });
    const datesOf = async () =>
      (await call.clocks.due({ page: { offset: 0, limit: 100 } })).rows
        .filter(({ reps }) => reps?.id === id)
        .map(({ kind, day, title }) => [kind, day, title]);
    expect((await datesOf())[0]).toEqual(['electionStep', '2026-11-02', 'Notice of election: Rep, Sandpit Lane Depot']);
    setDay(timetable.nominationsCloseOn!);
    expect((await datesOf())[0]).toEqual([
      'electionStep',
      timetable.nominationsCloseOn,
      'Last day for nominations: Rep, Sandpit Lane Depot',
    ]);
    setDay('2026-12-08');
    // Nobody stands: no ballot, and the declaration waits from now on.
    expect(await datesOf()).toEqual([['electionStep', '2026-12-08', 'Next step: Rep, Sandpit Lane Depot']]);
    await elections.declare({ id, revision: 1 });
    expect(await datesOf()).toEqual([
      ['complaintsEnd', '2026-12-22', 'Last day for complaints: Rep, Sandpit Lane Depot'],
    ]);
  });

  it('lists what somebody has to do first, and what is over last', async () => {
    const { elections, setDay } = await openElectionDesk();
    const waiting = await elections.open({ title: 'Waiting', from: '2026-12-01' });
    const over = await elections.open({ title: 'Over' });
    await elections.cancel({ id: over.id, revision: 1, why: 'Not now' });
    const toDo = await elections.open({ title: 'To do' });
    setDay('2026-12-09');
    const { rows } = await elections.list();
    expect(rows.map(({ title, next }) => [title, next.isWaiting])).toEqual([
      ['To do', false],
      ['Waiting', true],
      ['Over', true],
    ]);
    expect((await elections.list({ isOpen: false })).rows.map(({ id }) => id)).toEqual([over.id]);
    expect(rows[0]!.id).toBe(toDo.id);
    expect(rows[1]!.id).toBe(waiting.id);
  });
});
