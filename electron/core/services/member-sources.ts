// The sources that membership lists come from, and who was not in the newest list of the whole branch.

export const memberSources = {};
