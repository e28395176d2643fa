// How well issues are dealt with: how soon somebody talks, how much is settled without a case, whether staff are told.
// Medians of days; null where nothing is there to count.

import type { Issue } from '../../domain/partnership/issues.ts';
import { daysBetween } from '../limits.ts';
import { median } from './indicator-figures.ts';

export interface Share {
  count: number;
  of: number;
}

export interface IssueFigures {
  talkedEarly: Share;
  daysToTalk: number | null;
  resolvedInformally: Share;
  daysToResolve: number | null;
  told: Share;
  daysToTell: number | null;
  disputesAgreed: Share;
  disputeDays: number | null;
  disputeCost: number | null;
}

/** Of issues raised, closed or told from the first to the last day, both inclusive. Disputes count for themselves alone. */
export function issueFigures(all: readonly Issue[], { from, to }: { from: string; to: string }): IssueFigures {
  const isIn = (day: string | null): boolean => day !== null && day >= from && day <= to;
  const issues = all.filter(({ kind }) => kind !== 'dispute');
  const raised = issues.filter(({ raisedOn }) => isIn(raisedOn));
  const talked = raised.filter(({ firstConversationOn }) => firstConversationOn !== null && firstConversationOn <= to);
  const closed = issues.filter(
    ({ closedOn, state }) => isIn(closedOn) && state !== 'withdrawn' && state !== 'duplicate',
  );
  const resolved = closed.filter(({ state }) => state === 'resolvedInformally' || state === 'resolvedByAgreement');
  const answered = closed.filter(({ answer }) => answer.trim() !== '');
  const told = answered.filter(({ toldOn }) => toldOn !== null && toldOn <= to);
  const disputes = all.filter(({ kind, closedOn }) => kind === 'dispute' && isIn(closedOn));
  const agreed = disputes.filter(({ dispute }) => dispute?.outcome === 'agreed' || dispute?.outcome === 'conciliated');
  const costs = disputes.flatMap(({ dispute }) => dispute?.estimatedCost ?? []);
  return {
    talkedEarly: { count: talked.length, of: raised.length },
    daysToTalk: median(talked.map((issue) => daysBetween(issue.raisedOn, issue.firstConversationOn!))),
    resolvedInformally: {
      count: closed.filter(({ state }) => state === 'resolvedInformally').length,
      of: closed.length,
    },
    daysToResolve: median(resolved.map((issue) => daysBetween(issue.raisedOn, issue.closedOn!))),
    told: { count: told.length, of: answered.length },
    daysToTell: median(told.map((issue) => Math.max(0, daysBetween(issue.closedOn!, issue.toldOn!)))),
    disputesAgreed: { count: agreed.length, of: disputes.length },
    disputeDays: median(disputes.map((issue) => daysBetween(issue.raisedOn, issue.closedOn!))),
    disputeCost: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0),
  };
}
