// What a costing stands on, as the pay tab shows it: the engine's base for one first day, or what is missing in a sentence.

import { useMemo } from 'react';
import type { PaySpine } from '../../../../shared/domain/negotiations/spines.ts';
import type { Workforce } from '../../../../shared/domain/negotiations/workforces.ts';
import { type CostBase, costBaseOf, costingSpineYear } from '../../../../shared/rules/negotiations/costing-base.ts';
import type { CostingSettings } from './costing-dialog.tsx';
import { useCostedOn } from './use-costed-on.ts';

export interface FoundBase {
  /** null: there is nothing to cost it on yet. */
  base: CostBase | null;
  /** What is missing, in a sentence. */
  problem: string | null;
  isLoading: boolean;
  error: unknown;
  workforce: Workforce | null;
  spine: PaySpine | null;
  /** "NJC pay spine, 2025-26". */
  spineYear: string | null;
  /** The points of that year, in their order. */
  points: readonly string[] | undefined;
}

type Rows = Pick<Workforce, 'rows' | 'payBill' | 'spineId' | 'onCosts'>;

/** `from`: the first day of the first year that is costed. `rows`: a workforce that nobody keeps, in place of the one chosen. */
export function useCostBase(costing: CostingSettings, from: string | null, rows: Rows | null = null): FoundBase {
  const { workforce, spine, isLoading, error } = useCostedOn(costing, rows);
  return useMemo(() => {
    const counted = (rows ?? workforce) as Workforce | null;
    const made = isLoading ? null : costBaseOf(costing, spine, counted, from);
    const year = spine === null ? null : costingSpineYear(costing, spine, from);
    return {
      base: made === null || 'problem' in made ? null : made,
      problem: made !== null && 'problem' in made ? made.problem : null,
      isLoading,
      error,
      workforce,
      spine,
      spineYear: spine === null || year === null ? null : `${spine.name}, ${year.label}`,
      points: year?.rates.map(({ point }) => point),
    };
  }, [costing, from, rows, workforce, spine, isLoading, error]);
}
