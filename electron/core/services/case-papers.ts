// The papers of a case: bundle, hand-out, referral, redacted copy, calendar, case-exchange file.

export const casePapers = {};
