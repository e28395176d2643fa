// Ballots of industrial action: readiness, notices as drafts for the union’s office, and the mandate.

export const electionsNotices = {};
