// The ways in which a person is written in a case's papers, as terms to redact.

import type { RedactTerm } from './redact.ts';

export interface PersonToRedact {
  firstName?: string | undefined;
  lastName?: string | undefined;
  /** Member number. */
  number?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

/**
 * First names and surnames that are everyday words: alone they are replaced only with a capital, or "will", "may" and
 * "brown" would go from every sentence.
 */
const EVERYDAY_WORDS = new Set(
  (
    'will may mark grace hope faith joy rose bill art frank grant jack rob sue pat dawn april june august summer autumn ' +
    'ray rich dean drew chase chance clay cliff dale don earl gene gay guy heath iris ivy lance lane max miles nick olive ' +
    'page penny reed robin ruby rusty sandy skip stone sunny ted violet wade ward basil bob buck daisy dot ginger hazel ' +
    'holly jasmine jewel lily melody pearl poppy robin sky star victor van young long short small little brown black ' +
    'white green grey gray king knight bishop pope price power rice fish wood woods hill bush field banks bell best ' +
    'bird bond case church cook cross day love man marsh moon park peace rose rush sharp shepherd smart snow steel ' +
    'street strong sweet swift train walker waters west wise wolf worth worker steward branch law laws post read bull ' +
    'do so to an in on no he she her his me my or we us li'
  ).split(' '),
);

/** Parts of a surname that are not a name by themselves. */
const PARTICLES = new Set(
  'al ap ben bin bint da dal das de del della den der des di do dos du el ibn la le lo mac mc o san st ter van von y zu'.split(
    ' ',
  ),
);

/** Full name, surname, first name, initials with surname, number, email, and the phone number however it is spaced. */
export function termsForPerson(person: PersonToRedact, replaceWith: string): RedactTerm[] {
  const first = person.firstName?.trim() ?? '';
  const last = person.lastName?.trim() ?? '';
  const found = [
    ...fullNames(first, last),
    ...[...partsOf(last), ...partsOf(first)],
    person.number?.trim() ?? '',
    person.email?.trim() ?? '',
    ...phonesOf(person.phone ?? ''),
  ];
  const wanted = found.filter((find) => /[\p{L}\p{N}]/u.test(find));
  return [...new Map(wanted.map((find) => [find.toLowerCase(), find])).values()]
    .sort((a, b) => b.length - a.length)
    .map((find) => ({ find, replaceWith, ...(isEverydayWord(find) && { isCapitalised: true }) }));
}

const isEverydayWord = (find: string): boolean => EVERYDAY_WORDS.has(find.toLowerCase());

function fullNames(first: string, last: string): string[] {
  if (first === '' || last === '') return [first, last];
  const [given = ''] = wordsOf(first);
  const initials = wordsOf(first).map((word) => [...word][0] ?? '');
  return [
    `${first} ${last}`,
    `${last} ${first}`,
    `${given} ${last}`,
    `${last} ${given}`,
    `${initials.join(' ')} ${last}`,
    `${initials[0] ?? ''} ${last}`,
    `${last} ${initials[0] ?? ''}`,
    last,
    first,
  ];
}

/** "Smith-Jones" is also Smith and Jones; "van der Berg" is also Berg; a single letter is nobody. */
const partsOf = (name: string): string[] =>
  wordsOf(name).filter(
    (word) => [...word].length > (isWithoutSpaces(word) ? 0 : 1) && !PARTICLES.has(word.toLowerCase()),
  );

const wordsOf = (name: string): string[] => name.split(/[\s\-\u2010-\u2015.,]+/).filter((word) => word !== '');

const isWithoutSpaces = (word: string): boolean => /\p{Script=Han}/u.test(word);

/** Digits alone: how they are spaced does not matter. With and without the country's number, as both are written. */
function phonesOf(phone: string): string[] {
  const digits = phone.replaceAll(/\(0\)/g, '').replaceAll(/\D/g, '').replace(/^00/, '');
  if (digits.length < 7) return [];
  const others: string[] = [];
  if (digits.startsWith('44')) others.push(`0${digits.slice(2)}`);
  else if (digits.startsWith('0')) others.push(`44${digits.slice(1)}`, `440${digits.slice(1)}`);
  else if (digits.length === 11 && digits.startsWith('1')) others.push(digits.slice(1));
  return [digits, ...others];
}
