// An issue that becomes a case: it ends there with its history, and nothing of the case is written on it. The case holds the
// link.

import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { InvalidInput } from '../../implementer.ts';
import { move } from './move.ts';

/**
 * Inside the transaction that logs the case. An issue that became one already may have several cases.
 * @throws InvalidInput where the issue is gone, is closed, or had no early conversation and no reason is given.
 */
export function escalateToCase(tx: Transaction, context: CallContext, id: string, reason: string | undefined): void {
  const issue = tx.get('issues', id);
  if (issue === undefined) {
    throw new InvalidInput({ path: ['issueId'], message: 'This issue is not there any more.' });
  }
  if (issue.state === 'escalatedToCase') return;
  try {
    move(tx, context, issue, { to: 'escalatedToCase', reason });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const isReason = error.issues[0]?.path[0] === 'reason';
    throw new InvalidInput({ path: [isReason ? 'whyNoConversation' : 'issueId'], message: error.message });
  }
}
