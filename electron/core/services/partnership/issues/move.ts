// Moving an issue on from where it stands: refused in words where it cannot go, and told by an entry of its own, so that its
// page shows how it came to stand there.

import { CLOSING_STATES, type Issue, type IssueState } from '../../../../../shared/domain/partnership/issues.ts';
import { issueStateWords } from '../../../../../shared/domain/partnership/words-issues.ts';
import { pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { moveProblem } from '../../../../../shared/rules/partnership/issue-moves.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { putEntry } from './entries.ts';

interface Move {
  to: IssueState;
  reason?: string | undefined;
  /** The day of it: today unless it is said. */
  on?: string | undefined;
  duplicateOfId?: string | undefined;
}

/** Moves an issue inside somebody's transaction and tells it by an entry. @throws InvalidInput */
export function move(tx: Transaction, context: CallContext, issue: Issue, asked: Move): Issue {
  const profile = branchProfile(context);
  const { to, reason = '' } = asked;
  const problem = moveProblem(issue, to, { reason });
  if (problem !== null) throw new InvalidInput({ path: [problem.path], message: problem.message });
  const on = asked.on ?? profile.today;
  checkDay(on, issue, profile);
  const relatedId = to === 'duplicate' ? duplicateOf(tx, issue, asked.duplicateOfId) : issue.relatedId;
  const isEscalated = to === 'escalatedToCase' || to === 'escalatedToDispute';
  const isUntalked = isEscalated && issue.firstConversationOn === null;
  // Opened again, it stands where it did before it was closed: talked about, or only raised.
  const state = to === 'raised' && issue.firstConversationOn !== null ? 'earlyConversation' : to;
  const after: Issue = {
    ...issue,
    state,
    closedOn: CLOSING_STATES.includes(state) ? on : null,
    relatedId,
    ...(to === 'parkedForBargaining' && { route: 'bargaining' as const }),
    ...(to === 'onAgenda' && { route: 'forum' as const }),
    ...(to === 'escalatedToCase' && { route: 'case' as const }),
    ...(isUntalked && reason.trim() !== '' && { whyNoConversation: reason }),
  };
  const saved = tx.put('issues', after, issue.revision);
  const title = to === 'raised' ? 'Opened again' : issueStateWords[to];
  const { visibility, confidentialUntil } = issue;
  const told = { kind: 'note', day: on, title, text: reason, visibility, confidentialUntil } as const;
  putEntry(tx, context, { collection: 'issues', id: issue.id }, told);
  return saved;
}

function checkDay(on: string, issue: Issue, { today }: BranchProfile): void {
  const message = on < issue.raisedOn ? 'This is before the day on which it was raised.' : pastDayProblem(on, today);
  if (message !== null) throw new InvalidInput({ path: ['on'], message });
}

function duplicateOf(tx: Transaction, issue: Issue, id: string | undefined): string | null {
  if (id === undefined) return issue.relatedId;
  if (id === issue.id || tx.get('issues', id) === undefined) {
    throw new InvalidInput({ path: ['duplicateOfId'], message: 'Choose the issue that was there already.' });
  }
  return id;
}
