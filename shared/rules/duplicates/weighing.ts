// From what is found between two records to how likely they are one person: one person's likelihood against those of
// everything else that the two may be.

import { BIRTH } from './birth-dates.ts';
import { CODE } from './codes.ts';
import type { Comparison, Found } from './comparison.ts';
import { EMAIL } from './emails.ts';
import { HOME } from './homes.ts';
import {
  DUPLICATES_PER_PERSON,
  FAMILY_SPREAD,
  FEWEST_PEOPLE,
  FIELDS,
  GIVEN_SPREAD,
  KIN,
  type Kin,
  LEAST,
  MOST,
  type SamePerson,
  SWAPPED,
  USUAL_SAME_PERSON,
} from './likelihoods.ts';

/** A pair that may be one person, by the places of the two on the roll: `a` before `b`. */
export interface Candidate {
  a: number;
  b: number;
  found: Comparison;
  /** How likely it is that the two are not one person, for each person on the list. */
  others: number;
}

/** What a list's duplicates look like, and how many there are for each person. */
export interface Learned {
  same: SamePerson;
  perPerson: number;
}

export const USUALLY: Learned = { same: USUAL_SAME_PERSON, perPerson: DUPLICATES_PER_PERSON };

/** Of people who are the same, and of namesakes; hardly ever of others. */
const SAME_NUMBER = 0.3;
const GENERATION = { alike: 1, unsaid: 0.4, apart: 0.02 } as const;

function chanceOfNames(comparison: Comparison): number {
  return comparison.given.chance * comparison.family.chance;
}

function ofKin(kin: Kin, found: Comparison, rest: number): number {
  const { given, family, birth, home, email, phone, payroll } = found;
  let likely = kin.perPerson * rest * kin.payroll[payroll.level]! * payroll.chance;
  likely *= kin.isNamesake
    ? kin.given[given.level]! * GIVEN_SPREAD[given.level]!
    : kin.given[given.level]! * given.chance;
  likely *= kin.family ? kin.family[family.level]! * FAMILY_SPREAD[family.level]! : family.chance;
  likely *= among(kin.birth, birth, birth.level <= BIRTH.part);
  likely *= among(kin.home, home, home.level !== HOME.different);
  likely *= among(kin.email, email, email.level <= EMAIL.close);
  likely *= among(kin.phone, phone, phone.level <= CODE.close);
  return likely;
}

/** Kin may share a value for being kin, or by chance as anybody: an e-mail address that all of an office has. */
function among(levels: readonly number[] | null, { level, chance }: Found<number>, isAlike: boolean): number {
  if (levels === null) return chance;
  const likely = levels[level]!;
  return isAlike && level !== 0 ? likely + (1 - likely) * chance : likely;
}

/** How many pairs that are not one person would look like this, for each person on the list. */
export function ofOthers(found: Comparison, people: number): number {
  const number = found.isSameNumber ? found.chanceOfNumber : 1;
  const swapped = found.isSwapped ? SWAPPED : 1;
  const { birth, home, email, phone, payroll } = found;
  let sum = (Math.max(people, FEWEST_PEOPLE) / 2) * number * chanceOfNames(found);
  sum *= birth.chance * home.chance * email.chance * phone.chance * payroll.chance;
  for (const kin of KIN) sum += ofKin(kin, found, number * swapped);
  return sum;
}

/** How many pairs of one person's records would look like this, for each person on the list. */
export function ofSamePerson(found: Comparison, { same, perPerson }: Learned): number {
  let likely = perPerson * (found.isSwapped ? SWAPPED : 1) * (found.isSameNumber ? SAME_NUMBER : 1);
  likely *= GIVEN_SPREAD[found.given.level]! * FAMILY_SPREAD[found.family.level]! * GENERATION[found.generations];
  for (const field of FIELDS) likely *= same[field][found[field].level]!;
  return likely;
}

/** How much what is usual counts for beside a list's own pairs. */
const USUAL_PAIRS = 40;
const ROUNDS = 8;
const MOST_PER_PERSON = 1;
const FEWEST_PER_PERSON = 0.01;

/**
 * Learns from the pairs themselves, without being told which are right (expectation and maximisation), how a list's
 * duplicates differ and how many there are: a list without payroll numbers' errors trusts payroll numbers more.
 */
export function* learn(pairs: readonly Candidate[], people: number): Generator<undefined, Learned> {
  let learned = USUALLY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = {} as SamePerson;
    for (const field of FIELDS) {
      counts[field] = USUAL_SAME_PERSON[field].map((probability) => probability * USUAL_PAIRS);
    }
    let total = 0;
    for (const { found, others } of pairs) {
      const same = ofSamePerson(found, learned);
      const likely = same / (same + others);
      total += likely;
      for (const field of FIELDS) counts[field][found[field].level]! += likely;
      yield;
    }
    const perPerson = (total + DUPLICATES_PER_PERSON * USUAL_PAIRS) / (people + USUAL_PAIRS);
    learned = {
      same: toProbabilities(counts),
      perPerson: Math.min(MOST_PER_PERSON, Math.max(FEWEST_PER_PERSON, perPerson)),
    };
  }
  return learned;
}

function toProbabilities(counts: SamePerson): SamePerson {
  const same = {} as SamePerson;
  for (const field of FIELDS) {
    const known = counts[field].slice(1);
    const total = known.reduce((sum, count) => sum + count, 0);
    same[field] = [
      1,
      ...known.map((count, at) => Math.min(MOST[field]?.[at + 1] ?? 1, Math.max(LEAST, count / total))),
    ];
  }
  return same;
}
