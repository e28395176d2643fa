// Two people set beside each other: the level of agreement of each field, and how likely that agreement would be between
// two people who have nothing to do with each other, given how common the very values are.

import { BIRTH, type BirthLevel, compareBirthDates } from './birth-dates.ts';
import { CODE, type Code, type CodeLevel, sharedCode, slippedCodes } from './codes.ts';
import { compareEmails, EMAIL, type EmailLevel } from './emails.ts';
import { compareHomes, HOME, type HomeLevel } from './homes.ts';
import { FAMILY_SPREAD, GIVEN_SPREAD, SWAPPED, UNRELATED } from './likelihoods.ts';
import { compareFamily, compareGiven, NAME, type NameForm, type NameLevel } from './names.ts';
import type { Prepared, Roll } from './roll.ts';

/** What is found, and how likely it is among the unrelated (`chance`). */
export interface Found<Level extends number> {
  level: Level;
  chance: number;
}

export interface Comparison {
  given: Found<NameLevel>;
  family: Found<NameLevel>;
  /** First and family name were set crosswise. */
  isSwapped: boolean;
  birth: Found<BirthLevel>;
  home: Found<HomeLevel>;
  email: Found<EmailLevel>;
  phone: Found<CodeLevel>;
  payroll: Found<CodeLevel>;
  /** A membership number of one is a number of the other; 1 when it is not. */
  isSameNumber: boolean;
  chanceOfNumber: number;
  /** One is said to be Junior and the other Senior; or one of them is said to be either. */
  generations: 'alike' | 'unsaid' | 'apart';
}

const certain = <Level extends number>(level: Level): Found<Level> => ({ level, chance: 1 });

/**
 * A slip makes one of many misspellings; and a misspelling is as common at least as the name is that it comes of.
 * `chances` of either value by itself.
 */
const chanceOfClose = (one: number, other: number, spread: number): number =>
  Math.max(Math.min(one, other), Math.max(one, other) * 0.12 * spread);

function foundGiven(a: NameForm | null, b: NameForm | null, isFamilyToo: boolean): Found<NameLevel> {
  const level = compareGiven(a, b);
  if (level === NAME.unknown || level === NAME.different) return certain(level);
  if (level === NAME.initial) return { level, chance: UNRELATED.initial };
  const [one, other] = [chanceAs(a!, isFamilyToo), chanceAs(b!, isFamilyToo)];
  if (level === NAME.close) return { level, chance: chanceOfClose(one, other, GIVEN_SPREAD[level]!) };
  return { level, chance: Math.max(one, other, level === NAME.part ? UNRELATED.partOfName : 0) };
}

const chanceAs = (name: NameForm, isFamilyToo: boolean): number =>
  isFamilyToo ? Math.max(name.chanceAsGiven, name.chanceAsFamily) : name.chanceAsGiven;

function foundFamily(a: NameForm | null, b: NameForm | null): Found<NameLevel> {
  const level = compareFamily(a, b);
  if (level === NAME.unknown || level === NAME.different) return certain(level);
  if (level === NAME.initial) return { level, chance: UNRELATED.initial };
  const [one, other] = [a!.chanceAsFamily, b!.chanceAsFamily];
  if (level === NAME.close) return { level, chance: chanceOfClose(one, other, FAMILY_SPREAD[level]!) };
  return { level, chance: Math.max(one, other, level === NAME.part ? UNRELATED.partOfName : 0) };
}

/** Given names and the name somebody is known as: the best of them. */
function bestGiven(a: Prepared, b: Prepared): Found<NameLevel> {
  let best = foundGiven(a.given, b.given, false);
  if ((a.knownAs === null && b.knownAs === null) || best.level === NAME.same) return best;
  for (const one of [a.given, a.knownAs]) {
    for (const other of [b.given, b.knownAs]) {
      if (one === null || other === null) continue;
      const found = foundGiven(one, other, false);
      if (best.level === NAME.unknown || found.level < best.level) best = found;
    }
  }
  return best;
}

const agrees = (level: NameLevel): boolean => level === NAME.same || level === NAME.close || level === NAME.part;

const familyLikeness = (name: NameForm): number => name.chanceAsFamily / name.chanceAsGiven;

/** Whether most who have it have it for their first name. */
const isGivenName = (name: NameForm): boolean => name.countAsGiven > 2 * name.count;

/**
 * Of which of the two the fields were changed round: whether the first name of `a` is rather a family's. What alone
 * agrees is taken for the family's name, which others share, unless it is plainly a first name.
 */
function isFamilyFirst({ given, family }: Prepared, first: Found<NameLevel>, last: Found<NameLevel>): boolean {
  if (!agrees(last.level)) return !isGivenName(given!);
  if (!agrees(first.level)) return isGivenName(family!);
  return familyLikeness(given!) > familyLikeness(family!);
}

function compareNames(a: Prepared, b: Prepared): Pick<Comparison, 'given' | 'family' | 'isSwapped'> {
  const given = bestGiven(a, b);
  const family = foundFamily(a.family, b.family);
  const straight = { given, family, isSwapped: false };
  if (given.level === NAME.same || family.level === NAME.same) return straight;
  const crossGiven = foundGiven(a.given, b.family, true);
  const crossFamily = foundGiven(a.family, b.given, true);
  const worth = (found: Found<NameLevel>): number =>
    agrees(found.level)
      ? Math.log(1 / found.chance) - (found.level === NAME.close ? 6 : 1)
      : found.level === NAME.different
        ? -3
        : 0;
  const gained = worth(crossGiven) + worth(crossFamily) + Math.log(SWAPPED) - worth(given) - worth(family);
  if (gained <= 0 || !(agrees(crossGiven.level) || agrees(crossFamily.level))) return straight;
  const isFirstFamily = isFamilyFirst(a, crossGiven, crossFamily);
  return isFirstFamily
    ? { given: crossFamily, family: crossGiven, isSwapped: true }
    : { given: crossGiven, family: crossFamily, isSwapped: true };
}

function foundBirth(a: Prepared, b: Prepared, { chanceOfCloseBirth, chanceOfPartOfBirth }: Roll): Found<BirthLevel> {
  const level = compareBirthDates(a.birth, b.birth);
  if (level === BIRTH.same) return { level, chance: Math.max(a.birth!.chance, b.birth!.chance) };
  if (level === BIRTH.close) return { level, chance: chanceOfCloseBirth };
  if (level === BIRTH.part) return { level, chance: chanceOfPartOfBirth };
  return certain(level);
}

function foundHome(a: Prepared, b: Prepared): Found<HomeLevel> {
  const level = compareHomes(a, b);
  if (level === HOME.same) return { level, chance: Math.max(a.address!.chance, b.address!.chance) };
  if (level === HOME.street) {
    return { level, chance: Math.max(a.address!.chance, b.address!.chance, UNRELATED.home.street) };
  }
  if (level === HOME.postcode || level === HOME.postcodeAlone)
    return { level, chance: Math.max(a.postcode!.chance, b.postcode!.chance) };
  if (level === HOME.area) return { level, chance: Math.max(a.postcode!.chanceOfArea, b.postcode!.chanceOfArea) };
  return certain(level);
}

function foundEmail(a: Prepared, b: Prepared): Found<EmailLevel> {
  const level = compareEmails(a.email, b.email);
  if (level === EMAIL.same) return { level, chance: a.email!.chance };
  if (level === EMAIL.close) return { level, chance: UNRELATED.email.close };
  return certain(level);
}

function foundCode(
  a: readonly Code[],
  b: readonly Code[],
  shared: Code | undefined,
  chanceOfSlip: number,
): Found<CodeLevel> {
  if (a.length === 0 || b.length === 0) return certain(CODE.unknown);
  const ways = a.length * b.length;
  if (shared) return { level: CODE.same, chance: Math.min(1, shared.chance * ways) };
  return slippedCodes(a, b) ? { level: CODE.close, chance: Math.min(1, chanceOfSlip * ways) } : certain(CODE.different);
}

/** Compares two people of one roll; undefined, quickly, when too little of them agrees to go on. */
export function comparePrepared(a: Prepared, b: Prepared, roll: Roll): Comparison | undefined {
  const number = sharedCode(a.numbers, b.numbers);
  const payroll = sharedCode(a.payroll, b.payroll);
  const phone = sharedCode(a.phones, b.phones);
  const isPersonal = number !== undefined || payroll !== undefined || phone !== undefined;
  const birth = foundBirth(a, b, roll);
  const names = compareNames(a, b);
  if (!isPersonal && (a.email === null || a.email !== b.email)) {
    const isNamed = names.given.level !== NAME.unknown && names.family.level !== NAME.unknown;
    const agreeing =
      Number(agrees(names.given.level) || names.given.level === NAME.initial) + Number(agrees(names.family.level));
    const isBornAlike = birth.level === BIRTH.same || birth.level === BIRTH.close;
    if (agreeing === 0 && !isBornAlike) return undefined;
    if (isNamed && agreeing === (isBornAlike ? 0 : 1) && birth.level !== BIRTH.unknown) return undefined;
  }
  return {
    given: names.given,
    family: names.family,
    isSwapped: names.isSwapped,
    birth,
    phone: foundCode(a.phones, b.phones, phone, roll.chanceOfPhoneSlip),
    payroll: foundCode(a.payroll, b.payroll, payroll, roll.chanceOfPayrollSlip),
    email: foundEmail(a, b),
    home: foundHome(a, b),
    isSameNumber: number !== undefined,
    chanceOfNumber: number?.chance ?? 1,
    generations:
      a.generation === b.generation ? 'alike' : a.generation === 0 || b.generation === 0 ? 'unsaid' : 'apart',
  };
}
