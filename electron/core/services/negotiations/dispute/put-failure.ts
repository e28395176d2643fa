// A failure to agree inside somebody's transaction: items that failed, the dispute that it begins, its first stage with the
// last day that the agreement in force gives it.

import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import type { Issue } from '../../../../../shared/domain/partnership/issues.ts';
import { isClosed } from '../../../../../shared/rules/partnership/issue-moves.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { putDispute } from '../../partnership/issues/disputes.ts';
import { routeFor } from './route.ts';

export interface Failure {
  negotiation: Negotiation;
  /** None: the negotiation as a whole. */
  items: readonly NegotiationItem[];
  on: string;
  stage?: string | undefined;
  days?: number | undefined;
  reason?: string | undefined;
  path: (string | number)[];
}

export interface FailureMade {
  dispute: Issue;
  agreementId: string | null;
}

/**
 * The dispute takes over an issue that was parked for bargaining, with its days and papers, where one item alone failed.
 * @throws InvalidInput where no agreement in force says how long the stage takes, and nobody said so.
 */
export function putFailure(tx: Transaction, context: CallContext, failure: Failure): FailureMade {
  const { negotiation, items, on, reason } = failure;
  const profile = branchProfile(context);
  const { agreement, stages } = routeFor(tx, negotiation, profile.today);
  const stage = stages.find(({ name }) => name === failure.stage) ?? stages[0];
  const limit =
    failure.days === undefined ? (stage?.limit ?? null) : { count: failure.days, unit: 'calendarDays' as const };
  if (limit === null) {
    const message =
      agreement === null
        ? 'No agreement in force says how a dispute goes here. Say in how many days its first stage is to end.'
        : `“${agreement.title}” names no time for its first stage. Say in how many days it is to end.`;
    throw new InvalidInput({ path: [...failure.path, 'days'], message });
  }
  const about = items.length === 0 ? negotiation.title : items.map(({ title }) => title).join(', ');
  const parked = items.length === 1 ? parkedIssue(tx, items[0]!) : undefined;
  const dispute = putDispute(tx, context, {
    title: `Failure to agree: ${about}`.slice(0, 500),
    ...(parked && { issueId: parked.id, reason: reason?.trim() || 'Talked about in negotiations, without agreement.' }),
    forumId: parked?.forumId ?? null,
    on,
    parties: partiesOf(tx, negotiation, profile.branch?.name),
    stage: {
      name: failure.stage ?? stage?.name ?? 'First stage',
      from: on,
      limit,
      note: agreement === null ? '' : `By ${agreement.title}`.slice(0, 500),
    },
  });
  // What is told in confidence stays so in the dispute that comes of it.
  const isSecret = negotiation.visibility === 'inConfidence' && dispute.visibility !== 'inConfidence';
  const { confidentialUntil } = negotiation;
  const said = parked === undefined ? (reason ?? '') : dispute.what;
  const kept =
    isSecret || said !== dispute.what
      ? tx.put(
          'issues',
          { ...dispute, what: said, ...(isSecret && { visibility: 'inConfidence' as const, confidentialUntil }) },
          dispute.revision,
        )
      : dispute;
  for (const item of items) {
    tx.put('negotiationItems', { ...item, state: 'failedToAgree', closedOn: on, disputeId: kept.id }, item.revision);
  }
  return { dispute: kept, agreementId: agreement?.id ?? null };
}

function parkedIssue(tx: Transaction, { issueId }: NegotiationItem): Issue | undefined {
  const issue = issueId === null ? undefined : tx.get('issues', issueId);
  return issue === undefined || isClosed(issue) || issue.kind === 'dispute' ? undefined : issue;
}

function partiesOf(tx: Transaction, { employerIds }: Negotiation, branch: string | undefined): string[] {
  const employers = employerIds.flatMap((id) => tx.get('employers', id)?.name ?? []);
  return [branch ?? '', ...employers].filter((name) => name.trim() !== '').slice(0, 20);
}
