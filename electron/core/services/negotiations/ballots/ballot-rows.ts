// The ballots of a negotiation with their figures: turnout and result as a whole and by workplace, and whether a mandate follows.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { BallotTally } from '../../../../../shared/contract/elections/ballots.ts';
import type { AskedBallot } from '../../../../../shared/contract/negotiations/ballots.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { type Ballot, tallyOf } from '../../elections/ballots/result.ts';
import { mandatedBy } from '../../elections/notices/notices-of-ballot.ts';

/** @throws NotThere */
export function ballots({ id }: { id: string }, context: CallContext): Outputs['negotiations']['ballots'] {
  const view = context.desk.store.view(context.account);
  const negotiation = found(view, 'negotiations', id);
  const profile = branchProfile(context);
  return { rows: askedBallots(view, negotiation, profile) };
}

/** The newest first; of those that are still there. */
export function askedBallots(
  view: View,
  { electionIds, mandate }: Pick<Negotiation, 'electionIds' | 'mandate'>,
  profile: BranchProfile,
): AskedBallot[] {
  return electionIds
    .toReversed()
    .flatMap((id) => view.get('elections', id) ?? [])
    .flatMap((election): AskedBallot[] => {
      if (election.kind === 'post') return [];
      const ballot: Ballot = { ...election, kind: election.kind };
      const tally = tallyOf(ballot, profile);
      const hasFigures = tally.total.verdict !== 'nothingYet';
      const [roll] = view.byIndex('rolls', 'electionId', election.id);
      const { id, revision, number, title, question, timetable } = election;
      return [
        {
          ...{ id, revision, number, title, question, kind: ballot.kind },
          opensOn: timetable.ballotOpensOn,
          closesOn: timetable.ballotClosesOn,
          roll: roll === undefined ? null : { asAt: roll.asAt, voters: roll.voters.length },
          cancelledOn: election.cancelled?.on ?? null,
          declaredOn: election.declaration?.on ?? null,
          tally: hasFigures ? tally : null,
          isMandate: mandate.electionId === id,
          mayGiveMandate: givesMandate(ballot, tally),
          mandate: ballot.kind === 'industrialAction' ? mandatedBy(ballot, profile).mandate : null,
        },
      ];
    });
}

/** Members carried it, at one workplace at least, or one of several choices has the most votes. */
export const givesMandate = ({ cancelled }: Ballot, { total: { verdict } }: BallotTally): boolean =>
  cancelled === null && (verdict === 'carried' || verdict === 'carriedAtSome' || verdict === 'mostVotes');
