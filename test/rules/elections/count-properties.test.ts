// What must hold for every count: nothing is lost, every seat is filled, neither the order of the papers nor anybody's name
// matters, and a second engine that counts paper by paper comes to the same.

import { describe, expect, test } from 'vitest';
import type { CountResult } from '../../../shared/domain/elections/count-result.ts';
import { CountResultSchema } from '../../../shared/domain/elections/count-result.ts';
import { countPapers } from '../../../shared/rules/elections/count.ts';
import { unitsOf } from '../../../shared/rules/elections/votes.ts';
import { type Mistake, plainCount } from '../../support/plain-count.ts';
import { type RandomElection, randomElection, shuffled } from '../../support/random-papers.ts';
import { isFull, seeded, seedOfRun } from '../../support/seeded.ts';

const SEED = 'the hat';
const ROUNDS = isFull ? 20_000 : 3_000;

const names = (count: number, word: string): string[] =>
  Array.from({ length: count }, (_, index) => `${word} ${index + 1}`);

const count = (
  { candidates, seats, papers }: RandomElection,
  rule: 'scottish-stv' | 'fptp' = 'scottish-stv',
): CountResult =>
  countPapers({
    candidates: names(candidates, 'Name'),
    papers: papers.map((preferences) => ({ preferences, count: 1 })),
    seats,
    rule,
    seed: SEED,
  });

const shown = (election: RandomElection): string => JSON.stringify(election);

test(`${ROUNDS} close elections are counted as a second engine counts them, paper by paper`, () => {
  const random = seeded(seedOfRun('second engine'));
  let ties = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const election = randomElection(random);
    const result = count(election);
    const plain = plainCount(election.papers, election.candidates, election.seats, SEED);
    expect(result.quota, shown(election)).toBe(plain.quota);
    expect(
      result.elected.map(({ number, stage }) => `${number}@${stage}`),
      shown(election),
    ).toEqual(plain.elected);
    expect(
      result.excluded.map(({ number, stage }) => `${number}@${stage}`),
      shown(election),
    ).toEqual(plain.excluded);
    const totals = result.stages.map(({ votes }) => [0n, ...Object.values(votes).map((text) => BigInt(unitsOf(text)))]);
    expect(totals, shown(election)).toEqual(plain.stages);
    ties += result.ties.length;
  }
  expect(ties).toBeGreaterThan(ROUNDS / 4);
});

test('every vote is somewhere at every stage, and every seat is filled', () => {
  const random = seeded(seedOfRun('conserved'));
  for (let round = 0; round < 1_000; round += 1) {
    const election = randomElection(random, { candidates: 12, papers: 300 });
    const result = count(election);
    expect(CountResultSchema.safeParse(result).success, shown(election)).toBe(true);
    expect(result.elected.length, shown(election)).toBe(election.seats);
    expect(new Set(result.elected.map(({ number }) => number)).size).toBe(election.seats);
    let before = 0;
    for (const stage of result.stages) {
      const votes = Object.values(stage.votes).map(unitsOf);
      const gone = unitsOf(stage.nonTransferable);
      expect(
        votes.reduce((sum, one) => sum + one, gone),
        shown(election),
      ).toBe(result.valid * 100_000);
      expect(Math.min(...votes)).toBeGreaterThanOrEqual(0);
      expect(gone).toBeGreaterThanOrEqual(before);
      expect(unitsOf(stage.lost)).toBeLessThanOrEqual(gone);
      before = gone;
    }
  }
});

describe('nothing changes', () => {
  test('when the papers come in another order, in bundles or one by one, with or without a seed', () => {
    const random = seeded(seedOfRun('order'));
    for (let round = 0; round < 500; round += 1) {
      const election = randomElection(random);
      const bundles = new Map<string, { preferences: number[]; count: number }>();
      for (const preferences of election.papers) {
        const known = bundles.get(preferences.join());
        bundles.set(preferences.join(), { preferences, count: (known?.count ?? 0) + 1 });
      }
      const input = {
        candidates: names(election.candidates, 'Name'),
        seats: election.seats,
        rule: 'scottish-stv' as const,
      };
      const one = countPapers({ ...input, papers: election.papers.map((preferences) => ({ preferences, count: 1 })) });
      const other = countPapers({ ...input, papers: shuffled([...bundles.values()], random) });
      expect(JSON.stringify(other), shown(election)).toBe(JSON.stringify(one));
    }
  });

  test('when the candidates are called otherwise', () => {
    const random = seeded(seedOfRun('names'));
    for (let round = 0; round < 300; round += 1) {
      const election = randomElection(random);
      const papers = election.papers.map((preferences) => ({ preferences, count: 1 }));
      const input = { papers, seats: election.seats, rule: 'scottish-stv' as const };
      const one = countPapers({ ...input, candidates: names(election.candidates, 'Name') });
      const other = countPapers({ ...input, candidates: names(election.candidates, 'Zoë').reverse() });
      const figures = ({ elected, excluded, stages, ties }: CountResult) => ({
        elected: elected.map(({ number, stage }) => [number, stage]),
        excluded: excluded.map(({ number, stage }) => [number, stage]),
        stages: stages.map(({ votes, nonTransferable }) => [votes, nonTransferable]),
        ties: ties.map(({ chosen, lot, precedingStage }) => [chosen, lot, precedingStage]),
      });
      expect(figures(other)).toEqual(figures(one));
    }
  });
});

/** How often each mistake elects somebody else: a judge that never sees a difference would be no judge. */
describe('the papers tell a right count from', () => {
  const mistakes: Mistake[] = [
    'lastParcel',
    'rounding',
    'givesToElected',
    'severalOut',
    'transfersOn',
    'roundedUpQuota',
    'newestTieFirst',
  ];
  test.each(mistakes)('%s', (mistake) => {
    const random = seeded(20_260_301);
    let different = 0;
    for (let round = 0; round < 4_000 && different < 3; round += 1) {
      const election = randomElection(random);
      const right = count(election).elected.map(({ number, stage }) => `${number}@${stage}`);
      const wrong = plainCount(election.papers, election.candidates, election.seats, SEED, mistake);
      const isOther = mistake === 'rounding' ? differs(election, mistake) : String(wrong.elected) !== String(right);
      if (isOther) different += 1;
    }
    expect(different).toBe(3);
  });

  /** Who is elected seldom hangs on the fifth decimal; the totals do. */
  function differs(election: RandomElection, mistake: Mistake): boolean {
    const right = count(election).stages.map(({ votes }) => Object.values(votes).map((text) => BigInt(unitsOf(text))));
    const wrong = plainCount(election.papers, election.candidates, election.seats, SEED, mistake).stages;
    return String(right) !== String(wrong.map((votes) => votes.slice(1)));
  }
});

test('most votes: one vote for each candidate marked, as many as there are seats', () => {
  const random = seeded(seedOfRun('most votes'));
  for (let round = 0; round < 500; round += 1) {
    const election = randomElection(random);
    const result = count(election, 'fptp');
    const votes = new Array<number>(election.candidates + 1).fill(0);
    for (const paper of election.papers) for (const number of paper.slice(0, election.seats)) votes[number]! += 1;
    expect(Object.values(result.stages[0]!.votes).map(Number)).toEqual(votes.slice(1));
    expect(result.elected.length).toBe(election.seats);
    const least = Math.min(...result.elected.map(({ number }) => votes[number]!));
    const left = votes.slice(1).filter((_, index) => !result.elected.some(({ number }) => number === index + 1));
    expect(Math.max(-1, ...left)).toBeLessThanOrEqual(least);
    expect(result.ties.length === 1).toBe(left.includes(least));
  }
});
