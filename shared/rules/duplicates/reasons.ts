// Why two records are proposed as one person, in plain English, and what differs; what says most comes first.

import { MONTHS } from '../day-words.ts';
import { BIRTH, isDayAndMonthTurned } from './birth-dates.ts';
import { CODE, sharedCode, slippedCodes } from './codes.ts';
import type { ComparedPerson } from './compared-person.ts';
import type { Comparison } from './comparison.ts';
import { EMAIL } from './emails.ts';
import { HOME } from './homes.ts';
import { NAME, type NameForm } from './names.ts';
import type { Prepared } from './roll.ts';
import { isTurnedRound } from './text-distance.ts';

/** What is so likely to be shared by chance is no reason. */
export const SHARED_BY_MANY = 0.3;

interface Reason {
  text: string;
  /** How unlikely it is by chance: reasons are put in that order. */
  chance: number;
}

const fullName = ({ firstName, lastName }: ComparedPerson): string => `${firstName} ${lastName}`.trim();

function dayInWords(text: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? `${Number(parts[3])} ${MONTHS[Number(parts[2]) - 1]} ${parts[1]}` : text;
}

function nameReasons(a: Prepared, b: Prepared, { given, family, isSwapped }: Comparison): Reason[] {
  const [one, other] = [fullName(a.person), fullName(b.person)];
  const chance = given.chance * family.chance;
  if (isSwapped) return [{ text: `First and last name changed round: ${one}, ${other}`, chance }];
  if (given.level === NAME.same && family.level === NAME.same) return [{ text: `Same name (${one})`, chance }];
  const reasons: Reason[] = [];
  const between = (first: NameForm, second: NameForm): string => `${first.words.join(' ')}, ${second.words.join(' ')}`;
  if (family.level === NAME.same)
    reasons.push({ text: `Same last name (${a.person.lastName})`, chance: family.chance });
  if (given.level === NAME.same)
    reasons.push({ text: `Same first name (${a.person.firstName})`, chance: given.chance });
  if (family.level === NAME.close) {
    reasons.push({ text: `Last names spelt nearly alike: ${between(a.family!, b.family!)}`, chance: family.chance });
  }
  if (family.level === NAME.part) {
    reasons.push({
      text: `One last name is part of the other: ${between(a.family!, b.family!)}`,
      chance: family.chance,
    });
  }
  const firstNames = `${a.person.firstName}, ${b.person.firstName}`;
  if (given.level === NAME.close)
    reasons.push({ text: `First names spelt nearly alike: ${firstNames}`, chance: given.chance });
  if (given.level === NAME.part)
    reasons.push({ text: `First names that one person may go by: ${firstNames}`, chance: given.chance });
  if (given.level === NAME.initial) reasons.push({ text: `Same initial: ${firstNames}`, chance: given.chance });
  return reasons;
}

function birthReason(a: Prepared, b: Prepared, { birth }: Comparison): string | undefined {
  if (birth.level === BIRTH.same) return `Same date of birth (${dayInWords(a.person.birthDate)})`;
  const both = `${dayInWords(a.person.birthDate)}, ${dayInWords(b.person.birthDate)}`;
  if (birth.level === BIRTH.part) return `Dates of birth that partly agree: ${both}`;
  if (birth.level !== BIRTH.close) return undefined;
  const turned = a.birth!.digits.some((one) => b.birth!.digits.some((other) => isDayAndMonthTurned(one, other)));
  return turned ? `Day and month of birth changed round: ${both}` : `Dates of birth a digit apart: ${both}`;
}

function homeReason(a: Prepared, b: Prepared, { home }: Comparison): string | undefined {
  if (home.level === HOME.same) return a.address === b.address ? 'Same address' : 'Nearly the same address';
  if (home.level === HOME.street) return 'Much the same address';
  if (home.level === HOME.postcode || home.level === HOME.postcodeAlone)
    return `Same postcode (${a.person.postcode.trim()})`;
  return undefined;
}

function payrollReason(a: Prepared, b: Prepared): string | undefined {
  const shared = sharedCode(a.payroll, b.payroll);
  if (shared) return `Same payroll number (${shared.text})`;
  const slipped = slippedCodes(a.payroll, b.payroll);
  if (!slipped) return undefined;
  const [first, second] = slipped;
  const both = `${first.text}, ${second.text}`;
  return isTurnedRound(first.text, second.text)
    ? `Payroll numbers differ in two digits changed round: ${both}`
    : `Payroll numbers a digit apart: ${both}`;
}

/** The reasons of a pair that is proposed. */
export function reasonsOf(a: Prepared, b: Prepared, found: Comparison): string[] {
  const reasons = nameReasons(a, b, found);
  const add = (text: string | undefined, chance: number): void => {
    if (text !== undefined) reasons.push({ text, chance });
  };
  if (found.isSameNumber) {
    add(`Same membership number (${sharedCode(a.numbers, b.numbers)!.text})`, found.chanceOfNumber);
  }
  add(birthReason(a, b, found), found.birth.chance);
  add(homeReason(a, b, found), found.home.chance);
  add(payrollReason(a, b), found.payroll.chance);
  if (found.email.level === EMAIL.same) add(`Same e-mail address (${a.person.email.trim()})`, found.email.chance);
  if (found.email.level === EMAIL.close) {
    add(`E-mail addresses nearly alike: ${a.person.email.trim()}, ${b.person.email.trim()}`, found.email.chance);
  }
  if (found.phone.level === CODE.same) add('Same telephone number', found.phone.chance);
  if (found.phone.level === CODE.close) add('Telephone numbers a digit apart', found.phone.chance);
  return reasons
    .filter(({ chance }) => chance < SHARED_BY_MANY)
    .sort((first, second) => first.chance - second.chance)
    .map(({ text }) => text);
}

/** Of two who are both surely a third. */
export function throughReason({ person }: Prepared): string {
  const name = fullName(person);
  return `Each is much like another on the list: ${person.number === null ? name : `${name}, ${person.number}`.trim()}`;
}
