// Amounts of pay as decimal text, as people write them: "1290.5" as "£1,290.50". No figure becomes a binary fraction on the way.

import { Big } from 'big.js';
import type { CurrencySign } from '../money.ts';

const grouped = (whole: string): string => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** "£1,290", "£1,290.50", "−£12.00": pence only where there are some; a fraction of a penny is rounded, half up. */
export function amountInWords(amount: string, currency: CurrencySign): string {
  return amountWith(new Big(amount), currency, false);
}

/** The same, always with pence: columns of figures stand under each other. */
export function amountWithPence(amount: string, currency: CurrencySign): string {
  return amountWith(new Big(amount), currency, true);
}

function amountWith(exact: Big, currency: CurrencySign, isAlways: boolean): string {
  const [whole = '0', pence = '00'] = exact.abs().toFixed(2, 1).split('.');
  const isBelow = exact.lt(0) && !(Number(whole) === 0 && pence === '00');
  return `${isBelow ? '−' : ''}${currency}${grouped(whole)}${isAlways || pence !== '00' ? `.${pence}` : ''}`;
}
