// Whether years of a claim or an offer can be costed on what the negotiation is costed with, and what keeps them from it.

import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import type { PayYear } from '../../../../../shared/domain/negotiations/pay-measures.ts';
import { costRound } from '../../../../../shared/rules/negotiations/round-cost.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { costBaseFor } from '../cost-base.ts';

/** null: it can be costed, and nothing about it is an open question. */
export function costingProblem(
  from: Transaction | View,
  negotiation: Negotiation,
  years: readonly PayYear[],
): string | null {
  const cost = costRound(costBaseFor(from, negotiation, years), years);
  if ('problem' in cost) return cost.problem;
  const { questions, total } = cost.result;
  if (questions.length > 0)
    return questions
      .slice(0, 3)
      .map(({ text }) => text)
      .join(' ');
  return total === null ? 'There is no workforce or pay bill to cost it on. Choose it under Pay.' : null;
}
