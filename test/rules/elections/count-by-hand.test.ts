// Small counts worked out by hand, one for each point of the rules that is easily got wrong.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { countPapers } from '../../../shared/rules/elections/count.ts';
import { votesRead, votesText } from '../../../shared/rules/elections/votes.ts';

type Bundle = [papers: number, ...preferences: number[]];

const stv = (seats: number, candidates: number, bundles: Bundle[], seed = '') =>
  countPapers({
    candidates: Array.from({ length: candidates }, (_, index) => 'ABCDEFGHIJ'[index]!),
    papers: bundles.map(([count, ...preferences]) => ({ count, preferences })),
    seats,
    rule: 'scottish-stv',
    seed,
  });
const places = (placed: readonly { number: number; stage: number }[]) =>
  placed.map(({ number, stage }) => `${number}@${stage}`);
const totals = (result: ReturnType<typeof stv>, stage: number) =>
  Object.values(result.stages[stage - 1]!.votes).map(Number);

describe('the quota', () => {
  test.each([
    [9, 2, 4],
    [10, 2, 4],
    [11, 2, 4],
    [12, 2, 5],
    [1, 1, 1],
    [7, 1, 4],
  ])('of %i papers for %i seats is %i', (papers, seats, quota) => {
    expect(stv(seats, 4, [[papers, 1, 2]]).quota).toBe(quota);
  });
});

test('whoever has the quota exactly has no surplus, and there is no stage for it', () => {
  const result = stv(2, 3, [
    [4, 1, 3],
    [3, 2],
    [2, 3],
  ]);
  expect(result.stages.map(({ action }) => action)).toEqual(['First preferences', 'Exclusion of C']);
  expect(places(result.elected)).toEqual(['1@1', '2@2']);
});

test('a surplus is shared among all the papers, and what is beyond the fifth decimal is lost', () => {
  // Quota 5. A has 7, surplus 2: 2 ÷ 7 = 0.28571 a paper.
  const result = stv(2, 4, [
    [4, 1, 2],
    [2, 1, 3],
    [1, 1],
    [3, 2],
    [2, 3],
    [2, 4],
  ]);
  expect(result.quota).toBe(5);
  expect(totals(result, 2)).toEqual([5, 4.14284, 2.57142, 2]);
  expect(result.stages[1]).toMatchObject({
    nonTransferable: votesText(28_574),
    lost: '0.00003',
    parcels: [{ value: '0.28571', papers: 6 }],
  });
});

test('nothing goes to a candidate who is elected already: the next who continues has it', () => {
  // Quota 5 of 14: A and B are both elected at once; A's papers pass B by.
  const result = stv(2, 4, [
    [6, 1, 2, 3],
    [5, 2, 1, 4],
    [2, 3],
    [1, 4],
  ]);
  expect(places(result.elected)).toEqual(['1@1', '2@1']);
  const three = stv(3, 5, [
    [8, 1, 2, 3],
    [6, 2, 1, 4],
    [3, 3],
    [2, 4],
    [1, 5],
  ]);
  expect(three.quota).toBe(6);
  expect(three.stages[1]!.transfers).toEqual({ 1: '-2.00000', 3: '2.00000' });
});

test('the papers of an excluded candidate go on at the value they came with', () => {
  // A's surplus of 3 ÷ 9 takes B from 2 to 4; B is excluded next, with 2 papers of one and 6 of a third.
  const result = stv(2, 4, [
    [6, 1, 2, 3],
    [3, 1, 4],
    [2, 2, 4],
    [4, 3],
    [4, 4],
  ]);
  expect(result.quota).toBe(7);
  expect(totals(result, 2)).toEqual([7, 3.33332, 4, 4.66666]);
  expect(result.stages[2]).toMatchObject({ kind: 'exclusion', candidate: 2 });
  expect(result.stages[2]!.transfers).toEqual({ 2: '-3.33332', 3: '1.33332', 4: '2.00000' });
  expect(result.stages[2]!.parcels).toEqual([
    { value: '1.00000', papers: 2 },
    { value: '0.22222', papers: 6 },
  ]);
});

test('when as many are left as there are seats they are elected, and no surplus is transferred any more', () => {
  // Quota 6 of 20. E goes first; then all are level at 5, and D had the fewest at stage 1. D's papers elect A (9) and B (6),
  // C is left for the last seat, and A's surplus of 3 stays.
  const result = stv(3, 5, [
    [5, 1],
    [5, 2],
    [5, 3],
    [2, 4, 1],
    [1, 4, 2],
    [2, 5, 4, 1],
  ]);
  expect(places(result.excluded)).toEqual(['5@1', '4@2']);
  expect(places(result.elected)).toEqual(['1@3', '2@3', '3@3']);
  expect(totals(result, 3)).toEqual([9, 6, 5, 0, 0]);
  expect(result.stages).toHaveLength(3);
  expect(result.ties).toMatchObject([
    {
      stage: 2,
      kind: 'exclusion',
      candidates: [1, 2, 3, 4],
      chosen: [4],
      decidedBy: 'precedingStage',
      precedingStage: 1,
      lot: null,
    },
  ]);
  expect(result.account[2]!.text).toContain(
    'under the quota of 6. Elected, because no more candidates were left than seats.',
  );
});

test('a tie of surpluses is decided by the most recent stage that tells them apart', () => {
  // Quota 14 of 52. E, lowest with 9, brings A (10) and B (11) to 15 each: B had more before, so B's surplus goes first.
  const result = stv(3, 5, [
    [10, 1, 3],
    [11, 2, 4],
    [11, 3],
    [11, 4],
    [5, 5, 1],
    [4, 5, 2],
  ]);
  expect(result.ties).toMatchObject([
    { stage: 2, kind: 'surplus', candidates: [1, 2], chosen: [2], decidedBy: 'precedingStage', precedingStage: 1 },
  ]);
  expect(result.stages.slice(1, 4).map(({ action }) => action)).toEqual([
    'Exclusion of E',
    'Surplus of B',
    'Surplus of A',
  ]);
  expect(places(result.elected).slice(0, 2)).toEqual(['2@2', '1@2']);
});

describe('a lot', () => {
  const everybody: Bundle[] = [
    [1, 1],
    [1, 2],
    [1, 3],
    [1, 4],
  ];

  test('can be drawn again by anybody: the SHA-256 of seed, what and number, in order', () => {
    const { ties } = stv(1, 4, everybody, 'three dice: 4 1 6');
    for (const { stage, candidates, lot, chosen } of ties) {
      const slip = (number: number) =>
        createHash('sha256').update(`three dice: 4 1 6/exclusion at stage ${stage}/${number}`).digest('hex');
      const order = [...candidates].sort((one, other) => (slip(one) < slip(other) ? -1 : 1));
      expect(lot).toEqual({ seed: 'three dice: 4 1 6', order });
      expect(chosen).toEqual([order[0]]);
    }
    expect(ties).toHaveLength(3);
  });

  test('falls on each alike over many seeds', () => {
    const won = [0, 0, 0, 0];
    for (let round = 0; round < 4_000; round += 1)
      won[stv(1, 4, everybody, `seed ${round}`).elected[0]!.number - 1]! += 1;
    for (const times of won) expect(Math.abs(times - 1_000)).toBeLessThan(150);
  });
});

test('a million papers are counted to the last decimal', () => {
  const result = stv(2, 4, [
    [400_001, 1, 2],
    [333_332, 1, 3],
    [200_000, 2],
    [66_666, 3],
    [1, 4, 1],
  ]);
  expect(result.quota).toBe(333_334);
  // 399,999 × 1 ÷ 733,333 = 0.54545…: 400,001 and 333,332 papers at 0.54545.
  expect(result.stages[1]!.votes).toMatchObject({ 1: '333334.00000', 2: '418180.54545', 3: '248481.93940' });
  expect(result.stages[1]!.lost).toBe('2.51515');
});

test('votes are read as people write them', () => {
  expect(['0.00000', '1101.19000', '1234567.00001', '5.00000'].map(votesRead)).toEqual([
    '0',
    '1,101.19',
    '1,234,567.00001',
    '5',
  ]);
});
