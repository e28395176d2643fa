// What a paper says, in words, for whoever holds it in their hand.

import type { CountingRule } from '../../../domain/elections/counting-rule.ts';
import type { ReadPaper } from '../../../domain/elections/papers.ts';
import { spoiltWords } from '../../../domain/elections/words-papers.ts';
import { namesOf } from '../count-names.ts';
import { type OnPaper, whatItSays } from './what-it-says.ts';

/** "1st", "2nd", "3rd", "11th". */
export function ordinal(number: number): string {
  const tens = number % 100;
  const ones = number % 10;
  const isTeen = tens > 10 && tens < 14;
  return `${number}${!isTeen && ones === 1 ? 'st' : !isTeen && ones === 2 ? 'nd' : !isTeen && ones === 3 ? 'rd' : 'th'}`;
}

/** "1st: Grace Obi, 2nd: Ann Lee", or "Does not count: no mark at all". */
export function paperInWords(
  read: Pick<ReadPaper, 'marks' | 'spoilt'>,
  candidates: readonly string[],
  { rule, seats }: { rule: CountingRule; seats: number },
): string {
  const on: OnPaper = { candidates: candidates.length, rule, seats };
  const { preferences, spoilt, cut } = whatItSays(read, on);
  if (spoilt !== null) return `Does not count: ${lower(spoiltWords[spoilt])}`;
  const nameOf = namesOf(candidates);
  const isCrosses = rule === 'fptp' && (preferences.length === 1 || read.marks.every((mark) => mark < 2));
  const said = preferences.map((number, index) =>
    isCrosses ? nameOf(number) : `${ordinal(index + 1)}: ${nameOf(number)}`,
  );
  return `${isCrosses ? 'For ' : ''}${said.join(', ')}${cut === '' ? '' : ` (then ${cut}: what follows does not count)`}`;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
