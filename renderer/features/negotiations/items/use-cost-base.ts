// What this negotiation's claims and offers are costed on, in the window itself: nothing is asked of the desk while somebody
// types.

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import type { PayYear } from '../../../../shared/domain/negotiations/pay-measures.ts';
import {
  type CostBase,
  costBaseOf,
  costingSpineId,
  costingSpineYear,
} from '../../../../shared/rules/negotiations/costing-base.ts';
import { useDesk } from '../../../app/desk.tsx';

export interface CostingBase {
  /** False until the spine and the workforce have been read. */
  isLoaded: boolean;
  /** The base of years that begin as these do, or what is missing in a sentence. */
  baseOf: (years: readonly Pick<PayYear, 'from'>[]) => CostBase | { problem: string };
  /** The spine's points in their order, for a typed line. */
  points: readonly string[] | undefined;
}

export function useCostBase({ costing }: Pick<Negotiation, 'costing'>): CostingBase {
  const desk = useDesk();
  const { workforceId } = costing;
  const force = useQuery({
    ...desk.negotiations.workforce.queryOptions({ input: { id: workforceId ?? '' } }),
    enabled: workforceId !== null,
  });
  const workforce = (workforceId === null ? null : force.data?.workforce) ?? null;
  const isForceLoaded = workforceId === null || !force.isPending;
  const spineId = isForceLoaded ? costingSpineId(costing, workforce) : null;
  const found = useQuery({
    ...desk.negotiations.spine.queryOptions({ input: { id: spineId ?? '' } }),
    enabled: spineId !== null,
  });
  const spine = (spineId === null ? null : found.data?.spine) ?? null;
  const isLoaded = isForceLoaded && (spineId === null || !found.isPending);
  return useMemo(
    () => ({
      isLoaded,
      baseOf: (years) => costBaseOf(costing, spine, workforce, years[0]?.from ?? null),
      points: spine === null ? undefined : costingSpineYear(costing, spine, null)?.rates.map(({ point }) => point),
    }),
    [isLoaded, costing, spine, workforce],
  );
}
