// Equality monitoring: answers by choice, told only as counts in which small numbers are hidden.

export const monitoring = {};
