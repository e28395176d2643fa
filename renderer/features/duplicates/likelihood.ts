// How likely it is that two records are one person, in words with the figure.

/** `score` from 0 to 1. */
export function likelihood(score: number): string {
  const percent = Math.min(99, Math.floor(score * 100));
  if (score >= 0.95) return `Very likely one person (${percent}%)`;
  return score >= 0.8 ? `Probably one person (${percent}%)` : `May be one person (${percent}%)`;
}
