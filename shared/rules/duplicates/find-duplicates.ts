// Finds who may be on the list twice. It proposes; nothing is merged. Names alone never suffice: something else that
// belongs to one person (a day of birth, a payroll number, a telephone…) or to their home must agree with them.

import { BIRTH } from './birth-dates.ts';
import { Blocks } from './blocks.ts';
import { CODE } from './codes.ts';
import type { ComparedPerson, DuplicatePair, LetOthersIn } from './compared-person.ts';
import { type Comparison, comparePrepared } from './comparison.ts';
import { HOME } from './homes.ts';
import { reasonsOf, SHARED_BY_MANY, throughReason } from './reasons.ts';
import { type Prepared, type Roll, readRoll } from './roll.ts';
import { settle } from './settling.ts';
import { sortInTurns } from './sort-in-turns.ts';
import { type Candidate, learn, ofOthers, ofSamePerson, USUALLY } from './weighing.ts';

export interface SearchOptions {
  /** The least score of a pair that is proposed, 0 to 1. */
  minimum?: number;
  /** Pairs that a person has said are two people: they are never proposed. */
  isApart?: (a: string, b: string) => boolean;
  /** How far it is: reading is the first half, comparing the second. */
  onProgress?: (done: number, total: number) => void;
  /** Called often: lets other work in and stops by throwing. */
  turn?: LetOthersIn;
}

/** As likely as not: below this, a pair is a guess. */
export const MINIMUM_SCORE = 0.5;

/** Names alone never suffice, nor what very many share: something else must agree. */
function isMoreThanNames({ birth, home, email, phone, payroll, isSameNumber, chanceOfNumber }: Comparison): boolean {
  if (isSameNumber && chanceOfNumber < SHARED_BY_MANY) return true;
  const isNear = home.level !== HOME.unknown && home.level !== HOME.different;
  return [
    { is: birth.level === BIRTH.same || birth.level === BIRTH.close, chance: birth.chance },
    { is: isNear, chance: home.chance },
    ...[email, phone, payroll].map(({ level, chance }) => ({
      is: level === CODE.same || level === CODE.close,
      chance,
    })),
  ].some(({ is, chance }) => is && chance < SHARED_BY_MANY);
}

const NOT_WORTH_KEEPING = 0.000_1;
const PAIRS_BETWEEN_TURNS = 256;

/** The pairs that are likely one person, the likeliest first. Two records with one id count as one. */
export async function findDuplicates(
  people: Iterable<ComparedPerson>,
  options: SearchOptions = {},
): Promise<DuplicatePair[]> {
  const { minimum = MINIMUM_SCORE, isApart, onProgress, turn } = options;
  // Of a list that is made while it is read nobody knows the end.
  const expected = Array.isArray(people) ? people.length : undefined;
  const roll = await readRoll(people, turn, (done) => onProgress?.(done, 2 * (expected ?? 2 * done)));
  const count = roll.people.length;
  const total = 2 * count;
  const blocks = await Blocks.make(roll.people, turn);
  onProgress?.(count, total);
  const candidates = await compareAll(roll, blocks, isApart, turn, (done) => onProgress?.(count + done, total));
  const learning = learn(candidates, count);
  let step = learning.next();
  for (let at = 1; !step.done; at += 1) {
    if (at % PAIRS_BETWEEN_TURNS === 0) await turn?.();
    step = learning.next();
  }
  const learned = step.value;
  const pairs: DuplicatePair[] = [];
  const areApart = (a: number, b: number): boolean =>
    isApart?.(roll.people[a]!.person.id, roll.people[b]!.person.id) ?? false;
  for (const { a, b, found, score, through } of await settle(roll, candidates, learned, areApart, turn)) {
    if (score < minimum || (through === null && !isMoreThanNames(found))) continue;
    const [one, other] = [roll.people[a]!, roll.people[b]!];
    const reasons = reasonsOf(one, other, found);
    if (through !== null) reasons.push(throughReason(roll.people[through]!));
    pairs.push({ a: one.person, b: other.person, score, reasons });
    if (pairs.length % 64 === 0) await turn?.();
  }
  const sorted = await sortInTurns(pairs, (a, b) => b.score - a.score, turn);
  onProgress?.(total, total);
  return sorted;
}

async function compareAll(
  roll: Roll,
  blocks: Blocks,
  isApart: SearchOptions['isApart'],
  turn: LetOthersIn | undefined,
  onCompared: (done: number) => void,
): Promise<Candidate[]> {
  const { people } = roll;
  const kept: Candidate[] = [];
  let compared = 0;
  for (const [a, one] of people.entries()) {
    for (const b of blocks.candidatesOf(a)) {
      compared += 1;
      if (compared % PAIRS_BETWEEN_TURNS === 0) await turn?.();
      const other = people[b] as Prepared;
      const found = comparePrepared(one, other, roll);
      if (found === undefined) continue;
      const others = ofOthers(found, people.length);
      if (ofSamePerson(found, USUALLY) < NOT_WORTH_KEEPING * others) continue;
      if (!isApart?.(one.person.id, other.person.id)) kept.push({ a, b, found, others });
    }
    if (a % 500 === 0) {
      onCompared(a);
      await turn?.();
    }
  }
  return kept;
}
