// Who stands on the ballot paper, in which order: as the lot drew them, or until then in the order of their nominations.

import type { Election, Nomination } from '../../../domain/elections/elections.ts';

export interface OnThePaper {
  /** From 1, down the paper. */
  number: number;
  nominationId: string;
  name: string;
  /** Withdrew or was ruled out after the order was drawn: on the paper, and takes no votes. */
  isWithdrawn: boolean;
}

type Facts = Pick<Election, 'nominations' | 'lot'>;

/** Accepted, not withdrawn, and not ruled out: whoever may be voted for. */
export const isStanding = ({ acceptedOn, withdrawnOn, ruling }: Nomination): boolean =>
  acceptedOn !== null && withdrawnOn === null && ruling?.isValid !== false;

export function candidatesOnPaper({ nominations, lot }: Facts): OnThePaper[] {
  const byId = new Map(nominations.map((nomination) => [nomination.id, nomination]));
  const drawn = lot?.order.flatMap((id) => byId.get(id) ?? []) ?? [];
  const inOrder = lot === null ? nominations.filter(isStanding) : drawn;
  return inOrder.map((nomination, index) => ({
    number: index + 1,
    nominationId: nomination.id,
    name: nomination.name,
    isWithdrawn: !isStanding(nomination),
  }));
}

/** Whether every number on a paper stands for the same candidate in both. */
export function hasSameNumbers(one: Facts, other: Facts): boolean {
  const ids = (facts: Facts) => candidatesOnPaper(facts).map(({ nominationId }) => nominationId);
  return ids(one).join() === ids(other).join();
}
