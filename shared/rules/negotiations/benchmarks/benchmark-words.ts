// A benchmark's figure in words, and whether it is too old to be leant on without saying so.

import type { Benchmark } from '../../../domain/negotiations/benchmarks.ts';
import { monthsAfter } from '../../limits.ts';
import type { CurrencySign } from '../../money.ts';
import { amountInWords } from '../amount-words.ts';

/** Older than this and it is said to be old. */
const OLD_AFTER_MONTHS = 24;

/** More than two years before `today`. */
export const isOldOn = ({ on }: Pick<Benchmark, 'on'>, today: string): boolean =>
  on < monthsAfter(today, -OLD_AFTER_MONTHS);

/** "3.2%", "£1,925", "£12.60 an hour", "27 days"; '' where it is in words alone. */
export function benchmarkInWords({ value, unit }: Pick<Benchmark, 'value' | 'unit'>, currency: CurrencySign): string {
  if (value === null) return '';
  const plain = value.replace('-', '−');
  switch (unit) {
    case 'percent':
      return `${plain}%`;
    case 'pounds':
      return amountInWords(value, currency);
    case 'poundsAnHour':
      return `${amountInWords(value, currency)} an hour`;
    case 'hours':
      return `${plain} ${plain === '1' ? 'hour' : 'hours'}`;
    case 'days':
      return `${plain} ${plain === '1' ? 'day' : 'days'}`;
    case 'other':
      return plain;
  }
}
