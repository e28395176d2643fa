// What consultations and decisions are called on screens and papers: levels, stages, answers, conclusions, influence.

import type { FourTest } from '../../rules/partnership/consultations/outcome.ts';
import type { ConsultationStage } from '../../rules/partnership/consultations/stage.ts';
import type { Gaining, GainKind } from '../../rules/partnership/decisions/gains.ts';
import type { Words } from '../branch.ts';
import type { Consultation, ConsultationLevel, InvolvementPoint } from './consultations.ts';
import type { Decision, DecisionMethod, Influence } from './decisions.ts';
import type { TwoSides } from './sides.ts';

export const levelWords: Readonly<Record<ConsultationLevel, string>> = {
  inform: 'Inform',
  consult: 'Consult',
  consultWithViewToAgreement: 'Consult with a view to agreement',
  negotiate: 'Negotiate',
  jointDecision: 'Decide together',
};

export const consultationStageWords: Readonly<Record<ConsultationStage, string>> = {
  horizon: 'Not begun',
  opened: 'Opened',
  informationGiven: 'Information given',
  inConsultation: 'In consultation',
  responded: 'Answered by the unions',
  replied: 'Replied to',
  concluded: 'Concluded',
  live: 'Live',
  reviewed: 'Looked back on',
  abandoned: 'Given up',
};

export const involvementWords: Readonly<Record<InvolvementPoint, string>> = {
  withManagersFromStart: 'As early as managers, from the start',
  afterManagementDiscussion: 'After managers had talked about it',
  afterOptionsRaised: 'After options were on the table',
  afterTentativeDecision: 'After a decision in all but name',
  afterFinalDecision: 'After the final decision',
};

/** What a side answered on when the union was brought in; of the employer "not asked" is an answer too. */
export const involvementInWords = (
  side: TwoSides,
  { point, isAsked }: Consultation['involvement'][TwoSides],
): string => {
  if (point !== null) return involvementWords[point];
  if (side === 'staff') return 'Not answered yet';
  return isAsked ? 'Asked, no answer' : 'Not asked';
};

export const conclusionWords: Readonly<Record<NonNullable<Consultation['concluded']>['how'], string>> = {
  agreed: 'Agreed',
  agreedWithChanges: 'Agreed with changes',
  notAgreedImposed: 'Not agreed, imposed',
  withdrawn: 'Withdrawn by the employer',
  referred: 'Referred elsewhere',
  failureToAgree: 'Failure to agree',
};

export const positionWords = { support: 'Supports it', neutral: 'Neutral', oppose: 'Opposes it' } as const;

export const shiftWords = {
  towards: 'The union came round to it once it was live.',
  away: 'The union turned away from it once it was live.',
  same: 'The union’s position was the same when it was live.',
} as const;

/** What each of the four tests asks. */
export const fourTestWords: Readonly<Record<FourTest, { label: string; question: string }>> = {
  formative: { label: 'Formative', question: 'Was it still open when the unions were asked?' },
  information: { label: 'Informed', question: 'Did they have what they needed to answer?' },
  time: { label: 'Time', question: 'Did they have time to ask their members?' },
  considered: { label: 'Considered', question: 'Was what they said weighed before it was decided?' },
};

export const decisionMethodWords: Readonly<Record<DecisionMethod, string>> = {
  consensus: 'Consensus',
  consensusWithStandAside: 'Consensus with stand-aside',
  agreeToDiffer: 'Agreed to differ',
  managementDecisionAfterConsultation: 'Management’s decision after consultation',
  negotiated: 'Negotiated',
  referredUp: 'Referred up',
  vote: 'Vote',
};

export const stanceWords: Readonly<Record<Decision['stances'][number]['stance'], string>> = {
  support: 'Supports it',
  canLiveWith: 'Can live with it',
  standAside: 'Stands aside',
  block: 'Blocks it',
};

export const influenceWords: Readonly<Record<Influence, string>> = {
  none: 'Nothing changed',
  clarified: 'Made clearer',
  amended: 'Amended',
  substantiallyChanged: 'Changed in substance',
  jointlyDesigned: 'Designed together',
  withdrawnAfterRepresentation: 'Withdrawn after the union spoke',
};

const UK_GAINING: Readonly<Record<Gaining, string>> = {
  organisation: 'The organisation',
  staff: 'Staff',
  serviceUsers: 'Those who use the service',
};

export const gainingWords = (words: Words | undefined): Readonly<Record<Gaining, string>> =>
  words === 'us' ? { ...UK_GAINING, organisation: 'The organization' } : UK_GAINING;

export const gainKindWords: Readonly<Record<GainKind, string>> = {
  none: 'No gain is written down',
  oneSided: 'One side gains',
  mutual: 'Both sides gain',
  threeWay: 'All three gain',
};
