// Amounts as this branch writes them.

import { useCallback } from 'react';
import { poundsOf } from '../../../shared/rules/money.ts';
import { useSession } from '../../app/desk.tsx';

/** `(pence) => "£12.34"`; in the United States `$12.34`. */
export function useMoney(): (pence: number) => string {
  const { branch } = useSession();
  const currency = branch?.nation === 'united-states' ? '$' : '£';
  return useCallback((pence: number) => poundsOf(pence, currency), [currency]);
}
