// What pay is written in by this branch, and amounts of it as people read them.

import { Big } from 'big.js';
import { useMemo } from 'react';
import { type CurrencySign, currencyOf } from '../../../../shared/rules/money.ts';
import { amountInWords, amountWithPence } from '../../../../shared/rules/negotiations/amount-words.ts';
import { useSession } from '../../../app/desk.tsx';

export const useCurrency = (): CurrencySign => currencyOf(useSession().branch?.nation);

export interface PayWords {
  currency: CurrencySign;
  /** "£1,290", with pence only where there are some. */
  short: (amount: string) => string;
  /** "£1,290.00". */
  exact: (amount: string) => string;
  /** "£1,290", to the pound: where there is little room, and the exact figure stands elsewhere. */
  round: (amount: string) => string;
}

export function usePayWords(): PayWords {
  const currency = useCurrency();
  return useMemo(
    () => ({
      currency,
      short: (amount) => amountInWords(amount, currency),
      exact: (amount) => amountWithPence(amount, currency),
      round: (amount) => amountInWords(new Big(amount).round(0, 1).toFixed(), currency),
    }),
    [currency],
  );
}
