// Numbers that stand for one person or one line: payroll numbers and telephones. Equal, or a slip apart.

import { fold } from '../fold.ts';
import type { Counted } from './tally.ts';
import { canBeWithin, lettersOf, slipsBetween } from './text-distance.ts';

export interface Code extends Counted {
  text: string;
  letters: number;
  chance: number;
}

export const code = (text: string): Code => ({ text, letters: lettersOf(text), count: 0, chance: 0 });

/** A number of members or of the payroll without spaces, signs or leading zeros; '' when nothing is left. */
export const numberKey = (text: string): string => fold(text).replaceAll(' ', '').replace(/^0+/, '');

const SHORTEST_PHONE = 6;
/** Enough to tell lines apart, and the same with and without the country's code. */
const PHONE_DIGITS = 9;

/** The telephones in a field, each by its last nine digits. */
export function phoneKeys(text: string): string[] {
  if (text === '') return [];
  return text
    .split(/[/;,|]|\bor\b|\bext?\b\.?|\bx(?=\s*\d)/i)
    .map((one) => one.replace(/\D/g, ''))
    .filter((digits) => digits.length >= SHORTEST_PHONE)
    .map((digits) => digits.slice(-PHONE_DIGITS));
}

/** How two people's codes compare: the best of all pairs of them. */
export const CODE = { unknown: 0, same: 1, close: 2, different: 3 } as const;
export type CodeLevel = (typeof CODE)[keyof typeof CODE];

const SHORTEST_SLIPPED = 5;
const isSlipped = (a: Code, b: Code): boolean =>
  Math.min(a.text.length, b.text.length) >= SHORTEST_SLIPPED &&
  canBeWithin(a.letters, b.letters, 1) &&
  slipsBetween(a.text, b.text, 1) === 1;

/** The code that both have. */
export function sharedCode(a: readonly Code[], b: readonly Code[]): Code | undefined {
  for (const first of a) for (const second of b) if (first === second) return first;
  return undefined;
}

/** Two codes a slip apart. */
export function slippedCodes(a: readonly Code[], b: readonly Code[]): [Code, Code] | undefined {
  for (const first of a) for (const second of b) if (isSlipped(first, second)) return [first, second];
  return undefined;
}

/** How often another code of the list lies one slip from a code: how little a near miss says. From a sample. */
export function chanceOfSlip(codes: readonly Code[], countOf: (text: string) => number, people: number): number {
  const step = Math.max(1, Math.floor(codes.length / SAMPLE));
  let sampled = 0;
  let found = 0;
  for (let at = 0; at < codes.length; at += step) {
    const { text } = codes[at]!;
    sampled += 1;
    for (let place = 0; place < text.length; place += 1) {
      const [start, end] = [text.slice(0, place), text.slice(place + 1)];
      for (let digit = 0; digit < 10; digit += 1) {
        if (text[place] !== String(digit)) found += countOf(start + digit + end);
      }
      const next = text[place + 1];
      if (next !== undefined && next !== text[place]) found += countOf(start + next + text[place] + end.slice(1));
    }
  }
  return (found + USUAL_SLIPS) / ((sampled + 1) * (people + SAMPLE));
}

const SAMPLE = 400;
const USUAL_SLIPS = 1;
