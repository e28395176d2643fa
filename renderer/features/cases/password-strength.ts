// How hard a password is to guess, roughly: a line that helps somebody to a better one. The paper itself asks for 8
// characters; whoever finds it may try as many passwords as they like.

export const SHORTEST_PASSWORD = 8;

export interface Strength {
  /** From 0 to 100. */
  percent: number;
  isGood: boolean;
  words: string;
}

const COMMON = /^(password|passwort|12345678|qwerty|letmein|welcome|union|branch|solidarity)/i;

/** Kinds of character, each with how many of them there are. */
const kinds: readonly [RegExp, number][] = [
  [/\p{Ll}/u, 26],
  [/\p{Lu}/u, 26],
  [/\d/, 10],
  [/[^\p{L}\d]/u, 20],
];

export function passwordStrength(password: string): Strength {
  if (password.length < SHORTEST_PASSWORD) {
    const left = SHORTEST_PASSWORD - password.length;
    return {
      percent: password.length * 4,
      isGood: false,
      words: `${left} more ${left === 1 ? 'character' : 'characters'} at least`,
    };
  }
  const different = new Set(password).size;
  const pool = kinds.reduce((sum, [kind, size]) => (kind.test(password) ? sum + size : sum), 0);
  const bits = Math.min(password.length, different * 2) * Math.log2(Math.max(pool, 2));
  const percent = Math.min(100, Math.round(bits));
  if (COMMON.test(password) || different < 5) return { percent: 20, isGood: false, words: 'Easy to guess' };
  if (bits < 60) return { percent, isGood: false, words: 'Could be guessed: three unrelated words are better' };
  return { percent, isGood: true, words: bits < 80 ? 'Good' : 'Strong' };
}
