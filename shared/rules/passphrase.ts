// Whether a passphrase that somebody chooses is good enough, and how strong it is, in words. Length counts, not signs: five
// or six words that have nothing to do with each other are stronger than a short one with digits in it, and can be kept in mind.

import { fold } from './fold.ts';

export const SHORTEST_PASSPHRASE = 12;

/** Pieces that are tried first by whoever guesses. */
const WORN = ['password', 'passphrase', 'qwerty', 'letmein', 'welcome', 'branchdesk', 'iloveyou', 'union', 'secret'];
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SEQUENCE = 4;

export type PassphraseStrength = 'weak' | 'fair' | 'strong';

/** What is wrong with it, as a sentence; null when it may be used. `names`: the branch's and the officer's. */
export function passphraseProblem(passphrase: string, names: readonly string[] = []): string | null {
  if (passphrase.trim() === '') return 'Write a passphrase.';
  if ([...passphrase].length < SHORTEST_PASSPHRASE) {
    return `Use at least ${SHORTEST_PASSPHRASE} characters. Four or more words that have nothing to do with each other are best.`;
  }
  const plain = lettersOf(passphrase);
  for (const name of names) {
    const own = lettersOf(name);
    if (own.length >= 3 && plain.replaceAll(own, '').length < SHORTEST_PASSPHRASE / 2 && plain.includes(own)) {
      return 'This is hardly more than a name that others know. Choose words that nobody would think of.';
    }
  }
  if (isRepeated(plain) || new Set(passphrase).size < 5) {
    return 'This repeats the same few characters. Choose words that have nothing to do with each other.';
  }
  if (worthOf(passphrase) < SHORTEST_PASSPHRASE / 2) {
    return 'This follows the keyboard or the alphabet, or is a word that everybody tries. Choose words that nobody would think of.';
  }
  return null;
}

/** For what `passphraseProblem` finds nothing wrong with. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const worth = worthOf(passphrase);
  const words = passphrase
    .trim()
    .split(/[\s\-_.]+/)
    .filter((word) => [...word].length > 2);
  if (worth >= 20 && new Set(words.map(fold)).size >= 4) return 'strong';
  if (worth >= 24) return 'strong';
  return worth >= 15 ? 'fair' : 'weak';
}

export const strengthWords: Record<PassphraseStrength, string> = {
  weak: 'Just enough. A few more words would make it much stronger.',
  fair: 'Good. One more word would make it stronger still.',
  strong: 'Strong. Write it down nowhere but on the paper that you keep at home.',
};

const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** `abcabcabcabc`: a piece of at most six characters over and over. */
function isRepeated(text: string): boolean {
  for (let length = 1; length <= 6; length += 1) {
    const piece = text.slice(0, length);
    if (text.length >= length * 3 && piece.repeat(Math.ceil(text.length / length)).startsWith(text)) return true;
  }
  return false;
}

/** Its length, where a worn piece, a sequence or a repetition of one character counts as one character. */
function worthOf(passphrase: string): number {
  let text = passphrase.toLowerCase().replace(/\s/g, '');
  for (const worn of WORN) text = text.replaceAll(worn, '·');
  const characters = [...text];
  let worth = 0;
  for (let at = 0; at < characters.length; worth += 1) at += runAt(characters, at);
  return worth;
}

/** How many characters from here on are one run: the same again, or a piece of a row, forwards or backwards. */
function runAt(characters: readonly string[], at: number): number {
  let same = 1;
  while (characters[at + same] === characters[at]) same += 1;
  if (same >= 3) return same;
  for (const row of ROWS) {
    for (const line of [row, [...row].reverse().join('')]) {
      let length = SEQUENCE;
      while (at + length <= characters.length && line.includes(characters.slice(at, at + length).join(''))) length += 1;
      if (length > SEQUENCE) return length - 1;
    }
  }
  return 1;
}
