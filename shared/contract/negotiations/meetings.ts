// Meetings of a negotiation: agenda, what was said by whom, actions, failure to agree.

export const negotiationsMeetings = {};
