// How a mean of the health check is written.

import type { Outputs } from '../../../../shared/contract/contract.ts';

export type HealthResult = Outputs['partnership']['healthWave'];
export type Scores = NonNullable<HealthResult['scores']>;
export type Cell = Scores['overall']['management'];

/** "6.88": as the whole is told. `decimals` 1 where many stand below each other. */
export const scoreInWords = (mean: number, decimals = 2): string => mean.toFixed(decimals);

/** "+0.38", "−1.75", "0.00". */
export function changeInWords(change: number, decimals = 2): string {
  const figure = Math.abs(change).toFixed(decimals);
  return Number(figure) === 0 ? figure : `${change > 0 ? '+' : '−'}${figure}`;
}

/** What stands where a figure would. */
export const cellInWords = ({ state, mean }: Pick<Cell, 'state' | 'mean'>, decimals = 2): string =>
  mean === null ? (state === 'hidden' ? 'hidden' : 'n/a') : scoreInWords(mean, decimals);

export const orNone = (figure: number | null, inWords: (figure: number) => string): string =>
  figure === null ? 'n/a' : inWords(figure);
