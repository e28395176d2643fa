// When things happened in the sample branch's pay round, in days before today: what is negotiated, what is on its items and
// what was said at its meetings tell one story.

/** The members' ballot that turned down the first offer is one of the sample's elections: it closed 20 days ago. */
export const DAYS_AGO = {
  opened: 112,
  claim: 96,
  firstMeeting: 61,
  firstOffer: 48,
  membersAnswered: 19,
  secondMeeting: 9,
  secondOffer: 9,
} as const;

/** Days from today on. */
export const DAYS_AHEAD = { answerToOffer: 2, nextMeeting: 5, settlementDue: 68 } as const;
