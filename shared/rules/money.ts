// Whole pence (US: cents) as people write an amount, and what a branch pays in.

import type { Nation } from '../domain/values.ts';

export type CurrencySign = '£' | '$';

/** Pounds unless the branch is in the United States. */
export const currencyOf = (nation: Nation | undefined): CurrencySign => (nation === 'united-states' ? '$' : '£');

/** `£1,234.50`; a minus sign before what is less than nothing. */
export function poundsOf(pence: number, currency: string): string {
  const whole = Math.abs(pence);
  const pounds = Math.trunc(whole / 100).toLocaleString('en-GB');
  return `${pence < 0 ? '−' : ''}${currency}${pounds}.${String(whole % 100).padStart(2, '0')}`;
}
