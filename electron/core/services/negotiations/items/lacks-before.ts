// What an item lacks before something of it is tabled, and what keeps a tabled one backed: what a proposal was put forward on is
// not taken from under it afterwards.

import type { NegotiationItem, Round } from '../../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { type Lack, lacksOf } from '../../../../../shared/rules/negotiations/gate.ts';
import { isAboutPay } from '../../../../../shared/rules/negotiations/round-cost.ts';
import { inOrder } from '../../../../../shared/rules/negotiations/standing.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { InvalidInput } from '../../implementer.ts';
import { costingProblem } from './costing-problem.ts';

/** The last of ours that they have not had. */
export const lastDraft = ({ rounds }: NegotiationItem): Round | undefined =>
  inOrder(rounds).findLast(({ side, tabledOn }) => side === 'staff' && tabledOn === null);

/** What the round still lacks before it is tabled; of an item without a round of ours, what it would lack. */
export function lacksBefore(
  from: Transaction | View,
  negotiation: Negotiation,
  item: NegotiationItem,
  round = lastDraft(item),
): Lack[] {
  return lacksOf(item, round && isAboutPay(round) ? costingProblem(from, negotiation, round.years) : undefined);
}

/** The parts of an item on which the gate looks. */
const BACKING = ['evidence', 'benchmarkIds', 'waivers', 'costNote', 'kind'] as const;

/**
 * Whoever tabled something of ours did it on what stood there then: a change may not leave a tabled round without what it had.
 * @throws InvalidInput under `path`
 */
export function checkStaysBacked(
  from: Transaction,
  negotiation: Negotiation,
  { before, after, path }: { before: NegotiationItem; after: NegotiationItem; path: string },
): void {
  const isBackedAsBefore = BACKING.every((part) => after[part] === before[part]);
  const had = new Map(before.rounds.map((round) => [round.id, round]));
  for (const round of after.rounds) {
    const was = had.get(round.id);
    if (round.side !== 'staff' || round.tabledOn === null || !was) continue;
    if (isBackedAsBefore && round.years === was.years) continue;
    const lackedBefore = new Set(lacksBefore(from, negotiation, before, was).map(({ of }) => of));
    const lacks = lacksBefore(from, negotiation, after, round).filter(({ of }) => !lackedBefore.has(of));
    if (lacks.length === 0) continue;
    const message = `They have had this. ${lacks.map((lack) => lack.message).join(' ')} Or say first why it goes without.`;
    throw new InvalidInput({ path: [path], message });
  }
}
