// The proof of a redaction, by another and cruder road than the one that made it: everything but letters and digits is
// thrown away and what is left is searched. It may find too much; it must not find too little.

export interface FoundTerm {
  find: string;
  count: number;
  /** The first three places with what stands around them, as searched: letters and digits alone. */
  examples: string[];
}

export interface TermToFind {
  find: string;
  /** Only where it begins with a capital. */
  isCapitalised?: boolean;
}

const AROUND = 30;
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The terms that are still in the text; an empty list is the proof that none is. Terms of 12 letters or more, numbers of
 * 7 digits or more and scripts without spaces are looked for anywhere, across any spacing; shorter ones as whole words.
 */
export function findTerms(text: string, terms: readonly TermToFind[]): FoundTerm[] {
  const asWritten = searchable(spaced(text));
  const joinedLines = searchable(spaced(text.replaceAll(/[-\u00ad\u2010\u2011]\s*\n\s*/g, '')));
  const joined = searchable(asWritten.cased.replaceAll(' ', ''));
  return terms.flatMap(({ find, isCapitalised = false }) => {
    const wanted = small(spaced(find));
    const letters = wanted.replaceAll(' ', '');
    if (letters === '') return [];
    const isAnywhere = letters.length >= 12 || /^\p{N}{7,}$/u.test(letters) || WITHOUT_SPACES.test(letters);
    const places = isAnywhere
      ? placesOf(joined, letters, isCapitalised)
      : [asWritten, joinedLines]
          .map((searched) => placesOf(searched, wanted, isCapitalised))
          .reduce((one, other) => (other.length > one.length ? other : one));
    return places.length === 0 ? [] : [{ find, count: places.length, examples: places.slice(0, 3) }];
  });
}

interface Searchable {
  cased: string;
  lower: string;
}

const searchable = (cased: string): Searchable => ({ cased, lower: small(cased) });

/** " Grace Obi ": every word between single spaces, letters without their marks, capitals kept. */
function spaced(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0]/gu, '')
    .replaceAll(/[łŁøØđĐðÐþÞæÆœŒßẞıħĦŋŊς]/g, sameAs);
  return ` ${bare
    .replaceAll(/[\u02b9-\u02c1\ua78b\ua78c]|[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()} `;
}

function sameAs(letter: string): string {
  const lower = letter.toLowerCase();
  const plain = SAME_AS[lower] ?? lower;
  return letter === lower ? plain : plain.toUpperCase();
}

const SAME_AS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ς: 'σ',
};

/** Letter by letter, so that no letter's place moves. */
const small = (text: string): string =>
  [...text].map((each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each)).join('');

/** `wanted` begins with a space where whole words are sought; the space after one word is the space before the next. */
function placesOf({ cased, lower }: Searchable, wanted: string, isCapitalised: boolean): string[] {
  const lead = wanted.startsWith(' ') ? 1 : 0;
  const places: string[] = [];
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const first = String.fromCodePoint(cased.codePointAt(at + lead)!);
    if (isCapitalised && first === first.toLowerCase()) continue;
    places.push(cased.slice(Math.max(0, at - AROUND), at + wanted.length + AROUND).trim());
  }
  return places;
}
