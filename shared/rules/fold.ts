// How text is compared when somebody looks for it or reads down a list: without case, accents or punctuation.
// José is jose, O’Neill is oneill, Smith-Jones is smith jones. Nothing that is saved is ever folded.

/** Letters that Unicode does not take apart into a letter and an accent. */
const APART: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
};

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const APOSTROPHES = /['’‘`´ʹʻʼʽ′＇]/g;
const ACCENTS = /[\u0300-\u036f]/g;
const LETTERS_APART = /[ßæœøłđðþħŧı]/g;
const NOT_TEXT = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * The text in lower case without accents; apostrophes are dropped, and any other run of punctuation or space is one
 * space, none at the ends. Text of punctuation alone folds to nothing.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(LETTERS_APART, (letter) => APART[letter] ?? letter)
    .replace(APOSTROPHES, '')
    .replace(NOT_TEXT, ' ')
    .trim();
}

/** The folded words of a text, in order. */
export function foldWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
