// How far our claim and their last offer are apart in money, over all items about pay on which both sides have something on the
// table. Together, as the pay tab and the brief cost them: what one item adds is raised by the next.

import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { besideEachOther, packageYears } from '../../../../../shared/rules/negotiations/package-years.ts';
import { isAboutPay, roundGap } from '../../../../../shared/rules/negotiations/round-cost.ts';
import { standingOf } from '../../../../../shared/rules/negotiations/standing.ts';
import type { View } from '../../../store/desk-store.ts';
import { costBaseFor } from '../cost-base.ts';

/** Decimal text, all years that both have together; null where nothing of both can be costed. */
export function gapOf(view: View, negotiation: Negotiation, items: readonly NegotiationItem[]): string | null {
  const both = items.flatMap((item) => {
    const { ours, isOursDraft, theirs } = standingOf(item);
    if (item.state !== 'open' || ours === null || theirs === null || isOursDraft) return [];
    return isAboutPay(ours) && isAboutPay(theirs) ? [{ ours: ours.years, theirs: theirs.years }] : [];
  });
  if (both.length === 0) return null;
  const [ours, theirs] = besideEachOther(
    packageYears(both.map((item) => item.ours)),
    packageYears(both.map((item) => item.theirs)),
  );
  return roundGap(costBaseFor(view, negotiation, ours), ours, theirs)?.total ?? null;
}
