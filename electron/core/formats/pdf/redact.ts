// Names and terms replaced throughout a text. What was not a term stays exactly as it was. The proof that nothing is
// left is in find-terms.ts and shares no code with this.

import { type FoldedText, fold } from './folded-text.ts';

export interface RedactTerm {
  find: string;
  replaceWith: string;
  /** Only where it begins with a capital: for first names that are everyday words, such as Will, May and Mark. */
  isCapitalised?: boolean;
}

export interface RedactedText {
  text: string;
  /** One for each term given, in the order given. A part of a longer term that was replaced is not counted again. */
  replaced: { find: string; count: number }[];
}

/** From this many letters on, a term is found inside words and across any spacing; shorter ones are whole words. */
const LONG_TERM = 12;
const MANY_DIGITS = 7;
/** Characters that replacements may add to a text: beyond it, a page of one sign could become a thousand pages. */
const MOST_ADDED = 2_000_000;
/** A replacement may bring two halves of a term together; each round finds what the last one made. */
const MAX_ROUNDS = 20;

/**
 * Replaces every term, the longest first, however it is written: capitals, accents, apostrophes, line breaks, hyphens at
 * the end of a line, hidden characters, possessives. Terms without a letter or digit are left out. Throws a RangeError
 * when a replacement would itself bring a term back, or the text would grow beyond all measure.
 */
export function redactText(text: string, terms: readonly RedactTerm[]): RedactedText {
  const sought = soughtTerms(terms);
  const counts = terms.map(({ find }) => ({ find, count: 0 }));
  refuseRevealing(terms, sought);
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const matches = matchesIn(fold(current), current, sought);
    if (matches.length === 0) return { text: current, replaced: counts };
    for (const { term } of matches) counts[term.at]!.count += 1;
    const added = matches.reduce((sum, { term, from, to }) => sum + term.replaceWith.length - (to - from), 0);
    if (current.length + added - text.length > MOST_ADDED) {
      throw new RangeError('With these replacements the copy would be too long. Write shorter ones.');
    }
    current = replaceIn(current, matches);
  }
  throw new RangeError('The replacements keep bringing the terms back.');
}

/**
 * The same text with every term in brackets behind its stand-in, and nothing taken out: "[Person B: Ian Pike]". One round: what is
 * marked is not looked through again.
 */
export function markText(text: string, terms: readonly RedactTerm[]): RedactedText {
  const counts = terms.map(({ find }) => ({ find, count: 0 }));
  const matches = matchesIn(fold(text), text, soughtTerms(terms));
  const parts: string[] = [];
  let done = 0;
  for (const { term, from, to } of matches) {
    counts[term.at]!.count += 1;
    parts.push(text.slice(done, from), `${term.replaceWith.replace(/\]$/, '')}: ${text.slice(from, to)}]`);
    done = to;
  }
  parts.push(text.slice(done));
  return { text: parts.join(''), replaced: counts };
}

interface SoughtTerm {
  /** The place among the terms as given. */
  at: number;
  length: number;
  pattern: RegExp;
  replaceWith: string;
  isCapitalised: boolean;
}

interface Match {
  term: SoughtTerm;
  from: number;
  to: number;
}

function soughtTerms(terms: readonly RedactTerm[]): SoughtTerm[] {
  return terms
    .flatMap(({ find, replaceWith, isCapitalised = false }, at) => {
      const words = fold(find).text.match(/[^-\n .]+/g);
      if (!words) return [];
      return [{ at, length: words.join('').length, pattern: patternOf(words), replaceWith, isCapitalised }];
    })
    .sort((a, b) => b.length - a.length);
}

/** A folded text has four signs. Whatever is no letter and no digit may stand between the words of a term, or, in a long one, between its letters. */
const GAP = '[-\\n .]*';
/** A word that was divided at the end of a line. */
const DIVISION = '(?:- *\\n[ \\n]*)?';

function patternOf(words: readonly string[]): RegExp {
  const all = words.join('');
  if (isFoundAnywhere(all)) return new RegExp([...all].join(GAP), 'gu');
  const divided = words.map((word) => [...word].join(DIVISION)).join(GAP);
  return new RegExp(`(?<![^-\\n .])${divided}(?![^-\\n .])`, 'gu');
}

/** Long terms, long numbers, and the scripts that write no spaces between words. */
function isFoundAnywhere(letters: string): boolean {
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
      letters,
    )
  ) {
    return true;
  }
  return letters.length >= LONG_TERM || (letters.length >= MANY_DIGITS && /^\p{N}+$/u.test(letters));
}

/** Not overlapping; where two terms claim the same letters, the longer has them. In the order of the text. */
function matchesIn(folded: FoldedText, text: string, sought: readonly SoughtTerm[]): Match[] {
  const isTaken = new Uint8Array(text.length);
  const matches: Match[] = [];
  for (const term of sought) {
    term.pattern.lastIndex = 0;
    for (let found = term.pattern.exec(folded.text); found; found = term.pattern.exec(folded.text)) {
      const from = folded.starts[found.index]!;
      const to = folded.ends[found.index + found[0].length - 1]!;
      const isOverlapping = isTaken.subarray(from, to).includes(1);
      if (isOverlapping || (term.isCapitalised && !isCapital(text, from))) {
        // What begins inside this match may still be one of its own. From the second half of a character the search
        // would step back to its first, and never end.
        term.pattern.lastIndex = found.index + (folded.text.codePointAt(found.index)! > 0xffff ? 2 : 1);
        continue;
      }
      isTaken.fill(1, from, to);
      matches.push({ term, from, to });
    }
  }
  return matches.sort((a, b) => a.from - b.from);
}

function isCapital(text: string, at: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(at)!).normalize('NFKD');
  return character !== character.toLowerCase();
}

function replaceIn(text: string, matches: readonly Match[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { term, from, to } of matches) {
    parts.push(text.slice(done, from), term.replaceWith);
    done = to;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

function refuseRevealing(terms: readonly RedactTerm[], sought: readonly SoughtTerm[]): void {
  for (const { replaceWith } of terms) {
    const revealed = matchesIn(fold(replaceWith), replaceWith, sought)[0];
    if (!revealed) continue;
    throw new RangeError(
      `The replacement “${replaceWith}” contains “${terms[revealed.term.at]!.find}”, which is to be replaced.`,
    );
  }
}
