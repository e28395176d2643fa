// Check-off: an employer's remittance list held against the roll, its findings worked through, and subscription bands.

export const memberReconcile = {};
