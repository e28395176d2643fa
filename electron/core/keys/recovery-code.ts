// The code on the recovery sheet: 135 random bits as 27 letters and digits and one to check them by, in seven groups of four.
// Crockford's alphabet: no I, L, O or U, and whoever reads one of these meant 1, 1, 0 or V.

import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 27;
const GROUP = 4;

/** Such as `7K3M-…`: seven groups of four. */
export function newRecoveryCode(): string {
  const drawn = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte & 31]!).join('');
  return inGroups(drawn + checkOf(drawn));
}

/** The code as bytes to derive from; undefined when a letter is wrong, missing or too many. Case, spaces and dashes are free. */
export function readRecoveryCode(typed: string): Uint8Array | undefined {
  const meant = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replaceAll('U', 'V');
  if (meant.length !== LENGTH + 1 || ![...meant].every((letter) => ALPHABET.includes(letter))) return undefined;
  const drawn = meant.slice(0, LENGTH);
  return checkOf(drawn) === meant.at(-1) ? Buffer.from(drawn, 'utf8') : undefined;
}

const inGroups = (code: string): string => code.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');

/** Luhn's, to the base 32: any one wrong letter is noticed, and nearly every two that changed places. */
function checkOf(drawn: string): string {
  let sum = 0;
  [...drawn].reverse().forEach((letter, index) => {
    const value = ALPHABET.indexOf(letter) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / 32) + (value % 32);
  });
  return ALPHABET[(32 - (sum % 32)) % 32]!;
}
