// What initiatives, their stages and their ends are called, on screens and papers.

import type { Initiative, TestOfChange } from './initiatives.ts';

export const initiativeKindWords: Readonly<Record<Initiative['kind'], string>> = {
  idea: 'Idea',
  improvement: 'Improvement',
  inquiry: 'Appreciative inquiry',
  interestBased: 'Interest-based sheet',
  policy: 'Policy written together',
};

export const initiativeStateWords: Readonly<Record<Initiative['state'], string>> = {
  idea: 'Idea',
  approved: 'Approved by both sides',
  testing: 'Being tried',
  adopted: 'Taken on',
  spread: 'Taken over elsewhere',
  stopped: 'Stopped',
  declined: 'Declined, with a reason',
};

/** Where it stands; what is no mere idea was begun. */
export function initiativeStands({ kind, state }: Pick<Initiative, 'kind' | 'state'>): string {
  if (state !== 'idea') return initiativeStateWords[state];
  return kind === 'idea' ? 'Waits for its answer' : 'Begun';
}

export const initiativeOriginWords: Readonly<Record<Initiative['origin'], string>> = {
  frontline: 'The front line',
  rep: 'A rep',
  manager: 'A manager',
  board: 'The board',
  workshop: 'A workshop',
};

export const testResultWords: Readonly<Record<NonNullable<TestOfChange['result']>, string>> = {
  adopt: 'Adopt',
  adapt: 'Adapt',
  abandon: 'Abandon',
};

export const inquiryStageWords: Readonly<Record<NonNullable<Initiative['inquiry']>['stage'], string>> = {
  define: 'Define the topic',
  discover: 'Discover what works',
  dream: 'Dream of how it could be',
  design: 'Design how it should be',
  destiny: 'Destiny: who does what',
};

export const policyStageWords: Readonly<Record<NonNullable<Initiative['policy']>['stage'], string>> = {
  draft: 'Draft',
  workingGroup: 'Joint working group',
  forum: 'Before the forum',
  ratified: 'Ratified',
  review: 'Under review',
};

export const methodWords: Readonly<Record<NonNullable<Initiative['method']>, string>> = {
  interestBasedProblemSolving: 'Interest-based problem solving',
  appreciativeInquiry: 'Appreciative inquiry',
  planDoStudyAct: 'Plan, do, study, act',
  rootCause: 'Root cause',
  traditional: 'As we always do',
};
