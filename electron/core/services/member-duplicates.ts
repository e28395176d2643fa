// Duplicates: pairs that may be one person, with reasons, and merging two records into one.

export const memberDuplicates = {};
