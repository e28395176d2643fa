// Who may vote: the frozen roll, what changed since, and who has been given a paper.

export const electionsRoll = {};
