// Dates of birth as they are compared: digit by digit, with day and month changed round, and, where the text is no day
// that exists ("18/95/1972"), in either order.

import type { Counted } from './tally.ts';
import { isTurnedRound } from './text-distance.ts';

export interface BirthDate extends Counted {
  text: string;
  /** `YYYYMMDD`, as it is written or as its other order would have it; one or two. None when the text has no date. */
  digits: readonly string[];
  year: number;
  chance: number;
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const WRITTEN = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})(?:\s|$)/;

function digitsOf(text: string): string[] {
  const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  const iso = ISO.exec(text);
  if (iso) return [`${iso[1]}${two(iso[2])}${two(iso[3])}`];
  const written = WRITTEN.exec(text);
  if (!written) return [];
  const [, first, second, year] = written;
  return [`${year}${two(second)}${two(first)}`, `${year}${two(first)}${two(second)}`];
}

export function birthDate(text: string): BirthDate {
  const digits = digitsOf(text);
  return { text, digits, year: Number(digits[0]?.slice(0, 4) ?? 0), count: 0, chance: 0 };
}

/**
 * How two dates compare. `part`: two of day, month and year agree, or all but two digits. `generation`: 15 to 75 years
 * lie between them, and both are days that somebody can have been born on.
 */
export const BIRTH = { unknown: 0, same: 1, close: 2, part: 3, different: 4, generation: 5 } as const;
export type BirthLevel = (typeof BIRTH)[keyof typeof BIRTH];

function differing(a: string, b: string): number {
  let count = 0;
  for (let at = 0; at < 8; at += 1) if (a.charCodeAt(at) !== b.charCodeAt(at)) count += 1;
  return count;
}

export const isDayAndMonthTurned = (a: string, b: string): boolean =>
  a !== b && a.slice(0, 4) === b.slice(0, 4) && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6);

const isPossible = (digits: string): boolean =>
  digits >= '1890' && digits < '2100' && digits.slice(4, 6) <= '12' && digits.slice(6) <= '31';

function compareDigits(a: string, b: string): BirthLevel {
  if (a === b) return BIRTH.same;
  const slips = differing(a, b);
  if (slips === 1) return BIRTH.close;
  if (slips === 2 && isTurnedRound(a, b)) return BIRTH.close;
  if (slips <= 4 && isDayAndMonthTurned(a, b)) return BIRTH.close;
  const isSameYear = a.startsWith(b.slice(0, 4));
  const isSameMonth = a.slice(4, 6) === b.slice(4, 6);
  const isSameDay = a.endsWith(b.slice(6));
  if (slips === 2) return BIRTH.part;
  if (Number(isSameYear) + Number(isSameMonth) + Number(isSameDay) === 2) return BIRTH.part;
  if (!isPossible(a) || !isPossible(b)) return BIRTH.different;
  const years = Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));
  return years >= 15 && years <= 75 ? BIRTH.generation : BIRTH.different;
}

const SAMPLED = 4_000;
const USUALLY_CLOSE = 0.002_5;
const USUALLY_IN_PART = 0.015;

/** How often two dates of the list are close, or agree in part, by chance: on some lists every day is the first of a month. */
export function chancesOfLikeBirths(dates: readonly BirthDate[]): { close: number; part: number } {
  let [close, part] = [0, 0];
  for (let at = 0; at < SAMPLED && dates.length > 1; at += 1) {
    const one = dates[(at * 7_919) % dates.length]!;
    const level = compareBirthDates(one, dates[(at * 104_729 + 1) % dates.length]!);
    if (level === BIRTH.close) close += 1;
    if (level === BIRTH.part) part += 1;
  }
  // On a short list the pairs that are sampled may be the very duplicates.
  const ofDuplicates = 2 / Math.max(1, dates.length);
  return {
    close: Math.max(USUALLY_CLOSE, close / SAMPLED - ofDuplicates),
    part: Math.max(USUALLY_IN_PART, part / SAMPLED - ofDuplicates),
  };
}

export function compareBirthDates(a: BirthDate | null, b: BirthDate | null): BirthLevel {
  if (a === null || b === null) return BIRTH.unknown;
  if (a === b) return BIRTH.same;
  if (a.digits.length === 0 || b.digits.length === 0) return BIRTH.unknown;
  let best: BirthLevel = BIRTH.generation;
  for (const one of a.digits) {
    for (const other of b.digits) {
      const level = compareDigits(one, other);
      if (level < best) best = level;
    }
  }
  return best;
}
