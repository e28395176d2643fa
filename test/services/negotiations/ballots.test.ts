// Asking members about a negotiation: a ballot on the same people, its result by workplace, and the mandate that follows.

import { expect, onTestFinished, test } from 'vitest';
import { furnish, ids, openCaseworkDesk, refused } from '../../support/casework-desk.ts';

async function openNegotiation() {
  const at = await openCaseworkDesk();
  onTestFinished(() => at.close());
  await furnish(at);
  const { id } = await at.call.negotiations.open({ title: 'Pay 2027-28', employerIds: [ids.employer] });
  return { ...at, id };
}

const SHEET = (yes: number, no: number) =>
  `Workplace\tEntitled\tYes\tNo\tSpoilt\nDepot\t120\t${yes}\t${no}\t1\nSt Anne’s Hospital\t80\t40\t20\t0`;

test('members at the employer are asked, and the mandate follows from what they said', async () => {
  const { call, id } = await openNegotiation();
  const { electionId, number } = await call.negotiations.askMembers({ id, question: 'Do you accept 3.2%?' });
  const { election } = await call.elections.get({ id: electionId });
  expect(election.kind).toBe('consultative');
  expect(election.workplaceIds.toSorted()).toEqual([ids.depot, ids.hospital].toSorted());
  const before = (await call.negotiations.ballots({ id })).rows;
  expect(before).toMatchObject([
    { id: electionId, number, question: 'Do you accept 3.2%?', tally: null, mayGiveMandate: false },
  ]);
  expect((await refused(call.negotiations.takeMandate({ id, electionId }))).issues[0]?.message).toContain('no figures');
  await call.elections.keepReturns({ id: electionId, text: SHEET(70, 10) });
  const [row] = (await call.negotiations.ballots({ id })).rows;
  expect(row?.tally?.constituencies.map(({ constituency, turnout }) => [constituency, turnout])).toEqual([
    ['Depot', 67.5],
    ['St Anne’s Hospital', 75],
  ]);
  const { mandate } = await call.negotiations.takeMandate({ id, electionId });
  expect(mandate).toMatchObject({ electionId, limits: '' });
  expect(mandate.by).toContain(number);
  expect(mandate.by).toContain('70.5%');
  expect((await call.negotiations.ballots({ id })).rows[0]?.isMandate).toBe(true);
});

test('a ballot that members did not carry gives none, and of a ballot for action the mandate runs', async () => {
  const { call, id } = await openNegotiation();
  const { electionId } = await call.negotiations.askMembers({
    ...{ id, kind: 'industrialAction', question: 'Are you prepared to strike?', from: '2026-09-01' },
    timetable: { ballotOpensOn: '2026-10-01', ballotClosesOn: '2026-10-20' },
  });
  await call.elections.keepReturns({ id: electionId, text: SHEET(10, 70) });
  expect((await refused(call.negotiations.takeMandate({ id, electionId }))).issues[0]?.message).toContain(
    'No mandate follows',
  );
  expect((await call.negotiations.ballots({ id })).rows[0]?.mandate).toBeNull();
  await call.elections.keepReturns({ id: electionId, text: SHEET(70, 10) });
  expect((await call.negotiations.ballots({ id })).rows[0]?.mandate).toMatchObject({ lastDay: '2027-10-19' });
});

test('what is asked must be said, and no other negotiation’s ballot gives the mandate', async () => {
  const { call, id } = await openNegotiation();
  expect((await refused(call.negotiations.askMembers({ id }))).issues[0]?.path).toEqual(['question']);
  const other = await call.negotiations.open({ title: 'Rotas' });
  const { electionId } = await call.negotiations.askMembers({ id: other.id, question: 'Yes?' });
  await expect(call.negotiations.takeMandate({ id, electionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
