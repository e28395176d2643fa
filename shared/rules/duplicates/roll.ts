// Everybody on the list as they are compared: each field read once, and each value known with how many share it.

import { fold } from '../fold.ts';
import { type BirthDate, birthDate, chancesOfLikeBirths } from './birth-dates.ts';
import { type Code, chanceOfSlip, code, numberKey, phoneKeys } from './codes.ts';
import { COMMON_FAMILY_NAMES, COMMON_GIVEN_NAMES, RARE_FAMILY_NAME, RARE_GIVEN_NAME } from './common-names.ts';
import type { ComparedPerson, LetOthersIn } from './compared-person.ts';
import { type Email, email } from './emails.ts';
import { address, type Home, postcode, postcodeKey } from './homes.ts';
import { type NameForm, nameForm, nameParts } from './names.ts';
import { chanceOf, Tally } from './tally.ts';

export interface Prepared extends Home {
  person: ComparedPerson;
  given: NameForm | null;
  knownAs: NameForm | null;
  family: NameForm | null;
  generation: number;
  birth: BirthDate | null;
  email: Email | null;
  phones: readonly Code[];
  payroll: readonly Code[];
  numbers: readonly Code[];
}

export interface Roll {
  people: Prepared[];
  /** How likely a telephone or a payroll number of somebody else lies one slip away. */
  chanceOfPhoneSlip: number;
  chanceOfPayrollSlip: number;
  /** How likely somebody else's date of birth is close to a date, or agrees with it in part. */
  chanceOfCloseBirth: number;
  chanceOfPartOfBirth: number;
}

/** How many people what is usual counts for, beside the list's own counts. */
const WEIGHT = 100;
const BIRTHDAYS = 18_000;
const NEW_YEAR = /^(?:\d{4}-01-01|0?1\D0?1\D\d{4})$/;
const NO_BIRTHDAY = /(?:^|\D)(?:1900|0001|9999)(?:\D|$)/;

/** The first of January is often written for a day that nobody knows, and 1900 for the year. */
const usualBirthday = (text: string): number =>
  NO_BIRTHDAY.test(text) && NEW_YEAR.test(text) ? 0.05 : (NEW_YEAR.test(text) ? 8 : 1) / BIRTHDAYS;

/** Numbers of few digits fall together by chance, whoever gave them out; those given out are rarely spread evenly. */
const usualCode = (digits: number): number => Math.max(0.000_001, 3 / 10 ** digits);

class Reader {
  readonly names = new Tally(nameForm);
  readonly births = new Tally(birthDate);
  readonly emails = new Tally(email);
  readonly phones = new Tally(code);
  readonly payroll = new Tally(code);
  readonly numbers = new Tally(code);
  readonly addresses = new Tally(address);
  readonly postcodes = new Tally(postcode);
  readonly areas = new Map<string, number>();

  read(person: ComparedPerson): Prepared {
    const parts = nameParts(person.firstName, person.lastName);
    const given = this.name(parts.given);
    const known = this.name(fold(person.knownAs));
    const family = this.name(parts.family);
    if (given) this.names.of(given.words[0]!).countAsGiven += 1;
    if (known && known !== given) this.names.of(known.words[0]!).countAsGiven += 1;
    if (family) family.count += 1;
    return {
      person,
      given,
      knownAs: known === given ? null : known,
      family,
      generation: parts.generation,
      birth: person.birthDate.trim() === '' ? null : counted(this.births.of(person.birthDate.trim())),
      email: this.email(person.email),
      phones: codes(this.phones, phoneKeys(person.phone)),
      payroll: codes(this.payroll, person.payrollNumbers.map(numberKey)),
      numbers: codes(this.numbers, [person.number ?? '', ...person.otherNumbers].map(numberKey)),
      ...this.home(person),
    };
  }

  private name(folded: string): NameForm | null {
    return folded === '' ? null : this.names.of(folded);
  }

  private email(text: string): Email | null {
    const key = text.trim().toLowerCase();
    return key.includes('@') ? counted(this.emails.of(key)) : null;
  }

  private home(person: ComparedPerson): Home {
    const folded = fold(person.address);
    const found = folded === '' ? null : this.addresses.of(folded);
    const key = postcodeKey(person.postcode);
    const area = key === '' ? null : this.postcodes.of(key);
    if (area) {
      area.count += 1;
      this.areas.set(area.area, (this.areas.get(area.area) ?? 0) + 1);
    }
    return { address: found && found.text !== '' ? counted(found) : null, postcode: area };
  }

  /** Once everybody is counted: how likely each value is by chance. */
  async weigh(people: number, turn: LetOthersIn | undefined): Promise<void> {
    const each = async <T>(values: Iterable<T>, weigh: (value: T) => void): Promise<void> => {
      let done = 0;
      for (const value of values) {
        weigh(value);
        done += 1;
        if (done % 256 === 0) await turn?.();
      }
    };
    await each(this.names.all(), (name) => {
      const first = name.words[0]!;
      const head = first === name.text ? name : this.names.of(first);
      const asGiven = COMMON_GIVEN_NAMES.get(first) ?? RARE_GIVEN_NAME;
      const asFamily = COMMON_FAMILY_NAMES.get(name.text) ?? RARE_FAMILY_NAME;
      name.chanceAsGiven = chanceOf(head.countAsGiven, people, asGiven, WEIGHT);
      name.chanceAsFamily = chanceOf(name.count, people, asFamily, WEIGHT);
    });
    await each(this.births.all(), (one) => {
      const usual = usualBirthday(one.text);
      one.chance = Math.max(usual, chanceOf(one.count, people, usual, WEIGHT));
    });
    await each(this.emails.all(), (one) => {
      one.chance = chanceOf(one.count, people, 0.000_02, WEIGHT);
    });
    for (const tally of [this.phones, this.payroll, this.numbers]) {
      await each(tally.all(), (one) => {
        const usual = usualCode(one.text.length);
        one.chance = Math.max(usual / 3, chanceOf(one.count, people, usual, WEIGHT));
      });
    }
    await each(this.addresses.all(), (one) => {
      one.chance = chanceOf(one.count, people, 0.000_3, WEIGHT);
    });
    await each(this.postcodes.all(), (one) => {
      one.chance = chanceOf(one.count, people, 0.001, WEIGHT);
      one.chanceOfArea = chanceOf(this.areas.get(one.area) ?? 0, people, 0.05, WEIGHT);
    });
  }
}

function counted<T extends { count: number }>(value: T): T {
  value.count += 1;
  return value;
}

const codes = (tally: Tally<Code>, keys: readonly string[]): readonly Code[] =>
  keys.length === 0 ? NO_CODES : [...new Set(keys)].filter((key) => key !== '').map((key) => counted(tally.of(key)));
const NO_CODES: readonly Code[] = [];

/** Reads everybody. Two records of one id are one: the first is read. */
export async function readRoll(
  people: Iterable<ComparedPerson>,
  turn: LetOthersIn | undefined,
  onRead: (done: number) => void,
): Promise<Roll> {
  const reader = new Reader();
  const read: Prepared[] = [];
  const ids = new Set<string>();
  for (const person of people) {
    if (ids.has(person.id)) continue;
    ids.add(person.id);
    read.push(reader.read(person));
    if (read.length % 64 === 0) await turn?.();
    if (read.length % 1_000 === 0) onRead(read.length);
  }
  await reader.weigh(read.length, turn);
  const slips = (tally: Tally<Code>): number =>
    chanceOfSlip([...tally.all()], (text) => tally.countOf(text), read.length);
  const chanceOfPhoneSlip = slips(reader.phones);
  await turn?.();
  const chanceOfPayrollSlip = slips(reader.payroll);
  await turn?.();
  const births = chancesOfLikeBirths(read.flatMap(({ birth }) => birth ?? []));
  return {
    people: read,
    chanceOfPhoneSlip,
    chanceOfPayrollSlip,
    chanceOfCloseBirth: births.close,
    chanceOfPartOfBirth: births.part,
  };
}
