// What a negotiation's claims and offers are costed on, read from the desk: one reading for the gate, the list, the comparison and
// the brief.

import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import type { PayYear } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { type CostBase, costBaseOf, costingSpineId } from '../../../../shared/rules/negotiations/costing-base.ts';
import type { Transaction, View } from '../../store/desk-store.ts';

/** The base of a negotiation's costings as whoever asks may see it, or a sentence that says what is missing. */
export function costBaseFor(
  from: Transaction | View,
  { costing }: Pick<Negotiation, 'costing'>,
  years: readonly Pick<PayYear, 'from'>[],
): CostBase | { problem: string } {
  const workforce = (costing.workforceId === null ? null : from.get('workforces', costing.workforceId)) ?? null;
  const spineId = costingSpineId(costing, workforce);
  const spine = (spineId === null ? null : from.get('paySpines', spineId)) ?? null;
  return costBaseOf(costing, spine, workforce, years[0]?.from ?? null);
}
