// Who may vote on a day: each thing that a rule asks, at its edges.

import { expect, test } from 'vitest';
import { emptyJob, emptyMember } from '../../../shared/domain/members.ts';
import { wholeBranch } from '../../../shared/domain/reps/posts.ts';
import type { VotersRule } from '../../../shared/domain/reps/rule-book.ts';
import { mayVote } from '../../../shared/rules/elections/roll/may-vote.ts';

const depot = '44444444-0000-4000-8000-000000000001';
const yard = '44444444-0000-4000-8000-000000000002';
const rule: VotersRule = { standings: ['inBenefit'], categories: [], memberForDays: 28 };
const member = {
  ...emptyMember('55555555-0000-4000-8000-000000000001'),
  joinedOn: '2026-10-05',
  standings: [{ from: '2026-10-05', to: null, standing: 'inBenefit' as const }],
  categories: [{ from: null, to: null, category: 'working' as const }],
  jobs: [
    { ...emptyJob, from: '2026-10-05', to: '2026-11-10', workplaceId: depot, department: 'Stores' },
    { ...emptyJob, from: '2026-11-11', workplaceId: yard },
  ],
};
const missed = (day: string, change: object = {}, by: Partial<VotersRule> = {}, place = wholeBranch) =>
  mayVote({ ...member, ...change }, { ...rule, ...by }, place, day)
    .checks.filter(({ isMet }) => !isMet)
    .map(({ what }) => what);

test('length of membership is reached on the day itself', () => {
  expect(missed('2026-11-01')).toEqual(['membership']);
  expect(missed('2026-11-02')).toEqual([]);
  expect(missed('2026-11-02', { joinedOn: null, standings: [] })).toEqual(['membership']);
  expect(missed('2026-11-02', { joinedOn: null, standings: [] }, { memberForDays: 0 })).toEqual([]);
  expect(missed('2026-10-04', {}, { memberForDays: 0 })).toEqual(['standing', 'membership']);
});

test('standing and category are those of the day', () => {
  const standings = [
    { from: '2026-10-05', to: '2026-11-04', standing: 'inBenefit' },
    { from: '2026-11-05', to: null, standing: 'inArrears' },
  ];
  expect(missed('2026-11-04', { standings })).toEqual([]);
  expect(missed('2026-11-05', { standings })).toEqual(['standing']);
  expect(missed('2026-11-05', { standings }, { standings: ['inBenefit', 'inArrears'] })).toEqual([]);
  expect(missed('2026-11-05', {}, { categories: ['retired'] })).toEqual(['category']);
  expect(missed('2026-11-05', { isToCheck: true })).toEqual(['record']);
});

test('the constituency takes in a job that holds on the day, by workplace and department alike', () => {
  const there = { ...wholeBranch, workplaceIds: [depot], departments: ['stores'] };
  expect(missed('2026-11-10', {}, {}, there as never)).toEqual([]);
  expect(missed('2026-11-11', {}, {}, there as never)).toEqual(['constituency']);
  const { checks } = mayVote(member, rule, there as never, '2026-11-11');
  expect(checks.at(-1)).toMatchObject({ since: '2026-11-11', workplaceId: yard });
});
