// How a negotiation, its method, its timetable and what is next are called.

import type { Words } from '../branch.ts';
import type { Negotiation } from './negotiations.ts';

type Step = Negotiation['timetable'][number];

export const negotiationStateWords: Readonly<Record<Negotiation['state'], string>> = {
  preparing: 'Being prepared',
  open: 'Talks are open',
  agreed: 'Agreed',
  failedToAgree: 'Failed to agree',
  closed: 'Closed without a result',
};

export const methodWords = (
  words: Words | undefined,
): Readonly<Record<Negotiation['method'], { label: string; means: string }>> => ({
  positional: { label: 'Positional', means: `${words === 'us' ? 'A proposal' : 'A claim'}, an offer, counters` },
  interestBased: {
    label: 'Interest-based',
    means: 'Interests first, then options against standards that both sides hold',
  },
  mixed: { label: 'Mixed', means: 'Pay by position, the rest by interests' },
});

export const timetableKindWords = (words: Words | undefined): Readonly<Record<Step['kind'], string>> => ({
  claimDue: words === 'us' ? 'Proposal due' : 'Claim due',
  claimSubmitted: words === 'us' ? 'Proposal submitted' : 'Claim submitted',
  offerDue: 'Offer due',
  meeting: 'Meeting',
  consultMembers: 'Ask members',
  settlementDue: 'Settlement due',
  anniversary: words === 'us' ? 'Contract anniversary' : 'Pay anniversary',
  other: 'Something else',
});

export const sideWords = (words: Words | undefined) => ({
  staff: words === 'us' ? 'Union' : 'Staff side',
  management: words === 'us' ? 'Management' : 'Management side',
});
