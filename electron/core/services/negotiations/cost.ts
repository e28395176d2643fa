// What a claim or an offer costs, worked out to the penny with its working.

export const negotiationsCost = {};
