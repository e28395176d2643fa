// What issues, their states and the entries on any partnership record are called on screens and papers.

import type * as z from 'zod';
import type { PartnershipEntryKind } from './entries.ts';
import type { DisputeSchema, IssueKind, IssueOriginSchema, IssueRouteSchema, IssueState } from './issues.ts';
import type { Compass } from './sides.ts';

export const entryKindWords: Record<PartnershipEntryKind, string> = {
  note: 'Note',
  earlyConversation: 'Early conversation',
  sounding: 'Off-record sounding',
  paper: 'Paper',
  response: 'Response',
  reply: 'Reply',
  evidence: 'Evidence',
  reportBack: 'Report back',
  reflection: 'Reflection',
};

export const issueKindWords: Record<IssueKind, string> = {
  issue: 'Issue',
  coming: 'Something coming',
  dispute: 'Dispute',
};

export const issueStateWords: Record<IssueState, string> = {
  raised: 'Raised',
  earlyConversation: 'Talked about early',
  inWorkingGroup: 'In a working group',
  onAgenda: 'On the agenda',
  parkedForBargaining: 'Parked for bargaining',
  resolvedInformally: 'Resolved informally',
  resolvedByAgreement: 'Resolved by agreement',
  escalatedToCase: 'Became a case',
  escalatedToDispute: 'Became a dispute',
  endedWithoutAgreement: 'Ended without agreement',
  withdrawn: 'Withdrawn',
  duplicate: 'Raised already',
};

/** How an issue stands: a dispute that is under way is open, whatever it was before. */
export const issueStands = ({ kind, state }: { kind: IssueKind; state: IssueState }): string =>
  kind === 'dispute' && state === 'raised' ? 'Open' : issueStateWords[state];

export const issueRouteWords: Record<z.infer<typeof IssueRouteSchema>, string> = {
  forum: 'The forum',
  bargaining: 'Bargaining',
  case: 'A case',
  healthSafety: 'Health and safety',
  policy: 'A policy',
  lineManagement: 'Line management',
};

export const issueOriginWords: Record<z.infer<typeof IssueOriginSchema>, string> = {
  frontline: 'Staff at the frontline',
  rep: 'A rep',
  manager: 'A manager',
  board: 'The board',
  walkRound: 'A walk-round',
  openMeeting: 'An open meeting',
  case: 'Casework',
};

export const disputeOutcomeWords: Record<NonNullable<z.infer<typeof DisputeSchema>['outcome']>, string> = {
  agreed: 'Agreed',
  conciliated: 'Conciliated',
  arbitrated: 'Arbitrated',
  imposed: 'Imposed',
  withdrawn: 'Withdrawn',
  industrialAction: 'Industrial action',
};

export const likelihoodWords = { possible: 'Possible', likely: 'Likely', certain: 'Certain' } as const;

export const compassWords: Record<Compass, string> = {
  serviceQuality: 'Quality of service',
  staffExperience: 'Experience of staff',
  affordabilityValue: 'Value for money',
  relationsClimate: 'How we get on',
  healthSafety: 'Health and safety',
  equality: 'Equality',
};
