// An issue that becomes a case: it ends there with its history, and nothing of the case is written on it. The case holds the
// link.

import type { Member } from '../../../../../shared/domain/members.ts';
import { isClosed } from '../../../../../shared/rules/partnership/issue-moves.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { InvalidInput } from '../../implementer.ts';
import { move } from './move.ts';
import { personOf, refuseNames } from './without-names.ts';

interface Escalation {
  issueId: string;
  /** Whom the case is about: named nowhere on the issue. */
  members: readonly Member[];
  whyNoConversation: string | undefined;
}

/**
 * Inside the transaction that logs the case. An issue that has ended, or became a case already, stays as it is.
 * @throws InvalidInput where the issue is gone, or had no early conversation and no reason is given.
 */
export function escalateToCase(tx: Transaction, context: CallContext, escalation: Escalation): void {
  const { issueId, members, whyNoConversation } = escalation;
  const issue = tx.get('issues', issueId);
  if (issue === undefined) {
    throw new InvalidInput({ path: ['issueId'], message: 'This issue is not there any more.' });
  }
  if (isClosed(issue)) return;
  refuseNames(members.map(personOf), { whyNoConversation });
  try {
    move(tx, context, issue, { to: 'escalatedToCase', reason: whyNoConversation });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const isReason = error.issues[0]?.path[0] === 'reason';
    throw new InvalidInput({ path: [isReason ? 'whyNoConversation' : 'issueId'], message: error.message });
  }
}
