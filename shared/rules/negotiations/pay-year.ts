// Which pay year is the next one to bargain about, in the words in which it is written.

import type { Words } from '../../domain/branch.ts';

/** "2027-28" for the year from the next 1 April on (inclusive of that day itself); in the United States the next year, "2027". */
export function nextPayYear(today: string, words: Words | undefined): string {
  if (words === 'us') return String(Number(today.slice(0, 4)) + 1);
  return payYearLabel(firstPayYear(today));
}

/** The calendar year of the next 1 April (inclusive of that day itself). */
export function firstPayYear(today: string): number {
  const year = Number(today.slice(0, 4));
  return today.slice(5) <= '04-01' ? year : year + 1;
}

/** "2027-28" of the year that begins in 2027. */
export const payYearLabel = (first: number): string => `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
