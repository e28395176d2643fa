// Addresses as they are compared: the house's number apart from the words, and the words by their pairs of letters, so
// that a space gone astray, a slip or two lines changed round cost little.

import { fold } from '../fold.ts';
import { soundOf } from './sound.ts';
import type { Counted } from './tally.ts';
import { slipsBetween } from './text-distance.ts';

export interface Address extends Counted {
  numbers: readonly string[];
  /** The words run together, without those that every address has. */
  text: string;
  /** What its two longest words sound like: what it is found by. */
  sounds: readonly string[];
  /** Pairs of neighbouring letters as numbers, in order. */
  pairs: Uint16Array;
  chance: number;
}

export interface Postcode extends Counted {
  text: string;
  area: string;
  chance: number;
  chanceOfArea: number;
}

/** Words of nearly every address, and their usual short forms: they tell no two apart. */
const EVERYWHERE = new Set(
  `street st road rd avenue ave av lane ln drive dr close cl crescent cres court ct place pl terrace tce ter way grove gr
  gardens gdns square sq house flat apartment apt unit suite ste no the of and circuit cct parade pde highway hwy
  boulevard blvd north n south s east e west w upper lower united kingdom uk usa`.split(/\s+/),
);

export function address(folded: string): Address {
  const words: string[] = [];
  const numbers: string[] = [];
  for (const word of folded.split(' ')) {
    if (/^\d/.test(word)) numbers.push(word);
    else if (!EVERYWHERE.has(word)) words.push(word);
  }
  const text = words.join('');
  const pairs = new Uint16Array(Math.max(0, text.length - 1));
  for (let at = 0; at < pairs.length; at += 1) {
    pairs[at] = (text.charCodeAt(at) & 255) * 256 + (text.charCodeAt(at + 1) & 255);
  }
  const sounds = words
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 2)
    .map(soundOf);
  return { numbers, text, sounds, pairs: pairs.sort(), count: 0, chance: 0 };
}

/** The key of a postcode or ZIP code: no spaces, no case. ZIP+4 is its first five digits. */
export function postcodeKey(text: string): string {
  const key = fold(text).replaceAll(' ', '');
  return /^\d{9}$/.test(key) ? key.slice(0, 5) : key;
}

/** The outward half of a British postcode; else all but the last two places. */
const areaOf = (key: string): string =>
  /\d[a-z]{2}$/.test(key) && key.length >= 5 ? key.slice(0, -3) : key.slice(0, Math.max(2, key.length - 2));

export const postcode = (key: string): Postcode => ({
  text: key,
  area: areaOf(key),
  count: 0,
  chance: 0,
  chanceOfArea: 0,
});

/** How alike the words of two addresses are, 0 to 1. A short one that lies whole within a longer one is nearly alike. */
function alikeness(a: Address, b: Address): number {
  const [some, others] = [a.pairs, b.pairs];
  if (some.length === 0 || others.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < some.length && j < others.length; ) {
    const difference = some[i]! - others[j]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  const alike = (2 * shared) / (some.length + others.length);
  const shorter = Math.min(some.length, others.length);
  return shorter < 6 ? alike : Math.max(alike, (0.9 * shared) / shorter);
}

/**
 * How two homes compare. `street`: much the same, but not the same house. `postcode`: the same, with another address;
 * `postcodeAlone`: the same, and one of the addresses is unknown.
 */
export const HOME = { unknown: 0, same: 1, street: 2, postcode: 3, area: 4, different: 5, postcodeAlone: 6 } as const;
export type HomeLevel = (typeof HOME)[keyof typeof HOME];

export interface Home {
  address: Address | null;
  postcode: Postcode | null;
}

const sharesNumber = (a: Address, b: Address): boolean => a.numbers.some((number) => b.numbers.includes(number));
const hasSlippedNumber = (a: Address, b: Address): boolean =>
  a.numbers.some((number) => number.length > 1 && b.numbers.some((other) => slipsBetween(number, other, 1) <= 1));

const ALIKE = 0.68;
const SOMEWHAT = 0.5;
/** Fewer letters than these name a street, not a place: every town has its High Street. */
const A_STREET_ALONE = 13;

function compareAddresses(a: Address, b: Address): HomeLevel {
  if (a === b) return HOME.same;
  const alike = alikeness(a, b);
  if (alike < SOMEWHAT) return HOME.different;
  const isNumberKnown = a.numbers.length > 0 && b.numbers.length > 0;
  if (alike < ALIKE) return isNumberKnown && sharesNumber(a, b) ? HOME.street : HOME.different;
  if (!isNumberKnown || sharesNumber(a, b)) return HOME.same;
  return alike > 0.85 && hasSlippedNumber(a, b) ? HOME.same : HOME.street;
}

export function compareHomes(a: Home, b: Home): HomeLevel {
  const byAddress = a.address && b.address ? compareAddresses(a.address, b.address) : HOME.unknown;
  if (a.postcode === null || b.postcode === null) return byAddress;
  const isSamePostcode = a.postcode === b.postcode;
  if (byAddress === HOME.same || byAddress === HOME.street) {
    if (isSamePostcode || slipsBetween(a.postcode.text, b.postcode.text, 1) <= 1) return byAddress;
    const letters = Math.min(a.address!.text.length, b.address!.text.length);
    return letters < A_STREET_ALONE && a.postcode.area !== b.postcode.area ? HOME.different : byAddress;
  }
  if (isSamePostcode) return byAddress === HOME.unknown ? HOME.postcodeAlone : HOME.postcode;
  return a.postcode.area === b.postcode.area ? HOME.area : HOME.different;
}
