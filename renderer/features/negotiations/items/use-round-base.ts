// What this negotiation's claims and offers are costed on, for rounds that begin on different days: the room and the items ask for
// the base of each.

import { useMemo } from 'react';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import type { PayYear } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { type CostBase, costBaseOf, costingSpineYear } from '../../../../shared/rules/negotiations/costing-base.ts';
import { useCostedOn } from '../cost/use-costed-on.ts';

export interface CostingBase {
  /** False until the spine and the workforce have been read. */
  isLoaded: boolean;
  /** The base of years that begin as these do, or what is missing in a sentence. */
  baseOf: (years: readonly Pick<PayYear, 'from'>[]) => CostBase | { problem: string };
  /** The spine's points in their order, for a typed line. */
  points: readonly string[] | undefined;
}

export function useRoundBase({ costing }: Pick<Negotiation, 'costing'>): CostingBase {
  const { workforce, spine, isLoading } = useCostedOn(costing);
  return useMemo(
    () => ({
      isLoaded: !isLoading,
      baseOf: (years) => costBaseOf(costing, spine, workforce, years[0]?.from ?? null),
      points: spine === null ? undefined : costingSpineYear(costing, spine, null)?.rates.map(({ point }) => point),
    }),
    [isLoading, costing, spine, workforce],
  );
}
