// Where an election stands and what its days are called, in words.

import type { ElectionKind, Timetable } from './elections.ts';

export const timetableDayWords: Record<Exclude<keyof Timetable, 'closesAt'>, { label: string; short: string }> = {
  noticeOn: { label: 'Notice of election', short: 'Notice' },
  nominationsOpenOn: { label: 'Nominations open', short: 'Open' },
  nominationsCloseOn: { label: 'Last day for nominations', short: 'Nominations' },
  withdrawalsCloseOn: { label: 'Last day for withdrawing', short: 'Withdrawals' },
  ballotOpensOn: { label: 'Ballot opens', short: 'Ballot opens' },
  ballotClosesOn: { label: 'Last day of the ballot', short: 'Ballot closes' },
  countOn: { label: 'Count', short: 'Count' },
};

/** Derived each time from the days, the nominations and what was declared. */
export const ELECTION_STATES = [
  'opened',
  'nominations',
  'withdrawals',
  'ballot',
  'uncontested',
  'noCandidates',
  'counting',
  'counted',
  'complaints',
  'declared',
  'closed',
  'cancelled',
] as const;
export type ElectionState = (typeof ELECTION_STATES)[number];

export const electionStateWords: Record<ElectionState, string> = {
  opened: 'Not begun',
  nominations: 'Nominations open',
  withdrawals: 'Nominations closed',
  ballot: 'Ballot',
  uncontested: 'Uncontested',
  noCandidates: 'Nobody stands',
  counting: 'To be counted',
  counted: 'Ready to declare',
  complaints: 'Declared, open to complaints',
  declared: 'Declared, papers kept',
  closed: 'Closed',
  cancelled: 'Cancelled',
};

export const electionKindWords: Record<ElectionKind, string> = {
  post: 'Election to a post',
  consultative: 'Consultative ballot',
  industrialAction: 'Industrial action ballot',
};
