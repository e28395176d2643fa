// One item with what stands beside it: what tabling still lacks, benchmarks, the clause as it reads now, and the issue from
// which it came with its papers. What whoever asks may not see is not there.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { gapBetweenRounds } from '../../../../../shared/rules/negotiations/round-cost.ts';
import { standingOf } from '../../../../../shared/rules/negotiations/standing.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { found } from '../../cases/case-records.ts';
import { costBaseFor } from '../cost-base.ts';
import { lacksBefore } from './lacks-before.ts';

type Page = Outputs['negotiations']['item'];

/** @throws NotThere */
export function itemPage({ itemId }: Inputs['negotiations']['item'], context: CallContext): Page {
  const view = context.desk.store.view(context.account);
  const item = found(view, 'negotiationItems', itemId);
  const negotiation = found(view, 'negotiations', item.negotiationId);
  return {
    item,
    standing: standingIn(view, negotiation, item),
    lacks: lacksBefore(view, negotiation, item),
    benchmarks: item.benchmarkIds.flatMap((id) => view.get('benchmarks', id) ?? []),
    clause: clauseOf(view, item),
    issue: issueOf(view, item),
  };
}

function standingIn(view: View, negotiation: Negotiation, item: NegotiationItem): Page['standing'] {
  const { where, turn, ours, theirs } = standingOf(item);
  const base = costBaseFor(view, negotiation, ours?.years ?? []);
  return {
    where,
    turn,
    oursId: ours?.id ?? null,
    theirsId: theirs?.id ?? null,
    gap: gapBetweenRounds(base, ours, theirs),
  };
}

function clauseOf(view: View, { clause }: NegotiationItem): Page['clause'] {
  const agreement = clause === null ? undefined : view.get('agreements', clause.agreementId);
  if (clause === null || agreement === undefined) return null;
  const { ref = '', text = '' } = agreement.clauses.find(({ id }) => id === clause.clauseId) ?? {};
  return { agreement: agreement.title, ref, text };
}

function issueOf(view: View, { issueId }: NegotiationItem): Page['issue'] {
  const issue = issueId === null ? undefined : view.get('issues', issueId);
  if (issue === undefined) return null;
  const { id, number, title, state, raisedOn } = issue;
  const papers = view.byIndex('entries', 'on', id).filter(({ file }) => file !== null);
  return { id, number, title, state, raisedOn, papers: papers.slice(0, 500) };
}
