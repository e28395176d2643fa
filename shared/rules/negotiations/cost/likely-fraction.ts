// Whether a percentage was typed as a fraction: 0.03 for three percent.

/** Above 0 and up to a quarter of one percent either way. */
export const isLikelyFraction = (percent: number): boolean => percent !== 0 && Math.abs(percent) <= 0.25;
