// The words of ballots on a question.

import type { ElectionKind } from './elections.ts';

export const ballotKindWords: Readonly<Record<Exclude<ElectionKind, 'post'>, string>> = {
  consultative: 'Consultative ballot',
  industrialAction: 'Ballot for industrial action',
};

export const verdictWords = {
  carried: 'Carried',
  notCarried: 'Not carried',
  inDoubt: 'In doubt',
  carriedAtSome: 'Carried at some workplaces',
  mostVotes: 'Decided',
  notDecided: 'Not decided',
  tie: 'Level',
  nothingYet: 'No figures yet',
} as const;
