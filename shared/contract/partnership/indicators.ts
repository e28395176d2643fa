// Is it working: the figures with their records, flags and the ladder; records brought in whole.

export const partnershipIndicators = {};
