// Handovers from one rep to another.

export const handovers = {};
