// Two readings of one bundle beside each other: where they differ, what was settled, and what counts in the end.

import type { BallotBatch, Paper, ReadPaper, SettledPaper } from '../../../domain/elections/papers.ts';
import { type OnPaper, whatItSays } from './what-it-says.ts';

export interface Difference {
  paper: string;
  /** null: this reading has no such paper. */
  first: ReadPaper | null;
  second: ReadPaper | null;
  settled: SettledPaper | null;
}

type Readings = Pick<BallotBatch, 'first' | 'second' | 'settled'>;

/** Papers have numbers without gaps in between, so shorter is smaller. */
export const comparePapers = (one: { paper: string }, other: { paper: string }): number =>
  one.paper.length - other.paper.length || (one.paper < other.paper ? -1 : one.paper > other.paper ? 1 : 0);

/** Every paper on which the two differ, settled or not; none before there are two. Sorted by number. */
export function differencesOf({ first, second, settled }: Readings): Difference[] {
  if (first === null || second === null) return [];
  const inFirst = byNumber(first.papers);
  const inSecond = byNumber(second.papers);
  const decided = byNumber(settled);
  return [...new Set([...inFirst.keys(), ...inSecond.keys()])]
    .map((paper) => ({
      paper,
      first: inFirst.get(paper) ?? null,
      second: inSecond.get(paper) ?? null,
      settled: decided.get(paper) ?? null,
    }))
    .filter(({ first: one, second: other }) => one === null || other === null || !saysTheSame(one, other))
    .sort(comparePapers);
}

export const differencesLeft = (batch: Readings): Difference[] =>
  differencesOf(batch).filter(({ settled }) => settled === null);

/** What counts once nothing is left to settle; null before. Sorted by number. */
export function agreedOf(batch: Readings, on: OnPaper): Paper[] | null {
  const { first, second, settled } = batch;
  if (first === null || second === null) return null;
  const differing = new Map(differencesOf(batch).map((one) => [one.paper, one]));
  if ([...differing.values()].some((one) => one.settled === null)) return null;
  const same = first.papers.filter(({ paper }) => !differing.has(paper));
  const decided = settled.filter(({ paper, isAbsent }) => differing.has(paper) && !isAbsent);
  return [...same, ...decided].sort(comparePapers).map((read) => {
    const { preferences, spoilt } = whatItSays(read, on);
    return { paper: read.paper, preferences, spoilt, count: 1 };
  });
}

const byNumber = <P extends { paper: string }>(papers: readonly P[]): Map<string, P> =>
  new Map(papers.map((paper) => [paper.paper, paper]));

/** Empty boxes at the end say nothing; of a paper that does not count the marks do not matter. */
function saysTheSame(one: ReadPaper, other: ReadPaper): boolean {
  if (one.spoilt !== other.spoilt) return false;
  return one.spoilt !== null || withoutEmptyEnd(one.marks) === withoutEmptyEnd(other.marks);
}

const withoutEmptyEnd = (marks: readonly number[]): string => marks.join(' ').replace(/( ?0)+$/, '');
