// The notices of a ballot with what each still lacks by the law of its day, and the mandate that a carried ballot gives.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { NoticeState } from '../../../../../shared/contract/elections/notices.ts';
import type { BallotNotice } from '../../../../../shared/domain/elections/action-notices.ts';
import { collectiveClocks } from '../../../../../shared/rules/collective-clocks.ts';
import { type NoticeFacts, noticeState } from '../../../../../shared/rules/elections/ballots/notice-state.ts';
import { daysBetween } from '../../../../../shared/rules/limits.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { type Ballot, foundBallot, tallyOf } from '../ballots/result.ts';

type Answer = Outputs['elections']['notices'];
type Facts = Pick<BranchProfile, 'nation' | 'today'>;

/** @throws NotThere; InvalidInput where it is no ballot of industrial action under the law of Great Britain. */
export function foundAction(from: Transaction | View, id: string, { nation }: Pick<BranchProfile, 'nation'>): Ballot {
  const election = foundBallot(from, id);
  if (election.kind !== 'industrialAction') {
    throw new InvalidInput({
      path: ['id'],
      message: 'This is no ballot of industrial action: no notice to the employer belongs to it.',
    });
  }
  if (nation !== 'england-and-wales' && nation !== 'scotland') {
    throw new InvalidInput({
      path: ['id'],
      message: 'The desk knows the notices of Great Britain alone. Ask the union’s office what is asked here.',
    });
  }
  return election;
}

export function noticesOfBallot({ id }: { id: string }, context: CallContext): Answer {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const election = foundAction(view, id, profile);
  const mandated = mandatedBy(election, profile);
  const facts = noticeFacts(mandated, profile);
  return {
    election,
    notices: (election.notices ?? []).map((notice) => stateOf(view, election, notice, facts)),
    mandate: mandated.mandate,
  };
}

/** Whether a ballot was carried, and what follows. Its figures are added up for it: whoever needs both asks once. */
export interface Mandated {
  isCarried: boolean;
  mandate: Answer['mandate'];
}

export function mandatedBy(election: Ballot, profile: Facts): Mandated {
  const isCarriedNow = isCarried(election, profile);
  return { isCarried: isCarriedNow, mandate: isCarriedNow ? mandateFrom(election, profile) : null };
}

export const noticeFacts = ({ isCarried: carried, mandate }: Mandated, { today }: Facts): NoticeFacts => ({
  ...{ today, isCarried: carried },
  mandateUntil: mandate?.lastDay ?? null,
});

export function stateOf(
  from: Pick<View, 'get'>,
  election: Ballot,
  notice: BallotNotice,
  facts: NoticeFacts,
): NoticeState {
  const employer = notice.employerId === null ? '' : (from.get('employers', notice.employerId)?.name ?? '');
  return { ...noticeState(election, notice, employer, facts), employer };
}

/** Nothing is carried while people vote. */
function isCarried(election: Ballot, profile: Facts): boolean {
  const { ballotClosesOn } = election.timetable;
  if (election.returns.length === 0 || (ballotClosesOn !== null && ballotClosesOn > profile.today)) return false;
  const { verdict } = tallyOf(election, profile).total;
  return verdict === 'carried' || verdict === 'carriedAtSome';
}

/** Of a ballot that was carried; null: nobody said when voting was. */
function mandateFrom({ timetable }: Ballot, profile: Facts): Answer['mandate'] {
  const { ballotOpensOn, ballotClosesOn } = timetable;
  if (ballotOpensOn === null || ballotClosesOn === null) return null;
  const { result, working, verified } = collectiveClocks['ballot-mandate'](
    { rule: 'ballot-mandate', ballotOpened: ballotOpensOn, ballotClosed: ballotClosesOn, extensionAgreed: false },
    [],
  );
  const daysLeft = daysBetween(profile.today, result.lastDay);
  return { lastDay: result.lastDay, daysLeft, isOver: daysLeft < 0, working, verified };
}
