// How a mean of the health check is written.

import type { Outputs } from '../../../../shared/contract/contract.ts';

export type HealthResult = Outputs['partnership']['healthWave'];
export type Scores = NonNullable<HealthResult['scores']>;
export type Cell = Scores['overall']['management'];

/** "6.88": with both decimals where they count, "7" where there are none. */
export const scoreInWords = (mean: number): string => String(Math.round(mean * 100) / 100);

/** "+0.4", "−1.75", "0". */
export function changeInWords(change: number): string {
  const rounded = Math.round(change * 100) / 100;
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
}

/** What stands where a figure would. */
export const cellInWords = ({ state, mean }: Pick<Cell, 'state' | 'mean'>): string =>
  mean === null ? (state === 'hidden' ? 'hidden' : 'n/a') : scoreInWords(mean);

export const orNone = (figure: number | null, inWords: (figure: number) => string): string =>
  figure === null ? 'n/a' : inWords(figure);
