// Lists of people some of whom stand on them more than once, made from a seed, with which pairs are true: what the search
// for duplicates is measured by. Modelled on Febrl's generator, and on branches: households, twins, a father and a son
// of one name, common names, people who moved, married, changed their job or go by a short name.

import type { ComparedPerson, DuplicatePair } from '../../shared/rules/duplicates/compared-person.ts';
import { type Country, type Details, PeopleMaker } from './people-maker.ts';
import { seeded } from './seeded.ts';
import { chanceOf } from './slips.ts';

export const FIELDS = ['birthDate', 'email', 'phone', 'address', 'postcode', 'payrollNumbers'] as const;
export type AvailableField = (typeof FIELDS)[number];

export interface PeopleTwiceOptions {
  seed: number;
  /** How many different people. */
  people: number;
  /** How many records more: copies with something changed. */
  copies: number;
  /** At most so many copies of one person. */
  copiesEach?: number;
  /** At most so many changes in a copy; at least one. */
  changes?: number;
  country?: Country;
  /** The fields that the list has beside names; all of them unless said. */
  fields?: readonly AvailableField[];
}

export interface PeopleTwice {
  people: ComparedPerson[];
  /** The true pairs, by `pairKey`. */
  truth: Set<string>;
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Of what was proposed, how much is right; of what is right, how much was proposed. */
export function measured(
  found: readonly DuplicatePair[],
  truth: ReadonlySet<string>,
): { precision: number; recall: number } {
  const right = found.filter(({ a, b }) => truth.has(pairKey(a.id, b.id))).length;
  return {
    precision: found.length === 0 ? 1 : right / found.length,
    recall: truth.size === 0 ? 1 : right / truth.size,
  };
}

export function makePeopleTwice(options: PeopleTwiceOptions): PeopleTwice {
  const { copiesEach = 1, changes = 3, country = 'uk', fields = FIELDS } = options;
  const chance = chanceOf(seeded(options.seed));
  const maker = new PeopleMaker(chance, country);
  const originals = maker.originals(options.people);
  const records: { details: Details; of: number }[] = originals.map((details, of) => ({ details, of }));
  const copied = new Map<number, number>();
  while (records.length < options.people + options.copies) {
    const of = chance.upTo(originals.length);
    const already = copied.get(of) ?? 0;
    if (already >= copiesEach) continue;
    // A person who stands on the list twice may well stand on it three times.
    const more = 1 + chance.upTo(copiesEach - already);
    copied.set(of, already + more);
    for (let copy = 0; copy < more; copy += 1) {
      records.push({ details: maker.changed(originals[of]!, 1 + chance.upTo(changes)), of });
    }
  }
  for (let at = records.length - 1; at > 0; at -= 1) {
    const other = chance.upTo(at + 1);
    [records[at], records[other]] = [records[other]!, records[at]!];
  }
  const truth = new Set<string>();
  const idsOf = new Map<number, string[]>();
  const people = records.map(({ details, of }, at) => {
    const id = String(at + 1);
    const others = idsOf.get(of) ?? [];
    for (const other of others) truth.add(pairKey(other, id));
    idsOf.set(of, [...others, id]);
    return asCompared(id, details, fields);
  });
  return { people, truth };
}

function asCompared(id: string, details: Details, fields: readonly AvailableField[]): ComparedPerson {
  const { home } = details;
  const has = (field: AvailableField): boolean => fields.includes(field);
  return {
    id,
    number: id,
    otherNumbers: [],
    firstName: details.given,
    lastName: details.family,
    knownAs: '',
    birthDate: has('birthDate') ? details.birth : '',
    email: has('email') ? details.email : '',
    phone: has('phone') ? details.phone : '',
    address: has('address') ? [`${home.house} ${home.street}`.trim(), home.town].filter(Boolean).join(', ') : '',
    postcode: has('postcode') ? home.postcode : '',
    payrollNumbers: has('payrollNumbers') && details.payroll !== '' ? [details.payroll] : [],
  };
}
