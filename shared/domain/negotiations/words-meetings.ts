// What came of an item at a meeting of a negotiation, in words.

import type { NegotiationMeeting } from './meetings.ts';

type Outcome = NonNullable<NegotiationMeeting['agenda'][number]['outcome']>;

export const negotiationOutcomeWords: Readonly<Record<Outcome, string>> = {
  agreed: 'Agreed',
  adjourned: 'Adjourned',
  offerMade: 'An offer was made',
  claimMade: 'A claim was made',
  failureToAgree: 'Failure to agree',
  noted: 'Noted',
};
