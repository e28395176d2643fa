// The workforce and the spine that a costing's settings name, fetched: the desk gives these two and nothing more, all figures are
// worked out in the window, and nothing is asked of the desk while somebody types.

import { useQuery } from '@tanstack/react-query';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import type { PaySpine } from '../../../../shared/domain/negotiations/spines.ts';
import type { Workforce } from '../../../../shared/domain/negotiations/workforces.ts';
import { costingSpineId } from '../../../../shared/rules/negotiations/costing-base.ts';
import { useDesk } from '../../../app/desk.tsx';

export interface CostedOn {
  workforce: Workforce | null;
  spine: PaySpine | null;
  isLoading: boolean;
  error: unknown;
}

/** `rows`: a workforce that nobody keeps, in place of the one chosen. */
export function useCostedOn(
  { workforceId, spineId }: Pick<Negotiation['costing'], 'workforceId' | 'spineId'>,
  rows: Pick<Workforce, 'spineId'> | null = null,
): CostedOn {
  const desk = useDesk();
  const kept = useQuery({
    ...desk.negotiations.workforce.queryOptions({ input: { id: workforceId ?? '' } }),
    enabled: rows === null && workforceId !== null,
  });
  const workforce = rows === null && workforceId !== null ? (kept.data?.workforce ?? null) : null;
  const counted = costingSpineId({ spineId }, rows ?? workforce);
  const found = useQuery({
    ...desk.negotiations.spine.queryOptions({ input: { id: counted ?? '' } }),
    enabled: counted !== null,
  });
  return {
    workforce,
    spine: counted === null ? null : (found.data?.spine ?? null),
    isLoading: (kept.isPending && kept.isEnabled) || (found.isPending && found.isEnabled),
    error: kept.error ?? found.error,
  };
}
