// Percentages in decimal text, as people read them.

import { Big } from 'big.js';

/** "−3.9%", with so many decimals, half up. */
export function percentInWords(percent: string, decimals = 1): string {
  const rounded = new Big(percent).round(decimals, 1);
  return `${rounded.lt(0) ? '−' : ''}${rounded.abs().toFixed(decimals)}%`;
}
