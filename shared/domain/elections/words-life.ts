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

/** The one next step of an election. */
export const NEXT_STEPS = [
  'notice',
  'nominate',
  'rule',
  'accept',
  'withdrawals',
  'freezeRoll',
  'printPapers',
  'ballot',
  'enterPapers',
  'enterReturns',
  'declare',
  'answerComplaint',
  'complaints',
  'keepPapers',
  'destroyPapers',
  'done',
] as const;
export type NextStepCode = (typeof NEXT_STEPS)[number];

/** The next step in a list, where a sentence has no room. */
export const nextStepWords: Record<NextStepCode, string> = {
  notice: 'Notice of election',
  nominate: 'Nominations are taken',
  rule: 'Rule on nominations',
  accept: 'Candidates to accept',
  withdrawals: 'Candidates may withdraw',
  freezeRoll: 'Freeze the roll',
  printPapers: 'Make the ballot papers',
  ballot: 'Papers come in',
  enterPapers: 'Enter the papers',
  enterReturns: 'Write down the result',
  declare: 'Declare the result',
  answerComplaint: 'Answer a complaint',
  complaints: 'Complaints are taken',
  keepPapers: 'Papers are kept',
  destroyPapers: 'Papers may be destroyed',
  done: '',
};

export const electionKindWords: Record<ElectionKind, string> = {
  post: 'Election to a post',
  consultative: 'Consultative ballot',
  industrialAction: 'Industrial action ballot',
};
