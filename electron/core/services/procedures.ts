// Employers' procedures and the frames that they start from.

export const procedures = {};
