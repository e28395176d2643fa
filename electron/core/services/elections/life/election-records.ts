// Reading and writing one election: found at the revision it was based on, still going, and by somebody who does not stand
// in it themselves.

import type { Election, Nomination } from '../../../../../shared/domain/elections/elections.ts';
import { BRANCH_ACCOUNT } from '../../../../../shared/rules/access/officer-facts.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { hasSameNumbers } from '../../../../../shared/rules/elections/papers/on-the-paper.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { NotThere } from '../../../store/errors.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';

export function refuse(path: (string | number)[], message: string): never {
  throw new InvalidInput({ path, message });
}

/** Without a revision it is the election as it stands. @throws NotThere, StaleRecord. */
export const electionAt = (tx: Transaction, id: string, revision: number | undefined): Election =>
  revision === undefined ? found(tx, 'elections', id) : foundAt(tx, 'elections', { id, revision });

/** Why whoever asks may not run this election; null: they may. Withdrawn candidates have nothing to gain from it. */
export function conflictOf(
  from: Pick<View, 'get'>,
  { nominations }: Election,
  { account }: CallContext,
): string | null {
  if (account === BRANCH_ACCOUNT) return null;
  const memberId = from.get('officers', account)?.memberId ?? null;
  if (memberId === null) return null;
  const isIn = nominations.some((one) => one.memberId === memberId && one.withdrawnOn === null);
  return isIn
    ? 'You stand in this election yourself: somebody else rules on nominations, enters and reads papers, and declares it.'
    : null;
}

/** @throws InvalidInput for a candidate. Whoever rules, declares, enters papers or ends it calls this first. */
export function refuseCandidate(from: Pick<View, 'get'>, election: Election, context: CallContext): void {
  const conflict = conflictOf(from, election, context);
  if (conflict !== null) refuse(['id'], conflict);
}

/** What is a rival's is somebody else's to change; their own nomination they may. @throws InvalidInput for another candidate. */
export function refuseRival(
  from: Pick<View, 'get'>,
  election: Election,
  { memberId }: Nomination,
  context: CallContext,
): void {
  if (conflictOf(from, election, context) === null) return;
  if (memberId !== null && memberId === from.get('officers', context.account)?.memberId) return;
  refuse(['id'], 'You stand in this election yourself: somebody else writes down what the other candidates do.');
}

/** Papers hold candidates by their numbers: while any are read, nobody's number changes. @throws InvalidInput. */
export function refuseRenumbered(tx: Pick<Transaction, 'byIndex'>, before: Election, after: Election): void {
  if (hasSameNumbers(before, after) || tx.byIndex('ballotBatches', 'electionId', before.id).length === 0) return;
  refuse(
    ['id'],
    'Papers are read already, and no order was drawn for them: who stands cannot change, or votes would go to somebody else. Take the bundles of papers away first.',
  );
}

/** @throws InvalidInput once it is declared or cancelled. */
export function refuseEnded({ declaration, cancelled }: Election): void {
  if (cancelled !== null) refuse(['id'], 'This election was cancelled.');
  if (declaration !== null) refuse(['id'], 'This election is declared: nothing of it changes any more.');
}

/** @throws NotThere. */
export function nominationIn({ nominations }: Election, id: string): Nomination {
  const nomination = nominations.find((one) => one.id === id);
  if (nomination === undefined) throw new NotThere('nominations', id);
  return nomination;
}

/** @throws InvalidInput for a day that has not come. */
export function refuseFutureDay(path: (string | number)[], day: string, today: string): void {
  const problem = pastDayProblem(day, today);
  if (problem !== null) refuse(path, problem);
}

/** @throws InvalidInput for a day out of reach. */
export function refuseFarDay(path: (string | number)[], day: string, today: string): void {
  const problem = dayProblem(day, today);
  if (problem !== null) refuse(path, problem);
}
