// What others settled for or pay, with its source, and the union’s own positions beside it.

export const negotiationsBenchmarks = {};
