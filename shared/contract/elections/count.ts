// Counting, and the count sheet.

export const electionsCount = {};
