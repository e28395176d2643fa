// Which pay year is the next one to bargain about, in the words in which it is written.

import type { Words } from '../../domain/branch.ts';

/** "2027-28" for the year from the next 1 April on (inclusive of that day itself); in the United States the next year, "2027". */
export function nextPayYear(today: string, words: Words | undefined): string {
  const year = Number(today.slice(0, 4));
  if (words === 'us') return String(year + 1);
  const first = today.slice(5) <= '04-01' ? year : year + 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}
