// What a post is called and whose it is, in the branch's words: its own title, else the rule book's, else the common one.

import type { Constituency, RepKind } from '../../domain/reps/posts.ts';
import type { RuleBook } from '../../domain/reps/rule-book.ts';
import type { WordList } from '../../domain/words.ts';
import { listed } from '../listed.ts';
import { isWholeBranch } from './covers.ts';

export interface PostWords {
  ruleBook: Pick<RuleBook, 'posts'>;
  words: Pick<WordList, 'repKinds'>;
}

/** `titles`: those that somebody gave it, the nearest first. */
export function postCalled(kind: RepKind, titles: readonly string[], { ruleBook, words }: PostWords): string {
  const given = titles.find((title) => title.trim() !== '');
  if (given !== undefined) return given;
  const ofRules = ruleBook.posts.find((rule) => rule.kind === kind)?.title ?? '';
  return ofRules.trim() === '' ? words.repKinds[kind] : ofRules;
}

/** Months of a term of this kind; null: it ends when somebody says so. */
export const termMonthsOf = (
  kind: RepKind,
  ownMonths: number | null,
  ruleBook: Pick<RuleBook, 'posts'>,
): number | null => ownMonths ?? ruleBook.posts.find((rule) => rule.kind === kind)?.termMonths ?? null;

/** "Sandpit Lane Depot and Civic Centre · Waste · shift Nights"; `places` are the names of its workplaces. */
export function constituencyInWords(kind: RepKind, constituency: Constituency, places: readonly string[]): string {
  if (isWholeBranch(constituency)) {
    return kind === 'employedOfficial' ? 'No constituency of their own' : 'The whole branch';
  }
  const { departments, shifts } = constituency;
  const shiftWord = shifts.length === 1 ? 'shift' : 'shifts';
  return [listed(places), listed(departments), shifts.length === 0 ? '' : `${shiftWord} ${listed(shifts)}`]
    .filter((part) => part !== '')
    .join(' · ');
}

/** "two years", "18 months". */
export const termInWords = (months: number): string =>
  months % 12 === 0
    ? months === 12
      ? 'one year'
      : `${months / 12} years`
    : months === 1
      ? 'one month'
      : `${months} months`;
