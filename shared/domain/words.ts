// The words for every code that the records hold, as a branch in the United Kingdom or the United States says them.
// One place, so that no screen, paper or file spells a code by itself.

import type { Words } from './branch.ts';
import type { CaseOutcome, CaseStage, CaseType } from './case-kinds.ts';
import type { Claim, KeyDateKind } from './claims.ts';
import type { MembershipCategory, MembershipStanding, PaymentMethod } from './members.ts';
import type { RepKind } from './reps/posts.ts';
import type { TimelineKind } from './timeline.ts';
import type { Nation } from './values.ts';

/** What the membership check answered. */
type MembershipAnswer = 'covered' | 'adviceOnly' | 'toCheck';

/** Words that stand in titles, buttons and sentences. Lower case: the screen capitalises the first letter itself. */
interface Terms {
  branch: string;
  rep: string;
  reps: string;
  convenor: string;
  workplace: string;
  workplaces: string;
  employer: string;
  member: string;
  members: string;
  case: string;
  cases: string;
  casework: string;
  tribunal: string;
  conciliation: string;
  fullTimeOfficer: string;
  arrears: string;
  subscriptions: string;
  checkOff: string;
  postcode: string;
  membershipNumber: string;
  companion: string;
}

export interface WordList {
  terms: Terms;
  caseTypes: Record<CaseType, string>;
  stages: Record<CaseStage, string>;
  outcomes: Record<CaseOutcome, string>;
  timelineKinds: Record<TimelineKind, string>;
  standings: Record<MembershipStanding, string>;
  categories: Record<MembershipCategory, string>;
  paymentMethods: Record<PaymentMethod, string>;
  repKinds: Record<RepKind, string>;
  membershipAnswers: Record<MembershipAnswer, string>;
}

const uk: WordList = {
  terms: {
    branch: 'branch',
    rep: 'rep',
    reps: 'reps',
    convenor: 'convenor',
    workplace: 'workplace',
    workplaces: 'workplaces',
    employer: 'employer',
    member: 'member',
    members: 'members',
    case: 'case',
    cases: 'cases',
    casework: 'casework',
    tribunal: 'tribunal',
    conciliation: 'early conciliation',
    fullTimeOfficer: 'regional officer',
    arrears: 'in arrears',
    subscriptions: 'subscriptions',
    checkOff: 'check-off',
    postcode: 'postcode',
    membershipNumber: 'membership number',
    companion: 'companion',
  },
  caseTypes: {
    grievance: 'Grievance',
    disciplinary: 'Disciplinary',
    dismissal: 'Dismissal',
    sickness: 'Sickness or capability',
    redundancy: 'Redundancy',
    discrimination: 'Discrimination',
    pay: 'Pay',
    tupe: 'TUPE transfer',
    whistleblowing: 'Whistleblowing',
    healthAndSafety: 'Health and safety',
    flexibleWorking: 'Flexible working',
    employmentStatus: 'Employment status',
    contractGrievance: 'Contract grievance',
    policyGrievance: 'Union (policy) grievance',
    classGrievance: 'Class grievance',
    unfairLaborPractice: 'Unfair labor practice',
    other: 'Other',
  },
  stages: {
    intake: 'Just logged',
    informal: 'Informal',
    formal: 'Formal',
    appeal: 'Appeal',
    conciliation: 'Early conciliation',
    tribunal: 'Tribunal',
    closed: 'Closed',
  },
  outcomes: {
    won: 'Won',
    partlyWon: 'Partly won',
    settled: 'Settled',
    notWon: 'Not won',
    withdrawn: 'Withdrawn by the member',
    adviceGiven: 'Advice given',
    referred: 'Referred on',
    other: 'Something else',
  },
  timelineKinds: {
    note: 'Note',
    call: 'Call',
    email: 'Email',
    letter: 'Letter',
    meeting: 'Meeting',
    hearing: 'Hearing',
    evidence: 'Evidence',
    informationRequest: 'Information request',
    decision: 'Decision',
    offer: 'Offer',
    settlement: 'Settlement',
    document: 'Document',
    event: 'What changed',
  },
  standings: {
    applied: 'Applied',
    inBenefit: 'In benefit',
    inArrears: 'In arrears',
    suspended: 'Suspended',
    lapsed: 'Lapsed',
    left: 'Left',
    deceased: 'Died',
  },
  categories: {
    working: 'Working',
    retired: 'Retired',
    student: 'Student',
    apprentice: 'Apprentice',
    unwaged: 'Unwaged',
    other: 'Other',
  },
  paymentMethods: { checkOff: 'Check-off (DOCAS)', directDebit: 'Direct debit', other: 'Another way' },
  repKinds: {
    rep: 'Rep',
    safetyRep: 'Health and safety rep',
    learningRep: 'Union learning rep',
    equalityRep: 'Equality rep',
    convenor: 'Convenor',
    branchSecretary: 'Branch secretary',
    branchOfficer: 'Branch officer',
    employedOfficial: 'Full-time officer',
  },
  membershipAnswers: {
    covered: 'Covered',
    adviceOnly: 'Advice and internal help only',
    toCheck: 'Membership to check',
  },
};

const us: WordList = {
  terms: {
    ...uk.terms,
    branch: 'local',
    rep: 'steward',
    reps: 'stewards',
    convenor: 'chief steward',
    workplace: 'worksite',
    workplaces: 'worksites',
    casework: 'grievances and cases',
    tribunal: 'arbitration',
    conciliation: 'mediation',
    fullTimeOfficer: 'business agent',
    arrears: 'not in good standing',
    subscriptions: 'dues',
    checkOff: 'dues check-off',
    postcode: 'ZIP code',
    membershipNumber: 'member number',
    companion: 'Weingarten representative',
  },
  caseTypes: {
    ...uk.caseTypes,
    disciplinary: 'Discipline',
    dismissal: 'Discharge',
    sickness: 'Sick leave or capability',
    redundancy: 'Layoff',
    pay: 'Wages',
    tupe: 'Sale or transfer',
    healthAndSafety: 'Safety',
    flexibleWorking: 'Schedule change',
  },
  stages: {
    ...uk.stages,
    informal: 'Informal step',
    formal: 'Formal steps',
    appeal: 'Final step',
    conciliation: 'Mediation',
    tribunal: 'Arbitration',
  },
  outcomes: { ...uk.outcomes, won: 'Sustained', partlyWon: 'Sustained in part', notWon: 'Denied' },
  timelineKinds: uk.timelineKinds,
  standings: {
    ...uk.standings,
    inBenefit: 'In good standing',
    inArrears: 'Not in good standing',
  },
  categories: uk.categories,
  paymentMethods: { checkOff: 'Dues check-off', directDebit: 'Self-pay', other: 'Another way' },
  repKinds: {
    rep: 'Steward',
    safetyRep: 'Safety steward',
    learningRep: 'Learning steward',
    equalityRep: 'Equality steward',
    convenor: 'Chief steward',
    branchSecretary: 'Secretary-treasurer',
    branchOfficer: 'Local officer',
    employedOfficial: 'Business agent',
  },
  membershipAnswers: uk.membershipAnswers,
};

/** A word as it begins a title or a label: the lists hold them in lower case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a tribunal", "an arbitration": the branch's words differ, and with them what stands before them. */
export const withArticle = (word: string): string => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;

/** The words of a branch by its profile; those of the United Kingdom while there is no branch. */
export function wordsOf(words: Words | null | undefined): WordList {
  return words === 'us' ? us : uk;
}

/** Parts of the United Kingdom and the country whose law counts. */
export const nationWords: Record<Nation, string> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  'united-states': 'United States',
};

/** The claims whose limits the clocks know. They are names of law and the same whoever reads them. */
export const claimWords: Record<Claim, string> = {
  'unfair-dismissal': 'Unfair dismissal',
  detriment: 'Detriment, whistleblowing too',
  'unlawful-deductions': 'Pay that was not paid',
  'time-off-and-flexible-working': 'Time off or flexible working',
  discrimination: 'Discrimination',
  'working-time': 'Working time and holiday',
  'right-to-be-accompanied': 'Being accompanied at a hearing',
  'trade-union-rights': 'Trade union rights',
  'safety-representatives': 'Safety reps’ paid time',
  tupe: 'TUPE: not informed or consulted',
  'agency-workers': 'Agency workers',
  'minimum-wage': 'Minimum wage',
  'part-time-and-fixed-term': 'Part-time or fixed-term work',
  'breach-of-contract': 'Breach of contract',
  'redundancy-pay': 'Redundancy pay',
  'equal-pay': 'Equal pay',
};

/** What a key date is, in the middle of a sentence. */
export const keyDateKindWords: Record<KeyDateKind, string> = {
  lastDayOfEmployment: 'last day of employment',
  actComplainedOf: 'act complained of',
  payDayThatWasShort: 'pay day that was short',
  refusal: 'day it was refused',
  transfer: 'day of the transfer',
  hearingRefused: 'hearing at which a companion was refused',
};

/** Who conciliates before a tribunal claim: Acas in Great Britain, the LRA in Northern Ireland. */
export function conciliatorOf(nation: Nation): { short: string; long: string } {
  if (nation === 'northern-ireland') return { short: 'the LRA', long: 'Labour Relations Agency' };
  if (nation === 'united-states') return { short: 'the mediator', long: 'Federal Mediation and Conciliation Service' };
  return { short: 'Acas', long: 'Advisory, Conciliation and Arbitration Service' };
}
