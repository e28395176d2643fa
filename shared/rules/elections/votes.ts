// Votes as whole units of 0.00001: what SSI 2011/399 rule 48 (as 49 of 2011) counts in, and exact in a number up to
// ninety thousand million papers.

export const UNITS = 100_000;

/** More papers than that are refused, so that no sum of units can be inexact and no product is made in numbers. */
export const MOST_PAPERS = 1_000_000_000;

/** "744.00000" */
export function votesText(units: number): string {
  const size = Math.abs(units);
  const text = `${Math.floor(size / UNITS)}.${String(size % UNITS).padStart(5, '0')}`;
  return units < 0 ? `-${text}` : text;
}

/** Units of a text that `votesText` wrote. */
export const unitsOf = (text: string): number => {
  const [whole, decimals = ''] = text.replace('-', '').split('.');
  const units = Number(whole) * UNITS + Number(decimals.padEnd(5, '0'));
  return text.startsWith('-') ? -units : units;
};

/** As a person reads it: "1,101.19", "744". */
export function votesRead(text: string): string {
  const [whole = '', decimals = ''] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const kept = decimals.replace(/0+$/, '');
  return kept === '' ? grouped : `${grouped}.${kept}`;
}

/**
 * What one paper is worth after a surplus: surplus × value ÷ votes, what is beyond the fifth decimal ignored
 * (SSI 2011/399, schedule 1, rule 49(3)). The product is beyond what a number holds.
 */
export const transferValue = (surplus: number, value: number, votes: number): number =>
  Number((BigInt(surplus) * BigInt(value)) / BigInt(votes));
