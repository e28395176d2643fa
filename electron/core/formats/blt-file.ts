// Papers written as a ballot file (.blt), so that a stranger can count them again with this or any other program.

import type { OnThePaper } from '../../../shared/rules/elections/papers/on-the-paper.ts';

export interface BallotFile {
  /** What somebody should know who counts again: a line each. */
  comments: readonly string[];
  title: string;
  seats: number;
  /** In the order of their numbers. */
  candidates: readonly Pick<OnThePaper, 'name' | 'isWithdrawn'>[];
  /** Written in the order in which they are given: it must tell nothing. */
  papers: readonly { preferences: readonly number[]; count: number }[];
}

/** The text of the file; a line ends with LF. */
export function writeBlt({ comments, title, seats, candidates, papers }: BallotFile): string {
  const withdrawn = candidates.flatMap(({ isWithdrawn }, index) => (isWithdrawn ? [`-${index + 1}`] : []));
  const lines = [
    ...comments.map((comment) => `# ${oneLine(comment)}`),
    `${candidates.length} ${seats}`,
    ...(withdrawn.length === 0 ? [] : [withdrawn.join(' ')]),
    ...papers.map(({ preferences, count }) => [count, ...preferences, 0].join(' ')),
    '0',
    ...candidates.map(({ name }) => quoted(name)),
    quoted(title),
  ];
  return `${lines.join('\n')}\n`;
}

// A break within a name would be read as the end of it.
const oneLine = (text: string): string => text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
const quoted = (text: string): string => `"${oneLine(text).replaceAll('"', '""')}"`;
