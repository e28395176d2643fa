// How far our claim and their last offer are apart in money, over all items that are about pay: what both sides have on the table.

import { Big } from 'big.js';
import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { roundGap } from '../../../../../shared/rules/negotiations/round-cost.ts';
import { standingOf } from '../../../../../shared/rules/negotiations/standing.ts';
import type { View } from '../../../store/desk-store.ts';
import { costBaseFor } from '../items/costing-problem.ts';

/** Decimal text, all years that both have together; null where nothing of both can be costed. */
export function gapOf(view: View, negotiation: Negotiation, items: readonly NegotiationItem[]): string | null {
  const gaps = items
    .filter(({ state }) => state === 'open')
    .flatMap((item) => {
      const { ours, isOursDraft, theirs } = standingOf(item);
      if (ours === null || theirs === null || isOursDraft) return [];
      if (ours.years.length === 0 || theirs.years.length === 0) return [];
      const total = roundGap(costBaseFor(view, negotiation, ours.years), ours.years, theirs.years)?.total ?? null;
      return total === null ? [] : [total];
    });
  return gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum.plus(gap), new Big(0)).toFixed();
}
