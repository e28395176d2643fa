// By which agreement a dispute with an employer goes: one on disputes first, then any in force that says what is done when the
// sides do not agree.

import type { Agreement } from '../../../../../shared/domain/agreements.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { agreementStanding, isInForce } from '../../../../../shared/rules/agreements.ts';
import { type RouteStage, stagesIn } from '../../../../../shared/rules/negotiations/dispute-route.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';

export interface Route {
  agreement: Agreement | null;
  stages: RouteStage[];
}

/** Of those that fit alike, the one that took effect last. */
export function routeFor(
  from: View | Transaction,
  { employerIds, unitId }: Pick<Negotiation, 'employerIds' | 'unitId'>,
  today: string,
): Route {
  const all = [...from.all('agreements')];
  const fitting = all
    .filter((one) => one.employerId === null || employerIds.includes(one.employerId))
    .filter((one) => one.unitId === null || one.unitId === unitId)
    .filter((one) => isInForce(agreementStanding(one, all, today)))
    .map((agreement) => ({ agreement, stages: stagesOf(agreement) }))
    .filter(({ stages }) => stages.length > 0)
    .toSorted((a, b) => rank(a.agreement) - rank(b.agreement) || begin(b.agreement).localeCompare(begin(a.agreement)));
  return fitting[0] ?? { agreement: null, stages: [] };
}

/** Only an agreement on disputes says in its clauses how a dispute goes; another's clauses are about other things. */
const stagesOf = ({ type, clauses, disputesRoute }: Agreement): RouteStage[] =>
  stagesIn(type === 'disputesProcedure' ? clauses : [], disputesRoute);

const rank = ({ type, employerId }: Agreement): number =>
  (type === 'disputesProcedure' ? 0 : 2) + (employerId === null ? 1 : 0);

const begin = ({ effectiveFrom, signedOn }: Agreement): string => effectiveFrom ?? signedOn ?? '';
