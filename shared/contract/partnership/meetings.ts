// Meetings and what follows from them: agenda, papers, attendance, minutes, actions, the pack.

export const partnershipMeetings = {};
