// Ballots on a question: results by constituency, with the thresholds of the law of the day.

export const electionsBallots = {};
