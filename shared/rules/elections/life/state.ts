// Where an election stands on a day: from its days, its nominations and what was declared. Never stored, so that it is never
// other than what the records say.

import type { Election, Nomination } from '../../../domain/elections/elections.ts';
import type { ElectionState } from '../../../domain/elections/words-life.ts';
import { isStanding } from '../papers/on-the-paper.ts';

/** Not withdrawn, and not ruled on or accepted yet: somebody has to say something of it. */
export const isPending = ({ withdrawnOn, ruling, acceptedOn }: Nomination): boolean =>
  withdrawnOn === null && (ruling === null || (ruling.isValid && acceptedOn === null));

/** Ruled valid and accepted, and not withdrawn. */
export const standing = ({ nominations }: Pick<Election, 'nominations'>): Nomination[] =>
  nominations.filter((nomination) => isStanding(nomination) && !isPending(nomination));

export const hasOpenComplaint = ({ complaints }: Pick<Election, 'complaints'>): boolean =>
  complaints.some(({ closedOn }) => closedOn === null);

type Facts = Pick<
  Election,
  'kind' | 'timetable' | 'nominations' | 'seats' | 'declaration' | 'complaints' | 'cancelled'
>;

/** `areAgreed`: papers are entered and every reading of them agrees. Days are inclusive: the last day is still before its end. */
export function stateOf(election: Facts, today: string, areAgreed: boolean): ElectionState {
  const { timetable, declaration, cancelled } = election;
  if (cancelled !== null) return 'cancelled';
  if (declaration !== null) {
    const isOpen = declaration.complaintsUntil !== null && today <= declaration.complaintsUntil;
    if (isOpen || hasOpenComplaint(election)) return 'complaints';
    return declaration.destroyFrom === null || declaration.destroyedOn !== null ? 'closed' : 'declared';
  }
  if (election.kind === 'post') {
    const before = beforeTheBallot(election, today);
    if (before !== null) return before;
  } else if (timetable.ballotOpensOn !== null && today < timetable.ballotOpensOn) {
    return 'opened';
  }
  if (timetable.ballotClosesOn !== null && today <= timetable.ballotClosesOn) return 'ballot';
  return areAgreed ? 'counted' : 'counting';
}

/** null once there is a ballot: more candidates than seats, and the last day for withdrawing is past. */
function beforeTheBallot(election: Facts, today: string): ElectionState | null {
  const { nominationsOpenOn, nominationsCloseOn, withdrawalsCloseOn, ballotOpensOn } = election.timetable;
  if (nominationsOpenOn !== null && today < nominationsOpenOn) return 'opened';
  const lastNomination = nominationsCloseOn ?? withdrawalsCloseOn ?? ballotOpensOn;
  if (lastNomination !== null && today <= lastNomination) return 'nominations';
  if (withdrawalsCloseOn !== null && today <= withdrawalsCloseOn) return 'withdrawals';
  if (election.nominations.some(isPending)) return 'withdrawals';
  const candidates = standing(election).length;
  if (candidates > election.seats) return null;
  return candidates === 0 ? 'noCandidates' : 'uncontested';
}
