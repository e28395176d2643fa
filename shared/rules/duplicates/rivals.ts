// One record cannot be two people: where it is like a twin and a twin, or a father and a son, who are plainly two, what
// speaks for the one speaks against the other.

import type { LetOthersIn } from './compared-person.ts';
import { comparePrepared } from './comparison.ts';
import type { Roll } from './roll.ts';
import { type Learned, ofOthers, ofSamePerson, type Weighed } from './weighing.ts';

/** A pair that may be one person, by the places of the two on the roll. */
export interface Candidate extends Weighed {
  a: number;
  b: number;
}

export interface Scored extends Candidate {
  score: number;
}

/** Pairs below are no rivals of any. */
const LEAST_RIVAL = 0.05;
/** Two are plainly two people when this likely, at most, to be one. */
const PLAINLY_APART = 0.02;
const PAIRS_BETWEEN_TURNS = 128;

/** The score of each pair that is worth a look, once those who cannot both be right have been set against each other. */
export async function settleRivals(
  roll: Roll,
  candidates: readonly Candidate[],
  learned: Learned,
  turn: LetOthersIn | undefined,
): Promise<Scored[]> {
  const scored: (Scored & { odds: number })[] = [];
  for (const [at, candidate] of candidates.entries()) {
    if (at % PAIRS_BETWEEN_TURNS === 0) await turn?.();
    const same = ofSamePerson(candidate.found, learned);
    const score = same / (same + candidate.others);
    if (score >= LEAST_RIVAL) scored.push({ ...candidate, score, odds: same / candidate.others });
  }
  const pairsOf = new Map<number, (Scored & { odds: number })[]>();
  for (const pair of scored) {
    for (const person of [pair.a, pair.b]) {
      const pairs = pairsOf.get(person);
      if (pairs) pairs.push(pair);
      else pairsOf.set(person, [pair]);
    }
  }
  const scores = new Map(scored.map((pair) => [`${pair.a} ${pair.b}`, pair.score]));
  const isApart = (a: number, b: number): boolean => {
    const known = scores.get(a < b ? `${a} ${b}` : `${b} ${a}`);
    if (known !== undefined) return false;
    const found = comparePrepared(roll.people[a]!, roll.people[b]!, roll);
    if (found === undefined) return true;
    const same = ofSamePerson(found, learned);
    return same < PLAINLY_APART * (same + ofOthers(found, roll.people.length));
  };
  for (const [person, pairs] of pairsOf) {
    await turn?.();
    if (pairs.length < 2 || pairs.length > MOST_RIVALS) continue;
    const otherOf = (pair: Candidate): number => (pair.a === person ? pair.b : pair.a);
    for (const pair of pairs) {
      let rivals = 0;
      for (const rival of pairs) {
        if (rival !== pair && isApart(otherOf(pair), otherOf(rival))) rivals = Math.max(rivals, rival.odds);
      }
      pair.score = Math.min(pair.score, pair.odds / (pair.odds + rivals + 1));
    }
  }
  return scored;
}

const MOST_RIVALS = 40;
