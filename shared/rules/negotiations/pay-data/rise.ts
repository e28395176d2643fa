// How much more one figure is than another, in percent.

import { Big } from 'big.js';
import { percentInWords } from '../percent-words.ts';

/** "+5.77%", "−1.20%"; '' where there was nothing before. Half up to two decimals. */
export function percentOfRise(before: string, after: string): string {
  if (new Big(before).eq(0)) return '';
  const percent = new Big(after).minus(before).times(100).div(before);
  return `${percent.gt(0) ? '+' : ''}${percentInWords(percent.toFixed(), 2)}`;
}
