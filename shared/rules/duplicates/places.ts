// Workplaces that look alike: St Anne's Hospital, St Annes Hosp. and Saint Anne’s Hospital. What tells two places apart
// is kept: Ward 3 is not Ward 4, and Depot North is not Depot South, however alike the rest.

import { fold } from '../fold.ts';
import { postcodeKey } from './homes.ts';
import { LITTLE_WORDS, NUMBERS, OPPOSITES, ROMAN, STANDARD_WORDS } from './place-words.ts';
import { canBeWithin, lettersOf, slipsBetween } from './text-distance.ts';

export interface Place {
  id: string;
  name: string;
  employerId: string | null;
  postcode: string;
}

export interface AlikePlaces<P extends Place = Place> {
  a: P;
  b: P;
  /** From 0 to 1: how likely the two are one place. */
  score: number;
  reasons: string[];
}

interface Read {
  words: string[];
  /** Numbers and single letters, which name one of several: ward 3, block b, phase 2. */
  marks: string[];
}

function read(name: string): Read {
  const words: string[] = [];
  const marks: string[] = [];
  for (const folded of fold(name.replaceAll('&', ' and ')).split(' ')) {
    const word = STANDARD_WORDS.get(folded) ?? folded;
    const spelt = NUMBERS.indexOf(word);
    const roman = ROMAN.indexOf(word);
    if (word === '' || LITTLE_WORDS.has(word)) continue;
    if (spelt !== -1) marks.push(String(spelt));
    else if (roman > 0) marks.push(String(roman));
    else if (/\d/.test(word)) marks.push(word.replace(/^0+(?=.)/, '').replace(/(\d)(?:st|nd|rd|th)$/, '$1'));
    else if (word.length === 1) marks.push(word);
    else words.push(word);
  }
  return { words, marks: marks.sort() };
}

const isOpposed = (a: readonly string[], b: readonly string[]): boolean =>
  OPPOSITES.some((group) => {
    const some = group.filter((word) => a.includes(word));
    const others = group.filter((word) => b.includes(word));
    return some.length > 0 && others.length > 0 && !some.some((word) => others.includes(word));
  });

const SHORTEST_MISSPELT = 5;
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const most = Math.max(a.length, b.length) >= 9 ? 2 : 1;
  if (`${a}s` === b || `${b}s` === a) return true;
  const isLong = Math.min(a.length, b.length) >= SHORTEST_MISSPELT;
  if (isLong && canBeWithin(lettersOf(a), lettersOf(b), most) && slipsBetween(a, b, most) <= most) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.length >= short.length + 2 && long.startsWith(short);
}

/** How many words the two share, a word of one taken for one of the other once. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let shared = 0;
  for (const word of a) {
    const at = left.findIndex((other) => isSameWord(word, other));
    if (at === -1) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return shared;
}

const WORDS_THAT_MOST_HAVE = 0.02;

/** How alike two names are, 0 to 1, and why; undefined when something tells the two apart. */
function compare(a: Read, b: Read, isCommon: (word: string) => boolean): { alike: number; reason: string } | undefined {
  if (a.marks.join(' ') !== b.marks.join(' ') || isOpposed(a.words, b.words)) return undefined;
  if (a.words.length + a.marks.length === 0) return undefined;
  const [one, other] = [a.words.join(' '), b.words.join(' ')];
  if (one === other) return { alike: 0.97, reason: 'Same name, written differently' };
  if (a.words.join('') === b.words.join('')) return { alike: 0.95, reason: 'Same name but for spaces' };
  const shared = sharedWords(a.words, b.words);
  if (shared === 0) return undefined;
  const most = Math.max(a.words.length, b.words.length);
  const least = Math.min(a.words.length, b.words.length);
  if (shared === most) {
    const isReordered = a.words.toSorted().join(' ') === b.words.toSorted().join(' ');
    return { alike: 0.88, reason: isReordered ? 'Same words in another order' : 'Names spelt nearly alike' };
  }
  const telling = (words: readonly string[]): string[] => words.filter((word) => !isCommon(word));
  const [some, others] = [telling(a.words), telling(b.words)];
  if (shared === least && sharedWords(some, others) > 0) {
    return { alike: least === 1 ? 0.55 : 0.7, reason: 'One name lies within the other' };
  }
  return undefined;
}

/** Below this two places are a guess. */
const MINIMUM_SCORE = 0.6;

/**
 * Pairs of workplaces that are likely one, the likeliest first. Two employers' places are hardly ever one; an unknown
 * employer may be any. A shared postcode speaks for one place, two postcodes against.
 */
export function findAlikePlaces<P extends Place>(places: readonly P[]): AlikePlaces<P>[] {
  const all = places.map((place) => ({ place, name: read(place.name), key: postcodeKey(place.postcode) }));
  const counts = new Map<string, number>();
  for (const { name } of all) for (const word of new Set(name.words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const many = Math.max(3, all.length * WORDS_THAT_MOST_HAVE);
  const isCommon = (word: string): boolean => (counts.get(word) ?? 0) > many || standardWords.has(word);
  const blocks = new Map<string, number[]>();
  for (const [at, { name, key }] of all.entries()) {
    const starts = name.words.map((word) => `${word.slice(0, 3)} ${name.marks.join(' ')}`);
    const joined = `= ${name.words.join('').slice(0, 4)} ${name.marks.join(' ')}`;
    for (const block of new Set([...starts, joined, ...(key === '' ? [] : [`# ${key}`])])) {
      const members = blocks.get(block);
      if (members) members.push(at);
      else blocks.set(block, [at]);
    }
  }
  const found = new Map<string, AlikePlaces<P>>();
  for (const members of blocks.values()) {
    if (members.length > MOST_IN_BLOCK) continue;
    for (const [at, a] of members.entries()) {
      for (const b of members.slice(at + 1)) {
        if (found.has(`${a} ${b}`)) continue;
        const pair = weigh(all[a]!, all[b]!, isCommon);
        if (pair) found.set(`${a} ${b}`, pair);
      }
    }
  }
  return [...found.values()].sort((first, second) => second.score - first.score);
}

const standardWords = new Set(STANDARD_WORDS.values());
const MOST_IN_BLOCK = 400;

function weigh<P extends Place>(
  a: { place: P; name: Read; key: string },
  b: { place: P; name: Read; key: string },
  isCommon: (word: string) => boolean,
): AlikePlaces<P> | undefined {
  const names = compare(a.name, b.name, isCommon);
  if (!names) return undefined;
  const [employer, other] = [a.place.employerId, b.place.employerId];
  const spelt = [a.place.name.trim(), b.place.name.trim()];
  const reasons = [spelt[0] === spelt[1] ? 'Same name' : `${names.reason}: ${spelt.join(', ')}`];
  let doubt = 1 - names.alike;
  if (employer !== null && other !== null) {
    if (employer === other) reasons.push('Same employer');
    else doubt *= 6;
  }
  if (a.key !== '' && b.key !== '') {
    if (a.key === b.key) {
      doubt *= 0.3;
      reasons.push(`Same postcode (${a.place.postcode.trim()})`);
    } else doubt *= slipsBetween(a.key, b.key, 1) <= 1 ? 1 : 4;
  }
  const score = 1 - Math.min(1, doubt);
  return score < MINIMUM_SCORE ? undefined : { a: a.place, b: b.place, score, reasons };
}
