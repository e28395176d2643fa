// Reps beside members: job facts of any day; equality of today, with nothing told from which somebody could be worked out.

import { describe, expect, test } from 'vitest';
import type { Member } from '../../../shared/domain/members.ts';
import { openCoverDesk } from '../../support/cover-desk.ts';

async function withReps(count: number, members = 60) {
  const at = await openCoverDesk();
  const place = await at.place('Mill');
  const people = await at.add(members, { workplaceId: place, department: 'Dye house', shift: 'Days' });
  const reps = people.slice(0, count);
  for (const { id } of reps) await at.appoint(id, { workplaceIds: [place] });
  const answer = async (who: readonly Member[], answers: object) => {
    for (const { id } of who) await at.call.monitoring.save({ memberId: id, answers });
  };
  const ofQuestion = async (question: string) => {
    const { equality } = await at.call.reps.profile();
    const { rows } = equality!.questions.find((each) => each.question === question)!;
    return Object.fromEntries(rows.map(({ answer: said, members: all, reps: ofThem }) => [said, [all, ofThem]]));
  };
  return { ...at, place, people, reps, others: people.slice(count), answer, ofQuestion };
}

describe('where people work', () => {
  test('is counted of members and of reps among them, and a gap is said without a name', async () => {
    const { call, add, place } = await withReps(10);
    await add(10, { workplaceId: place, department: 'Stores', shift: 'Nights' });
    const profile = await call.reps.profile();
    expect(profile).toMatchObject({ members: 70, reps: 10 });
    expect(profile.facts.find(({ fact }) => fact === 'shift')?.rows).toEqual([
      { answer: 'Days', members: 60, reps: 10 },
      { answer: 'Nights', members: 10, reps: 0 },
    ]);
    expect(profile.gaps).toContain('1 in 7 members are on the shift Nights; no rep is.');
    expect(JSON.stringify(profile)).not.toMatch(/Smith/u);
  });

  test('is as at any day and of one employer; equality is neither, and says why', async () => {
    const { call, add } = await withReps(5);
    const { id } = await call.workplaces.saveEmployer({ name: 'Council' });
    await add(3, { employerId: id });
    expect(await call.reps.profile({ employerId: id })).toMatchObject({ members: 3, reps: 0, equality: null });
    expect((await call.reps.profile({ employerId: id })).equalityWhy).toMatch(/whole branch only/u);
    const past = await call.reps.profile({ asAt: '2024-12-31' });
    expect(past).toMatchObject({ members: 63, reps: 0, equality: null });
    expect(past.equalityWhy).toMatch(/today only/u);
  });
});

describe('equality', () => {
  test('is told of reps and of members where both are many, and the gap is said', async () => {
    const { call, reps, others, answer, ofQuestion } = await withReps(12);
    await answer(reps, { sex: 'Male' });
    await answer(others.slice(0, 20), { sex: 'Female' });
    await answer(others.slice(20), { sex: 'Male' });
    expect(await ofQuestion('sex')).toMatchObject({ Male: [40, 12], Female: [20, 0] });
    expect((await call.reps.profile()).gaps.join()).toMatch(/“What is your sex\?”, .* said “Female”; no rep did/u);
  });

  test('hides a small count of reps, and of the members who are none, whichever would give it away', async () => {
    const { reps, others, answer, ofQuestion } = await withReps(12);
    await answer(reps.slice(0, 2), { sex: 'Female' });
    await answer(reps.slice(2), { sex: 'Male' });
    await answer(others, { sex: 'Female' });
    // Two reps; and as many as answered are known, so that neither may be told.
    expect(await ofQuestion('sex')).toMatchObject({ Female: [50, null], Male: [10, null] });
  });

  test('hides reps where those members who are none could be subtracted', async () => {
    const { reps, others, answer, ofQuestion } = await withReps(20);
    await answer(reps.slice(0, 8), { sex: 'Female' });
    await answer(reps.slice(8), { sex: 'Male' });
    await answer(others.slice(0, 1), { sex: 'Female' });
    await answer(others.slice(1), { sex: 'Male' });
    // 9 women are told of all: 8 of them reps would say who the one woman is that is none.
    const told = await ofQuestion('sex');
    expect(told.Female).toEqual([9, null]);
    expect(told.Male).toEqual([51, null]);
  });

  test('of fewer reps than five is not told at all', async () => {
    const { call, reps, others, answer } = await withReps(4);
    await answer([...reps, ...others], { sex: 'Male', disability: 'No' });
    const { equality, gaps } = await call.reps.profile();
    expect(equality).toMatchObject({ members: 60, reps: null });
    expect(equality!.questions.every(({ rows }) => rows.every((row) => row.reps === null))).toBe(true);
    expect(gaps.join()).not.toMatch(/answered/u);
  });

  test('leaves out whoever is no member any more, rep or not', async () => {
    const { call, reps, others, answer, store } = await withReps(12);
    await answer([...reps, ...others], { sex: 'Male' });
    const first = reps[0]!;
    await store.transact({ account: 'branch' }, { code: 'test' }, (tx) =>
      tx.put('members', { ...first, standings: [{ from: '2020-01-01', to: null, standing: 'left' }] }, first.revision),
    );
    expect(await call.reps.profile()).toMatchObject({ members: 59, reps: 11, equality: { members: 59, reps: 11 } });
  });
});
