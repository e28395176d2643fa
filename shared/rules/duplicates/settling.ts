// What pairs say about each other. One record cannot be two people: where it is like a twin and a twin, or a father and
// a son, who are plainly two, what speaks for the one speaks against the other. And two records that are both surely a
// third are each other, however much was changed in both.

import type { LetOthersIn } from './compared-person.ts';
import { comparePrepared } from './comparison.ts';
import type { Roll } from './roll.ts';
import { type Candidate, type Learned, ofOthers, ofSamePerson } from './weighing.ts';

export interface Scored extends Candidate {
  score: number;
  /** The record, by its place on the roll, that both are surely one with, where only that makes them one. */
  through: number | null;
}

/** Pairs below are no rivals of any. */
const LEAST_RIVAL = 0.05;
/** Two are plainly two people when this likely, at most, to be one. */
const PLAINLY_APART = 0.02;
/** What surely holds two records together. */
const SURELY = 0.95;
/** Somebody who is like more people than this is like nobody in particular. */
const MOST_ALIKE = 40;
const PAIRS_BETWEEN_TURNS = 128;

class Alikes {
  readonly pairs: Scored[] = [];
  private readonly pairsOf = new Map<number, Scored[]>();
  private readonly byPeople = new Map<string, Scored>();

  add(pair: Scored): void {
    this.pairs.push(pair);
    this.byPeople.set(`${pair.a} ${pair.b}`, pair);
    for (const person of [pair.a, pair.b]) {
      const pairs = this.pairsOf.get(person);
      if (pairs) pairs.push(pair);
      else this.pairsOf.set(person, [pair]);
    }
  }

  of(a: number, b: number): Scored | undefined {
    return this.byPeople.get(a < b ? `${a} ${b}` : `${b} ${a}`);
  }

  /** Everybody who is like two or more, with their pairs. */
  *people(): Generator<[number, readonly Scored[]]> {
    for (const [person, pairs] of this.pairsOf) {
      if (pairs.length > 1 && pairs.length <= MOST_ALIKE) yield [person, pairs];
    }
  }
}

const otherOf = (pair: Candidate, person: number): number => (pair.a === person ? pair.b : pair.a);

/**
 * The score of each pair that is worth a look, when all pairs are looked at together.
 * @param isApart whether the two, by their places on the roll, have been said to be two people
 */
export async function settle(
  roll: Roll,
  candidates: readonly Candidate[],
  learned: Learned,
  isApart: (a: number, b: number) => boolean,
  turn: LetOthersIn | undefined,
): Promise<Scored[]> {
  const alikes = new Alikes();
  for (const [at, candidate] of candidates.entries()) {
    if (at % PAIRS_BETWEEN_TURNS === 0) await turn?.();
    const score = scoreOf(candidate, learned);
    if (score >= LEAST_RIVAL) alikes.add({ ...candidate, score, through: null });
  }
  await setRivalsApart(roll, alikes, learned, turn);
  await joinThrough(roll, alikes, learned, isApart, turn);
  return alikes.pairs;
}

function scoreOf({ found, others }: Pick<Candidate, 'found' | 'others'>, learned: Learned): number {
  const same = ofSamePerson(found, learned);
  return same / (same + others);
}

/** Compares two whom no pair holds. */
function compareAgain(roll: Roll, a: number, b: number, learned: Learned): Scored | undefined {
  const [first, second] = a < b ? [a, b] : [b, a];
  const found = comparePrepared(roll.people[first]!, roll.people[second]!, roll);
  if (!found) return undefined;
  const pair = { a: first, b: second, found, others: ofOthers(found, roll.people.length) };
  return { ...pair, score: scoreOf(pair, learned), through: null };
}

const MOST_ODDS = 1e9;
const oddsOf = (score: number): number => Math.min(MOST_ODDS, score / Math.max(1 - score, Number.EPSILON));

/**
 * How likely a pair is, beside a second pair that shares a record with it: either both are right, and then the two others
 * are one person as well, or only one of them is, or neither.
 */
function besideRival(pair: number, rival: number, others: number): number {
  const all = pair * rival * others;
  return (pair + all) / (1 + pair + rival + others + all);
}

async function setRivalsApart(
  roll: Roll,
  alikes: Alikes,
  learned: Learned,
  turn: LetOthersIn | undefined,
): Promise<void> {
  const settled = new Map<Scored, number>();
  for (const [person, pairs] of alikes.people()) {
    await turn?.();
    for (const [at, pair] of pairs.entries()) {
      for (const rival of pairs.slice(at + 1)) {
        const [a, b] = [otherOf(pair, person), otherOf(rival, person)];
        const between = (alikes.of(a, b) ?? compareAgain(roll, a, b, learned))?.score ?? 0;
        if (between >= 0.5) continue;
        const odds = oddsOf(between);
        for (const [one, other] of [
          [pair, rival],
          [rival, pair],
        ] as const) {
          const score = besideRival(oddsOf(one.score), oddsOf(other.score), odds);
          if (score < (settled.get(one) ?? one.score)) settled.set(one, score);
        }
      }
    }
  }
  for (const [pair, score] of settled) pair.score = score;
}

async function joinThrough(
  roll: Roll,
  alikes: Alikes,
  learned: Learned,
  isApart: (a: number, b: number) => boolean,
  turn: LetOthersIn | undefined,
): Promise<void> {
  const joined: Scored[] = [];
  for (const [person, pairs] of alikes.people()) {
    await turn?.();
    const sure = pairs.filter(({ score }) => score >= SURELY);
    for (const [at, pair] of sure.entries()) {
      for (const second of sure.slice(at + 1)) {
        const [a, b] = [otherOf(pair, person), otherOf(second, person)];
        const score = pair.score * second.score;
        const known = alikes.of(a, b);
        if (known ? known.score >= score : isApart(a, b)) continue;
        const between = known ?? compareAgain(roll, a, b, learned);
        if (between && between.score >= PLAINLY_APART) joined.push({ ...between, score, through: person });
      }
    }
  }
  for (const pair of joined) {
    const known = alikes.of(pair.a, pair.b);
    if (known === undefined) alikes.add(pair);
    else if (known.score < pair.score) Object.assign(known, { score: pair.score, through: pair.through });
  }
}
