// The parts of a result in a paper that leaves: where so few voted, or so few voted one way, that a figure would tell how
// somebody voted, places stand together. The statutory result, the whole, is never touched.

import { isSmall } from '../../suppression.ts';
import { type CountedReturn, together } from './figures.ts';

export interface NamedReturn extends CountedReturn {
  constituency: string;
}

/**
 * The same returns with the small ones as one, last; empty where nothing can be told by place. A figure from 1 to 4 for a choice
 * is small, or from 1 to 4 answers. A single small place takes the next smallest with it: what is missing from the total could
 * only be its own.
 */
export function withSmallTogether(returns: readonly NamedReturn[], choices: readonly string[]): NamedReturn[] {
  const bySize = returns.toSorted((a, b) => answersOf(a) - answersOf(b));
  const joined = new Set(bySize.filter(isTelling));
  if (joined.size === 0) return [...returns];
  for (const next of bySize) {
    if (joined.size > 1 && !isTelling(together([...joined], choices))) break;
    joined.add(next);
  }
  const others = together([...joined], choices);
  if (joined.size === returns.length || joined.size < 2 || isTelling(others)) return [];
  return [
    ...returns.filter((each) => !joined.has(each)),
    { ...others, constituency: `${joined.size} places together` },
  ];
}

const answersOf = ({ votes }: CountedReturn): number => votes.reduce((sum, count) => sum + count, 0);

/** A spoilt paper says nothing of what anybody wanted. */
const isTelling = (each: CountedReturn): boolean => isSmall(answersOf(each)) || each.votes.some(isSmall);
