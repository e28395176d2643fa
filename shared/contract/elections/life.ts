// An election from its opening to its declaration and the keeping of its papers.

export const electionsLife = {};
