// What goes wrong when a person's details are written down twice, as in Febrl's generator: slips on the keyboard, what a
// scanner misreads, what an ear mishears. The same chance gives the same slips.

export interface Chance {
  random: () => number;
  upTo: (count: number) => number;
  pick: <T>(list: readonly T[]) => T;
  digits: (count: number) => string;
}

export function chanceOf(random: () => number): Chance {
  const upTo = (count: number): number => Math.floor(random() * count);
  return {
    random,
    upTo,
    pick: (list) => list[upTo(list.length)]!,
    digits: (count) =>
      upTo(10 ** count)
        .toString()
        .padStart(count, '0'),
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const MISREAD: readonly (readonly [string, string])[] = [
  ['l', '1'],
  ['o', '0'],
  ['m', 'rn'],
  ['s', '5'],
  ['b', '8'],
  ['g', '9'],
  ['i', 'l'],
  ['e', 'c'],
  ['h', 'b'],
  ['u', 'v'],
];
const MISHEARD: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['c', 'k'],
  ['ck', 'k'],
  ['y', 'i'],
  ['ie', 'ei'],
  ['s', 'z'],
  ['ee', 'ea'],
  ['ou', 'u'],
  ['th', 't'],
  ['w', 'wh'],
  ['ll', 'l'],
  ['n', 'nn'],
  ['t', 'tt'],
  ['er', 'ar'],
];

/** One key too many, too few, wrong, or two changed round; now and then a space. */
export function mistype(text: string, { upTo, pick, random }: Chance): string {
  if (text.length === 0) return text;
  const at = upTo(text.length);
  const letter = /\d/.test(text[at]!) ? String(upTo(10)) : LETTERS[upTo(26)]!;
  const kinds = [
    () => text.slice(0, at) + letter + text.slice(at),
    () => (text.length > 1 ? text.slice(0, at) + text.slice(at + 1) : text),
    () => text.slice(0, at) + letter + text.slice(at + 1),
    () => text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2),
  ];
  if (random() < 0.1) kinds.push(() => `${text.slice(0, at)} ${text.slice(at)}`);
  if (random() < 0.1) kinds.push(() => text.replace(' ', ''));
  return pick(kinds)();
}

function replaceOnce(text: string, rules: readonly (readonly [string, string])[], { pick, random }: Chance): string {
  const both = rules.flatMap(([one, other]): [string, string][] => [
    [one, other],
    [other, one],
  ]);
  const fitting = both.filter(([from]) => text.includes(from));
  if (fitting.length === 0) return text;
  const [from, to] = pick(fitting);
  const places = [text.indexOf(from), text.lastIndexOf(from)];
  const at = places[random() < 0.5 ? 0 : 1]!;
  return text.slice(0, at) + to + text.slice(at + from.length);
}

export const misread = (text: string, chance: Chance): string => replaceOnce(text, MISREAD, chance);
export const mishear = (text: string, chance: Chance): string => replaceOnce(text, MISHEARD, chance);

/** A slip of any of the three kinds. */
export function slip(text: string, chance: Chance): string {
  const kind = chance.random();
  if (kind < 0.6) return mistype(text, chance);
  const slipped = kind < 0.8 ? misread(text, chance) : mishear(text, chance);
  return slipped === text ? mistype(text, chance) : slipped;
}

/** Digits with one wrong or two neighbours changed round; what is no digit stays. */
export function slipInDigits(text: string, { upTo, random }: Chance): string {
  const places = [...text].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
  if (places.length < 2) return text;
  const letters = [...text];
  const which = upTo(places.length - 1);
  const [at, next] = [places[which]!, places[which + 1]!];
  if (random() < 0.5 && letters[at] !== letters[next]) [letters[at], letters[next]] = [letters[next]!, letters[at]!];
  else letters[at] = String((Number(letters[at]) + 1 + upTo(9)) % 10);
  return letters.join('');
}
