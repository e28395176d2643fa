// What a candidate, and what a returning officer with a friend among the candidates, must not be able to do.

import { expect, test } from 'vitest';
import { openElectionDesk, people, post } from '../../support/election-desk.ts';
import { officers, refusedFor } from '../../support/partnership-desk.ts';

const timetable = {
  ...{ noticeOn: '2026-11-02', nominationsOpenOn: '2026-11-02', nominationsCloseOn: '2026-11-10' },
  ...{ withdrawalsCloseOn: '2026-11-12', ballotOpensOn: '2026-11-16', ballotClosesOn: '2026-11-20' },
  countOn: '2026-11-23',
};

const file = (papers: string, names = ['Ana', 'Ben', 'Cay']) =>
  `3 1\n${papers}0\n${names.map((name) => `"${name} Tester"\n`).join('')}"Depot"\n`;

async function contested() {
  const desk = await openElectionDesk();
  const { id } = await desk.elections.open({ postId: post, seats: 1, timetable });
  const ana = await desk.stand(id, 'Ana', 'Dee', 'Eli');
  const ben = await desk.stand(id, 'Ben', 'Dee', 'Eli');
  const cay = await desk.stand(id, 'Cay', 'Dee', 'Eli');
  return { ...desk, id, ana, ben, cay, accepted: desk.store.seq };
}

test('papers that are read stay with whom they were given to, though no order was drawn', async () => {
  const { elections, id, ana, ben, call, accepted, setDay } = await contested();
  setDay('2026-11-23');
  const { bundle } = await elections.importPapers({ electionId: id, text: file('5 1 2 0\n4 2 0\n'), bundle: 'Box 1' });
  const before = await elections.previewDeclaration({ id });
  expect(before.elected).toEqual([{ nominationId: ana, name: 'Ana Tester' }]);
  const late = { electionId: id, nominationId: ana };
  await refusedFor(elections.withdraw({ ...late, on: '2026-11-12' }), /votes would go to somebody else/);
  await refusedFor(elections.rule({ ...late, isValid: false, why: 'No' }), /votes would go to somebody else/);
  await refusedFor(
    elections.nominate({ electionId: id, memberId: people.Dee, acceptedOn: '2026-11-10' }),
    /votes would go to somebody else/,
  );
  await expect(call.branch.revert({ seq: accepted })).rejects.toThrow(/changed since/);
  expect(await elections.previewDeclaration({ id })).toMatchObject({ elected: before.elected });
  await elections.removeBundle({ batchId: bundle.id });
  await elections.withdraw({ electionId: id, nominationId: ben, on: '2026-11-12' });
});

test('a lot in the count is not drawn until it suits', async () => {
  const { elections, id, setDay, revisionOf, call, store } = await contested();
  setDay('2026-11-23');
  const change = async (lotSeed: string | null) => elections.change({ id, revision: await revisionOf(id), lotSeed });
  await change('a slip of the pen');
  await change(null);
  await elections.importPapers({ electionId: id, text: file('5 1 0\n5 2 0\n1 3 0\n'), bundle: 'Box 1' });
  await change('6 3 1');
  await refusedFor(change('6 3 2'), /A lot is drawn once/);
  await refusedFor(change(null), /A lot is drawn once/);
  await expect(call.branch.revert({ seq: store.seq })).rejects.toThrow();
  expect((await elections.previewDeclaration({ id })).lots).toHaveLength(1);
});

test('a candidate with an account changes nothing of a rival, nor the roll or the order', async () => {
  const { elections, id, ana, as, stand, store } = await contested();
  const rival = { electionId: id, nominationId: ana };
  const ruled = store.seq;
  const hal = await stand(id, 'Hal', 'Dee', 'Eli');
  const secretary = as(officers.secretary);
  await refusedFor(secretary.elections.withdraw(rival), /other candidates/);
  await refusedFor(secretary.elections.accept(rival), /other candidates/);
  await refusedFor(secretary.elections.changeNomination({ ...rival, statement: 'I am no good' }), /other candidates/);
  await refusedFor(secretary.elections.drawOrder({ id, seed: 'mine' }), /stand in this election yourself/);
  await refusedFor(secretary.elections.freezeRoll({ electionId: id }), /stand in this election yourself/);
  await refusedFor(secretary.branch.revert({ seq: ruled }), /stand in this election yourself/);
  const own = { electionId: id, nominationId: hal };
  await secretary.elections.changeNomination({ ...own, statement: 'Safe shifts' });
  await secretary.elections.withdraw(own);
  await secretary.elections.drawOrder({ id });
  expect((await elections.get({ id })).election.lot?.order).toHaveLength(3);
});

test('whoever never accepted can be ruled out after the order is drawn, and is waited for no more', async () => {
  const { elections, id, ana, setDay } = await contested();
  const { nominationId } = await elections.nominate({ electionId: id, memberId: people.Dee });
  await elections.rule({ electionId: id, nominationId, isValid: true });
  await elections.drawOrder({ id });
  setDay('2026-11-17');
  expect(await elections.get({ id })).toMatchObject({ state: 'withdrawals' });
  await refusedFor(elections.accept({ electionId: id, nominationId }), /drawn already/);
  await refusedFor(elections.rule({ electionId: id, nominationId: ana, isValid: false, why: 'No' }), /drawn already/);
  await elections.rule({ electionId: id, nominationId, isValid: false, why: 'Never accepted' });
  expect(await elections.get({ id })).toMatchObject({ state: 'ballot' });
});

test('papers are not destroyed while anybody may still complain, though the rules keep them for no time', async () => {
  const { elections, id, setDay, revisionOf, call } = await contested();
  const ruleBook = await call.reps.ruleBook();
  await call.reps.keepRuleBook({
    revision: ruleBook.revision,
    timetable: { ...ruleBook.timetable, keepMonths: 0, complaintDays: 10 },
  });
  const { id: second } = await elections.open({ postId: post, seats: 1, timetable });
  for (const memberId of [people.Ana, people.Ben]) {
    const { nominationId } = await elections.nominate({ electionId: second, memberId, acceptedOn: '2026-11-02' });
    await elections.rule({ electionId: second, nominationId, isValid: true });
  }
  setDay('2026-11-23');
  const text = '2 1\n3 1 0\n1 2 0\n0\n"Ana Tester"\n"Ben Tester"\n"Depot"\n';
  await elections.importPapers({ electionId: second, text, bundle: 'Box' });
  const { declaration } = await elections.declare({ id: second, revision: await revisionOf(second) });
  expect(declaration).toMatchObject({ complaintsUntil: '2026-12-03', destroyFrom: '2026-12-04' });
  setDay('2026-12-03');
  const gone = async () => elections.destroyPapers({ id: second, revision: await revisionOf(second) });
  await refusedFor(gone(), /kept until/);
  setDay('2026-12-04');
  expect((await gone()).declaration?.destroyedOn).toBe('2026-12-04');
  expect(id).not.toBe(second);
});

test('a declaration ends no term in another post, and puts nobody twice into the same', async () => {
  const { elections, stand, setDay, revisionOf, call, store } = await openElectionDesk();
  const convenor = await call.reps.appoint({ memberId: people.Ida, kind: 'convenor', from: '2026-01-01' });
  const unopposed = async () => {
    const { id } = await elections.open({ postId: post, seats: 1, timetable });
    await stand(id, 'Ana', 'Dee', 'Eli');
    return id;
  };
  const [first, second] = [await unopposed(), await unopposed()];
  setDay('2026-11-23');
  const declare = async (id: string, more: { ends?: string[]; termFrom?: string } = {}) =>
    elections.declare({ id, revision: await revisionOf(id), ...more });
  await refusedFor(declare(first, { ends: [convenor.id] }), /in another post/);
  expect(store.view('branch').get('reps', convenor.id)).toMatchObject({ to: null });
  const { declaration } = await declare(first);
  await declare(second, { termFrom: '2026-12-01' });
  expect(store.view('branch').get('reps', declaration!.repIds[0]!)).toMatchObject({ to: '2026-11-30' });
});

test('seats stay as they were announced once nominations are closed, and the rule once papers are read', async () => {
  const { elections, id, setDay, revisionOf } = await contested();
  const change = async (what: { seats?: number; rule?: 'fptp' | 'scottish-stv' }) =>
    elections.change({ id, revision: await revisionOf(id), ...what });
  setDay('2026-11-10');
  await change({ seats: 2 });
  await change({ seats: 1 });
  setDay('2026-11-11');
  await refusedFor(change({ seats: 3 }), /Nominations closed for the seats that were announced/);
  await change({ rule: 'fptp' });
  await change({ rule: 'scottish-stv' });
  await elections.importPapers({ electionId: id, text: file('5 1 2 0\n'), bundle: 'Box 1' });
  await refusedFor(change({ rule: 'fptp' }), /Papers are read already/);
});

test('a file of papers counts once, whatever it is called the second time', async () => {
  const { elections, id } = await contested();
  const text = file('15 1 2 0\n5 2 0\n');
  await elections.importPapers({ electionId: id, text, bundle: 'papers.blt' });
  const again = file('5 2 0\n10 1 2 0\n5 1 2 0\n');
  await refusedFor(elections.importPapers({ electionId: id, text: again, bundle: 'papers (1).blt' }), /count twice/);
  await elections.importPapers({ electionId: id, text: file('14 1 2 0\n6 2 0\n'), bundle: 'Box 2' });
  await elections.importPapers({ electionId: id, text: file('2 1 0\n'), bundle: 'Box 3' });
  await elections.importPapers({ electionId: id, text: file('2 1 0\n'), bundle: 'Box 4' });
  expect((await elections.get({ id })).papers.valid).toBe(44);
});

test('a file in which somebody withdrew who stands here is not taken', async () => {
  const { elections, id, cay } = await contested();
  const text = file('-3\n5 1 2 0\n4 3 2 0\n');
  const { problems } = await elections.previewPapers({ electionId: id, text });
  expect(problems).toEqual([expect.stringMatching(/^By the file Cay Tester has withdrawn, and here they stand/)]);
  await refusedFor(elections.importPapers({ electionId: id, text, bundle: 'Box' }), /has withdrawn/);
  await elections.drawOrder({ id, seed: 'four' });
  await elections.withdraw({ electionId: id, nominationId: cay });
  await elections.importPapers({ electionId: id, text, bundle: 'Box' });
  expect((await elections.get({ id })).papers.valid).toBe(9);
});

test('a declaration is not dated back, so that nobody can complain any more and the papers may go', async () => {
  const { elections, id, setDay, revisionOf } = await contested();
  setDay('2026-11-23');
  await elections.importPapers({ electionId: id, text: file('5 1 2 0\n4 2 0\n'), bundle: 'Box' });
  const declare = async (on: string) => elections.declare({ id, revision: await revisionOf(id), on });
  await refusedFor(declare('2025-01-01'), /Nothing can have been declared before Fri 20 November 2026/);
  await refusedFor(declare('2026-11-19'), /until then papers were taken/);
  expect((await declare('2026-11-20')).declaration).toMatchObject({ complaintsUntil: '2026-12-04' });
});
