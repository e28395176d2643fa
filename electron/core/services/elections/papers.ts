// Ballot papers: printed, read twice, compared, agreed.

export const electionsPapers = {};
