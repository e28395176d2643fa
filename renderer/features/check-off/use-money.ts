// Amounts as this branch writes them.

import { useCallback } from 'react';
import { currencyOf, poundsOf } from '../../../shared/rules/money.ts';
import { useSession } from '../../app/desk.tsx';

/** "penny" or "cent": what sums agree to. */
export const useSmallest = (): string => (useSession().branch?.nation === 'united-states' ? 'cent' : 'penny');

/** `(pence) => "£12.34"`; in the United States `$12.34`. */
export function useMoney(): (pence: number) => string {
  const { branch } = useSession();
  const currency = currencyOf(branch?.nation);
  return useCallback((pence: number) => poundsOf(pence, currency), [currency]);
}
