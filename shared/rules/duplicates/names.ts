// Names as they are compared: by letters, by sound, by the short forms people go by. First and family names may have
// been written the wrong way round, so that each can be set against either.

import { fold } from '../fold.ts';
import { linesOfShortNames } from './short-names.ts';
import { soundOf } from './sound.ts';
import type { Counted } from './tally.ts';
import { canBeWithin, lettersOf, slipsBetween } from './text-distance.ts';

export interface NameForm extends Counted {
  /** Folded, without spaces. */
  text: string;
  words: readonly string[];
  sounds: readonly string[];
  letters: number;
  /** The digits in it: in a name that is numbered they are no slip of the pen. */
  digits: string;
  shortNames: readonly number[];
  /** How many have its first word as their first name; `count` is how many have it as their family name. */
  countAsGiven: number;
  /** How likely somebody else has it as a first name, and as a family name. */
  chanceAsGiven: number;
  chanceAsFamily: number;
}

export function nameForm(folded: string): NameForm {
  const words = folded.split(' ');
  const text = words.join('');
  return {
    text,
    words,
    sounds: words.map(soundOf),
    letters: lettersOf(text),
    digits: text.replace(/\D/g, ''),
    shortNames: linesOfShortNames(words[0] ?? ''),
    count: 0,
    countAsGiven: 0,
    chanceAsGiven: 0,
    chanceAsFamily: 0,
  };
}

/** How two names compare. `part`: a short form, one of several first names, or one half of a double name. */
export const NAME = { unknown: 0, same: 1, part: 2, close: 3, initial: 4, different: 5 } as const;
export type NameLevel = (typeof NAME)[keyof typeof NAME];

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'rev', 'prof', 'sir']);
const GENERATIONS: ReadonlyMap<string, number> = new Map([
  ['jr', 1],
  ['junior', 1],
  ['jnr', 1],
  ['sr', 2],
  ['senior', 2],
  ['snr', 2],
  ['ii', 3],
  ['iii', 4],
]);

interface NameParts {
  given: string;
  family: string;
  /** Jr, Sr, II, III: 0 when nothing is said. */
  generation: number;
}

/** The folded parts of a name, without titles; a whole name in one field is taken apart. */
export function nameParts(firstName: string, lastName: string): NameParts {
  let given = fold(firstName).split(' ');
  let family = fold(lastName).split(' ');
  if (given.length > 1 && TITLES.has(given[0]!)) given = given.slice(1);
  let generation = 0;
  for (const words of [given, family]) {
    const said = words.length > 1 ? GENERATIONS.get(words.at(-1)!) : undefined;
    if (said === undefined) continue;
    generation = said;
    words.pop();
  }
  if (family[0] === '' && given.length > 1) family = [given.pop()!];
  return { given: given.join(' '), family: family.join(' '), generation };
}

const isNumberedOtherwise = (a: NameForm, b: NameForm): boolean =>
  a.digits !== '' && b.digits !== '' && a.digits !== b.digits;

function isClose(a: NameForm, b: NameForm): boolean {
  if (isNumberedOtherwise(a, b)) return false;
  const longer = Math.max(a.text.length, b.text.length);
  if (longer < 3) return false;
  // Mei and Wei are two names: of three letters the first must agree, or all of them out of order.
  if (longer === 3 && a.text[0] !== b.text[0] && a.letters !== b.letters) return false;
  const most = longer < 6 ? 1 : 2;
  if (canBeWithin(a.letters, b.letters, most) && slipsBetween(a.text, b.text, most) <= most) return true;
  const isSameSound = a.sounds.length === b.sounds.length && a.sounds.every((sound, at) => sound === b.sounds[at]);
  return isSameSound && a.sounds[0]!.length > 1 && slipsBetween(a.text, b.text, 3) <= (longer < 7 ? 2 : 3);
}

const SHORTENED = 4;
/** Bel of Belinda, Max of Maxwell; but Paul is no short form of Paula, nor Dan of Dana. */
const isShortOf = (short: string, long: string): boolean =>
  short.length >= 3 && short.length <= SHORTENED && long.length >= short.length + 3 && long.startsWith(short);

const LONG = 7;
/**
 * Margret is another spelling of Margaret: one slip within a long name. At its end it may be another name, as with Frances
 * and Francis, Christina and Christine.
 */
const isSpelling = (a: NameForm, b: NameForm): boolean =>
  !isNumberedOtherwise(a, b) &&
  Math.min(a.text.length, b.text.length) >= LONG &&
  a.text.slice(-2) === b.text.slice(-2) &&
  a.text[0] === b.text[0] &&
  slipsBetween(a.text, b.text, 1) <= 1;

export function compareGiven(a: NameForm | null, b: NameForm | null): NameLevel {
  if (a === null || b === null) return NAME.unknown;
  if (a === b || a.text === b.text) return NAME.same;
  const [first, other] = [a.words[0]!, b.words[0]!];
  if (first.length === 1 || other.length === 1) return first[0] === other[0] ? NAME.initial : NAME.different;
  if (a.words.length > 1 || b.words.length > 1) {
    if (first === other) return NAME.part;
    if (a.words.includes(other) || b.words.includes(first)) return NAME.part;
  }
  for (const line of a.shortNames) if (b.shortNames.includes(line)) return NAME.part;
  if (isSpelling(a, b)) return NAME.part;
  if (isClose(a, b)) return NAME.close;
  return isShortOf(first, other) || isShortOf(other, first) ? NAME.part : NAME.different;
}

export function compareFamily(a: NameForm | null, b: NameForm | null): NameLevel {
  if (a === null || b === null) return NAME.unknown;
  if (a === b || a.text === b.text) return NAME.same;
  if (isClose(a, b)) return NAME.close;
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? NAME.initial : NAME.different;
  if (a.words.length > 1 && a.words.some((word) => word.length > 2 && word === b.text)) return NAME.part;
  if (b.words.length > 1 && b.words.some((word) => word.length > 2 && word === a.text)) return NAME.part;
  return NAME.different;
}
