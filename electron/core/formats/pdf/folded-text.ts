// A text as it is compared: small letters without accents, digits, and four signs for everything else; and for
// each of its characters where it came from, so that the text itself can be changed there and nowhere else.

export interface FoldedText {
  text: string;
  /** For each UTF-16 unit of `text`: where in the original its character begins, and where it ends, marks included. */
  starts: number[];
  ends: number[];
}

/** Letters that no normal form takes apart. */
const PLAIN: Readonly<Record<string, string>> = {
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

const HIDDEN = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]$/u;

/** Hidden inside a line; at the end of one it is the hyphen that divides a word. */
const SOFT_HYPHEN = '\u00ad';
const LINE_END = /^[^\S\n]*\n/;

export function fold(text: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const end = at + character.length;
    const plain = character === SOFT_HYPHEN && LINE_END.test(text.slice(end, end + 8)) ? '-' : plainOf(character);
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    parts.push(plain);
    at = end;
  }
  return { text: parts.join(''), starts, ends };
}

function plainOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return isAsciiWord(code) ? character.toLowerCase() : signOf(character);
  if (HIDDEN.test(character)) return '';
  const lower = character.toLowerCase().normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
  return [...lower].map((each) => PLAIN[each] ?? (WORD.test(each) ? each : signOf(each))).join('');
}

/** Apostrophes that count as letters (OʼNeill) are signs here, as the plain one is. */
const WORD = /^(?![\u02b9-\u02c1\ua78b\ua78c])[\p{L}\p{N}]$/u;

const isAsciiWord = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Of all that is no letter and no digit, what matters is where lines end and words are divided. */
function signOf(character: string): '\n' | ' ' | '-' | '.' {
  if (/^[\n\u2028\u2029\u0085]$/.test(character)) return '\n';
  if (/^\s$/.test(character)) return ' ';
  return /^[-\u2010-\u2015\u2212]$/.test(character) ? '-' : '.';
}
