// Tribunal time limits as dated data, one row per claim, nation and span of triggers. A change of law is a new row.
// As the law stood on 21 November 2026.

import type { Claim } from '../domain/claims.ts';
import { greatBritainLimits } from './great-britain-limits.ts';
import type { LimitRow, TribunalNation } from './limit-row.ts';
import { northernIrelandLimits } from './northern-ireland-limits.ts';

/** Until a row is verified, nobody works to more than this many months. */
export const CAUTIOUS_MONTHS = 3;

/** How every limit of this page is counted, and that nothing moves its end. */
export const COUNTING_AUTHORITY = 'ERA 1996 s.111(2); Miah v Axis Security UKEAT/0291/17';

export const tribunalLimits: readonly LimitRow[] = [...greatBritainLimits, ...northernIrelandLimits];

/** The one row that governs this claim, nation and trigger. */
export function limitRow(claim: Claim, nation: TribunalNation, trigger: string): LimitRow {
  const row = tribunalLimits.find(
    (candidate) =>
      candidate.claim === claim &&
      candidate.nation === nation &&
      (candidate.triggerFrom === null || candidate.triggerFrom <= trigger) &&
      (candidate.triggerTo === null || candidate.triggerTo >= trigger),
  );
  if (!row) throw new RangeError(`no row of law for ${claim} in ${nation} on ${trigger}`);
  return row;
}
