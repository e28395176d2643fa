// How many months people work to while nobody has read the law behind a row.

import type { LimitRow } from '../law/limit-row.ts';
import { CAUTIOUS_MONTHS, tribunalLimits } from '../law/tribunal-limits.ts';

/**
 * The months to which people work. Where the law of this claim and nation has changed, or is said to have, a row that
 * nobody has read gives no more than the cautious ones; where there only ever was one limit, no other can apply.
 */
export function monthsToWorkTo(row: LimitRow): number {
  if (row.verified || !hasOtherLimit(row)) return row.months;
  return Math.min(row.months, CAUTIOUS_MONTHS);
}

const hasOtherLimit = (row: LimitRow): boolean =>
  tribunalLimits.some(
    ({ claim, nation, months }) => claim === row.claim && nation === row.nation && months !== row.months,
  );
