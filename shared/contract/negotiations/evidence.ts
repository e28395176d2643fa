// Evidence from the branch’s own cases, with small numbers kept back.

export const negotiationsEvidence = {};
